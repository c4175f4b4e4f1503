#!/usr/bin/env python3
"""made.py NAMES.jsonl > made.jsonl: texts made up for training, of kinds the annotated sets lack.

Results, tables and line-ups of sport, headlines in capitals, datelines, company news, and sentences with names nobody has
heard of. The sentences are this project's own; names are put together from those in the training sets, from GeoNames and
from the lexicons. Deterministic. In a template {P} is a person, {S} a surname, {O} a body, {A} an acronym of one, {C} a country, {T} a town, {K} a club,
{N} a demonym, {v} a village, {W} a firm; {U:...} sets what follows in capitals; digits: {d} {dd} {x} (a decimal)."""
import gzip, json, os, random, re, sys

rng = random.Random(20)


class Made:
    def __init__(self):
        self.parts, self.size, self.notes = [], 0, []

    def add(self, text, kind=None):
        if kind:
            self.notes.append({'type': 'entity', 'kind': kind, 'start': self.size, 'end': self.size
                               + len(text.encode())})
        self.parts.append(text)
        self.size += len(text.encode())


HERE = os.path.dirname(os.path.abspath(__file__))


def load(names):
    pool = {'first': [], 'last': [], 'org': [], 'place': []}
    for line in open(names, encoding='utf-8'):
        d = json.loads(line)
        raw = d['text'].encode()
        for a in d['annotations']:
            s = raw[a['start']:a['end']].decode()
            if '\n' in s or not re.match(r'^[A-Z]', s) or s.isupper():
                if not (a['kind'] == 'organisation' and s.isupper() and '\n' not in s):
                    continue
            w = s.split()
            if a['kind'] == 'person' and 2 <= len(w) <= 3:
                pool['first'].append(w[0])
                pool['last'].append(' '.join(w[1:]) if len(w) == 2 or w[1][0].islower() else w[-1])
            elif a['kind'] == 'organisation' and len(s) < 60 and '&' not in s:
                pool['org'].append(s)
    with gzip.open(HERE + '/lists/places.tsv.gz', 'rt', encoding='utf-8') as f:
        towns = [line.rstrip('\n').split('\t') for line in f]
    pool['town'] = [t[0] for t in towns if int(t[2]) >= 150000 and len(t[0]) > 2]
    pool['village'] = [t[0] for t in towns if int(t[2]) < 40000 and 3 < len(t[0]) < 20]
    with open(HERE + '/lists/names.txt', encoding='utf-8') as f:
        pool['people'] = [[half.split() for half in line.split(': ')[1].split(' / ')] for line in list(f)[1:]]
    text = open(HERE + '/../../scripts/lexicon/organisations.lua', encoding='utf-8').read()
    teams = text[text.index('local teams'):text.index(']]')].split('\n')[2:]
    pool['club'] = [c for line in teams for c in line.split(';') if c]
    return pool


