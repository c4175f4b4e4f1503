"""Who gives a sum, what became of it and when: one short text for each way a sentence can say so."""
import json
import os
import subprocess

LEDE = os.environ["LEDE"]
DATE = "2024-03-07"  # a Thursday

# name, text, and for each sum in turn (status, donor, recipient, date); "-" is not looked at
TEXTS = [
    ("subject of a verb of giving",
     "Estonia on Tuesday pledged 20 million euros in military aid to Moldova.",
     [("announced", "Estonia", "Moldova", "2024-03-05")]),
    ("agent of a passive",
     "Some 20 million euros in aid was promised to Moldova by the Estonian government.",
     [("-", "Estonia", "Moldova", "-")]),
    ("subject of the verb before an infinitive",
     "Latvia agreed last week to speed up deliveries and to send Moldova 20 million euros in aid.",
     [("-", "Latvia", "Moldova", "-")]),
    ("a pronoun behind a verb of saying",
     "Norway told its partners that it would give 20 million euros in aid to Moldova.",
     [("-", "Norway", "Moldova", "-")]),
    ("a pronoun behind another country",
     "Norway has followed Sweden. The government in Oslo said it will give Moldova 20 million euros in aid.",
     [("-", "Norway", "Moldova", "-")]),
    ("a verb left out",
     "Poland promised Moldova 10 million euros in aid, Austria 5 million euros and Ireland 3 million euros.",
     [("announced", "Poland", "Moldova", "-"), ("announced", "Austria", "Moldova", "-"),
      ("announced", "Ireland", "Moldova", "-")]),
    ("a share",
     "Partners promised aid for Moldova. Austria's share is about 5 million euros.",
     [("-", "Austria", "-", "-")]),
    ("who is asked",
     "Moldova asked Germany for 50 million euros in aid.",
     [("requested", "Germany", "Moldova", "-")]),
    ("who gets it gives nothing",
     "Moldova will receive 50 million euros in aid from Japan next month.",
     [("-", "Japan", "Moldova", "-")]),
    ("an aside between",
     "Japan, which chairs the group, has pledged 50 million euros in aid to Moldova.",
     [("announced", "Japan", "Moldova", "-")]),
    ("a participle",
     "Canada joined the effort, contributing 15 million dollars in aid for Moldova.",
     [("announced", "Canada", "Moldova", "-")]),
    ("a relative clause behind the sum",
     "The 15 million dollars that Canada has pledged in aid for Moldova is not enough.",
     [("-", "Canada", "Moldova", "-")]),
    ("the alliance is no country",
     "NATO ministers met in Lithuania. The alliance pledged 40 million euros in aid to Moldova.",
     [("announced", "NATO", "Moldova", "-")]),
    ("a department is its country",
     "USDA is making $60 million in food aid available to Haiti.",
     [("announced", "United States", "Haiti", "-")]),
    ("a part of the package",
     "Spain announced on Monday a package of 30 million euros in aid for Moldova. It includes 12 million euros"
     " for tents.",
     [("announced", "Spain", "Moldova", "2024-03-04"), ("announced", "Spain", "Moldova", "2024-03-04")]),
    ("what a bill earmarks is as far as the bill",
     "The Senate still has to vote on a $19 billion aid bill for Haiti. It earmarks $3 billion for schools.",
     [("proposed", "United States", "Haiti", "-"), ("proposed", "United States", "-", "-")]),
    ("passed, but not by both chambers",
     "Congress approved a $30 billion disaster relief bill for Haiti, which still requires Senate approval.",
     [("proposed", "United States", "Haiti", "-")]),
    ("if approved",
     "The European Commission's scheme will, if approved, bring 300 million euros in aid to Moldova.",
     [("proposed", "European Union", "Moldova", "-")]),
    ("held back",
     "The Pentagon has suspended $300 million in military aid to Pakistan.",
     [("appropriated", "United States", "Pakistan", "-")]),
    ("a new package that totals so much",
     "The United States announced a new aid package for Haiti totaling $17 million.",
     [("announced", "United States", "Haiti", "-")]),
    ("a price is no aid in an article about aid",
     "Spain promised aid worth 30 million euros to Moldova. A tent costs 300 euros.",
     [("announced", "Spain", "Moldova", "-"), ("other", None, None, None)]),
    ("beside a running total, and a part of it",
     "Between May 2, 2022, and July 3, 2023, Japan sent Haiti $40 million in aid since the quake, in addition to"
     " $26 million in loans. To date, Spain has given Haiti $7 million in aid, including $2 million in grants.",
     [("cumulative", "Japan", "Haiti", "-"), ("cumulative", "Japan", "Haiti", "-"),
      ("cumulative", "Spain", "Haiti", "-"), ("cumulative", "Spain", "Haiti", "-")]),
    ("a date right behind the sum is the sum's",
     "In 2022 and 2023 Japan announced packages of aid for Haiti, the highest being $28 million in January 2023.",
     [("announced", "Japan", "Haiti", "2023-01")]),
    ("a name behind a clause of time is the subject, no second name in a row",
     "Hours before he met Abdel Fattah el-Sisi, Pedro Sánchez announced a 9 million euro package of aid for Haiti.",
     [("announced", "Spain", "Haiti", "-")]),
    ("months since a storm are no total",
     "Two years since the storm hit Haiti, the Bundestag has finally passed a 9 million euro aid package for it.",
     [("appropriated", "Germany", "-", "-")]),
    ("what is about to be announced",
     "Spain would soon be announcing the $23 million aid package for Haiti, the minister said.",
     [("considered", "Spain", "Haiti", "-")]),
    ("money without any word of aid",
     "The club paid 30 million euros for the striker.",
     [("other", None, None, None)]),
    ("the day that the article opens with",
     "Donors met in Geneva on Wednesday to raise aid for Haiti. Ireland pledged 3 million euros.",
     [("announced", "Ireland", "Haiti", "2024-03-06")]),
    ("respectively",
     "Ireland and Austria promised Haiti $6 million and $4 million in aid respectively.",
     [("announced", "Ireland", "Haiti", "-"), ("announced", "Austria", "Haiti", "-")]),
    ("an appeal of the United Nations asks nobody by name",
     "Cholera spreads in Haiti. The United Nations has appealed for $30 million in aid for Haiti.",
     [("requested", None, "Haiti", "-")]),
    ("many givers are none",
     "Donor countries pledged $30 million in aid for Haiti at a meeting in Lima.",
     [("announced", None, "Haiti", "-")]),
    ("aid of somebody in the passive",
     "Some EU aid reached the port. In all, 8 million euros in EU aid has been allocated to Haiti.",
     [("-", "European Union", "Haiti", "-")]),
    ("a sale is no aid",
     "Spain sent food aid to Egypt. It approved the sale of more than $5 billion in military equipment to "
     "Egypt.",
     [("other", None, None, None)]),
    ("what is released is not held back",
     "The Pentagon has released $105 million in military aid to Lebanon after months of withholding it.",
     [("announced", "United States", "Lebanon", "-")]),
    ("announced today, far down",
     "Haiti needs help after the storm. Many roads are cut. Ireland will give $3 million in aid to Haiti. The "
     "aid announced today is the first.",
     [("announced", "Ireland", "Haiti", "2024-03-07")]),
    ("a list in brackets",
     "Many give aid to Moldova. Belgium (€20 million), Norway (€14 million) and Latvia (€3 million) will send tents.",
     [("-", "Belgium", "-", "-"), ("-", "Norway", "-", "-"), ("-", "Latvia", "-", "-")]),
    ("the owner of a sum",
     "Haiti needs aid. Of Ireland's $14 million contribution, half is for schools.",
     [("announced", "Ireland", "-", "-")]),
    ("the country of its prime minister",
     "Canada is ready to help. The Prime Minister of Belgium said that the country will give Haiti $2 million in aid.",
     [("-", "Belgium", "Haiti", "-")]),
    ("aid agencies ask nobody by name",
     "Ireland gave food aid to Haiti. A week ago aid agencies appealed for $71 million to feed Haiti.",
     [("requested", None, "Haiti", "-")]),
    ("a sum that is needed",
     "Donors met over Haiti. The UN estimates that $7 billion is needed to feed the island.",
     [("requested", "-", "-", "-")]),
    ("a side of a chamber",
     "House Republicans have opted to provide an additional $200 million in military aid to Egypt.",
     [("proposed", "United States", "Egypt", "-")]),
]


