"""Positions in short texts made for them: whose they are, which step, and what is none."""
import json, os, subprocess

LEDE = os.environ.get("LEDE", "build/lede")
US = "United States"
TALK = "MS. HART: Good day.\n\nQ {q}\n\nMS. HART: {a}\n\nQ Thanks.\n\nMS. HART: Thanks."


def positions(text, source="White House", date="2023-02-01"):
    doc = json.dumps({"id": "1", "date": date, "source": source, "text": text})
    run = subprocess.run([LEDE, "annotate"], input=doc + "\n", capture_output=True, text=True)
    return [a for a in json.loads(run.stdout)["annotations"] if a["type"] == "position"]


def check(name, good, *why):
    for line in () if good else why:
        print("#", line)
    print(("ok" if good else "not ok") + " stances: " + name)


def holds(name, text, *expected, **more):
    found = [(p["actor"], p["step"], p["topic"]) for p in positions(text, **more)]
    right = all(any(p[:2] == e[:2] and (len(e) < 3 or e[2] in p[2]) for p in found) for e in expected)
    check(name, right and (expected or not found), text, str(found))


holds("a question states nothing", TALK.format(q="Yesterday you said you will not send F-16s to Ukraine.",
      a="Next question."))
holds("a bare answer is about what was asked", TALK.format(q="Will the United States provide F-16s to Ukraine?",
      a="No."),
      (US, "ruled_out", "F-16"))
holds("no change is about what was asked", TALK.format(q="And the F-16 jets for Ukraine?",
      a="There is no change to our policy."),
      (US, "not_now", "F-16"))
holds("that points back", TALK.format(q="Would you put a no-fly zone over Ukraine?", a="That is off the table."),
      (US, "ruled_out", "no-fly zone over Ukraine"))
holds("hypotheticals state nothing", TALK.format(q="Hm?",
      a="If one of our allies wants to send F-16s to Ukraine, so be it."))
holds("what a thing allows is nobody's position", TALK.format(q="Hm?",
      a="The range of the HIMARS allows them to fire far."))
holds("they are nobody that was not named", TALK.format(q="And Oslo?", a="They don’t transfer cluster munitions."))
holds("no option off the table is no refusal", TALK.format(q="F-16s?",
      a="No option on F-16s for Ukraine is off the table."),
      (US, "leaning"))
holds("several actors in front of a verb",
      "Denmark and the Netherlands will send F-16s to Ukraine.", ("Denmark", "allows"), ("Netherlands", "allows"),
      source="Wire")
holds("a party's group is no government", "Senate Republicans have proposed a fund for aid to Ukraine.",
      ("Senate Republicans", "urges"), source="Wire")
holds("another country's law",
      "Ukraine's parliament last year codified a plan of resistance. It came into effect Jan. 1.", ("Ukraine",
      "done"), source="Wire")
holds("going to is a promise", "We are going to send Abrams tanks to Ukraine.", (US, "allows",
      "Abrams tanks for Ukraine"))
holds("delivered next week is not delivered", "Next week, the first Abrams tanks will be delivered to Ukraine.", (US,
      "allows"))

holds("a call needs no known matter", "Oslo urged the warring parties to free all captives.",
      ("Norway", "urges", "captives"),
      source="Wire")
holds("a refusal needs no known matter", "Rebel groups have rejected a new offer of the generals.",
      ("Rebel groups", "opposes", "offer"), source="Wire")
holds("what was done to somebody is not his position",
      "Ms Keller was banned from running in the election.", source="Wire")
holds("an agent holds the position", "The treaty was rejected on Monday by Hungary.", ("Hungary", "opposes"),
      source="Wire")
holds("a row of names", "Chile, Peru and Brazil have recalled their ambassadors to Lima.", ("Chile", "done"),
      ("Peru", "done"), ("Brazil", "done"), source="Wire")
holds("an unqualified president is of the country told of",
      "Protests shook Zambia. Zambia closed its schools. President Mwila Bwalya lifted the ban on rallies.",
      ("Zambia", "allows"), source="Wire")
holds("an opposition's call is its own",
      "The Zambian opposition leader, Mwila Bwalya, has said Kenya should recognise the results of the election.",
      ("Mwila Bwalya", "urges"), source="Wire")
holds("their country is the one spoken of before",
      "Kenya tests its border posts. Its foreign ministry condemned the raid.",
      ("Kenya", "opposes"), source="Wire")
holds("what a speaker says of his own side", "\"We will not bow to threats,\" Polish Prime Minister Jan Nowak said.",
      ("Poland", "ruled_out"), source="Wire")
holds("a forecast is no position", "\"We will not know that before May,\" Polish Prime Minister Jan Nowak said.",
      source="Wire")