COUNTRIES = '''Germany|Sweden|Norway|Japan|China|Italy|France|Spain|Russia|Switzerland|Austria|Canada|U.S.|Britain|Australia|New Zealand|South Korea|Brazil|Argentina|Netherlands|Belgium|Denmark|
Finland|Poland|Czech Republic|Slovakia|Slovenia|Croatia|Ukraine|Belarus|Kazakhstan|Uzbekistan|Syria|Iran|Kuwait|Saudi Arabia|United Arab Emirates|Indonesia|Thailand|Malaysia|Taiwan|Hong Kong|India|Pakistan|Sri Lanka|West Indies|
South Africa|Zimbabwe|Kenya|Nigeria|Morocco|Egypt|Ghana|Ireland|England|Scotland|Wales|Northern Ireland|Portugal|Greece|Turkey|Romania|Bulgaria|Hungary|Mexico|Colombia|Chile|Peru|Ecuador|United States|Latvia|Estonia|Namibia|Fiji'''.replace('\n', '').split('|')
DEMONYMS = 'German Swedish Japanese Chinese Italian French Spanish Russian Swiss Austrian Canadian British Australian Korean Brazilian Dutch Danish Polish Czech Ukrainian Syrian Indonesian Thai Indian Nigerian Kenyan English Scottish Irish Portuguese Greek Turkish Mexican'.split()
SPORTS = 'SOCCER|CRICKET|TENNIS|BASKETBALL|GOLF|RUGBY UNION|RUGBY LEAGUE|NHL ICE HOCKEY|NBA BASKETBALL|NFL AMERICAN FOOTBALL|ATHLETICS|BOXING|CYCLING|SKIING|BADMINTON|MOTOR RACING|SPEED SKATING|SQUASH|BASEBALL|SWIMMING'.split('|')
WORDS = 'Zyra Korvan Medatech Solvant Alturis Nexora Bravio Quantel Orbis Tarmac Velora Hexagen Primax Novabank Agritex Seltos Zenlink Cargolux Fintropy Ubara Kasiwa Moyatel Lumora Petrosa Dalgety Inmarco Terraza Pacifica Banvest Sudamin'.split()
GENERIC_ORG = ['{w} University', 'University of {t}', '{t} University of Technology', '{w} Bank', 'Bank of {t}',
               'National {n} Council', '{t} Chamber of Commerce', 'Ministry of {m}', '{c} {m} Ministry',
               'Department of {m}', '{w} Foundation', '{w} Institute',
               '{w} Group', '{w} Holdings', '{w} Ltd', '{w} Inc', '{w} Corp', '{w} Plc', '{w} Party',
               '{n} Workers Union', '{n} Football Association', '{c} Cricket Board', 'National {m} Authority',
               '{c} Electoral Commission', '{t} City Council', '{t} High Court', '{t} Times', '{t} Post', 'Daily {w}',
               '{c} Medical Association', 'Association of {c} Journalists', 'Federation of {n} Industries',
               '{w} Motors', '{w} Airlines', '{t} Police', '{c} Air Force', '{c} Army', '{w} Media',
               '{t} General Hospital', '{s} & {s}', '{s} and Sons', 'St {f} College', '{w} Energy', '{w} Telecom',
               'Central Bank of {c}', '{c} Red Cross', '{w} Trust', '{m} Commission', 'Committee for {m} Reform']
FIELDS = 'Health|Education|Finance|Home Affairs|Water Resources|Agriculture|Transport|Public Works|Energy|Justice|Labour|Trade|Tourism|Environment|Youth|Science and Technology|Local Government|Communications|Culture|Mines'.split('|')
SITES = ['{v} River', 'Lake {v}', '{v} Lake', 'Mount {v}', '{v} National Park', '{v} Bridge', '{v} Stadium',
         '{t} International Airport', '{v} Airport', '{v} Road', '{s} Street', '{s} Avenue', '{v} Island', '{v} Valley',
         '{v} District', '{v} County', '{v} Province', '{v} Beach', '{v} Gardens', '{v} Square', 'Port {v}', 'Fort {v}',
         'Cape {v}', '{v} Hills', 'New {v}', 'North {v}', 'South {v}', 'East {t}', 'West {t}', '{v} Creek', '{v} Gate',
         '{v} Castle', '{v} Forest', 'Gulf of {v}', '{v} Bay', '{v} Park', '{v} Palace', '{f} Shoal', '{s} Shoal',
         '{v} Reef', '{f} Island', '{s} Atoll', '{f} Bay', '{s} Palace', '{s} Hall', '{v} Desert', '{v} region',
         '{v} province', '{v} district', '{v} state']
MONTHS = 'January February March April May June July August September October November December'.split()
DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()

