"""Ctrl-C: whatever runs is stopped, the shell stays, and what is partial is told."""
import json, os, subprocess, time
from terminal import *


def stops(shell, line, *words, after=0.5):
    """The statement runs, Ctrl-C stops it soon, and the shell goes on."""
    shell.p.send(line + "\r")
    time.sleep(after)
    seconds, text = shell.stop()
    holds(text, "stopped", *words)
    if seconds > 10:
        raise AssertionError(f"{seconds:.1f} s to stop {line}")
    same(shell.say("'still ' .. 'here'"), "still here")


@test("Ctrl-C stops loops, coroutines and what pcall would catch")
def _():
    s = Shell()
    for line in ("while true do end", "coroutine.wrap(function() while true do end end)()",
                 "while true do pcall(function() while true do end end) end",
                 "local co = coroutine.create(function() while true do coroutine.yield(1) end end) while true do coroutine.resume(co) end"):
        stops(s, line)
    same(s.end(), 0)


@test("Ctrl-C stops what Lua does within one call: matching, sorting, joining, moving")
def _():
    s = Shell()
    for line in ('("a"):rep(3e6):find(("a*"):rep(20) .. "b")', '("a"):rep(3e7):match("a-b")',
        '("("):rep(3e6):gsub("%b()", "")',
                 'for w in ("a"):rep(3e6):gmatch(("a*"):rep(20) .. "b") do end', "table.move({}, 1, 1e12, 2)",
                 "t = {} for i = 1, 3e6 do t[i] = 3e6 - i end while true do table.sort(t) t[1] = 0 end",
                 't = {} for i = 1, 3e6 do t[i] = "x" end while true do table.concat(t) end'):
        stops(s, line)
    same(s.end(), 0)


@test("Ctrl-C stops queries, counts and reports on a corpus")
def _():
    many = write("many.jsonl", "".join(json.dumps({"id": f"d{i}", "date": "2022-03-18", "text":
                 f"Minister {i} announced ${i} million for Ukraine on Monday. Talks of the aid went on. " * 10}) + "\n"
                 for i in range(2000)))
    lede("add", os.path.join(HOME, "many.lede"), many)
    s = Shell(os.path.join(HOME, "many.lede"))
    for line in ('while true do c:find "[]{1,3} the []{0,9} of" end', 'while true do c:find "the":sort "right" end',
                 'while true do c:find "the":collocates() end', 'while true do c:find "the":count_by "match" end',
                 'while true do c:report "aid_totals" end', "while true do local n = #c:mentions() end",
                 "while true do c:check() end", "while true do local n = #corpus.open(c.path):entities() end",
                 "while true do c:annotate { all = true } end"):
        stops(s, line)
    same(s.say("#c"), "2000")
    s.end()


@test("what a stopped ingest had read is told, and stays; progress has count, rate and time left")
def _():
    many = write("more.jsonl", "".join(json.dumps({"id": f"d{i}", "text":
                 f"Minister {i} announced ${i} million for Ukraine on Monday. " * 20}) + "\n" for i in range(20000)))
    s = Shell()
    s.p.send(f'for i = 1, 9 do c:add "{many}" end\r')
    told = 0
    while told < 5000:  # more than one batch
        s.p.expect(r"([0-9,]+) documents, [0-9.]+ MB, [0-9.]+ MB/s, about [0-9.]+ (s|min) left", timeout=120)
        told = int(s.p.match[1].replace(",", ""))
    s.p.sendintr()
    s.p.expect("stopped; until then")
    s.until()
    holds(s.say("_"), " added")
    n = int(s.say("#c"))
    if not 0 < n <= 20000:
        raise AssertionError(f"{n} documents")
    same(s.say("#c:check()"), "0")
    s.end()


def read_so_far(pid, name):
    """How many bytes of the file the process has read."""
    for fd in os.listdir(f"/proc/{pid}/fd"):
        try:
            if os.readlink(f"/proc/{pid}/fd/{fd}").endswith("/" + name):
                with open(f"/proc/{pid}/fdinfo/{fd}") as info:
                    return int(info.readline().split()[1])
        except OSError:
            pass # closed meanwhile
    return 0


@test("a stopped command exits with 130 and tells; no progress where there is no terminal")
def _():
    path = os.path.join(HOME, "stopped.lede")
    p = subprocess.Popen([LEDE, "add", path, os.path.join(HOME, "more.jsonl")], stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
                         env=environment())
    while p.poll() is None and read_so_far(p.pid, "more.jsonl") < 4000000:
        time.sleep(0.02)
    p.send_signal(2)
    out, err = p.communicate(timeout=60)
    same(p.returncode, 130)
    holds(err, "stopped")
    lacks(err, "MB/s")
    holds(out, " added", "goes on from there")
    added = int(out.split(" added")[0].replace(",", ""))
    holds(lede("-e", f"print(#corpus.open('{path}'))")[1], str(added))
