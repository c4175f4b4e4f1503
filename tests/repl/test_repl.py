"""The prompt through a pseudo-terminal, as a user meets it."""
import json, os, re, time
import pexpect
from terminal import *


@test("the first screen: six lines on the corpus and what to type")
def _():
    s = Shell(CORPUS, width=200)
    lines = s.first.strip().split("\n")
    same(len(lines), 6)
    same(lines[0], "war.lede: 2 documents, 2022-03-18 to 2024-08-24, 43 words")
    same(lines[1], "sources  Post, Wire")
    holds(lines[2], "names    ", "United States", "Ukraine")
    holds(lines[3], 'c:report "aid_totals"')
    holds(lines[4], "c:find ")
    holds(lines[5], "help()")
    same(s.end(), 0)
    for line, told in zip(Shell(CORPUS, width=80).first.strip().split("\n")[3:], ("a report", "a search",
                                                                                  "all there is")):
        holds(line, told)  # on an ordinary screen, too, each says what it does


@test("expressions print without return, results are kept")
def _():
    s = Shell()
    same(s.say("6 * 7"), "42")
    same(s.say("_ + 1"), "43")
    same(s.say("_2"), "42")
    same(s.say("local x = 5"), "")
    same(s.say("x"), "5")
    same(s.say("nothing_such"), "nil")
    same(s.say("{ 1, 'a', b = { true } }"), '{ 1, "a", b = { true } }')
    s.end()


@test("an unfinished statement goes on, an empty line gives it up")
def _():
    s = Shell()
    s.say("for i = 1, 2 do")
    s.say("  print(i)")
    same(s.say("end"), "1\n2")
    s.say("f(")
    holds(s.say(""), "<eof>")
    same(s.say("1"), "1")
    s.end()


@test("Ctrl-C at the prompt clears the line")
def _():
    s = Shell()
    s.p.send("half a line")
    time.sleep(0.1)
    s.p.sendintr()
    s.until()
    same(s.say("1 + 1"), "2")
    s.say("function unfinished()")
    s.p.sendintr()
    s.until()
    same(s.say("2 + 2"), "4")
    same(s.end(), 0)


@test("tables, and show opens the evidence behind a row")
def _():
    s = Shell(CORPUS)
    same(s.say(MONEY), "   text               amount\n1  $800 million  800,000,000\n2  $125 million  125,000,000")
    out = s.say("show(2)")
    holds(out, "S2 · 2024-08-24 · bytes 21–33", "The latest shipment, [$125 million]")
    holds(s.say("show(7)"), "there is no row 7; the table has 2")
    s.end()


@test("completion: globals, methods, fields, options, values, reports, files")
def _():
    s = Shell(CORPUS)
    holds(s.tab("corp"), "corpus")
    holds(s.tab("c:ment"), "c:mentions")
    holds(s.tab("corpus.op"), "corpus.open")
    holds(s.tab("c:mentions { sta"), "status = ")
    holds(s.tab('c:mentions { status = "ann'), "announced")
    holds(s.tab('c:report("aid_totals", { status = "al'), '"all')
    holds(s.tab('c:mentions { source = "Wi'), "Wire")
    holds(s.tab(f'corpus.open "{HOME}/wa'), "war.lede")
    s.end()


@test("completion through calls, in queries, of entity names and report parameters")
def _():
    s = Shell(CORPUS)
    holds(s.tab('c:find("aid"):kw'), ":kwic")
    holds(s.tab('c:find "aid":count_by("year"):tak'), ":take")
    holds(s.tab('c:report "aid_tot'), "aid_totals")
    holds(s.tab('c:report("aid_totals", { sin'), "since = ")
    holds(s.tab("c:find '[lem"), "[lemma=")
    holds(s.tab('c:find "<mone'), "<money/>")
    holds(s.tab("c:find '<money sta"), "status=")
    holds(s.tab('c:entities { name = "United S'), "United States")
    holds(s.tab("c:mentions { kind = ", 3), "person")
    holds(s.tab(".tim"), ".timer")
    holds(s.tab('help "statu'), "statuses")
    s.end()


