"""A corpus that another version of the program annotated says so, in one line with the next step."""
import json, os, sqlite3, subprocess, tempfile

LEDE = os.environ.get("LEDE", "build/lede")


def check(name, good, *seen):
    print(("ok" if good else "not ok") + " stale: " + name)
    for s in [] if good else seen:
        print("#", s)


def run(*arguments):
    return subprocess.run([LEDE, *arguments], capture_output=True, text=True).stdout


def told(corpus):
    notes = json.loads(run("report", "aid_totals", corpus, "--as", "json"))["notes"]
    return ([n for n in notes if "lede index" in n],
        [x for x in run(corpus, "-e", 'require "lede.greeting".text(c)').split("\n") if "lede index" in x])


with tempfile.TemporaryDirectory() as folder:
    source, corpus = os.path.join(folder, "d.txt"), os.path.join(folder, "war.lede")
    open(source, "w").write("The United States announced $125 million in military aid for Ukraine.")
    run("add", corpus, source)
    check("a corpus just made is not", told(corpus) == ([], []), told(corpus))
    with sqlite3.connect(corpus) as db:
        db.execute("UPDATE name SET value = replace(value, 'annotators/', 'annotators/of-old-') "
                   "WHERE value LIKE 'annotators/%'")
    line = f"{corpus} was annotated by another version of lede: lede index {corpus} brings it up to date."
    check("reports and the first screen tell it", told(corpus) == ([line], [line]), told(corpus))
    run("index", corpus)
    check("and no more once that is done", told(corpus) == ([], []), told(corpus))
    run(corpus, "-e", 'entity.teach(c, "Foobar-1", "equipment")')
    line = f"{corpus} was annotated before your own names, rules or plugins were what they are: lede index {corpus} " \
        "brings it up to date."
    check("a name taught since is told, too", told(corpus) == ([line], [line]), told(corpus))
    run("index", corpus)
    check("until it is used", told(corpus) == ([], []), told(corpus))
    plain = os.path.join(folder, "plain.lede")
    run("add", plain, source, "--with", "none")
    check("so does a corpus without annotations", all(len(x) == 1 and "is not annotated yet" in x[0]
        for x in told(plain)), told(plain))
