"""What is on the screen: at 40, 80 and 200 columns, in UTF-8 and in C, with colours and without."""
import os, subprocess, time
import pexpect
from terminal import *

TABLE = 't = lede.table { "what", "amount", "more" } for i = 1, 30 do t:add { ("words "):rep(i), i * 1e6, ("x"):rep(i) } end'


@test("lines fit the screen at 40, 80 and 200 columns, in UTF-8 and in C")
def _():
    for width in (40, 80, 200):
        for locale in ("C.UTF-8", "C"):
            s = Shell(CORPUS, width=width, height=60, LC_ALL=locale)
            s.say(TABLE)
            texts = [s.first, s.say("t"), s.say("more()"), s.say("help()"), s.say('help "steps"'), s.say("help(c)"),
                     s.say('c:find "aid"'), s.say("show(1)"), s.say("c:report 'nosuch_report_of_that_name'")]
            for text in texts:
                for line in text.split("\n"):
                    if len(line) > width:
                        raise AssertionError(f"{len(line)} > {width}: {line}")
                if locale == "C" and not text.isascii():
                    raise AssertionError("not in the terminal's letters: " + text)
            holds(texts[1], "10 more: more()")
            holds(texts[2], "30 ")
            s.end()


@test("into a pipe everything is UTF-8, whatever the locale")
def _():
    for locale in ("C.UTF-8", "C"):
        same(lede("-e", '"\\u{2026}"', LC_ALL=locale)[1], "…\n")


@test("wide characters and combining marks keep the columns straight")
def _():
    s = Shell()
    out = s.say('lede.table { "name", "n" }:add { "\\u{4E2D}\\u{6587}", 1 }:add { "e\\u{301}te\\u{301}", 2 }:add { "plain", 3 }')
    lines = out.split("\n")
    same(lines[1:], ["1  中文   1", "2  e\u0301te\u0301    2", "3  plain  3"])
    s.end()


@test("colours: by the terminal, NO_COLOR and --color")
def _():
    for arguments, env, colored in (([], {"NO_COLOR": ""}, True), ([], {}, False), (["--color=always"], {}, True),
                                    (["--color=never"], {"NO_COLOR": ""}, False),
                                    ([], {"NO_COLOR": "", "TERM": "dumb"}, False)):
        s = Shell(*arguments, CORPUS, **env)
        s.p.send(MONEY + "\r")
        out = s.raw()
        same("\x1b[1m" in out, colored)
        s.p.send("nosuch(1)\r")
        same("\x1b[31m" in s.raw(), colored)
        s.end()
    same("\x1b[" in lede("--color=always", CORPUS, "-e", MONEY)[1], True)
    same("\x1b[" in lede(CORPUS, "-e", MONEY, NO_COLOR="")[1], False)
    same("\x1b[" in lede("query", CORPUS, "aid", "--color=always")[1], True)
    same(lede("query", CORPUS, "aid", "--color=blue")[0], 2)


@test("a coloured hint tells what a call takes")
def _():
    s = Shell(CORPUS, NO_COLOR="")
    for c in "corpus.open(":
        s.p.send(c)
        time.sleep(0.03)
    out = s.raw(quiet=0.3, end="")
    holds(out, "\x1b[2m[path")
    s.p.send("\x15")
    s.raw(quiet=0.2, end="")
    s.end()
    s = Shell(CORPUS)  # without colours it could not be told from what was typed
    s.p.send("corpus.open(")
    lacks(s.raw(quiet=0.3, end=""), "path")
    s.p.send("\x15")
    s.raw(quiet=0.2, end="")
    s.end()


@test("long output goes through the pager")
def _():
    pager = write("pager", "#!/bin/sh\necho PAGED\ncat\n")
    os.chmod(pager, 0o755)
    s = Shell(height=10, PAGER=pager)
    s.say(TABLE)
    holds(s.say("t"), "PAGED", "words")
    lacks(s.say("1"), "PAGED")
    holds(s.say("pager()"), "PAGED", "30 ")
    s.end()


