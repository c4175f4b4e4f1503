"""Times as a reader sees them: which words are one, and what they come to on a given day."""
import json, os, subprocess

LEDE = os.environ.get("LEDE", "build/lede")
# date of the document, sentence, and each time in it with its value (None: unresolved, with the reason)
CASES = [
    # a leap day, the ends of years, weeks that lie across them
    ("2024-02-28", "It will end tomorrow.", {"tomorrow": "2024-02-29"}),
    ("2023-02-28", "It will end tomorrow.", {"tomorrow": "2023-03-01"}),
    ("2024-03-01", "It ended yesterday.", {"yesterday": "2024-02-29"}),
    ("2022-01-03", "He spoke last week.", {"last week": "2021-W52"}),
    ("2021-01-02", "He spoke this week.", {"this week": "2020-W53"}),
    ("2024-12-30", "He will speak next week.", {"next week": "2025-W02"}),
    ("2023-01-10", "He resigned in December.", {"December": "2022-12"}),
    ("2022-12-20", "It will be signed in January.", {"January": "2023-01"}),
    ("2024-01-02", "The law was passed on Dec. 22.", {"Dec. 22": "2023-12-22"}),
    # weekdays, by the tense of their sentence
    ("2024-05-30", "He said Tuesday that it was over.", {"Tuesday": "2024-05-28"}),
    ("2024-05-30", "The leaders will meet on Tuesday.", {"Tuesday": "2024-06-04"}),
    ("2024-05-30", "He spoke last Thursday.", {"last Thursday": "2024-05-23"}),
    ("2023-05-20", "He told the leaders on Friday that the Union would help.", {"Friday": "2023-05-19"}),
    ("2023-05-20", "No, he said after a meeting in Paris on Monday, but more should come.", {"Monday": "2023-05-15"}),
    ("2024-05-30", "Late Monday night, it ended.", {"Late Monday night": "2024-05-27TNI"}),
    ("2024-05-30", "Fighting stopped at 10:35 a.m. Friday, he said.", {"10:35 a.m. Friday": "2024-05-24T10:35"}),
    # parts of periods keep the period's value
    ("2024-08-24", "It began early this month.", {"early this month": "2024-08"}),
    ("2024-08-24", "It stopped in mid-May.", {"mid-May": "2024-05"}),
    ("2024-08-24", "It fell in the first half of 2023.", {"the first half of 2023": "2023-H1"}),
    ("2024-08-24", "Sales fell in Q3 2023.", {"Q3 2023": "2023-Q3"}),
    ("2024-08-24", "It will stop by the end of the summer.", {"the end of the summer": "2024-SU"}),
    ("2024-08-24", "They meet in the week of May 6.", {"the week of May 6": "2024-W19"}),
    ("2024-08-24", "In the 1990s, and in the 19th century, it was so.", {"the 1990s": "199", "the 19th century": "18"}),
    # a clock is read on the day its sentence names; "today" in what somebody said is the day he said it
    ("2024-09-02", "“At 12:06, the ship turned,” he said on Saturday.", {"12:06": "2024-08-31T12:06", "Saturday": "2024-08-31"}),
    ("2022-11-28", "Police spoke on Sunday. A bomb went off at 8 p.m., they said.",
        {"Sunday": "2022-11-27", "8 p.m.": "2022-11-27T20:00"}),
    ("2024-09-02", "It will grow in the next decade.", {"the next decade": "P10Y"}),
    ("2024-09-02", "The ship turned at 12:06.", {"12:06": "2024-09-02T12:06"}),
    ("2024-09-02", "He spoke on Saturday. “This afternoon a cutter came,” he wrote.",
        {"Saturday": "2024-08-31", "This afternoon": "2024-08-31TAF"}),
    ("2024-09-02", "He spoke on Saturday. This afternoon a cutter came.",
        {"Saturday": "2024-08-31", "This afternoon": "2024-09-02TAF"}),
    ("2024-07-23", "In a speech on Monday he closed them. \"Effective today, all are banned,\" he said.",
        {"Monday": "2024-07-22", "today": "2024-07-22"}),
    ("2024-07-23", "He was elected on May 3. \"All are banned today,\" he said.",
        {"May 3": "2024-05-03", "today": "2024-07-23"}),
    ("2024-07-23", "They met in 2023. At that time nobody knew.", {"2023": "2023", "that time": "2023"}),
    # ranges
    ("2024-08-24", "It ran between 2014 and 2016.", {"2014": "2014", "2016": "2016"}),
    ("2024-08-24", "It ran in 2014-16.", {"2014": "2014", "16": "2016"}),
    ("2024-08-24", "They met from May 24 to 26, 2023.", {"May 24": "2023-05-24", "26, 2023": "2023-05-26"}),
    ("2024-08-24", "They met on May 3-5, 2012.", {"May 3": "2012-05-03", "5, 2012": "2012-05-05"}),
    # relative to what was spoken of before
    ("2024-05-30", "He was elected in April 2017. Later that month he left.",
        {"April 2017": "2017-04", "Later that month": "2017-04"}),
    ("2024-05-30", "He was elected on May 3, 2017. The next day he left.",
        {"May 3, 2017": "2017-05-03", "The next day": "2017-05-04"}),
    # lengths, returns, and times without a day
    ("2024-05-30", "It took two and a half years.", {"two and a half years": "P2Y6M"}),
    ("2024-05-30", "It lasted nearly 18 months.", {"nearly 18 months": "P18M"}),
    ("2024-05-30", "After decades of war, the next few days decide.", {"decades": "PXDE", "the next few days": "PXD"}),
    ("2024-05-30", "They meet every two weeks, and each Thursday.",
        {"every two weeks": "P2W", "each Thursday": "XXXX-WXX-4"}),
    ("2024-05-30", "It grew recently, is strong now and will soon end.",
        {"recently": "PAST_REF", "now": "PRESENT_REF", "soon": "FUTURE_REF"}),
    # feasts
    ("2024-11-20", "They will leave on Thanksgiving.", {"Thanksgiving": "2024-11-28"}),
    ("2024-04-10", "It rained on Good Friday.", {"Good Friday": "2024-03-29"}),
    # what is no time
    ("2024-05-30", "They may march on, he said, in a minute detail.", {}),
    ("2024-05-30", "A second official sent 2000 troops and $1999.", {}),
    ("2024-05-30", "The 44-year-old general will fall back.", {}),
    # without a date: kept, unresolved, and the reason is told
    ("", "He spoke on Friday.", {"Friday": None}),
    ("", "He spoke last week.", {"last week": None}),
    ("", "He spoke on May 26.", {"May 26": "XXXX-05-26"}),
    ("", "On Thanksgiving it rained, and on the eve of Thanksgiving.",
        {"Thanksgiving": None, "the eve of Thanksgiving": None}),
    ("", "They left on the eve of Christmas and in December.",
        {"the eve of Christmas": "XXXX-12-24", "December": "XXXX-12"}),
    ("", "They left on the eve of Thanksgiving in 2000.", {"the eve of Thanksgiving in 2000": "2000-11-22"}),
    ("", "He spoke on May 26, 2022.", {"May 26, 2022": "2022-05-26"}),
    ("", "It took three weeks.", {"three weeks": "P3W"}),
    ("2022", "He spoke last year.", {"last year": "2021"}),
    ("2022", "He spoke yesterday.", {"yesterday": None}),
]
DAYS = [("2024-05-30", "He spoke last month.", "2024-04-01", "2024-04-30"),
    ("2024-05-30", "He spoke this week.", "2024-05-27", "2024-06-02"),
        ("2024-05-30", "It was in the winter of 2023.", "2023-12-01", "2024-02-29"),
        ("2024-05-30", "It was in May 2022.", "2022-05-01", "2022-05-31"),
        ("2024-05-30", "He came on May 3, 2022. Three days later he left.", "2022-05-06", "2022-05-06")]