holds("what one side should do is a call on it", "\"The rebels should leave the town,\" the Kenyan government said.",
      ("Kenya", "urges"), source="Wire")
holds("what is told in passing moves nothing",
      TALK.format(q="Hm?", a="The systems that we announced yesterday will not be used inside Russia."))
holds("a vow to end a thing opposes it", "Peru vowed to ban landmines.", ("Peru", "opposes", "landmines"),
      source="Wire")
holds("who stands before an apposition", "Chile, one of ten states to have an embassy in Peru, wants better roads.",
      ("Chile", "urges"), source="Wire")
holds("a refusal with if is a condition",
      "\"We will not sell them arms if they might be used at home,\" Polish Prime Minister Jan Nowak said.",
      ("Poland", "conditional"), source="Wire")
holds("some lawmakers are no government", "Some lawmakers remain wary of the sale of weapons to Kenya.",
      ("Some lawmakers", "opposes"), source="Wire")
holds("a deed against another", "Canada has launched an investigation into the price of steel.",
      ("Canada", "done", "investigation"), source="Wire")
holds("a private person's plans are no policy", "Tom Barker plans to send money to Kenya.", source="Wire")
holds("what a firm does is no policy", "Barker Travel Company plans to send money to Kenya.", source="Wire")
holds("a word in a name is no verb", "The School of Asian Studies has weapons for Kenya on show.", source="Wire")
holds("Brussels is the Union where that is named",
      "The European Union met. Brussels has imposed sanctions on Kenya.", ("European Union", "done"), source="Wire")
own = positions("This new package will arm Ukraine with HIMARS.")
check("what a government publishes is its own word", [(p["speaker"], p["attribution"],
      p.get("speaks_for")) for p in own]
      == [("White House", "on_record", US)], str(own))
joint = positions("We, the leaders of the coalition, met. The Danish and Dutch governments are in the process of "
                  "donating F-16s to Ukraine.")
check("what leaders publish together is each one's word", {(p["actor"], p.get("speaks_for")) for p in joint}
      == {("Denmark", None), ("Netherlands", None)}, str(joint))
past = positions("The HIMARS that we have already provided to Ukraine are in the field.")
check("a recollection is told as past", past and all(p.get("past") for p in past), str(past))
broad = positions("We will provide more aid to Ukraine.")
check("aid is broad, a weapon is not", broad and broad[0].get("broad") and not own[0].get("broad"), str(broad))
scoped = positions("We are not going to send to Ukraine rocket systems that can strike into Russia.")
check("what is refused within a scope keeps it",
      [p.get("scope") for p in scoped] == ["rocket systems that can strike into Russia"], str(scoped))
host = positions("MS. BELL: Will you send tanks to Ukraine?\n\nMR. STONE: We will not send tanks to Ukraine.\n\n"
                 "MS. BELL: Will you send jets?\n\n"
                 "MR. STONE: No.\n\nMS. BELL: So you will not send jets to Ukraine. Why?\n\nMR. STONE: It is late.")
check("a host who asks is no spokesman", host and all(p["speaker"] != "MS. BELL" for p in host), str(host))

# Whom it concerns, and whose it is, where the words around do not say so at once.
talk = "MS. HART: We are sending Ukraine more aid. Ukraine needs it.\n\nQ And {q}?\n\nMS. HART: {a}\n\nQ Thanks.\n\nMS. HART: Thanks."
holds("a ceasefire in talk on many matters is in the country just named",
      talk.format(q="what about Gaza", a="In Gaza people suffer. Now is not the time for a ceasefire."),
      (US, "not_now", "Palestin"))
holds("sanctions are on whom they are against, not where the war is",
      "We will impose new sanctions against Russia for its war in Ukraine.", (US, "allows", "sanctions on Russia"))
check("resistance to antibiotics is no resistance movement", not [p for p in positions(
    "We support research into resistance to antibiotics.") if "resistance" in p["topic"]])
check("as long as six weeks is no condition", not [p for p in positions(
    "The ceasefire in Lebanon may go on for perhaps as long as six weeks.",
    source="Wire") if p["step"] == "conditional"])
holds("some members of a body hold a position of their own",
      "Some NATO countries have balked at sending tanks to Ukraine.",
      ("Some NATO countries", "opposes"), source="Wire")
holds("a spokesman of a body speaks for it",
      "UN spokesman Stephane Dujarric arrived. “We oppose sending landmines to Ukraine,” Dujarric said on Monday.",
      ("United Nations", "opposes"), source="Wire")
holds("a text that begins with a comma is read", ", gave")
holds("owners without end", "Its ministry demanded that the mine be closed. " * 20000, (US, "urges"))
