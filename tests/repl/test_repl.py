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


@test("Ctrl-C stops loops, coroutines and what pcall would catch, and keeps the shell")
def _():
    s = Shell()
    for line in ("while true do end", "coroutine.wrap(function() while true do end end)()",
                 "while true do pcall(function() while true do end end) end",
                 "local co = coroutine.create(function() while true do coroutine.yield(1) end end) while true do coroutine.resume(co) end"):
        s.p.send(line + "\r")
        time.sleep(0.4)
        began = time.time()
        s.p.sendintr()
        s.p.expect("stopped")
        if time.time() - began > 2:
            raise AssertionError("slow to stop: " + line)
        s.until()
        same(s.say("'still ' .. 'here'"), "still here")
    same(s.end(), 0)


@test("what a stopped ingest had read is told, and stays")
def _():
    many = os.path.join(HOME, "many.jsonl")
    with open(many, "w") as f:
        for i in range(20000):
            f.write(json.dumps({"id": f"d{i}", "text": f"Minister {i} announced ${i} million for Ukraine on Monday. " * 20}) + "\n")
    s = Shell()
    s.p.send(f'for i = 1, 9 do c:add "{many}" end\r')
    s.p.expect("1[0-9],[0-9]{3} documents, ")  # the progress line
    s.p.sendintr()
    s.p.expect("stopped; until then")
    s.until()
    holds(s.say("_"), " added", " read but not stored")
    n = int(s.say("#c"))
    if not 0 < n < 20000:
        raise AssertionError(f"{n} documents")
    same(s.say("#c:check()"), "0")
    s.end()


@test("tables, and show opens the evidence behind a row")
def _():
    s = Shell(CORPUS)
    same(s.say(MONEY), "   text               amount\n1  $800 million  800,000,000\n2  $125 million  125,000,000")
    out = s.say("show(2)")
    holds(out, "S2 · 2024-08-24 · bytes 21–33", "The latest shipment, [$125 million]")
    holds(s.say("show(7)"), "there is no row 7; the table has 2")
    s.end()


@test("lines fit the screen at 40, 80 and 200 columns")
def _():
    for width in (40, 80, 200):
        s = Shell(CORPUS, width=width)
        s.say('t = lede.table { "what", "amount", "more" } for i = 1, 30 do t:add { ("words "):rep(i), i * 1e6, ("x"):rep(i) } end')
        out = s.say("t")
        for line in out.split("\n"):
            if len(line) > width:
                raise AssertionError(f"{len(line)} > {width}: {line}")
        holds(out, "… 10 more: more()")
        out = s.say("more()")
        holds(out, "30 ")
        s.end()


@test("completion: globals, methods, fields, options, values, reports, files")
def _():
    s = Shell(CORPUS)
    holds(s.tab("corp"), "corpus")
    holds(s.tab("c:ment"), "c:mentions")
    holds(s.tab("corpus.op"), "corpus.open")
    holds(s.tab("c:mentions { sta"), "status = ")
    holds(s.tab('c:mentions { status = "ann'), "announced")
    holds(s.tab('c:mentions { source = "Wi'), "Wire")
    holds(s.tab(f'corpus.open "{HOME}/wa'), "war.lede")
    s.end()


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
    time.sleep(0.2)
    holds(s.p.read_nonblocking(4096, timeout=2), "marked")
    s.p.send("\x15")
    s.end()


@test("colours on a terminal, none with NO_COLOR")
def _():
    s = Shell(CORPUS, NO_COLOR="")
    s.p.send(MONEY + "\r")
    s.p.expect("million")
    holds(s.p.before, "\x1b[1m")
    s.until()
    s.end()
    s = Shell(CORPUS)
    s.p.send(MONEY + "\r")
    s.p.expect("million")
    if "\x1b[1m" in s.p.before:
        raise AssertionError("colour in spite of NO_COLOR")
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


@test("works with LANG=C")
def _():
    s = Shell(CORPUS, LC_ALL="C")
    same(s.say("1 + 1"), "2")
    same(s.end(), 0)


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