@test("output modes, files, width and rows, as functions and as dot commands")
def _():
    s = Shell(CORPUS)
    s.say('t = lede.table { "who", "n" }:add { "a,b", 1 }:add { "c", 2 }')
    for mode, words in (("csv", '"a,b",1'), ("tsv", "a,b\t1"), ("json", '"rows":['), ("jsonl", '{"who":"a,b"'),
        ("markdown", "| a,b"),
                        ("html", "<td"), ("bars", "█"), ("table", "1  a,b  1")):
        same(s.say(".mode " + mode), "")
        holds(s.say("t").replace("        ", "\t"), words)
    holds(s.say('mode "cvs"'), "did you mean csv?")
    s.say('mode "csv"')
    s.say(f".once {HOME}/once.csv")
    same(s.say("t"), "")
    holds(s.say("t"), "a,b")
    same(open(HOME + "/once.csv").read(), 'who,n\n"a,b",1\nc,2\n')
    s.say(f'output "{HOME}/all.csv"')
    same(s.say("t"), "")
    same(s.say("t"), "")
    s.say(".output")
    same(open(HOME + "/all.csv").read(), 'who,n\n"a,b",1\nc,2\n' * 2)
    s.say(".mode table")
    s.say(".width 30")
    s.say('w = lede.table { "text" }:add { ("words "):rep(20) }')
    for line in s.say("w").split("\n"):
        if len(line) > 30:
            raise AssertionError(line)
    s.say("width()")
    s.say(".rows 1")
    holds(s.say("t"), "1 more")
    write("script.lua", "x = 6\nreturn x * 7\n")
    same(s.say(f".read {HOME}/script.lua"), "42")
    holds(s.say(".once /dev/full") + s.say("t"), "cannot write the output")
    same(s.say("1"), "1")
    s.end()


@test("counts over time have a small chart below")
def _():
    s = Shell(CORPUS)
    out = s.say('lede.table { "month", "hits" }:add { "2022-01", 1 }:add { "2022-02", 4 }:add { "2022-04", 8 }')
    holds(out, "hits  ▁▄ █  2022-01 to 2022-04")
    lacks(s.say('lede.table { "name", "hits" }:add { "a", 1 }:add { "b", 4 }:add { "c", 8 }'), "▁")
    s.end()


@test("scripts: standard input, a full disk, a closed pipe, exit statuses")
def _():
    def run(text, *args, **more):
        done = subprocess.run([LEDE, *args], input=text, capture_output=True, text=True, env=environment(), **more)
        return done.returncode, done.stdout, done.stderr
    same(run("#!/usr/bin/env lede\nlocal n = #c\nreturn n * 2\n", CORPUS), (0, "4\n", ""))
    same(run("#c", CORPUS, "-"), (0, "2\n", ""))
    status, out, err = run("x = = 1")
    same(status, 1)
    holds(err, "stdin:1: unexpected symbol", "  x = = 1\n      ^")
    status, out, err = run("local t\nreturn t.x", "-")
    same(status, 1)
    holds(err, "stdin:2: attempt to index a nil value (local 't')\n  return t.x\n         ^")
    same(run("", "--nosuch")[0], 2)
    same(run("error 'x'")[0], 1)
    with open("/dev/full", "w") as full:
        done = subprocess.run([LEDE, "-e", "('x'):rep(1e6)"], stdout=full, stderr=subprocess.PIPE, text=True,
            env=environment())
    same(done.returncode, 1)
    holds(done.stderr, "No space left")
    same(subprocess.run(f"'{LEDE}' -e 'while true do print(1) end' | head -1", shell=True, capture_output=True,
        text=True).stdout, "1\n")


@test("an ingest of nothing leaves no corpus behind")
def _():
    path = os.path.join(HOME, "nothing.lede")
    status, out, err = lede("add", path, "/dev/null")
    same(status, 1)
    holds(err, "was not made")
    same(os.path.exists(path), False)
    status, out, err = lede("add", "-", "-")
    same(status, 2)
    holds(err, "the corpus needs the name of a file")
