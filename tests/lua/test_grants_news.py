"""Sums in short news passages: what each is for, from whom, to whom and when."""
import json
import os
import subprocess

PASSAGES = """
2022-04-13
WASHINGTON — The United States is readying another shipment of arms for Ukraine worth roughly $800 million, two
officials familiar with the deliberations said on Wednesday. President Joe Biden signed off on an $800 million
consignment the previous month. Kyiv has received $2.6 billion in American arms since Moscow invaded. Lockheed
Martin shares gained and the company now expects sales of $66 billion this year. Ukraine's finance minister has told
the International Monetary Fund that his country requires $5 billion a month to keep the state running.
= 800e6: status=considered, donor=United States, recipient=Ukraine
= 2.6e9: status=cumulative, donor=United States, recipient=Ukraine
= 66e9: status=other
= 5e9: status=requested

2024-09-03
Under Biden, America had sent Ukraine weapons worth $55 billion by August. The EU has trained 60,000 men and delivered
€43.5 billion in military support. By the end of July, Germany had given €28 billion in arms. Blinken announced a $3
billion package for Ukraine on Tuesday. About $200 million would go to the power grid. In August the EU released €4.2
billion to Kyiv, the first payment of a loan. The company raised $120 million from investors.
= 55e9: status=cumulative
= 43.5e9: status=cumulative
= 28e9: status=cumulative
= 3e9: status=announced
= 200e6: status=announced
= 4.2e9: status=delivered
= 120e6: status=other

2023-08-31
Riga, whose newest package is worth €113 million, has given more than most. The US has given Kyiv $43 billion in arms
since the invasion, most recently a $500 million package. Brussels has paid out €1 billion of the €9 billion that it
promised in May. The board of the IMF is to discuss $1.3 billion in emergency help for Ukraine. Some $3 billion of
Russia's reserves sits in American banks.
= 113e6: status=announced
= 43e9: status=cumulative
= 500e6: status=announced
= 9e9: status=announced
= 1.3e9: status=considered
= 3e9: status=other

2023-07-06
Tokyo (Reuters) - Japan's cabinet on Thursday endorsed a grant of 40 billion yen to help clear mines in Ukraine.
Tokyo had lent Kyiv $600 million the year before. Opposition legislators want the government to set aside a further
10 billion yen for refugees from Ukraine. Toyota said it would pay a fine of 1.2 billion yen over emissions tests.
Japan's defence budget stands at 6.8 trillion yen for this fiscal year.
= 40e9: status=announced, donor=Japan, recipient=Ukraine, date=2023-07-06
= 600e6: status=announced, donor=Japan, recipient=Ukraine, date=2022
= 1.2e9: status=other
= 6.8e12: status=budget, donor=Japan, date=2023

2024-02-01
European leaders struck a deal on Thursday to give Ukraine a four-year lifeline of €50bn, after Hungary dropped its
veto. Of that, €33bn will come as loans and €17bn as grants. The first instalment of €4.5bn is expected to be paid
out in March. Viktor Orbán had blocked the money since December. Brussels still withholds €20bn from Budapest over
the rule of law.
= 50e9: status=announced, donor=European Union, recipient=Ukraine, date=2024-02-01
= 33e9: status=announced, donor=European Union, recipient=Ukraine, date=2024-02-01
= 17e9: status=announced, donor=European Union, recipient=Ukraine, date=2024-02-01
= 4.5e9: status=considered, donor=European Union, recipient=Ukraine, date=2024-03
= 20e9: status=other

2023-03-31
The International Monetary Fund's executive board approved a $15.6 billion loan programme for Ukraine on Friday. The
decision clears the way for an immediate disbursement of about $2.7 billion to Kyiv. Ukraine's economy shrank 30%
last year and damage is put at $411 billion by the World Bank. The bank itself transferred $1.25 billion to
Ukraine's treasury in March.
= 15.6e9: status=announced, donor=IMF, recipient=Ukraine, date=2023-03-31
= 2.7e9: status=announced, donor=IMF, recipient=Ukraine
= 411e9: status=other
= 1.25e9: status=delivered, recipient=Ukraine, date=2023-03

2024-03-28
Ottawa — Canada will put C$40 million toward a Czech-led drive to buy shells for Ukraine, Defence Minister Bill
Blair said Thursday. Since 2022, Canadian military support has added up to C$4 billion. The Liberals' budget, due in
April, may hold a further C$1.6 billion over five years. Bombardier lost $110 million in the first quarter.
= 40e6: status=announced, donor=Canada, recipient=Ukraine, date=2024-03-28
= 4e9: status=cumulative, donor=Canada, recipient=Ukraine
= 1.6e9: donor=Canada, date=2024-04
= 110e6: status=other

2023-02-06
Norway's government has proposed a five-year package of 75 billion crowns for Ukraine, Prime Minister Jonas Gahr
Støre said on Monday. Half of this year's 15 billion crowns would be spent on arms. Oslo's parliament is expected to
back the plan. Norway earned 1.5 trillion crowns from oil and gas last year, while its oil fund lost 1.64 trillion
crowns.
= 75e9: status=proposed, donor=Norway, recipient=Ukraine, date=2023-02-06
= 15e9: status=proposed, donor=Norway, recipient=Ukraine
= 1.5e12: status=other
= 1.64e12: status=other

2023-05-13
Berlin on Saturday unveiled its largest arms package for Kyiv so far, valued at 2.7 billion euros, a day before
Volodymyr Zelenskyy was due in the German capital. It comprises 30 Leopard 1 tanks and four Iris-T systems.
Germany's earlier deliveries amount to 2.5 billion euros. Rheinmetall was awarded a contract worth 500 million euros
for spare parts. The opposition demanded that Chancellor Olaf Scholz lift the annual defence budget by 10 billion
euros.
= 2.7e9: status=announced, donor=Germany, recipient=Ukraine, date=2023-05-13
= 2.5e9: status=cumulative, donor=Germany, recipient=Ukraine
= 500e6: status=contracted, donor=Germany
= 10e9: donor=Germany

2022-09-30
Congress cleared a stopgap spending bill on Friday that carries $12.4 billion in fresh help for Ukraine. The House
vote of 230-201 followed Senate approval on Thursday. The White House had requested $11.7 billion for Kyiv at the
start of the month. Lawmakers also renewed the president's authority to transfer $3.7 billion in weapons from US
stockpiles. They put in $2 billion for flood victims in Jackson.
= 12.4e9: status=appropriated, donor=United States, recipient=Ukraine, date=2022-09-30
= 11.7e9: status=requested, donor=United States, recipient=Ukraine, date=2022-09
= 3.7e9: status=authority, donor=United States, recipient=Ukraine

2022-06-30
Britain is to spend an extra £1bn on military aid to Ukraine, Boris Johnson told Nato leaders in Madrid. The money
brings the UK's total military and economic support to £3.8bn this year. Ministers had weighed a smaller sum of
£650m. The Treasury will take the money from underspends in other departments. A British regulator fined Citigroup
£12.6m earlier this week.
= 1e9: status=announced, donor=United Kingdom, recipient=Ukraine
= 3.8e9: status=cumulative, donor=United Kingdom, recipient=Ukraine
= 650e6: status=considered, donor=United Kingdom, recipient=Ukraine
= 12.6e6: status=other

2023-08-10
President Biden asked Congress on Thursday for $24 billion more for Ukraine and other needs abroad. The request
contains $13 billion for defence and $8.5 billion for economic and humanitarian help. Republicans in the House said
they would vote against the sum. The money would be added to the $113 billion that Congress has already voted. A
separate $12 billion is sought for disaster relief at home.
= 24e9: status=requested, donor=United States, date=2023-08-10
= 13e9: status=requested, donor=United States, recipient=Ukraine, date=2023-08-10
= 8.5e9: status=requested, donor=United States, recipient=Ukraine, date=2023-08-10
= 113e9: donor=United States, recipient=Ukraine

2023-10-11
The Department of Defense today announced a new security assistance package for Ukraine, the Biden administration's
forty-eighth tranche since August 2021. Drawn from Presidential Drawdown Authority, it has a value of up to $200
million. It includes AIM-9M missiles and artillery rounds. To date the United States has committed more than $44.2
billion in security assistance to Ukraine. The Army also signed an order with General Dynamics for $218 million in
shell casings, and deliveries worth $90 million reached Kyiv last week.
= 200e6: status=announced, donor=United States, recipient=Ukraine, date=2023-10-11
= 44.2e9: status=cumulative, donor=United States, recipient=Ukraine
= 218e6: status=contracted, donor=United States
= 90e6: status=delivered, donor=United States, recipient=Ukraine, date=2023-10

2024-04-18
The Dutch government said on Thursday it had reserved 3 billion euros for Ukraine next year and a further 1 billion
euros for this one. Denmark's tenth donation, of 2.2 billion crowns, was disclosed a day earlier. Warsaw received
6.3 billion euros from the EU's recovery fund. Zelenskyy has appealed to partners for $7 billion worth of air
defences. Moscow threatened to seize assets of JPMorgan worth $440 million.
= 3e9: status=announced, donor=Netherlands, recipient=Ukraine, date=2024-04-18
= 1e9: status=announced, donor=Netherlands, recipient=Ukraine, date=2024-04-18
= 2.2e9: status=announced, donor=Denmark, recipient=Ukraine
= 7e9: status=requested, recipient=Ukraine
= 440e6: status=other

2024-06-13
World leaders at the G7 summit in Italy reached an agreement on Thursday to lend Ukraine $50 billion, backed by
profits from frozen Russian assets. Britain separately pledged £242 million in non-military aid. Rishi Sunak said
the British grant would pay for energy repairs. Volkswagen shares lost €3 billion in value the same day.
= 50e9: status=announced, donor=G7, recipient=Ukraine, date=2024-06-13
= 242e6: status=announced, donor=United Kingdom, recipient=Ukraine
= 3e9: status=other

2023-02-24
The World Bank said on Friday it would provide a $2.5 billion grant to Ukraine. It was financed by the United States
through USAID. The lender has mobilised more than $20.6 billion for Ukraine since the invasion. Ukraine's central
bank sold $2.4 billion of its reserves in December. Prime Minister Denys Shmyhal sought an extra $17 billion for
urgent repairs this year.
= 2.5e9: status=announced, donor=World Bank, recipient=Ukraine, date=2023-02-24
= 20.6e9: status=cumulative, donor=World Bank, recipient=Ukraine
= 2.4e9: status=other
= 17e9: status=requested, recipient=Ukraine

2022-05-19
The US Senate voted 86-11 on Thursday to approve $40 billion in new aid for Ukraine. The measure sets aside $20
billion for military assistance and $8 billion in general economic support. Biden had asked for $33 billion in
April. The Pentagon later the same day announced a $100 million shipment of howitzers and radars.
= 40e9: status=appropriated, donor=United States, recipient=Ukraine, date=2022-05-19
= 20e9: status=appropriated, donor=United States, recipient=Ukraine, date=2022-05-19
= 8e9: status=appropriated, donor=United States, recipient=Ukraine, date=2022-05-19
= 33e9: status=requested, donor=United States, recipient=Ukraine, date=2022-04
= 100e6: status=announced, donor=United States, recipient=Ukraine

2023-11-08
Germany's coalition has agreed to double military support for Kyiv next year to 8 billion euros, a lawmaker said on
Wednesday. The plan still needs parliament's blessing. Berlin has given Ukraine 17 billion euros worth of arms since
the start of the war. Siemens Energy received guarantees of 7.5 billion euros from the government. The finance
ministry is thinking about another 2 billion euros for winter help to Ukraine.
= 8e9: status=announced, donor=Germany, recipient=Ukraine
= 17e9: status=cumulative, donor=Germany, recipient=Ukraine
= 7.5e9: status=other
= 2e9: status=considered, donor=Germany, recipient=Ukraine

2024-08-09
The Biden administration said on Friday that it would ship $125 million worth of Stinger missiles and artillery
shells to Ukraine. The package is drawn from the Presidential Drawdown Authority. A State Department official also
approved a possible sale of $1.2 billion in helicopters to South Korea. Some $6 billion in drawdown authority
remains. Britain's BAE Systems was handed a $493 million contract to build guns for Ukraine.
= 125e6: status=announced, donor=United States, recipient=Ukraine, date=2024-08-09
= 1.2e9: status=other
= 6e9: status=authority, donor=United States
= 493e6: status=contracted, recipient=Ukraine

2023-06-20
Ursula von der Leyen proposed on Tuesday a €50bn facility for Ukraine covering the years 2024 to 2027. The
commission president also wants member states to top up the bloc's budget by €66bn. Kyiv was paid the fifth tranche
of this year's €18bn programme, €1.5bn, a day before. Spain's government pledged €55mn for small firms in Ukraine
through the World Bank.
= 50e9: status=proposed, donor=European Union, recipient=Ukraine, date=2023-06-20
= 1.5e9: donor=European Union, recipient=Ukraine
= 55e6: status=announced, donor=Spain, recipient=Ukraine

2024-01-12
Kyiv — Rishi Sunak promised Volodymyr Zelenskyy £2.5bn in military aid for the coming financial year during a visit
on Friday. It is an increase of £200m on the previous two years. At least £200m of the total will be spent on
drones. The UK has now provided almost £12bn in help to Ukraine. BP posted a loss of £1.1bn.
= 2.5e9: status=announced, donor=United Kingdom, recipient=Ukraine, date=2024-01-12
= 12e9: status=cumulative, donor=United Kingdom, recipient=Ukraine
= 1.1e9: status=other

2022-11-02
Canadian finance minister Chrystia Freeland said Ottawa would sell bonds to raise C$500 million for Ukraine's
government. Sweden is to supply a package worth 3 billion crowns that contains an air defence system, its prime
minister said on Wednesday. Poland, which has handed over arms valued at $1.7 billion, asked Brussels to pay back
part of that. Japan lent Moldova 13.5 billion yen last month. Norway was considering gas subsidies of 10 billion
crowns for households.
= 3e9: status=announced, donor=Sweden, date=2022-11-02
= 1.7e9: donor=Poland
= 13.5e9: status=announced, donor=Japan, recipient=Moldova, date=2022-10
= 10e9: status=other

2021-03-30
International donors on Tuesday fell far short of the $10 billion that the United Nations had hoped for to help
Syrians. The final tally of the Brussels conference was $6.4 billion: $4.4 billion for this year and a further $2
billion for 2022 and beyond. Germany's 1.738 billion euros was its largest commitment in four years. Britain pledged
205 million pounds, down from the 300 million pounds it promised last year.
= 10e9: status=requested
= 6.4e9: status=announced
= 4.4e9: status=announced
= 2e9: status=announced
= 1.738e9: status=announced
= 205e6: status=announced
= 300e6: status=announced

2014-09-16
Obama called the Ebola outbreak a threat to global security and said 3,000 troops would go to Liberia. The Pentagon
asked lawmakers to let it shift $500 million from its war chest; the White House has also requested $88 million to be
tucked into a stopgap bill. Washington has spent over $100 million so far on the epidemic, and USAID will add $75
million. According to the U.N., $1 billion is required to contain it, ten times the figure of a month ago.
= 500e6: status=requested
= 88e6: status=requested
= 100e6: status=cumulative
= 75e6: status=announced
= 1e9: status=requested

2018-11-30
Pakistan is in talks with the IMF for what would be its 13th rescue since the late 1980s, and may ask for as much as
$8 billion. Riyadh came to its help with $6 billion in October: $3 billion to be parked at the central bank and as
much again in deferred oil payments. A first $1 billion arrived last week. In September Washington scrapped $300
million in military reimbursements, on top of $500 million that Congress stripped earlier this year.
= 8e9: status=considered
= 6e9: status=announced
= 3e9: status=announced
= 1e9: status=delivered
= 300e6: status=appropriated

2019-12-17
Governments and firms pledged more than $3 billion for refugees at a forum in Geneva. The World Bank said it would
offer $4.7 billion, the Inter-American Development Bank $1 billion more. Turkey's Tayyip Erdogan told delegates his
country has spent $40 billion on Syrian refugees since 2011 and chided the EU, saying only 3 billion euros of the
promised 6 billion euros had arrived. He wants money to resettle a million people in a "safe zone", at a price he has
put at $26 billion.
= 4.7e9: status=announced
= 1e9: status=announced
= 40e9: status=cumulative
= 6e9: status=announced

2024-09-10
Secretary of State Antony Blinken and his British counterpart David Lammy arrived in Kyiv. Lammy brought a fresh £600
million in aid, among it £242 million for immediate humanitarian and energy needs and $484 million in World Bank loan
guarantees that Britain will underwrite. Blinken disclosed $717 million in economic support, about half of it for the
power grid. The Pentagon has $5.9 billion that it must use or lose by the end of the month; Congress may be asked to
extend the authority.
= 600e6: status=announced
= 242e6: status=announced
= 484e6: status=announced
= 717e6: status=announced
= 5.9e9: status=authority

2024-04-22
WASHINGTON — After the House voted on Saturday for help to Kyiv, the package will now go to the Senate, where leaders
have scheduled a ballot for Tuesday. The aid package, worth $95 billion, earmarks $61 billion for Ukraine. Senators
are expected to vote with large majorities. The vote will also settle $8 billion for Taiwan.
= 95e9: status=proposed
= 61e9: status=proposed, recipient=Ukraine
= 8e9: status=proposed, recipient=Taiwan

2024-05-20
Oslo is weighing giving Ukraine $3 billion of its windfall from gas, ministers said. The aid plan, which is expected
before the summer, will total 60 billion kroner. The World Bank estimates that Ukraine requires more than $480 billion
over a decade.
= 3e9: status=considered, donor=Norway, recipient=Ukraine
= 60e9: status=considered
= 480e9: status=other

2022-09-29
WASHINGTON — The Senate passed a stopgap bill on Thursday and sent it to the House, which must still approve it. It
would provide $1.4 billion to replace arms already sent to Ukraine. It comes after Congress has already approved $54
billion in two earlier packages. An amendment to strip $700 million in aid for Ukraine failed. The White House wants
Congress to approve, before the recess, $21 billion in aid for Ukraine.
= 1.4e9: status=proposed
= 54e9: status=appropriated
= 700e6: status=proposed
= 21e9: status=requested

2024-04-25
Joe Biden signed the bill into law on Wednesday and ordered the dispatch of a first $1bn of arms to Ukraine. The law
will also fund $400 million of medical aid. After Biden signed the aid bill, Finland announced €190 million in arms
for Ukraine.
= 1e9: status=announced
= 400e6: status=appropriated
= 190e6: status=announced, donor=Finland, recipient=Ukraine

2023-05-24
Canberra will work with Congress to provide Fiji $45 million in aid. Unless it gets $185 million, the World Food
Programme will stop feeding refugees in Chad. The lower house of the Dutch parliament approved €2.4 billion in aid
for Ukraine.
= 45e6: status=considered
= 185e6: status=requested
= 2.4e9: status=appropriated

2023-11-08
Norway will give Ukraine a new aid package of $140 million, the prime minister told parliament in Oslo. Ukraine's
minister had said in the morning: "Norway is preparing a package worth $140 million."
= 140e6: status=announced, donor=Norway, recipient=Ukraine

2024-07-19
Since the tanks rolled in, in early 2022, Lithuania has handed Ukraine vehicles, radars and some thirty batteries with
spare parts worth over €700 million ($760 million), its minister told reporters. He noted that Riga had contributed at
least €600 million towards Kyiv's defence since the invasion began. The United States has delivered $65 billion in
weapons. Over the past two years the Dutch have sent guns for €3 billion, and in May they will send another €150
million in shells for Ukraine. Tallinn has given €4 million to a hospital in Kherson.
= 700e6: status=cumulative, donor=Lithuania
= 760e6: status=cumulative, donor=Lithuania
= 600e6: status=cumulative
= 65e9: status=cumulative, donor=United States
= 3e9: status=cumulative
= 150e6: status=announced
= 4e6: status=delivered

2025-01-10
The European Commission transferred €1.5 billion in proceeds of frozen assets to Ukraine on Friday. Kyiv has asked its
partners for $7 billion to close the gap in its budget. Rebuilding will cost $524 billion, the World Bank reckons, and
Kharkiv alone needs $11 billion to rebuild its housing. Germany's aid for Ukraine came to €7 billion in 2024. Moscow
will spend $126 billion on defence this year.
= 1.5e9: status=delivered, recipient=Ukraine, date=2025-01-10
= 7e9: status=requested
= 524e9: status=other
= 11e9: status=other
= 126e9: status=budget

2024-10-22
Washington is racing to finish an agreement that could provide $40 billion in loans to Ukraine out of the profits of
frozen Russian assets before ministers of the Group of Seven meet. Ukraine's allies have pledged another $2 billion.
Kyiv expects $3 billion of Danish aid this winter.
= 40e9: donor=G7, recipient=Ukraine
= 2e9: donor=None
= 3e9: donor=Denmark

2023-11-17
The Senate on Thursday approved a stopgap spending bill, weeks after lawmakers passed $7 billion in aid for Israel. It
would also provide $2 billion for the air defence of Ukraine.
= 7e9: donor=United States, date=None
= 2e9: donor=United States, date=2023-11-16

2024-09-20
To help Ukraine through the winter, the EU will disburse €150 million for repairs of its grid. "It is only right,"
Ursula von der Leyen told reporters Thursday.
= 150e6: donor=European Union, date=2024-09-19
"""

given, wanted = [], []
for n, passage in enumerate(PASSAGES.strip().split("\n\n")):
    date, *lines = passage.split("\n")
    text = " ".join(line for line in lines if not line.startswith("= "))
    given.append(json.dumps({"id": str(n), "date": date, "text": text}))
    wanted.append([line[2:].split(": ", 1) for line in lines if line.startswith("= ")])
run = subprocess.run([os.environ["LEDE"], "annotate"], input="\n".join(given) + "\n", capture_output=True, text=True,
                     check=True)
bad = 0
for n, (expected, line) in enumerate(zip(wanted, run.stdout.splitlines(), strict=True)):
    sums = [a for a in json.loads(line)["annotations"] if a["type"] == "money"]
    for amount, facts in expected:
        read = next((a for a in sums if a["amount"] == float(amount)), {})
        for fact in facts.split(", "):
            key, value = fact.split("=")
            if str(read.get(key)) != value:
                bad += 1
                print(f"# passage {n + 1}: {amount} {key} is {read.get(key)}, not {value}")
print("ok" if not bad else "not ok", f"sums in news passages ({len(given)} passages, {sum(map(len, wanted))} sums)")
