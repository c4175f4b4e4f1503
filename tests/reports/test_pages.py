"""html pages of reports: their structure, that nothing of a document becomes markup, that nothing is fetched, and that every
figure leads to its passages. Where there is a Chromium, that it runs them without complaint and sorts."""
import base64, hashlib, html.parser, json, os, re, shutil, subprocess, tempfile

LEDE = os.environ.get("LEDE", "build/lede")
VOID = {"meta", "br", "img", "input", "hr", "link", "line", "rect", "circle"}  # the last three are written <line .../>
EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'& \u202eevil\u202c \u0007\u001b[31mred"
DOCS = [
    {"id": "a<b>", "date": "2022-03-17", "title": EVIL, "source": EVIL, "url": "javascript:alert(3)",
     "text": "The United States announced $800 million in military aid for Ukraine on Wednesday. " + EVIL},
    {"id": "b", "date": "2022-06-15", "title": "A second", "url": "https://example.org/?a=1&b=\"2\"",
     "text": "x" * 300000 + "\n\nThe United States announced $1 billion in military aid for Ukraine on Wednesday, said " +
             "y" * 300000},
    {"id": "c", "date": "2023-05-20", "title": "A third",
     "text": "Germany announced €2.7 billion in military aid for Ukraine. "
     "President Joe Biden has ruled out sending F-16 fighter jets to Ukraine."},
    {"id": "d", "date": "2023-08-20", "title": "A fourth",
        "text": "President Joe Biden will allow sending F-16 fighter jets to Ukraine, he said on Friday."},
]


def check(name, good, *seen):
    print(("ok" if good else "not ok") + " pages: " + name)
    if not good:
        print("#", *[str(s)[:300] for s in seen])


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong, self.ids, self.links, self.loads, self.labels, self.on = [], [], [], [], [], [], []
        self.marks, self.details, self.scripts, self.styles, self.csp, self.tags = {}, None, [], [], "", []
        self.feed(text)
        self.close()
        self.wrong += self.open

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [a["id"]] if "id" in a else []
        self.links += [a["href"]] if "href" in a else []
        self.labels += a.get("aria-labelledby", "").split()
        self.loads += [v for k, v in attrs if k in ("src", "srcset", "data", "poster", "xlink:href",
            "action")] + (["link"] if tag == "link" else [])
        self.on += [k for k, _ in attrs if k.startswith("on") or k == "style"]
        if a.get("http-equiv") == "Content-Security-Policy":
            self.csp = a["content"]
        if tag == "details":
            self.details = a.get("id")
            self.marks[self.details] = []
        if tag == "mark":
            self.marks[self.details].append("")

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.wrong.append("/" + tag)

    def handle_data(self, data):
        last = self.open[-1] if self.open else ""
        if last == "mark":
            self.marks[self.details][-1] += data
        if last in ("script", "style"):
            (self.scripts if last == "script" else self.styles).append(data)


def hashed(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def one_line(text):
    return re.sub(r"\s+", " ", text).strip()


def run(*words):
    return subprocess.run([LEDE, *words], capture_output=True, check=True).stdout.decode()


def sound(name, text):
    p = Page(text)
    check(f"{name}: every element is closed, in order", not p.wrong, p.wrong)
    check(f"{name}: ids are unique, and what points to one finds it", len(p.ids) == len(set(p.ids)) and
          {h[1:] for h in p.links if h[0] == "#"} | set(p.labels) <= set(p.ids), sorted(set(p.labels) - set(p.ids)))
    check(f"{name}: nothing is loaded, and documents bring no markup", not p.loads and not p.on
        and len(p.scripts) == 1 and
          "url(" not in p.styles[0] and "@import" not in p.styles[0] and "img" not in p.tags, p.loads, p.on,
          len(p.scripts))
    ruled = re.search(r"footer \{[^}]*border-top", p.styles[0])  # its heading has a rule of its own
    check(f"{name}: no empty ruled section above what it was made from", not ruled, ruled)
    check(f"{name}: the policy allows this style and this script and nothing else",
        p.csp.startswith("default-src 'none'; ") and
          hashed(p.styles[0]) in p.csp and hashed(p.scripts[0]) in p.csp and "unsafe" not in p.csp, p.csp)
    check(f"{name}: links lead to this page or to the web",
        all(re.match(r"#|https?://|[a-z_]+\.html$", h) for h in p.links), p.links[:9])
    check(f"{name}: no control or turning character",
        not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text))
    return p


