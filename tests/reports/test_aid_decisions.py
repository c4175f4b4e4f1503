"""What a person rules on packages of aid: logged, kept from one start to the next and in a corpus made anew, taken back."""
import os, subprocess, tempfile

lede = os.environ["LEDE"]
sample = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "corpora", "sample")
TOTAL = 'local t = c:report("aid_totals", { recipient = "Ukraine", donor = "United States" }) '


def check(what, ok, *seen):
    print(("ok " if ok else "not ok ") + "aid decisions: " + what)
    if not ok:
        print("#", *seen)


with tempfile.TemporaryDirectory() as folder:
    def run(code, corpus="war.lede"):
        code = f'local packages = require "lede.packages" {TOTAL} {code}'
        done = subprocess.run([lede, os.path.join(folder, corpus), "-e", code], capture_output=True, text=True)
        return (done.stdout + done.stderr).strip()

    def total(corpus="war.lede"):
        return float(run("return t.totals[1].amount", corpus))

    def row(amount, day, corpus="war.lede"):
        return run(f'for i = 1, #t do if t[i].amount == {amount} and t[i].date == "{day}" then return t[i].mentions end end', corpus)

    FIND = "local function row(a, d) for i = 1, #t do if t[i].amount == a and t[i].date == d then return t[i] end end end "
    for name in ("war.lede", "anew.lede"):
        subprocess.run([lede, "add", os.path.join(folder, name), sample], check=True, capture_output=True)
    found = total()

    one = run(FIND + 'return packages.merge(c, row(800e6, "2022-04-13"), row(800e6, "2022-04-21"))')
    check("two rows merged are one package, after another start too", total() == found - 800e6
        and row(800e6, "2022-04-13") == "4", one, total())
    run(f"c:undo({one})")
    check("taken back, they are two", total() == found and row(800e6, "2022-04-13") == "2", total())

    two = run(FIND + 'return packages.split(c, row(800e6, "2022-03-16").evidence[2])')
    check("a mention split off is a package of its own, and counts", total() == found + 800e6
        and row(800e6, "2022-03-16") == "1", two, total())
    run(f"c:undo({two})")

    run(FIND + 'packages.discard(c, row(300e6, "2024-03-12"))')
    check("a row discarded is gone", total() == found - 300e6 and row(300e6, "2024-03-12") == "", total())
    run(FIND + 'packages.set_date(c, row(700e6, "2022-06-01"), "2022-07-02")')
    check("a row has the day it was given", row(700e6, "2022-07-02") == "1" and row(700e6, "2022-06-01") == "",
        row(700e6, "2022-07-02"))
    check("what is no date is refused", "is no date" in run('packages.set_date(c, t[1], "may")'))
    check("all is logged", run("return #c:decisions()") == "4", run("return c:decisions()"))

    run(f'local old = corpus.open "{folder}/war.lede" '
        "for _, d in ipairs(old:decisions()) do if not d.undone then d.id, d.undone, d.when = nil, nil, nil; c:decide(d) end end", "anew.lede")
    check("rulings hold in a corpus made anew", total("anew.lede") == total() == found - 300e6
        and row(700e6, "2022-07-02", "anew.lede") == "1", total("anew.lede"))
