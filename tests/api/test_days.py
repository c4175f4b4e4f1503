"""When the event of a sum was: a day where the text tells one, and none where it does not."""
import json
import os
import subprocess

LEDE = os.environ["LEDE"]
DATE = "2024-03-07"  # a Thursday

# name, text, and the date of each sum in turn, None where the text tells none
TEXTS = [
    ("the time of its own verb",
     "Estonia on Tuesday pledged 20 million euros in aid to Moldova.", ["2024-03-05"]),
    ("the date of the document tells nothing",
     "Estonia has pledged 20 million euros in military aid to Moldova. Its minister praised the gift.", [None]),
    ("a vote that is to come is no day of the proposal",
     "Senators are set to vote on Thursday on a bill that offers Haiti $4 million in disaster aid.", [None]),
    ("a clause between commas keeps its time",
     "The relief agency, which has requested $7 million in aid for Haiti, said on Monday that the camps are full.",
     [None]),
    ("and the clause around it",
     "The minister, who begins a tour on Monday, is expected to seek a loan of $7 million in aid from Japan.", [None]),
    ("a time before what follows",
     "Savers awoke on Monday after ministers accepted a rescue of $7 million for Cyprus.", [None]),
    ("hours after is the same day",
     "The strikes on Tuesday came hours after Spain pledged $7 million in aid to Moldova.", ["2024-03-05"]),
    ("earlier this year is no date",
     "Japan offered Moldova $7 million in aid earlier this year.", [None]),
    ("the year in which money is spent",
     "UN agencies are appealing for $70 million in aid for Haiti this year.", [None]),
    ("the year in which money was given",
     "Japan gave Haiti $7 million in food aid in 2022.", ["2022"]),
    ("aid held back tells no day of its vote",
     "The ministry said on Monday it has suspended $3 million in military aid to Haiti.", [None]),
    ("so much a year",
     "Norway contributes some $40 million a year in aid to the agency, the minister said on Tuesday.", [None]),
    ("what a government is doing",
     "Australia is providing $12 million in humanitarian aid to Haiti.", [None]),
    ("the parts of a package told on one day",
     "Spain announced on Monday a package of aid for Moldova worth 30 million euros. An additional 8 million euros will"
     " be spent on tents. Meanwhile, Chile said it would send 2 million euros in aid.",
     ["2024-03-04", "2024-03-04", None]),
    ("the sentence before, in one paragraph",
     "Ministers met in Oslo on Tuesday. Norway agreed to lend Moldova 9 million euros in aid.", ["2024-03-05"]),
    ("the announcement is told behind",
     "Norway will lend Moldova up to 9 million euros in aid. The premier announced the loan on Wednesday in Oslo.",
     ["2024-03-06"]),
    ("a sum told again",
     "Norway will lend Moldova 9 million euros in aid, its largest loan so far.\n\nMinisters of both countries had"
     " long quarrelled over fish.\n\nParliament debated ships for hours.\n\nTrawlers stayed in port.\n\nNorway"
     " announced the 9 million euros in aid for Moldova on Wednesday.", ["2024-03-06", "2024-03-06"]),
    ("another verb of the sentence",
     "The council on Tuesday approved a plan for Moldova, after talks on roads, harbours, mills, dams, bridges, schools"
     " and the price of grain, to unlock 9 million euros in aid.", ["2024-03-05"]),
    ("what happened in the news of the day",
     "Ministers met in Oslo on Tuesday.\n\nThe talks were long.\n\nNorway also announced 9 million euros in aid for"
     " Moldova.", ["2024-03-05"]),
    ("but not what had been done by then",
     "Ministers met in Oslo on Tuesday.\n\nThe talks were long.\n\nNorway has already offered 9 million euros in aid"
     " for Moldova.", [None]),
    ("nor what is yet to come",
     "Ministers met in Oslo on Tuesday.\n\nThe talks were long.\n\nThe fishermen waited.\n\nNorway is expected to seek"
     " 9 million euros in aid from Japan.", [None]),
    ("what was committed before is not this sum",
     "Chile announced on Monday a package of 9 million dollars in aid for Haiti. Chile is committing 5 million dollars"
     " in tents, as well as funds to repair all the boats previously committed.", ["2024-03-04", "2024-03-04"]),
    ("a pronoun goes on in a new paragraph",
     "The premier of Moldova spoke to lawmakers on Tuesday.\n\nHe said the country needs $3 million in food aid.",
     ["2024-03-05"]),
    ("last week is the month it is in",
     "Last week Norway pledged 9 million euros in aid to Moldova.", ["2024-02"]),
    ("what is told in the perfect has no day",
     "The minister said on Monday that Norway has promised 9 million euros in aid to Moldova.", [None]),
    ("a time at the end of a long list",
     "Norway approved 9 million euros in aid for Moldova: tents, stoves, blankets, beds, lamps, generators, boots,"
     " coats, flour, oil and two mobile hospitals on March 5.", ["2024-03-05"]),
    ("each year beside its own sum",
     "Aid from Norway for Moldova dropped from $9 million in 2021 to $3 million in 2022.", ["2021", "2022"]),
    ("a participle behind the sum",
     "Today Norway pledged $9 million in aid to Moldova, building on the $3 million for schools announced last week.",
     ["2024-03-07", "2024-02"]),
    ("the year of a total opens its sentence",
     "In 2022, Norway gave Moldova a total of $9 million in aid.", ["2022"]),
    ("a total to the end of a month",
     "Aid from Norway for Moldova came to a total of $9 million from the start of the drought to end-January.",
     ["2024-01"]),
    ("a clause with a preposition before its pronoun",
     "Ministers met on Tuesday, during which Norway had spent $9 million in aid on Moldova.", [None]),
    ("years to come are for spending",
     "Moldova expects to receive $9 million in aid from Norway next year.", [None]),
    ("neither of two years",
     "In 2021 and 2022, Norway announced aid packages for Moldova of $9 million.", [None]),
    ("from when to when is not when",
     "Norway approved $9 million in aid for Moldova between March 2021 and May 2022.", [None]),
    ("a vote that is hoped for",
     "Democrats in the Senate hope to pass a bill this month. It includes $9 million in aid for Haiti.", [None]),
    ("a total goes to the end of its period",
     "Between January 2022 and May 31, 2023, Japan gave Moldova a total of $70 million in aid.", ["2023-05-31"]),
    ("a total since some day has none",
     "Spain pledged $5 million in aid to Haiti on Monday. It has given Haiti more than $70 million in aid since the"
     " earthquake.", ["2024-03-04", None]),
]


def annotate(documents):
    lines = "".join(json.dumps(d) + "\n" for d in documents)
    out = subprocess.run([LEDE, "annotate"], input=lines, check=True, capture_output=True, text=True).stdout
    return [json.loads(line)["annotations"] for line in out.splitlines()]


found = annotate([{"id": name, "date": DATE, "text": text} for name, text, _ in TEXTS])
for (name, text, days), annotations in zip(TEXTS, found):
    seen = [a.get("date") for a in annotations if a["type"] == "money"]
    print(f"{'ok' if seen == days else 'not ok'} days of sums: {name}")
    if seen != days:
        print("#", text, seen)