def chromium(folder, *options):
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
             "--disable-component-update",
             "--disable-sync", f"--user-data-dir={folder}/profile", *options]
    run = subprocess.run([BROWSER, *flags], capture_output=True, text=True, timeout=120)
    return run.stdout, run.stderr


BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

with tempfile.TemporaryDirectory() as folder:
    corpus, source = os.path.join(folder, "c.lede"), os.path.join(folder, "d.jsonl")
    with open(source, "w") as f:
        f.writelines(json.dumps(d) + "\n" for d in DOCS)
    run("add", corpus, source)
    text, data = run("report", "aid_totals", corpus, "--as",
        "html"), json.loads(run("report", "aid_totals", corpus, "--as", "json"))
    p = sound("aid_totals", text)
    rows = [r for r in data["rows"] if r["evidence"]]
    told = [p.marks.get(f"e{i + 1}") for i in range(len(data["rows"]))]
    check("each row unfolds to its passages, the words marked", rows and all(
        told[i] == [one_line(e["text"]) for e in r["evidence"]]
        and f"#e{i + 1}" in p.links for i, r in enumerate(data["rows"])), told)
    check("the address of a document is a link where it is one of the web",
        'href="https://example.org/?a=1&amp;b=&quot;2&quot;"' in text and "javascript:" not in text)
    check("long documents and words do not make the page long", len(text) < 100000, len(text))
    check("the page says what it was made from", all(str(v) in text for v in data["provenance"].values()),
        data["provenance"])
    check("bars are drawn, and told in words",
        re.search(r'<svg role="img"[^>]*aria-label="USD[^"]*bars from 2022-03 to 2022-06', text),
        re.findall(r'aria-label="[^"]*"', text))
    check("the same bytes again", text == run("report", "aid_totals", corpus, "--as", "html"))
    words = run("report", "aid_totals", corpus, "--as", "markdown")
    check("markdown has the passages too, in bold within their paragraph",
          "- row 1: The United States announced **$800 million** in military aid" in words and
          "\\<script\\>" in words and "<script>" not in words and len(words) < 20000, words[:2000])
    shifts = run("report", "policy_shifts", corpus, "singles=yes", "--as", "html")
    sound("policy_shifts", shifts)
    check("ladders are drawn, and told in words",
        re.search(r'aria-label="United States[^"]*: ruled_out 2023-05-20, allows 2023-08', shifts),
        re.findall(r'aria-label="[^"]*"', shifts))
    ticks = re.findall(r'text-anchor="middle">([^<]*)<', shifts)
    check("the axis goes from the first date to the last, and no farther", ticks == ["May 2023", "Jun", "Jul", "Aug",
        "Sep"], ticks)
    check("a page without rows is a page", "0 rows" in run("report", "aid_totals", corpus, "donor=Nobody", "--as",
        "html"))

    code = "local t = require 'lede'.table { 'n', 'what' }  for i = 1, 4000 do t:add { i, '" + "z" * 700 + "' } end  io.write(t:to 'html')"
    many = run("-e", code)
    code = "local t = require 'lede'.table { 'date', 'step', 'n' }  for i = 1, 30 do t:add { ('2022-%%02d'):format(i %% 12 + 1), i %% 2 == 0 and 'b' or 'a', i } " \
           "t.totals[i] = { n = i, [i == 7 and 'step' or 'date'] = 'x' } end  t:add { '1066', 'a', 1 }  t:add { nil, 'a', 1 }  t:add { '2022', 'a', 1 } " \
           "t.chart = { { kind = '%s', title = 'T<>', x = 'date', y = '%s' } }  io.write(t:to 'html')"
    charts = {k: run("-e", code % (k, y)) for k, y in (("bars", "n"), ("ladder", "step"), ("timeline", "n"))}
    for k in charts:
        sound("a chart, " + k, charts[k])
    check("what a chart leaves out is told",
          "Not drawn: 2 without a month, 1 of quite another time" in charts["bars"] and
          "Not drawn: 1 without a date, 1 of quite another time" in charts["ladder"]
          and "T&lt;&gt;: rows 31;" in charts["timeline"],
          re.findall("Not drawn[^<]*|rows [0-9]+;", "".join(charts.values())))
    check("many totals are folded, their columns in order", "18 more totals" in charts["bars"]
        and re.search(">date</th><th[^>]*>step</th><th[^>]*>n</th>", charts["bars"]))
    check("many rows and long values are cut, and it says so", "first 1,500 of 4,000 rows" in many and "z …" in many
        and "z" * 650 not in many and len(many) < 1300000, len(many))

    site = os.path.join(folder, "site")
    run("report", "all", corpus, "since=2022", "--output", site)
    names = sorted(os.listdir(site))
    pages = {n: open(os.path.join(site, n)).read() for n in names if n.endswith(".html")}
    links = {n: [h for h in Page(pages[n]).links if re.match(r"\w+\.html$", h)] for n in pages}
    check("report all: the index leads to every report and each back to it",
        set(links["index.html"]) == set(pages) - {"index.html"} and
          all(links[n] == ["index.html"] for n in pages if n != "index.html") and len(pages) > 5, links)
    for n in ("index.html", "who_said.html"):
        sound("report all: " + n, pages[n])
    run("report", "all", corpus, "since=2022", "--output", site)
    check("report all: the same bytes again, over its own files",
        pages == {n: open(os.path.join(site, n)).read() for n in pages})
    with open(os.path.join(site, "who_said.csv"), "w") as f:
        f.write("mine")
    again = subprocess.run([LEDE, "report", "all", corpus, "--as", "csv", "--output", site], capture_output=True,
        text=True)
    check("report all: another's file is not written over", again.returncode == 1
        and "who_said.csv is there" in again.stderr and
          open(os.path.join(site, "who_said.csv")).read() == "mine"
          and not os.path.exists(os.path.join(site, "index.csv")), again.stderr)
    again = subprocess.run([LEDE, "report", "all", corpus, "sinc=2022", "--output", site], capture_output=True,
        text=True)
    check("report all: a parameter that no report has", again.returncode == 2 and "did you mean since?" in again.stderr,
        again.stderr)

    if not BROWSER:
        print("skip pages: in a browser: there is no Chromium")
    else:
        page = os.path.join(folder, "page.html")
        with open(page, "w") as f:
            f.write(text)
        cells = ["'announced'", "'United States'", "'Saudi Arabia and its neighbours'",
                 "'Presidential Drawdown Authority'", "'2022-W10'", "184000000000", "250000000", "'USD'", "'at_least'",
                 "3", "'humanitarian'", "10", "'headline'"]
        code = "local t = require 'lede'.table { 'status', 'donor', 'recipient', 'programme', 'date', 'amount', " \
               "'amount_max', 'currency', 'bound', 'mentions', 'purpose', 'ordinal', 'counts' }  t:add { %s }  " \
               "io.write(t:to 'html')" % ", ".join(cells)
        with open(page + ".wide.html", "w") as f:
            f.write(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", run("-e", code)).replace("</body>",
                """<script>addEventListener('load', () => { const box = document.querySelector('.wide');
document.title = box.scrollWidth - box.clientWidth; });</script></body>"""))
        for width in ("390", "1280"):
            dom, _ = chromium(folder, f"--window-size={width},900", "--dump-dom", "file://" + page + ".wide.html")
            check(f"all thirteen columns of sums lie on a screen of {width} pixels", "<title>0</title>" in dom,
                  re.findall("<title>[^<]*", dom))
        dom, log = chromium(folder, "--enable-logging=stderr", "--dump-dom", "file://" + page)
        check("a browser runs it without complaint", "CONSOLE" not in log and "<button" in dom,
            [l for l in log.splitlines() if "CONSOLE" in l])
        with open(page, "w") as f:  # the same with two clicks
            f.write(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text).replace("</body>", """<script>
const head = [...document.querySelectorAll('table')].pop().tHead.querySelectorAll('th');
[...head].find(h => h.textContent === 'amount').firstChild.click();
[...head].find(h => h.textContent === 'amount').firstChild.click();
document.title = [...document.querySelectorAll('tbody[id]')].map(b => b.id).join(' ') + ' ' + [...head].map(h => h.getAttribute('aria-sort')).join(' ');
</script></body>"""))
        dom, _ = chromium(folder, "--dump-dom", "file://" + page)
        title = re.search("<title>([^<]*)", dom).group(1).split()
        want = [f"r{i + 1}" for i, _ in sorted(enumerate(data["rows"]), key=lambda r: (-r[1]["amount"], r[0]))]
        check("a click sorts the rows, a second one turns them round", title[:len(want)] == want
            and title.count("descending") == 1, title, want)
