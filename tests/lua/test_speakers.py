"""Who said what: passages of our own about things that happened, written before the program had read them.

A case is TEXT || EXPECTED ; EXPECTED ...  with ⏎ for the end of a paragraph. EXPECTED is one of
    TYPE SPEAKER: WORDS          a quote or indirect mention over WORDS has that speaker ("-": nobody is known)
    TYPE SPEAKER [IMPLIES]: WORDS
    unnamed DESCRIPTOR: WORDS    the sentence of WORDS rests on somebody without a name; "granted DESCRIPTOR" where anonymity was a condition
    nounnamed: WORDS             it does not
    source NAME: WORDS           the quote over WORDS passes on what NAME said
    none: WORDS                  no quote or indirect mention over WORDS; "noquote": no quote"""
import json, os, subprocess

CASES = """
Ursula von der Leyen said on Thursday that the Commission would disburse the first 500 million euros before Christmas. || indirect Ursula von der Leyen: would disburse the first
"We are not at war with Russia," said Jens Stoltenberg, the secretary general of NATO, in Brussels. || quote Jens Stoltenberg: We are not at war
"This is a test," Olaf Scholz told the Bundestag, "and we will pass it together." || quote Olaf Scholz: This is a test ; quote Olaf Scholz: and we will pass it
Boris Pistorius, who became German defence minister in January 2023, said the army had to be ready for war by 2029. || indirect Boris Pistorius: had to be ready for war
Emmanuel Macron (Renaissance) said he would not exclude sending troops. || indirect Emmanuel Macron: would not exclude sending troops
Sweden applied in May 2022. In a letter to parliament, Prime Minister Ulf Kristersson said the long wait had been worth it. || indirect Ulf Kristersson: had been worth it
According to the Kiel Institute, which tracks aid to Ukraine, Europe has by now given more than the United States. || indirect Kiel Institute for the World Economy: Europe has by now given more
The jets will come from Denmark and the Netherlands, according to Mark Rutte. || indirect Mark Rutte: The jets will come from Denmark
Poland, he said, cannot be neutral in this war. || indirect -: cannot be neutral
Dmytro Kuleba met his colleagues in Vilnius. He said Ukraine expected an invitation and nothing less. || indirect Dmytro Kuleba: expected an invitation
Sanna Marin spoke after Jens Stoltenberg. She said that Finland had made its choice. || indirect Sanna Marin: had made its choice
Annalena Baerbock arrived in Kyiv on Tuesday, a day before Antony Blinken. He promised a further package, while she said Berlin would pay for two more air defence units. || indirect Antony Blinken [promise]: a further package ; indirect Annalena Baerbock: Berlin would pay for two more
"We have not seen any sign of that," a senior Pentagon official said. "If it changes, we will tell you," the official added. || quote a senior Pentagon official: We have not seen any sign ; quote a senior Pentagon official: If it changes ; unnamed a senior Pentagon official: We have not seen
Two European diplomats said the list of names had been agreed late on Monday. || indirect two European diplomats: had been agreed ; unnamed two European diplomats: had been agreed
The tanks would not arrive before spring, said a Western official, who spoke on condition of anonymity to discuss the plans. || indirect a Western official: The tanks would not arrive ; granted a Western official: The tanks would not arrive
Three people familiar with the talks, who asked not to be named because they were private, described the meeting as tense. || indirect three people familiar with the talks: the meeting as tense ; granted three people familiar with the talks: the meeting as tense
Moscow denied that its forces had fired on the power station at Zaporizhzhia. || indirect Russia [denial]: had fired on the power station
The Kremlin rejected the accusation as absurd. || indirect Kremlin [denial]: the accusation as absurd
Hungary refused to let the weapons cross its border. || indirect Hungary [refusal]: to let the weapons cross
Volodymyr Zelenskyy demanded that the Patriots be delivered within weeks. || indirect Volodymyr Zelenskyy [demand]: the Patriots be delivered
Joe Biden vowed to stand with Ukraine for as long as it takes. || indirect Joe Biden [promise]: to stand with Ukraine
Lloyd Austin announced a new package worth $400 million at Ramstein. || indirect Lloyd Austin [announcement]: a new package worth $400 million
The International Criminal Court said in March 2023 that it had issued a warrant for Vladimir Putin. || indirect International Criminal Court: had issued a warrant
The report says that at least nine cities were hit on 10 October 2022. || indirect the report: at least nine cities were hit
A United Nations panel concluded that war crimes had been committed in Bucha. || indirect a United Nations panel: war crimes had been committed
The New York Times reported in November 2024 that Washington had allowed longer-range strikes. || indirect The New York Times: had allowed longer-range strikes
Der Spiegel quoted Boris Pistorius as saying that the stocks were almost empty. || indirect Boris Pistorius: the stocks were almost empty
Yevgeny Prigozhin was quoted as saying that his men had left the town. || indirect Yevgeny Prigozhin: his men had left the town
KYIV, March 17 (Sample Wire) – Kaja Kallas said the ports would stay shut. || indirect Kaja Kallas: the ports would stay shut ; none: Sample Wire
"It is over," said Patch. The president said he would go. || indirect Patch: he would go
"I think the chancellor said we would never send Leopards, and look where we are," Roderich Kiesewetter told ZDF. || quote Roderich Kiesewetter: I think the chancellor ; source the chancellor: I think the chancellor
"President Zelensky told us the shells would last two weeks," said Kaja Kallas. || quote Kaja Kallas: President Zelensky told us ; source Volodymyr Zelenskyy: President Zelensky told us
Reuters could not independently verify the claims about Soledar. || indirect Reuters [unverified]: the claims about Soledar
The BBC has not been able to confirm the number of the dead. || indirect BBC [unverified]: the number of the dead
The "special military operation" began on 24 February 2022. || none: special military operation
He called the so-called "referendums" of September 2022 a sham. || noquote: referendums
"The grain deal has in fact ended," Dmitry Peskov said on 17 July 2023. "As soon as the Russian part is fulfilled, we will return to it." || quote Dmitry Peskov: The grain deal has ; quote Dmitry Peskov: As soon as the Russian part
"The dam at Kakhovka did not break by itself.⏎"It was mined, and we know by whom," Oleksii Danilov said. || quote Oleksiy Danilov: The dam at Kakhovka ; quote Oleksiy Danilov: It was mined
Rishi Sunak said: "We will be with you for as long as it takes. || quote Rishi Sunak: We will be with you
"He told me, 'Send us ammunition, not advice,' and then he laughed," said Ben Wallace. || quote Ben Wallace: He told me
'We don't need a ride, we need ammunition,' Zelensky is said to have told the Americans. || quote Volodymyr Zelenskyy: need a ride
The offer, first reported by Bild, was worth 700 million euros. || indirect Bild: The offer
In a post on Telegram, governor Oleh Syniehubov said two people had died in Kupiansk. || indirect Oleh Syniehubov: two people had died
Asked whether Ukraine would get F-16s, Biden answered with one word: "No." || quote Joe Biden: No.
MS. HART: Good day.⏎Q If Hungary promises that it will pay, the fund can open.⏎MS. HART: So it can.⏎Q Thanks. || none: it will pay
More than 174,000 refugees say the camps are full. || indirect -: the camps are full
MS. HART: Good day.⏎Q We spoke with Kenya's ambassador this morning, and he insists the port is open.⏎MS. HART: We know.⏎Q Thanks. || indirect Kenya's ambassador: the port is open
MS. HART: Good day.⏎Q Joe Biden met Emmanuel Macron.⏎MS. HART: He did.⏎Q You had an interview with Rishi Sunak in which he says the roads are shut.⏎MS. HART: Yes. || indirect Rishi Sunak: the roads are shut
MS. HART: Rishi Sunak said it was late.⏎Q Good.⏎MS. HART: Sure.⏎Q And the bridge?⏎MS. HART: He said the bridge would hold.⏎Q Thanks. || indirect -: the bridge would hold
MS. HART: Good day.⏎Q Matt asked me.⏎MS. HART: Matt, you know that the Kremlin said the road was shut.⏎Q Yes.⏎MS. HART: We have heard senior Russian officials say that the road is shut.⏎Q Thanks. || indirect senior Russian officials: the road is shut
MS. HART: Good day.⏎Q Has the minister confirmed that the train was hit?⏎MS. HART: No.⏎Q Thanks. || none: the train was hit
Lawmaker Bae Min-ho met the press on Monday. "The bridge is old," Bae said. || quote Bae Min-ho: The bridge is old
Foreign Minister Petra Novak flew home. A fisherman said the sea was calm. The minister said the harbour was safe. || indirect Petra Novak: the harbour was safe
Peru's foreign minister said the harbour was safe. Peruvian Foreign Minister Rosa Quispe spoke in Lima. || indirect Rosa Quispe: the harbour was safe
The road is shut, says the Red Cross Society. The group said two of its lorries were lost. || indirect Red Cross Society: two of its lorries
Nordlicht Energy said it would close the plant. "Nobody will be left alone," the company added. || quote Nordlicht Energy: Nobody will be left
Petra Novak said she was tired. Her letter said the office was too small. || indirect Petra Novak: the office was too small
Citing remarks made in Oslo, Petra Novak told reporters: "The talks go on." || quote Petra Novak: The talks go on
China claims Taiwan as part of its territory. || none: Taiwan as part
China claims sovereignty over the shoal. || none: sovereignty over
China claims Taiwan is part of its territory. || indirect China: Taiwan is part
Critics fear that the arrests are a sign of worse. || unnamed critics: the arrests are a sign
Sweden's prime minister said the port was open. || nounnamed: the port was open
Officials in Kyiv say the mobilisation law will pass; their critics doubt it. || indirect officials in Kyiv: the mobilisation law will pass
Seven in ten Germans said in the survey that the cost of energy worried them. || indirect seven in ten Germans: the cost of energy worried them
While Washington said the missiles had been sent in secret, Moscow insisted that nothing would change. || indirect United States: had been sent in secret ; indirect Russia: nothing would change
The Polish foreign ministry confirmed that a missile had fallen on Przewodów. || indirect Polish foreign ministry: a missile had fallen
China's embassy in Kyiv urged its citizens to leave. || indirect China's embassy in Kyiv [demand]: to leave
The statement said the pilots would train in Romania. || indirect the statement: the pilots would train
The border guard said a trawler had "rammed" one of its cutters near the reef, according to the broadcaster NHK. || quote the border guard: rammed
"We will stay," Petr Fiala, a spokesman for the mission said in a statement. || quote Petr Fiala: We will stay
The guests had met Petr Fiala, a spokesman said on Monday. || indirect a spokesman: The guests had met
Spain's ruling Socialist Party said it had suspended three members. || indirect Socialist Party: it had suspended
The Central Election Commission (CEC) claims Okello, 61, won the vote. || indirect Central Election Commission: won the vote
Irish Prime Minister Micheál Martin slams Tehran saying "the ports belong to all". || quote Micheal Martin: the ports belong
Irish Prime Minister Micheál Martin met Pedro Sánchez. Sánchez said Madrid was content.⏎"The harbours are open," the Irish PM said. || quote Micheal Martin: The harbours are open
Karin Kneissl said the party had nothing to hide.⏎"We have never taken a cent from anybody." || quote Karin Kneissl: We have never taken
Karin Kneissl said the party had nothing to hide.⏎The hall was full.⏎"We have never taken a cent from anybody." || quote -: We have never taken
A spokesperson for the Dutch foreign ministry said the visit was off. || indirect a spokesperson for the Dutch foreign ministry: the visit was off ; nounnamed: the visit was off
The opposition, however, said the ballots had been counted twice. || indirect the opposition: the ballots had been counted
Elisa Ferreira spoke first. Following her speech, Marco Rossi showed a letter, which he said was forged. || indirect Marco Rossi: was forged
The government of Peru has called a meeting, hours after it announced that the vote was put off. || indirect Peru: the vote was put off
The Greek government said the island was safe. || indirect Greece: the island was safe
The Lega statement said the law was dead. || indirect Lega: the law was dead
Officials familiar with it say that the ship was empty. || indirect officials familiar with it: the ship was empty
The council met Petr Fiala. The judges said the ban had no ground. || indirect the judges: the ban had no ground
Petr Fiala wrote of a deal. He made no payments, a charge Rossi denies. || indirect Rossi [denial]: He made no payments
"We leave at dawn," Petr Fiala said, citing an order from the harbour chief. "Nobody stays behind here." || quote Petr Fiala: Nobody stays
Prior to the trip, a Greek judge had issued a warrant for Rossi, accusing him of fraud and "grave crimes". || quote a Greek judge: grave crimes
Petr Fiala left the hall. The Lega statement also said: "The law is dead." || quote Lega: The law is dead
A trained engineer, Mr Fiala was often called the quiet one. || nounnamed: was often called
"The strait is closed," Petr Fiala was quoted as saying by the paper La Stampa. || quote Petr Fiala: The strait is closed
Petr Fiala and Marco Rossi have both slammed the ruling. || indirect Petr Fiala [criticism]: the ruling ; indirect Marco Rossi [criticism]: the ruling
The Red Cross Society was founded in 1863. It is known for its nurses. It denies any part in the sale. || indirect Red Cross Society [denial]: any part in the sale
The court - a panel of nine old men - said the law was void. || indirect the court: the law was void
War-related losses fell, Petr Fiala said. || indirect Petr Fiala: War-related losses fell ; nounnamed: War-related losses
The Lega issued a statement saying the pier had been sold. || indirect Lega: the pier had been sold
Speaking in Rome on Monday, UN Secretary-General António Guterres warned the delegates, saying the dam would not hold. || indirect Antonio Guterres: the dam would not hold
The vote is off, a spokesman for Prime Minister Petr Fiala said. "They have agreed to wait," the spokesman wrote. || indirect a spokesman for Prime Minister Petr Fiala: The vote is off ; quote a spokesman for Prime Minister Petr Fiala: They have agreed ; nounnamed: The vote is off
The South Korean government said the ferry was safe. || indirect South Korea: the ferry was safe
Ms Arana left, and Mr Okello ran in her place. "They know who won the vote," she said. || quote Arana: They know who won
President Petr Fiala said "heads will roll" after officials admitted that Rossi had fled. || quote Petr Fiala: heads will roll
The senators accused Rossi of theft, citing his "rather opaque" answers. || quote the senators: rather opaque
The army has two patrons, whereas the Red Cross Society is said to have none, although it denies the charge. || indirect Red Cross Society [denial]: the charge
Nine people were hurt at a market, a doctors' union says. || indirect a doctors' union: Nine people were hurt
Petro Poroshenko, the former president, and Yulia Tymoshenko both said the vote should wait. || indirect Petro Poroshenko: the vote should wait
Zelensky's call for a no-fly zone was turned down by NATO in March 2022. || indirect Volodymyr Zelenskyy: a no-fly zone
Putin's claim that the West had started the war was repeated on state television. || indirect Vladimir Putin: the West had started the war
It was not clear whether the drone had been shot down. || none: the drone had been shot down
The bridge at Kerch was hit again in July 2023, and traffic stopped for hours. || none: traffic stopped
Stoltenberg: allies will spend 380 billion dollars on defence this year⏎The alliance met in Brussels on Wednesday. || indirect Jens Stoltenberg: allies will spend
"It is their decision. They know the terrain," Mark Milley said of the Ukrainians. || quote Mark Milley: It is their decision
Asked about Avdiivka, John Kirby declined to give details but said the shortage of shells had played a part. || indirect John Kirby [refusal]: to give details
Ihor Klymenko, the interior minister, blamed Russia for the attack on the market in Kostiantynivka. || indirect Ihor Klymenko [criticism]: Russia for the attack
"Without American help it will be hard for us," Zelensky warned, adding that Europe could not fill the gap alone. || quote Volodymyr Zelenskyy: Without American help ; indirect Volodymyr Zelenskyy: Europe could not fill the gap
Residents of Kherson described weeks of fear. "They went from house to house," said one of them, a teacher. || indirect residents of Kherson: weeks of fear ; quote one of them: They went from house
Neither the White House nor the Pentagon would comment. || none: comment
The ministry was silent. Obtained from a source close to the talks, the letter runs to four pages. || unnamed a source: Obtained from
Under the plan, the letter warned, Bulgaria would have to give up its old jets. || indirect the letter: Bulgaria would have to give up
"""