TABLES = [
    ['{H}{sport} - {U:{N}} LEAGUE RESULTS.', '{dl}', 'Results of {N} first division',
     'matches played on {day}:'] + ['{K} {d} {K} {d}'] * 6,
    ['{H}{sport} - {U:{N}} FIRST DIVISION RESULTS / STANDINGS.', '{dl}',
     'Standings (tabulate under played, won, drawn, lost, goals for, against, points):'] +
    ['{K} {dd} {d} {d} {d} {dd} {dd} {dd}'] * 9,
    ['{dl}', 'Results of National Hockey', 'League games on {day} (home team in CAPS):'] +
    ['{K1} {d} {U:{K1}} {d}', '{U:{K1}} {d} {K1} {d} (OT)'] * 3,
    ['{dl}', 'EASTERN CONFERENCE', 'CENTRAL DIVISION', 'W L PCT GB'] + ['{U:{K1}} {dd} {d} .{dd}{d} {d}'] * 6 +
    ['W L T GF GA PTS'] + ['{U:{K1}} {dd} {d} {d} {dd} {dd} {dd}'] * 4 +
    ['FRIDAY, DECEMBER {d} SCHEDULE'] + ['{U:{K1}} AT {U:{T1}}'] * 4,
    ['{dl}', 'Results of the World Cup', 'race on {day}:', 'Men'] + ['{d}. {P} ({C}) {x}'] * 9,
    ['{dl}', 'Leading scores after the second round of the {U:{T}} Open ({N} unless stated):'] +
    ['{dd}{d} {P} {dd} {dd}, {P} ({C}) {dd} {dd}', '{dd}{d} {P} {dd} {dd}'] * 4,
    ['{dl}', 'Results from the {T} tournament on {day} (prefix number denotes seeding):',
     'Men\'s singles, second round'] +
    ['{d} - {P} ({C}) beat {P} ({C}) 6-{d} 6-{d}', '{P} ({C}) bt {P} ({C}) {d}-{d}'] * 4,
    ['{dl}', 'Scoreboard in the one-day', 'match between {C} and {C} on {day}:', '{C}'] +
    ['{I} c {S} b {S} {dd}', '{I} lbw b {S} {d}', '{I} run out {dd}', '{I} st {S} b {S} {d}', '{P} c {S} b {S} {dd}',
     '{I} not out {dd}', '{S} {d}-{d}-{dd}-{d} ({d}w)', 'Bowling: {S} {d}-{d}-{dd}-{d}, {S} {dd}-{d}-{dd}-{d}',
     '{P} c and b {S} {d}', '{P} b {S} {dd}', 'Fall: 1-{d} 2-{dd}'] * 2,
    ['{dl}', '{K} {d} ({P} {dd}, {S} {dd}) {K} {d} ({P} {dd} penalty)', 'Halftime {d}-{d}. Attendance {d},{dd}0.',
     '{K} {d} {K} {d} ({P} {dd}, {P} {dd}). {d},000'] * 2,
    ['Teams:', '{C}: {d} - {P}; {d} - {P}, {dd} - {P} ({d} - {P} {dd}); {dd} - {P}',
     'Goalkeepers - {P} ({K}), {P} ({K}, {C})', 'Defenders - {P} ({K}), {P} ({K}), {P} ({K})',
     'Midfielders - {P}, {P}, {P}', 'Scorers: {C} - {P} {dd}, {P} {dd}'],
    ['{r:NBA} BASKETBALL - STANDINGS AFTER {U:{day}}\'S GAMES.', '{dl}',
     'Standings of National'] +
    ['{K1} {dd} {d} .{dd}{d} -'] * 5,
    ['World Cup standings', '1. {S} {dd}{d} points'] + ['{d}. {S} {dd}{d}'] * 7,
    ['Playing {day}: {K} v {K}, {K} v {K}, {K} v {K}', 'Postponed: {K} v {K}', 'Playing {day} (home team first):',
     '{K} v {K}', '{K} v {K}'],
    ['{K1} ({dd}) v {K1} ({d}) {d}{d}30', '{K1} start favourites, with {S} and {P} fit again.',
     '{K1} will be without {S}, but {K1} captain {P} returns for the {K1} side.',
     'An attack on {K1} midfielder {S} cost {K1} coach {P} his job.'],
    ['{dd}:{dd}.{d} ({d})', '{d}. {P}, {C}, {dd}:{dd}.{d}', '{d}. {P} ({C}) {dd}:{dd}.{d} ({d})',
     '{d}. {C} I ({P}, {P}) {d}:{dd}.{dd}', '{d}. {P}, {P}, {P}, {P} ({C}) {x}'],
    ['Leading scorers:', '{K} - {P} {dd}, {P} {dd}', '{dd} - {P} ({K})', '{dd} - {P} ({K}), {P} ({K})',
     'Top scorer: {P} ({K}) {d}'],
    ['{sport} - {U:{K}} BEAT {U:{K}} {d}-{d}.', '{dl}', '{K} beat {K} {d}-{d} in a {N} league match on {day}.',
     '{P} scored twice for {K} before {S} equalised for {K1} in the {dd}th minute.',
     '{K1} coach {P} said {S} would miss the game against {K}.',
     '{P}, who joined {K} from {K} last season, was sent off.'],
    ['{sport} - {U:{C}} BEAT {U:{C}}.', '{dl}', '{C} beat {C} by {d} wickets on {day}.',
     '{P} took {d} for {dd} as {C} were all out for {dd}{d}.', 'Captain {P} won the toss for {C}.',
     '{S} made {dd} before he was caught by {S} off {S}.'],
    ['{sport} - {U:{S}} WINS {U:{T}} TITLE.', '{dl}', '{P} of {C} beat {P} of {C} 6-{d} 6-{d} in the final.',
     'Second seed {P} meets {P} next, while {S} plays {N} qualifier {P}.',
     '{C}\'s {P} finished third ahead of {P} and {P}.'],
]
NEWS = [
    '{W} said on {day} its net profit rose {dd} percent to ${d}.{d} million.',
    'Shares in {W} fell {d} percent after {W} cut its forecast.',
    '{W} ({A}) said it had agreed to buy {W} for ${dd} million.', '-- {r:{T1} Newsroom}, +{dd} {dd}{d} {dd}{dd}',
    'Analysts at {W} said {W} would sell its stake in {W}.',
    '{A} said on {day} that prices had risen.', 'The {O} ({A}) said on {day} it would appeal.',
    '{A} spokesman {P} said the talks had failed.', '{P} of the {O} told {A} that {S} had resigned.',
    'According to {A}, the scheme in {v} will cost {d} million dollars.',
    '{A} and {A} signed an agreement in {T} on {day}.', 'Officials of the {A} met {O} leaders in {v}.',
    'The {A} has accused the {A} of fraud.', '{A} leader {P} addressed a rally in {v}, {C}.',
    'A statement by {A} said {P} was arrested in {v}.',
    'Mr {S} said the people of {v} had waited for years.', 'Prof {P} of {O} said the study was done in {v}.',
    'Dr {S}, who runs {O}, said {W} had not paid.', '"We will go on," {S} told reporters in {T}.',
    '{P}, a teacher from {v}, said the road to {v} was closed.', '"It is not true," said {P}, head of {O}.',
    '{P}, {P} and {P} were named in the report.', 'Justice {P} adjourned the case of {P} to May {d}.',
    'Police in {v} said {P}, {dd}, was found near {site}.', 'The body was found near {site} in {v}.',
    'Residents of {v}, {v} and {v} fled to {T}.', 'The {site} project will link {v} and {v}.',
    'The match will be played at {site} in {T}.', 'He was born in {v}, {C}, in 19{dd}.',
    'The district of {v} lies north of {site}.', '{P} was taken to {O} where he died.',
    '{W}, a start-up based in {T}, raised ${dd} million from {W}.',
    '{W} chief executive {P} said the firm would hire in {v}.', '{O} chairman {P} thanked {O} for the gift.',
    'The {N} government and {O} will meet in {T}.', '{v} MP {P} of {O} said {S} lied.',
    'Governor {P} visited {v} and {site} on {day}.', 'The {A} is to hold its congress in {v}.',
    'A driver for {W} was killed on {site}.',
    '{T}-based {W} makes parts for {W}.', 'The film stars {P} and {P}, and was shot in {v}.',
    '{S} and {S} went to {v} on {day}, {S} said.', '"{S} knows {v} well," says {P}, an analyst at {O}.',
    '{U:{C}} - {P} won the vote in {v}.', 'Sen {P} and Rep {P} wrote to {A}.',
    'Brig Gen {P} of the {C} Army said {A} rebels attacked {v}.', 'King {F} and Queen {F} opened {O} in {T}.',
    'President {P} flew to {T} to meet {N} President {P}.', 'The {O}\'s {P} and {A}\'s {P} shared the prize.',
    'Students of {O} marched to {site}.', '{O} beat {O} in the debate.', 'Reporting by {P} and {P}; Editing by {P}',
    'By {P}', '{P} in {T} and {P} in {T} contributed to this report.', 'By {P}, {O}',
    'The {N} vessel {Z} was held off {v}.', 'The tanker {Z} sank near {site}.', 'The {Z}, a {N} ship, left {T}.',
    '{Z}, which was built in {C}, is the largest ship of the line.',
    'Crew of the coast guard vessel {Z} said {S} was on board.',
    'The ferry {Z} ran aground off {v}; the {Z} had 200 passengers.', '{P} won the {M} in 19{dd}.',
    '{P} was awarded the {M}, the {O} said.', 'He holds a degree in {D} from {O}.', '{P} studied {D} at {O}.',
    '{P} has a master\'s degree in {D}.',
    'Ships of {C} and {C} met near {site}.', 'The dispute over {site} and {site} goes on.',
    '{Y} said a ship of {C} had left {site}.', 'The {Y} freed {P}.', 'The {Y} and the {Y} met at {site}.',
    '{B} met {P} in {v}.', '{B} said {S} had lied.',
    'Kwame Nkrumah Circle is near {site}.', 'Sheikh {P} met {P} in {T}.', '{A}, {A} and {A} have joined the strike.',
    '{day}: {A} v {A}, {T}', 'The court ordered {A} to pay {W} {d} million.',
    '{N} Foreign Minister {P} will visit {C} and {C}.',
]

