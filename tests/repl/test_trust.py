"""Whose programs run, and what plugins may do."""
import os, subprocess, time
from terminal import *

DOC = '{"id":1,"text":"Zorg came."}\n'
PLUGIN = ".config/lede/plugins/names.lua"


def annotate(text=DOC):
    done = subprocess.run([LEDE, "annotate"], input=text, capture_output=True, text=True, env=environment())
    return done.returncode, done.stdout + done.stderr


def answer(path, word):
    done = subprocess.run([LEDE, "trust", path], input=word + "\n", capture_output=True, text=True, env=environment(),
        cwd=HOME)
    return done.returncode, done.stdout + done.stderr


@test("a project's folder is used once it is trusted, and asked about again when it changes")
def _():
    project = os.path.join(HOME, "project")
    write("project/.lede/init.lua", "mine = 41\n")
    s = Shell.__new__(Shell)
    s.p = pexpect.spawn(LEDE, [], dimensions=(30, 80), encoding="utf-8", timeout=60, cwd=project, env=environment())
    s.p.expect_exact("Trust it?")
    s.p.send("n\r")
    s.until()
    same(s.say("mine"), "nil")
    s.end()
    s = Shell(cwd=project)  # not asked again
    same(s.say("mine"), "nil")
    s.end()
    write("project/.lede/init.lua", "mine = 42\n")
    s.p = pexpect.spawn(LEDE, [], dimensions=(30, 80), encoding="utf-8", timeout=60, cwd=project, env=environment())
    s.p.expect_exact("Trust it?")
    s.p.send("y\r")
    s.until()
    same(s.say("mine"), "42")
    s.end()
    s = Shell(cwd=project)
    same(s.say("mine"), "42")
    s.end()


@test("elsewhere it is told, and lede trust answers")
def _():
    project = os.path.join(HOME, "other")
    write("other/.lede/reports/own.lua",
        'return require "lede".report { name = "own", summary = "Own", run = function() end }')
    status, out, err = lede("report", "--list", cwd=project)
    lacks(out, "own ")
    holds(err, "lede trust .lede")
    same(answer(os.path.join(project, ".lede"), "y")[0], 0)
    status, out, err = lede("report", "--list", cwd=project)
    holds(out, "own ")
    same(err, "")


@test("a plugin gets what it declares, once that is granted, for this content")
def _():
    write("names.csv", "Zorg\n")
    write("secret", "x")
    plugin = '''return require "lede".plugin { name = "names", summary = "Names", needs = { "read ~/names.csv", "run echo" },
      build = function(can) local name, out = can.read "~/names.csv":match "%%a+", can.run("echo", "a'b")
        assert(out == "a'b\\n") %s
        return { rules = { { type = "own", pattern = '"' .. name .. '"' } } } end }'''
    write(PLUGIN, plugin % "")
    status, out = annotate()
    same(status, 1)
    holds(out, "needs to read ~/names.csv, run echo, which is not granted: lede trust ")
    status, out = answer(os.path.join(HOME, PLUGIN), "y")
    holds(out, "It asks to read ~/names.csv, run echo.", "trusted")
    holds(annotate()[1], '"type":"own","start":0,"end":4')
    for more, told in (('can.read "~/secret"', 'may not read "~/secret"'), ('can.run "id"', 'may not run "id"'),
                       ('can.write("~/names.csv", "")', 'may not write'), ('can.native "lfs"', 'may not load "lfs"'),
                       ('can.read "~/names.csv/../secret"', "may not read")):
        write(PLUGIN, plugin % more)
        holds(annotate()[1], "not granted")
        answer(os.path.join(HOME, PLUGIN), "y")
        status, out = annotate()
        same(status, 1)
        holds(out, told)
    remove(PLUGIN)


@test("a plugin has no files, commands or other modules, and ends at its limits")
def _():
    for code, told in (
            ('os.execute "id"', 'a plugin has no "os"'), ('io.open "/etc/passwd"', 'a plugin has no "io"'),
            ("debug.getinfo(1)", 'a plugin has no "debug"'), ('load "x"', 'a plugin has no "load"'),
            ('require "lfs"', 'a plugin has no module "lfs"'), ("x = 1", "undeclared global"),
            ("setmetatable({}, { __gc = error })", 'may not set __gc'),
            ('getmetatable("").__index.format = nil', "nil value"),
            ('require "lede".plugin = nil', "cannot be changed"), ("while true do end", "more steps than it may"),
            ("while true do pcall(function() while true do end end) end", "more steps than it may"),
            ('("x"):rep(3e6):find(("x*"):rep(20) .. "y")', "more steps than it may"),
            ("local t = {} for i = 1, 1e9 do t[i] = i end", "more memory than it may"),
            ('return require "lede".plugin { name = "names", summary = "", rules = { { type = "t", pattern = error } } }', "is no data")):
        write(PLUGIN, code)
        status, out = annotate()
        same(status, 1)
        holds(out, told, "names.lua")
    write(PLUGIN,
        "string.format = nil  table.insert = nil  return require 'lede'.plugin { name = 'names', summary = '' }")
    same(annotate()[0], 0)  # the program's own libraries stay whole
    remove(PLUGIN)


@test("what is wrong in a plugin is told at the start, not only when something is annotated")
def _():
    for code, told in (('return lede.plugin { name = "names", summary = "", ruls = {} }', "did you mean rules?"),
                       ('return lede.plugin { name = "names", summary = "", rules = { { type = "t", pattern = "[lower=" } } }',
                        "a value in quotation marks is expected"),
                       ('return lede.plugin { name = "names", summary = "", lists = { clock = { "years" } } }',
                        'another file has a list "clock"')):
        write(PLUGIN, code)
        s = Shell(width=200)
        line = [x for x in s.first.split("\n") if "names.lua" in x]
        same(len(line), 1)
        holds(line[0], told, "until it is mended nothing is annotated")
        same(s.say("1 + 1"), "2")
        s.end()
    write(PLUGIN, 'return lede.plugin { name = "names", summary = "" }')
    s = Shell()
    lacks(s.first, "names.lua")
    s.end()
    remove(PLUGIN)


@test("a report of a plugin may read the corpus, and neither change it nor write files")
def _():
    write(PLUGIN, 'return require "lede".plugin { name = "names", summary = "", reports = { "counted.lua" } }')
    report = '''local lede = require "lede"
      return lede.report { name = "counted", summary = "", run = function(c, p)
        local t = lede.table { "n" }:add { #c:documents() } %s return t end }'''
    path = os.path.join(os.path.dirname(PLUGIN), "counted.lua")
    write(path, report % "")
    status, out, err = lede("report", "counted", CORPUS, "--as", "csv")
    same(out, "n\n2\n")
    same(annotate()[0], 0)  # a report beside its plugin is not taken for one
    for code, told in (('t:save "/tmp/x"', "t:save"), ('c:add "/etc"', "c:add"),
        ('c:decide { kind = "x" }', "c:decide"),
                       ("c:remove(1)", "c:remove"), ('io.write "x"', 'no "io"')):
        write(path, report % code)
        status, out, err = lede("report", "counted", CORPUS)
        same(status, 1)
        holds(err, told)
    remove(path)
    remove(PLUGIN)
