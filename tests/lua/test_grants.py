"""What a sum is for, who gives it, who gets it and when: one line a case, source; date; text | amount = what was read ..."""
import json, os, subprocess

CASES = """
; 2023-03-03; Canberra will hand Kyiv 33 million Australian dollars' worth of drones, the minister said on Friday. | 33e6 status=announced donor=Australia recipient=Ukraine date=2023-03-03
; 2022-11-16; Poland promised 50 million euros for the repair of Ukraine's power grid on Tuesday. | 50e6 status=announced donor=Poland recipient=Ukraine date=2022-11-15
; 2024-10-16; President Biden informed President Zelenskyy that he had approved $425 million in security assistance for Ukraine. | 425e6 status=announced donor=United States recipient=Ukraine purpose=military
; 2024-04-24; The Pentagon announced a drawdown of $1 billion for Ukraine, the fifty-sixth, with missiles. | 1e9 ordinal=56 donor=United States programme=Presidential Drawdown Authority
; 2022-12-21; It is a drawdown of $1 billion, the twenty-eighth, and $850 million under USAI for Ukraine. | 1e9 ordinal=28 | 850e6 ordinal=None programme=Ukraine Security Assistance Initiative
; 2022-06-23; This $450 million drawdown for Ukraine was signed. It is the 13th time that he has authorized a drawdown. | 450e6 ordinal=13
; 2022-09-08; The administration will provide $2.2 billion in Foreign Military Financing to Ukraine and 18 other countries. | 2.2e9 recipient=None programme=Foreign Military Financing donor=United States
; 2022-05-05; Germany committed $11 billion to fight hunger around the world and the effects of the war in Ukraine. | 11e9 recipient=None
; 2024-09-26; Of nearly $8 billion announced for Ukraine's military on Thursday, $5.5 billion is drawdown authority. | 8e9 status=announced date=2024-09-26 | 5.5e9 part=8e9
; 2022-10-18; We did so over the course of this past year, over $17 billion in security assistance to Ukraine. | 17e9 status=cumulative
; 2024-10-23; In just the past week, the United States has announced more than $800 million in security assistance for Ukraine. | 800e6 status=cumulative basis=In just the past week
; 2022-06-15; It sent $5.6 billion in military aid to Ukraine since February 24, approximately $6.3 billion since it took office. | 6.3e9 purpose=military
; 2023-10-04; The president approved $9 billion in relief for borrowers. He spoke of military aid to Ukraine. | 9e9 status=other
; 2022-03-11; The Senate gave final approval late Thursday to $13.6 billion in emergency aid for Ukraine. | 13.6e9 status=appropriated date=2022-03-10
White House; 2022-03-09; Prime Minister Johnson announced an additional 175 million pounds in aid to Ukraine. | 175e6 donor=None recipient=Ukraine
White House; 2024-07-11; Allies have committed to provide Ukraine with 40 billion euros worth of security assistance. | 40e9 donor=None loose=True
White House; 2024-02-16; I applaud the $54 billion commitment the EU made to support Ukraine. | 54e9 donor=European Union
White House; 2022-11-29; This is on top of the $55 million in aid to Ukraine. | 55e6 loose=True donor=United States
"""

cases = [line.split(" | ") for line in CASES.strip().split("\n")]
given = []
for n, (head, *_) in enumerate(cases):
    source, date, text = (part.strip() for part in head.split(";", 2))
    given.append(json.dumps({"id": str(n), "source": source, "date": date, "text": text}))
run = subprocess.run([os.environ["LEDE"], "annotate"], input="\n".join(given) + "\n", capture_output=True, text=True,
    check=True)
bad = 0
for (head, *wanted), line in zip(cases, run.stdout.splitlines()):
    sums = [a for a in json.loads(line)["annotations"] if a["type"] == "money"]
    for want in wanted:
        amount, *told = want.replace("=", "\0").split(" ", 1)
        read = next((a for a in sums if a["amount"] == float(amount)), {})
        fields, key = {}, None
        for word in (told[0].split(" ") if told else []):
            if "\0" in word:
                key, word = word.split("\0")
                fields[key] = word
            else:
                fields[key] += " " + word
        for key, value in fields.items():
            got = read.get(key)
            if str(got) != value and not (isinstance(got, (int, float)) and got == float(value)):
                bad += 1
                print(f"# {head}: {amount} {key} is {got}, not {value}")
print("ok" if not bad else "not ok", f"sums: what for, from whom, to whom, when ({len(cases)} cases)")