def annotate(texts):
    docs = "\n".join(json.dumps({"id": str(i), "text": t, "date": "2024-01-10"}) for i, t in enumerate(texts))
    out = subprocess.run([os.environ["LEDE"], "annotate"], input=docs.encode(), capture_output=True, check=True).stdout
    return [json.loads(line)["annotations"] for line in out.splitlines()]


def holds(text, found, expected):
    """Whether one expectation is met by what was found."""
    head, words = expected.split(": ", 1)
    start = text.encode().find(words.encode())
    assert start >= 0, f"the text has no '{words}'"
    end = start + len(words.encode())
    kind, _, who = head.partition(" ")
    implies = None
    if who.endswith("]"):
        who, implies = who[:-1].split(" [")
    over = [a for a in found if a["start"] < end and start < a["end"]]
    if kind in ("none", "noquote"):
        return not [a for a in over if a["type"] == "quote" or (kind == "none" and a["type"] == "indirect")]
    if kind == "nounnamed":
        return not any(a["type"] == "unnamed" for a in over)
    if kind in ("unnamed", "granted"):
        return any(a["type"] == "unnamed" and a["descriptor"] == who
            and (kind == "unnamed" or a["granted"]) for a in over)
    if kind == "source":
        return any(a["type"] == "quote" and a.get("source") == who for a in over)
    said = [a for a in over if a["type"] == kind and (a.get("speaker_kind") and a.get("speaker") or "-") == who]
    return any(implies in (None, a.get("implies")) for a in said)


def shown(text, a):
    keys = ("speaker", "descriptor", "cue", "implies", "granted", "source")
    return f"{a['type']} {({k: a[k] for k in keys if k in a})}: {text.encode()[a['start']:a['end']].decode()}"


cases = [line.split(" || ") for line in CASES.strip().split("\n")]
texts = [text.replace("⏎", "\n\n") for text, _ in cases]
missed = total = 0
for text, (_, expected), found in zip(texts, cases, annotate(texts)):
    wrong = [e for e in expected.split(" ; ") if not holds(text, found, e)]
    total += len(expected.split(" ; "))
    missed += len(wrong)
    if wrong:
        print(f"# {text!r}\n#   wanted {wrong}")
        for a in found:
            if a["type"] in ("quote", "indirect", "unnamed"):
                print(f"#   found  {shown(text, a)}")
print(f"# {total - missed} of {total} expectations in {len(cases)} passages")
print(("ok " if not missed else "not ok ") + "speakers: who said what, in passages of our own")
