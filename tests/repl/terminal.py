"""The program in a pseudo-terminal, as a user meets it; the tests beside this file share it."""
import atexit, json, os, re, shutil, subprocess, tempfile, time
import pexpect

LEDE = os.environ.get("LEDE", "build/lede")
HOME = tempfile.mkdtemp()
CORPUS = os.path.join(HOME, "war.lede")
atexit.register(shutil.rmtree, HOME, ignore_errors=True)


def environment(**more):
    env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "NO_COLOR", "LC_", "LANG"))}
    env.update({"HOME": HOME, "TERM": "xterm", "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "PAGER": "cat"} | more)
    return env


def plain(text):
    """Without the terminal's own sequences."""
    return re.sub(r"\x1b\[[?0-9;]*[a-zA-Z]|[\r\a]", "", text)


class Shell:
    def __init__(self, *args, width=80, height=30, cwd=None, **env):
        self.p = pexpect.spawn(LEDE, list(args), dimensions=(height, width), encoding="utf-8", timeout=60, cwd=cwd,
                               env=environment(**env))
        self.first = self.until()

    def raw(self, quiet=0.12, end=r">>? $", patience=60):
        """What is printed until it ends so and nothing more comes."""
        out, last = self.p.buffer or "", time.time()  # what an expect has read too far
        self.p.buffer = ""
        while True:
            try:
                out += self.p.read_nonblocking(65536, timeout=quiet)
                last = time.time()
            except pexpect.TIMEOUT:
                if re.search(end, plain(out)):
                    return out
                if time.time() - last > patience:
                    raise AssertionError(f"waited in vain; it said {out!r}")

    def until(self):
        """What was printed before the next prompt."""
        return re.sub(r"\n?>>? $", "", plain(self.raw()))

    def say(self, line):
        self.p.send(line + "\r")
        text = self.until()
        return text.split("\n", 1)[1] if "\n" in text else ""

    def tab(self, text, times=1):
        """What is on the screen after Tab; the line is cleared again."""
        self.p.send(text + "\t" * times)
        out = plain(self.raw(quiet=0.5, end=""))
        self.p.send("\x15")
        self.raw(quiet=0.15, end="")
        return out

    def stop(self):
        """Ctrl-C: seconds until the prompt is there again, and what was said."""
        began = time.time()
        self.p.sendintr()
        self.p.expect(r"[\r\nhC]> ")
        seconds, text = time.time() - began, plain(self.p.before)
        self.raw(quiet=0.1, end="")
        return seconds, text

    def end(self):
        self.p.sendeof()
        return self.status()

    def status(self):
        self.p.expect(pexpect.EOF)
        self.p.close()
        return self.p.exitstatus


def test(name):
    def run(f):
        try:
            f()
            print("ok repl: " + name, flush=True)
        except Exception as e:
            said = e.value.split("\n")[0] if isinstance(e, pexpect.ExceptionPexpect) else str(e)
            print("# " + (said or type(e).__name__).replace("\n", "\n# ")[:1000])
            print("not ok repl: " + name, flush=True)
    return run


def same(got, want):
    if got != want:
        raise AssertionError(f"got {got!r}, not {want!r}")


def holds(text, *words):
    for word in words:
        if word not in text:
            raise AssertionError(f"{text!r} does not hold {word!r}")


def lacks(text, *words):
    for word in words:
        if word in text:
            raise AssertionError(f"{text!r} holds {word!r}")


docs = [
    {"id": "S1", "date": "2022-03-18", "source": "Wire", "title": "Aid",
     "text": "The United States announced $800 million in military aid for Ukraine on Wednesday. Germany said it would help, too."},
    {"id": "S2", "date": "2024-08-24", "source": "Post", "title": "More aid",
     "text": "The latest shipment, $125 million worth of supplies announced Friday, includes missiles. Kyiv welcomed it."},
]


def write(name, text):
    path = os.path.join(HOME, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)
    return path


def remove(name):
    path = os.path.join(HOME, name)
    shutil.rmtree(path) if os.path.isdir(path) else os.remove(path)


def lede(*args, cwd=None, **env):
    """Run without a terminal: status, both outputs."""
    done = subprocess.run([LEDE, *args], capture_output=True, text=True, cwd=cwd, env=environment(**env),
        stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr


lede("add", CORPUS, write("docs.jsonl", "".join(json.dumps(d) + "\n" for d in docs)))
MONEY = 'c:mentions { type = "money" }:table("text", "amount")'