@test("exit, quit and help need no parentheses; ? asks for help")
def _():
    s = Shell()
    holds(s.say("help"), "Ctrl-C")
    holds(s.say("?show"), "show(n)")
    s.p.send("exit\r")
    same(s.status(), 0)


@test("searches: lines under each other, and show opens a hit")
def _():
    s = Shell(CORPUS, width=90)
    out = s.say('c:find "announced"')
    holds(out, "S1  2022-03-18", "[announced]", "2 hits in 2 documents")
    lines = out.split("\n")
    same(lines[0].index("["), lines[1].index("["))
    holds(s.say("show(1)"), "S1 · 2022-03-18", "The United States [announced] $800 million")
    holds(s.say("c:find '[lower='"), "refused (EQUERY): ", "\n  [lower=\n         ^")
    holds(s.say('c:find("aid"):count_by "year"'), "2022")
    holds(s.say('c:find("aid"):count_by("year"):to "bars"'), "█")
    s.end()


@test("help: functions, objects, x?, unknown topics")
def _():
    s = Shell(CORPUS, height=100)
    holds(s.say("help(corpus.open)"), "corpus.open(", "-->")
    holds(s.say("c.find?"), "c:find(query)")
    holds(s.say("help(c)"), "c:mentions", "c:find")
    holds(s.say("help()"), "Ctrl-C")
    holds(s.say('help "mentoins"'), "did you mean")
    s.end()


@test("dot commands, for habit")
def _():
    s = Shell()
    holds(s.say(".timer on"), "")
    holds(s.say("1"), "ms")
    holds(s.say(".hlep"), 'unknown command ".hlep"; did you mean .help?')
    s.p.send(".quit\r")
    s.p.expect(pexpect.EOF)
    s.p.close()
    same(s.p.exitstatus, 0)


@test("errors: sentence, line and caret, the user's code only, no addresses")
def _():
    s = Shell()
    out = s.say("x = = 2")
    holds(out, "error: unexpected symbol near '='\n  x = = 2\n      ^")
    out = s.say("function f() error 'deep' end function g() f() end")
    out = s.say("g()")
    holds(out, "deep")
    for text in (out, s.say("error({})"), s.say("lede"), s.say("print")):
        if re.search(r"0x[0-9a-f]{6}", text) or "[C]" in text or "lib/lede" in text:
            raise AssertionError("addresses or inner places: " + text)
    holds(s.say('corpus.open "/no/such"'), "refused (ENOTFOUND): ")
    s.end()


@test("history is kept, whole statements")
def _():
    s = Shell()
    s.say("for i = 1, 1 do")
    s.say("  marked = i end")
    s.end()
    s = Shell()
    s.p.send("\x1b[A")
    holds(plain(s.raw(quiet=0.3, end="")), "for i = 1, 1 do", "marked")
    s.p.send("\x15")
    s.end()


@test("control sequences of documents stay out of the terminal")
def _():
    s = Shell()
    s.say(r't = lede.table { "x" }:add { "a\27[31mred\27]0;title\7b\u{202E}c" }')
    s.p.send("t\r")
    s.p.expect("aredbc")
    if "\x1b[31m" in s.p.before or "\x1b]0" in s.p.before:
        raise AssertionError("escape sequences came through")
    s.end()


@test("settings are run, and a fault in them is told")
def _():
    os.makedirs(HOME + "/.config/lede", exist_ok=True)
    with open(HOME + "/.config/lede/init.lua", "w") as f:
        f.write("mine = 41\n")
    s = Shell()
    same(s.say("mine + 1"), "42")
    s.end()
    with open(HOME + "/.config/lede/init.lua", "w") as f:
        f.write("oops(\n")
    s = Shell()
    holds(s.first, "init.lua:")
    same(s.say("1"), "1")
    s.end()

