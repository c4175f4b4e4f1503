"""Sums and quantities as a reader would want them read: one line a case, text | span = what was read."""
import json, os, subprocess

MONEY = """
It cost US$ 4.2 billion. | US$ 4.2 billion = 4.2e9 USD exact
The €1.2bn plan was cut. | €1.2bn = 1.2e9 EUR exact
They need 80 billion euros. | 80 billion euros = 80e9 EUR exact
About half a billion dollars went missing. | half a billion dollars = 5e8 USD about
He lost hundreds of millions of dollars. | hundreds of millions of dollars = 1e8 USD at_least
The bill offers $5-10 million for schools. | $5-10 million = 5e6-10e6 USD range
They paid ₹3 crore for it. | ₹3 crore = 3e7 INR exact
They paid Rs 2.5 lakh for it. | Rs 2.5 lakh = 2.5e5 INR exact
Cedis worth GHS4.5billion were printed. | GHS4.5billion = 4.5e9 GHS exact
The budget is N200 billion. | N200 billion = 2e11 NGN exact
A R9 million house burned. | R9 million = 9e6 ZAR exact
It fell to £49bn. | £49bn = 49e9 GBP exact
A 9.9-million-peso grant for Manila. | 9.9-million-peso = 9.9e6 PHP exact
Mexico paid 20 pesos. | 20 pesos = 20 MXN exact
Up to an aggregate value of $350 million may be spent. | $350 million = 3.5e8 USD up_to
It took in more than $1,500.50 a day. | $1,500.50 = 1500.5 USD at_least
A pack costs 50 pence now. | 50 pence = 0.5 GBP exact
He has two and a half million dollars. | two and a half million dollars = 2.5e6 USD exact
Fares are NT$1,500 to NT$5,000. | NT$1,500 to NT$5,000 = 1500-5000 TWD range
It takes between $650 million and $1 billion a year. | $650 million and $1 billion = 6.5e8-1e9 USD range
The loan is worth between €2.5 and €3 billion. | €2.5 and €3 billion = 2.5e9-3e9 EUR range
It needs 4 million euros to 8 million euros. | 4 million euros to 8 million euros = 4e6-8e6 EUR range
Imports fell from $261 million to $148 million. | $261 million = 2.61e8 USD exact ; $148 million = 1.48e8 USD exact
Aid went from $10 to $20 million. | $10 = 1e7 USD exact ; $20 million = 2e7 USD exact
It cost about $67 to $72 a barrel. | $67 to $72 = 67-72 USD range
The gap between $5 million and $8 million is wide. | $5 million = 5e6 USD exact ; $8 million = 8e6 USD exact
It lifted aid by $400 million to $1.9 billion. | $400 million = 4e8 USD exact ; $1.9 billion = 1.9e9 USD exact
The price rose $2 to $45. | $2 = 2 USD exact ; $45 = 45 USD exact
He gave $5 million and $7 million. | $5 million = 5e6 USD exact ; $7 million = 7e6 USD exact
It rose from €8 billion to 9 billion in a year. | €8 billion = 8e9 EUR exact ; 9 billion = 9e9 EUR exact
He gave 1,00,000 rupees in Karachi. | 1,00,000 rupees = 1e5 PKR exact
A N$5 000 fine was paid. | N$5 000 = 5000 NAD exact
A $1.2 billion package was sent. | $1.2 billion = 1.2e9 USD exact
An A$33 million gift was sent. | A$33 million = 33e6 AUD exact
"""
QUANTITY = """
Nearly 500 square miles were lost. | 500 square miles = 500 about square mile
Some 30,000 troops a month are drafted. | 30,000 troops = 30000 about troop
Two to three dozen Sukhov-34 fighter jets arrived. | Two to three dozen Sukhov-34 fighter jets = 24-36 range fighter jet
A few hundred additional U.S. special operations troops came. | A few hundred additional U.S. special operations troops = 300 about troop
It shot down up to 40 Russian servicemen. | 40 Russian servicemen = 40 up_to serviceman
They hold 20% of it. | 20% = 20 exact percent
The front is 1,000-kilometer long. | 1,000-kilometer = 1000 exact kilometer
The F-16 and the M142 flew for three days in 2022. | 
Hundreds of Russian prisoners of war returned. | Hundreds of Russian prisoners of war = 100 at_least prisoner of war
One of them won the 3rd prize at 5:30. | 
At least one strike hit. | one strike = 1 at_least strike
The two countries agreed, and two countries did not. | two countries = 2 exact country
Thousands of people fled, 73 Israelis and dozens of children among them. | Thousands of people = 1000 at_least person ; 73 Israelis = 73 exact Israeli ; dozens of children = 12 at_least child
One of the three US officials left. | three US officials = 3 exact official
"""


def annotate(texts):
    docs = "\n".join(json.dumps({"id": str(i), "text": t, "date": "2024-01-01"}) for i, t in enumerate(texts))
    out = subprocess.run([os.environ["LEDE"], "annotate"], input=docs.encode(), capture_output=True, check=True).stdout
    return [json.loads(line)["annotations"] for line in out.splitlines()]


def plain(x):
    return f"{x:g}"


def amount(text, a, value, unit):
    span = text.encode()[a["start"]:a["end"]].decode()
    top = a.get(value + "_max")
    return f"{span} = {plain(a[value])}{'-' + plain(top) if top else ''}", a["bound"], a.get(unit)


def check(name, cases, kind, value, unit):
    rows = [line.split(" | ") for line in cases.strip().split("\n")]
    bad = 0
    for (text, want), got in zip(rows, annotate([r[0] for r in rows])):
        read = []
        for a in got:
            if a["type"] != kind:
                continue
            span, bound, u = amount(text, a, value, unit)
            read.append(f"{span} {u} {bound}" if kind == "money" else f"{span} {bound} {u}")
        wanted = []
        for w in want.strip().split(" ; ") if want.strip() else []:
            span, rest = w.rsplit(" = ", 1)
            number, tail = rest.split(" ", 1)
            wanted.append(f"{span} = {'-'.join(plain(float(x)) for x in number.split('-'))} {tail}")
        # the unit of a quantity is its head noun, modifiers may stand before it
        same = len(read) == len(wanted) and all(r == w or (kind == "quantity"
            and r.startswith(w.rsplit(" ", 1)[0].split(" range ")[0].split(" about ")[0])
            and r.endswith(w.rsplit(" ", 1)[1])) for r, w in zip(read, wanted))
        if not same:
            bad += 1
            print(f"# {text}\n#   wanted {wanted}\n#   read   {read}")
    print(("ok " if not bad else "not ok ") + f"amounts: {name} ({len(rows)} sentences)")


check("sums of money", MONEY, "money", "amount", "currency")
check("quantities", QUANTITY, "quantity", "value", "unit")