def annotate(pairs):
    lines = "".join(json.dumps({"id": str(i), "date": date, "text": text}) + "\n" for i, (date,
        text) in enumerate(pairs))
    run = subprocess.run([LEDE, "annotate"], input=lines.encode(), capture_output=True)
    assert run.returncode == 0, run.stderr
    return [[m for m in json.loads(line)["annotations"] if m["type"] == "time"] for line in run.stdout.splitlines()]

def check(name, bad):
    for line in bad:
        print("# " + line)
    print(f"{'not ok' if bad else 'ok'} times: {name}")

bad, reasons = [], []
for (date, text, want), found in zip(CASES, annotate([(d, t) for d, t, _ in CASES])):
    got = {text.encode()[m["start"]:m["end"]].decode(): m.get("value") for m in found}
    if got != want:
        bad.append(f"{date}: {text} gives {got}, not {want}")
    reasons += [text for m in found if "value" not in m and "why" not in m]
check(f"{len(CASES)} sentences and what they come to", bad)
check("what is unresolved says why", reasons)

bad = []
for (date, text, first, last), found in zip(DAYS, annotate([(d, t) for d, t, _, _ in DAYS])):
    if (found[-1].get("from_day"), found[-1].get("to_day")) != (first, last):
        bad.append(f"{text} gives {found[-1].get('from_day')} to {found[-1].get('to_day')}, not {first} to {last}")
check("first and last day", bad)

HOSTILE = ["99999999999999999999 years ago " * 50, "in the 9999999999th century of Q9 9999",
           "May 99, 0000 and 0000-00-00 and 31/31/9999",
           "25:99 p.m. on February 30, 10:99, 99999999:00", "year " * 3000, "the " * 3000 + "end",
           "two and " * 2000 + "years", "'" * 4000,
           "1990-1990-1990-95 2024-13-45 9/11/9/11 " * 200, "Easter 9999 and Easter 0001",
           "a million billion trillion years hence"]
answer = annotate([("2024-02-29", t) for t in HOSTILE] + [("9999-12-31", "It will end tomorrow, next week, next year."),
    ("0001-01-01", "yesterday, last week, 5 years ago")])
late = [m["text"] if "text" in m else m.get("value", "") for m in answer[-2] if m.get("value", "").startswith("10000")]
check("hostile numbers and days at the ends of the calendar", [f"beyond the calendar: {v}" for v in late])