def annotate(documents):
    lines = "".join(json.dumps(d) + "\n" for d in documents)
    out = subprocess.run([LEDE, "annotate"], input=lines, capture_output=True, text=True, check=True).stdout
    return {o["id"]: [a for a in o["annotations"] if a["type"] == "money"] for o in map(json.loads, out.splitlines())}


found = annotate([{"id": name, "date": DATE, "text": text} for name, text, _ in TEXTS])
dollars = annotate([{"id": name, "date": DATE, "text": text} for name, text in (
    ("own", "Australia will give Fiji $5 million in aid. Ukraine got $3 million, the Australian minister said. Few in "
     "Australia mind."),
    ("signed", "Australia will give Fiji $5 million (A$8 million) in aid, the Australian minister said. Few in Australia "
     "mind."),
    ("named", "Australia will give Fiji $5 million in aid, Australia and the United States said in Australia."),
    ("once", "Australia will give Fiji $5 million in aid."))])
codes = {name: [a["currency"] for a in sums] for name, sums in dollars.items()}
ok = codes == {"own": ["AUD", "AUD"], "signed": ["USD", "AUD"], "named": ["USD"], "once": ["USD"]}
print(("ok" if ok else "not ok"), "sums: whose dollar it is", "" if ok else codes)
KEYS = ("status", "donor", "recipient", "date")
for name, text, wanted in TEXTS:
    sums = [tuple(a.get(k) for k in KEYS) for a in found[name]]
    ok = len(sums) == len(wanted) and all(w in ("-", s) for one, two in zip(wanted, sums) for w, s in zip(one, two))
    print(("ok" if ok else "not ok"), f"sums: {name}")
    if not ok:
        print("#", text, "\n#", sums, "\n#", wanted)