SUBJECTS = 'Business Administration|Political Science|Computer Science|International Relations|Law|Public Health|Civil Engineering|Economics|Mass Communication|Medicine'.split('|')
STATE_BODIES = 'Coast Guard|Supreme Court|Navy|Air Force|Army|Foreign Ministry|Defence Ministry|Senate|Congress|Parliament|Embassy|Ministry of Health|Central Bank|National Assembly|Red Cross|Police'.split('|')


class Maker:
    def __init__(self, pool):
        self.pool = pool

    def pick(self, name):
        return rng.choice(self.pool[name])

    def names(self):
        """A given and a family name: of one people, or any two from the annotated texts."""
        if rng.random() < 0.5:
            return [rng.choice(half) for half in self.pick('people')]
        return [self.pick('first'), self.pick('last')]

    def surname(self):
        s = self.names()[1]
        return s + '-' + self.pick('last') if rng.random() < 0.03 else s

    def person(self):
        x, (f, last) = rng.random(), self.names()
        if x < 0.06:
            return f[0] + '. ' + last
        if x < 0.12:
            return f + ' ' + rng.choice('ABCDEFGHJKLMNPRSTW') + '. ' + last
        if x < 0.2:
            return f + ' ' + self.names()[0] + ' ' + last
        if x < 0.26:
            return rng.choice('Kim Lee Park Chen Wang Li Zhang Liu Choi Jung Ha Roh Ko Sin Tsai Nguyen Tran'
                              .split()) + ' ' + \
                rng.choice('Jae Sung Young Min Yong Hyun Chul Woo Ji Tae Hong Jin Ming Wei Hui Bin Xiao Kwok Duc Thi'
                           .split()) + rng.choice([' ', '-']) + \
                rng.choice('Woong Hoon ung Joon min guk tung Rae Ah Sang jin soo won'.split())
        if x < 0.3:
            return f + ' al-' + last
        return f + ' ' + last

    def fill(self, form):
        return re.sub(r'\{(\w)\}', lambda m: {'w': lambda: rng.choice(WORDS) if rng.random() < 0.5 else self.surname(),
                                              't': lambda: self.pick('town'),
                                              'n': lambda: rng.choice(DEMONYMS + ['National']),
                                              'm': lambda: rng.choice(FIELDS),
                                              'c': lambda: rng.choice(COUNTRIES), 's': self.surname,
                                              'f': lambda: self.pick('first'),
                                              'v': lambda: self.pick('village')}[m[1]](), form)

    def body(self):
        return self.pick('org') if rng.random() < 0.35 else self.fill(rng.choice(GENERIC_ORG))

    def acronym(self):
        n = rng.choice([2, 3, 3, 3, 3, 4, 4, 5])
        return ''.join(rng.choice('AAABBCCCDDEFGHIIJKLMMNNNOPPRRSSSTUUVWXYZ') for _ in range(n))

    def club(self, one=False):
        x = rng.random()
        town = self.pick('town') if rng.random() < 0.6 else rng.choice(self.pool['club']).split()[0]
        if one or x < 0.45:
            return town
        if x < 0.75:
            return self.pick('club')
        return rng.choice(['{} United', '{} City', 'FC {}', 'Real {}', 'Sporting {}', 'Hapoel {}', 'Maccabi {}',
                           'Dynamo {}', '{} Rovers', 'AS {}', '{} FC', 'Olympique {}', 'SC {}', 'St {}', '{} Stars',
                           '{} Athletic', '{} Town', 'Borussia {}']).format(town)

    def ship(self):
        return self.fill(rng.choice(['{f} {s}', '{f}', '{f} Star', '{v} Spirit', 'Ocean {f}', 'Pacific {v}', 'Sea {f}',
                                     'MV {f} {s}', 'USS {s}', 'HMS {s}', 'INS {v}', 'BRP {f} {s}', 'Queen {f}',
                                     '{s} Express', '{v}']))

    def prize(self):
        return self.fill(rng.choice(['{s} Prize', '{f} {s} Prize', '{s} Award', '{f} {s} Award', '{v} Prize',
                                     '{s} Medal', '{t} Book Award']))

    def piece(self, code):
        kinds = {'P': ('person', self.person), 'S': ('person', self.surname),
                 'F': ('person', lambda: self.pick('first')),
                 'I': ('person', lambda: rng.choice('ABCDEGHJKLMNPRSTW') + '. ' + self.surname()),
                 'O': ('organisation', self.body), 'A': ('organisation', self.acronym),
                 'W': ('organisation', lambda: self.fill(rng.choice(['{w}', '{w}', '{w} Ltd', '{w} Inc', '{w} Corp',
                                                                     '{s} Group', '{w} Holdings', '{s} Industries',
                                                                     '{w} Bank', '{s} & Co']))),
                 'K': ('organisation', self.club), 'K1': ('organisation', lambda: self.club(True)),
                 'C': ('place', lambda: rng.choice(COUNTRIES)), 'T': ('place', lambda: self.pick('town')),
                 'T1': ('place', lambda: self.pick('town')),
                 'v': ('place', lambda: self.pick('village')), 'N': ('misc', lambda: rng.choice(DEMONYMS)),
                 'site': ('place', lambda: self.fill(rng.choice(SITES)))}
        if code in kinds:
            return kinds[code][1](), kinds[code][0]
        other = {'B': ('person', lambda: self.person() + '-' + self.surname()), 'Z': ('misc', self.ship),
                 'M': ('misc', self.prize),
                 'Y': ('organisation', lambda: self.fill('{n} ' + rng.choice(STATE_BODIES)))}
        if code in other:
            return other[code][1](), other[code][0]
        plain = {'D': lambda: rng.choice(SUBJECTS), 'd': lambda: str(rng.randint(1, 9)),
                 'dd': lambda: str(rng.randint(10, 99)),
                 'x': lambda: '%d.%02d' % (rng.randint(1, 60), rng.randint(0, 99)),
                                                                                   'day': lambda: rng.choice(DAYS),
                                                                                   'sport': lambda: rng.choice(SPORTS),
                                                                                   'H': lambda: ''}
        return plain[code](), None

    def line(self, made, template):
        if template == '{dl}':
            return self.dateline(made)
        pos = 0
        for m in re.finditer(r'\{U:\{(\w+)\}\}|\{r:([^}{]*)\{(\w+)\}([^}]*)\}|\{r:(\w+)\}|\{(\w+)\}', template):
            made.add(template[pos:m.start()])
            pos = m.end()
            if m[1]:
                text, kind = self.piece(m[1])
                made.add(text.upper(), kind)
            elif m[3]:
                made.add(m[2] + self.piece(m[3])[0] + m[4], 'organisation')
            elif m[5]:
                made.add(rng.choice(['NBA', 'NHL', 'NFL', 'FIFA', 'UEFA', 'ATP', 'IBF', 'WBC', 'FIA', m[5]]),
                         'organisation')
            else:
                made.add(*self.piece(m[6]))
        made.add(template[pos:] + '\n')

    def dateline(self, made):
        town = self.pick('town') if rng.random() < 0.7 else self.pick('village')
        made.add(town.upper(), 'place')
        if rng.random() < 0.3:
            made.add(', ')
            made.add(rng.choice(COUNTRIES), 'place')
        date = rng.choice([' 19%d-%02d-%02d' % (rng.randint(90, 99), rng.randint(1, 12), rng.randint(1, 28)),
                           ', %s %d' % (rng.choice(MONTHS), rng.randint(1, 28)), ' '])
        made.add(date)
        if rng.random() < 0.3:
            made.add(' (')
            made.add(rng.choice(['Reuters', 'AP', 'AFP', 'Xinhua', 'dpa', 'UPI', 'Reuter']), 'organisation')
            made.add(') - ')
            return self.line(made, rng.choice(NEWS))
        made.add('\n')


def main(names):
    maker = Maker(load(names))
    for i in range(2500):
        made = Made()
        if i % 2:
            for template in rng.choice(TABLES):
                maker.line(made, template)
        else:
            for _ in range(8):
                maker.line(made, rng.choice(NEWS))
        print(json.dumps({'id': 'made%d' % i, 'set': 'made', 'text': ''.join(made.parts), 'annotations': made.notes},
                         ensure_ascii=False))


main(sys.argv[1])
