#!/usr/bin/env python3
"""lists.py WORDS.tsv > lists.tsv: single words as sets of bits, for the features of the name tagger.

From lists/ (README.md tells where they come from), the words below, and the counts of forms in the plain texts, WORDS.tsv."""
import collections, gzip, os, re, sys

(FIRST, FAMILY, CITY, CITY_PART, BODY, SITE, SMALL, NAMELIKE, SHOUTED, BIG_CITY, FIRM, MONTH, CODE, JOINER,
 SPORT) = (1 << i for i in range(15))

BODY_WORDS = '''ministry department agency commission committee council bureau office parliament congress senate assembly court tribunal
party movement front union federation confederation association organization organisation institute institution university college school academy foundation
bank fund group company corporation authority service board league club army force forces guard guards brigade battalion regiment police navy command
society alliance coalition network centre center trust administration directorate secretariat cabinet embassy consulate hospital church daily times post news
journal gazette herald tribune magazine newspaper radio television tv media press broadcasting airlines airways motors industries holdings partners
brotherhood jihad militia faction caucus chamber exchange observatory museum orchestra team united rovers laboratory laboratories'''.split()
SITE_WORDS = '''river lake sea ocean gulf bay strait channel mountain mountains mount hill hills valley desert forest island islands isle peninsula
cape coast beach park gardens garden square street avenue road boulevard highway bridge airport port harbor harbour station stadium palace castle tower gate
city town village county district province state region prefecture oblast territory republic kingdom emirate municipality township borough canal dam
reservoir shoal shoals reef atoll strait straits sound islet archipelago delta basin oasis ward quarter checkpoint crossing cemetery plain plateau glacier falls creek cove camp fort plaza temple mosque cathedral shrine north south east west northern southern eastern western central upper lower'''.split()
FIRM_WORDS = 'inc inc. corp corp. ltd ltd. co co. llc plc ag sa s.a. nv gmbh bhd plc. limited incorporated & bros' \
    .split()
MONTHS = '''january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
monday tuesday wednesday thursday friday saturday sunday'''.split()
JOINERS = """of the and for de la del los las al el et y e a an in on to at du des da do dos di van von der den bin ibn bint ben abu
und fur für le les della degli dei zu zur ter ten af av og i o ul ur as with ud ad d' l' o' un st""".split()
CODES = '''afg alb alg arg arm aus aut aze bel ben bih blr bol bra bul can chi chn col crc cro cub cyp cze den dom ecu egy esp est eth fin fra gbr geo ger
gha gre gua hon hun ind ina iri irq irl isl isr ita jam jor jpn kaz ken kor kos kuw lat lbn ltu lux mar mas mda mex mgl mkd mlt mne ned ngr nig nor nzl pak pan par per
phi pol por prk pur qat rom rou rsa rus sin slo srb sri sui svk swe syr tha tpe tun tur uae uga ukr uru usa uzb ven vie zam zim'''.split()

SPORT_WORDS = '''soccer football footballer cricket cricketer rugby tennis basketball baseball hockey golf golfer athletics boxing boxer innings wicket wickets goalkeeper
midfielder striker defender quarterback league cup championship championships tournament semifinal semifinals semi-final semi-finals quarterfinal quarter-final
quarter-finals qualifier qualifiers playoff playoffs play-off coach coached coaches squad halftime half-time goal goals scored scorer scorers scoreboard match
matches season seeded champion champions fixture fixtures referee stadium medal medals olympic olympics sprint lap laps runner-up standings unbeaten batsman
batsmen bowler bowled lbw overs equalised equaliser equalizer birdie bogey inning pitcher touchdown premiership bundesliga nba nhl nfl fifa uefa atp wta
teammate teammates relegation'''.split()

HERE = os.path.dirname(os.path.abspath(__file__)) + '/lists/'


def lines(name):
    with (gzip.open if name.endswith('.gz') else open)(HERE + name, 'rt', encoding='utf-8') as f:
        return f.read().splitlines()


def main(words):
    bits = collections.Counter()

    def put(word, bit):
        word = word.lower()
        if (1 < len(word) < 40 or bit == JOINER) and not bits[word] & bit:
            bits[word] += bit

    counts = collections.Counter()
    for line in open(words, encoding='utf-8'):
        form, _, _, n = line.rstrip('\n').split('\t')
        counts[form] += int(n)
    forms = collections.defaultdict(lambda: [0, 0, 0])
    for form, n in counts.items():
        forms[form.lower()][0 if form.islower() else 2 if form.isupper() and len(form) > 1 else 1] += n
    for word, (small, capital, shouted) in forms.items():
        if not re.match(r"^[a-z.'-]+$", word):
            continue
        total = small + capital + shouted
        if small > 0.9 * total:
            put(word, SMALL)
        elif small < 0.1 * total and capital >= shouted:
            put(word, NAMELIKE)
        elif shouted > 0.6 * total:
            put(word, SHOUTED)
    common = {w for w, (a, b, c) in forms.items() if a > 0.5 * (a + b + c)}
    for path, bit in (('first.txt.gz', FIRST), ('family.txt', FAMILY)):
        for word in lines(path):
            if word not in common:
                put(word, bit)
    for line in lines('names.txt')[1:]:
        for bit, group in zip((FIRST, FAMILY), line.split(': ')[1].split(' / ')):
            for word in group.split():
                if word.lower() not in common:
                    put(word, bit)
    for line in lines('places.tsv.gz'):
        name, _, people = line.split('\t')
        people = int(people)
        parts = re.findall(r"[^\s-]+", name)
        if people < 20000 or len(name) < 3:
            continue
        if len(parts) == 1 and name.lower() not in common:
            put(name, BIG_CITY if people >= 300000 else CITY)
        for part in parts if len(parts) > 1 else []:
            if len(part) > 2 and part[0].isupper() and part.lower() not in common:
                put(part, CITY_PART)
    for bit, group in ((BODY, BODY_WORDS), (SITE, SITE_WORDS), (FIRM, FIRM_WORDS), (MONTH, MONTHS), (CODE, CODES),
                       (JOINER, JOINERS), (SPORT, SPORT_WORDS)):
        for word in group:
            put(word, bit)
    for word in sorted(bits):
        print('%s\t%d' % (word, bits[word]))


main(sys.argv[1])
