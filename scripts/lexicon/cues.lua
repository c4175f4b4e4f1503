-- Words and phrases that attribute: who says, writes, denies, promises, thinks.
--
-- A line holds lemmas. The first word of each is inflected (regular forms by rule, the others in `irregular`).
-- implies  neutral | announcement | denial | refusal | promise | demand | question | doubt | approval | criticism
-- mode     speech  said aloud or in writing       mind  held, wished or felt       show  what a document or study does
-- frame    what follows the cue and is its content:
--            clause  "said (that) it was over"; the cue may also stand after or inside what is said
--            that    only with a clause opened by that, how, whether, why, what ("showed that")
--            object  a noun phrase ("denied the charges")
--            to      an infinitive ("vowed to fight")
--            quote   only beside a quotation ("he continued")
--            doubles, saying, checks, person   see the lists of verbs below
--            whom    somebody first, then the content ("told reporters that", "urged Kyiv to", "accused Moscow of")

local irregular = {
    say = { "says", "said", "saying" },          tell = { "tells", "told", "telling" },
    write = { "writes", "wrote", "written", "writing" }, speak = { "speaks", "spoke", "spoken", "speaking" },
    make = { "makes", "made", "making" },        put = { "puts", "put", "putting" },
    go = { "goes", "went", "gone", "going" },    swear = { "swears", "swore", "sworn", "swearing" },
    think = { "thinks", "thought", "thinking" }, know = { "knows", "knew", "known", "knowing" },
    feel = { "feels", "felt", "feeling" },       see = { "sees", "saw", "seen", "seeing" },
    find = { "finds", "found", "finding" },      show = { "shows", "showed", "shown", "showing" },
    quip = { "quips", "quipped", "quipping" },   read = { "reads", "read", "reading" },
    admit = { "admits", "admitted", "admitting" }, commit = { "commits", "committed", "committing" },
    set = { "sets", "set", "setting" },          lay = { "lays", "laid", "laying" },
    hold = { "holds", "held", "holding" },       forget = { "forgets", "forgot", "forgotten", "forgetting" },
    sing = { "sings", "sang", "singing" },       give = { "gives", "gave", "given", "giving" },
    take = { "takes", "took", "taken", "taking" }, bring = { "brings", "brought", "bringing" },
    hit = { "hits", "hit", "hitting" },          shoot = { "shoots", "shot", "shooting" },
    fire = { "fires", "fired", "firing" },       hear = { "hears", "heard", "hearing" },
    learn = { "learns", "learned", "learnt", "learning" },
    foresee = { "foresees", "foresaw", "foreseen", "foreseeing" },
    seek = { "seeks", "sought", "seeking" },     want = { "wants", "wanted", "wanting" },
    mean = { "means", "meant", "meaning" },      understand = { "understands", "understood", "understanding" },
    refer = { "refers", "referred", "referring" }, plan = { "plans", "planned", "planning" },
    rebut = { "rebuts", "rebutted", "rebutting" }, chat = { "chats", "chatted", "chatting" },
    slam = { "slams", "slammed", "slamming" },   bid = { "bids", "bid", "bidding" },
    post = { "posts", "posted", "posting" },     bet = { "bets", "bet", "betting" },
    concur = { "concurs", "concurred", "concurring" }, infer = { "infers", "inferred", "inferring" },
    rap = { "raps", "rapped", "rapping" },       draw = { "draws", "drew", "drawn", "drawing" },
    prefer = { "prefers", "preferred", "preferring" }, regret = { "regrets", "regretted", "regretting" },
    hint = { "hints", "hinted", "hinting" },     let = { "lets", "let", "letting" },
    stop = { "stops", "stopped", "stopping" },   rule = { "rules", "ruled", "ruling" },
    sob = { "sobs", "sobbed", "sobbing" },       begin = { "begins", "began", "begun", "beginning" },
    split = { "splits", "split", "splitting" },  scoff = { "scoffs", "scoffed", "scoffing" },
    bemoan = { "bemoans", "bemoaned", "bemoaning" }, get = { "gets", "got", "getting" },
    cite = { "cites", "cited" },                  quote = { "quotes", "quoted" },
    lambast = { "lambasts" },
    weigh = { "weighs", "weighed", "weighing" }, call = { "calls", "called", "calling" },
    keep = { "keeps", "kept", "keeping" },       leave = { "leaves", "left", "leaving" },
    send = { "sends", "sent", "sending" },       choose = { "chooses", "chose", "chosen", "choosing" },
    offer = { "offers", "offered", "offering" }, allege = { "alleges", "alleged", "alleging" },
}

local function inflect(verb)
    if irregular[verb] then return irregular[verb] end
    local s, ed, ing = verb .. "s", verb .. "ed", verb .. "ing"
    if verb:find "[sxz]$" or verb:find "[cs]h$" then s = verb .. "es" end
    if verb:find "[^aeiou]y$" then s, ed = verb:sub(1, -2) .. "ies", verb:sub(1, -2) .. "ied" end
    if verb:find "e$" then ed = verb .. "d" end
    if verb:find "[^eoy]e$" then ing = verb:sub(1, -2) .. "ing" end
    return { s, ed, ing }
end

-- Verbs whose present forms are also nouns: they attribute only where it is known who speaks.
local nouns = {}
for noun in ([[advocate answer appeal applause attack ban back beam bet bid blame blast blog boast call cause
challenge champion chant charge cheer claim command comment complaint concern contest counsel count counter cry
damage debate decree demand desire detail dispute document doubt echo email estimate fault favor favour fear figure
file find float forecast fume guarantee guess hail hint hope howl joke judge label laugh lead lecture list look love
murmur note notice oath object offer order outline plan plea pledge point position post praise press process project
promise propose protest prod push question quote raise rap rave read reason rebuke recall record reference regard
release remark reply report request resolve respect rip roar rule scold scream share shout show shrug sigh signal
smile sneer snap state stress submit support suspect sway swear talk tease text thank threat thunder tout tweet veto
view voice vote vow wail want warrant whisper whine wish witness wonder worry
yell]]):gmatch "%a+" do nouns[noun] = true end

-- Verbs whose nouns attribute, too: "Putin's claim that", "her call for".
local sayings = {}
for verb in ([[claim call demand promise pledge vow offer request appeal plan support warn remark comment praise
threat]]):gmatch "%a+" do
    sayings[verb] = true
end

-- Verbs that with an object tell what somebody does more often than what he says: who_said leaves them out.
local deeds = {}
for verb in ([[support defend back publish seek attack document celebrate list contain identify press push lobby
encourage embrace champion resist compel direct forbid veto thank salute cheer applaud project chronicle
show]]):gmatch "%a+" do deeds[verb] = true end

-- Verbs that say something was checked; with a negation nothing was ("could not independently verify").
local checks = { confirm = true, verify = true, corroborate = true, authenticate = true, substantiate = true }

-- Verbs that are words where people do it, and blows where states and armies do.
local persons = { attack = true }

local function traits(lemma)
    return (nouns[lemma] and " doubles" or "") .. (persons[lemma] and " person" or "") ..
        (sayings[lemma] and " saying" or "") .. (checks[lemma] and " checks" or "")
end

local entries, of = {}, {}

-- "Regarding the plan", "assuming that it holds": prepositions and links, whatever their verbs do.
local no_verb = { regarding = true, assuming = true, meaning = true }

-- Every lemma in `text` (separated by commas) is one entry with all its forms. A lemma named again gains the frame;
-- what it implies and its mode are those it was first given.
local function cues(implies, mode, frame, text)
    for lemma in text:gmatch "[^,\n]+" do
        lemma = lemma:match "^%s*(.-)%s*$"
        local entry = of[lemma]
        if entry then
            if not entry.set.frame:find(frame, 1, true) then entry.set.frame = entry.set.frame .. " " .. frame end
        elseif lemma ~= "" then
            local verb, rest = lemma:match "^(%S+)(.*)$"
            entry = { type = "cue", lemma, set = { implies = implies, mode = mode, frame = frame .. traits(lemma),
                lemma = lemma, deed = deeds[lemma] } }
            for _, form in ipairs(inflect(verb)) do
                if form ~= verb and not no_verb[form .. rest] then entry[#entry + 1] = form .. rest end
            end
            entries[#entries + 1], of[lemma] = entry, entry
        end
    end
end

cues("announcement", "speech", "clause", [[announce, declare, unveil, proclaim, rule, decree, notify]])
cues("announcement", "speech", "object", [[
announce, declare, unveil, proclaim, publish]])
cues("denial", "speech", "clause", [[deny, dispute, refute, rebut, disagree]])
cues("denial", "speech", "object", [[
deny, dispute, refute, rebut, reject, dismiss, disavow, disown, contradict, contest, push back on, push back against,
pooh-pooh, discount, debunk, play down, downplay, shrug off, brush off, wave away, distance himself from,
distance herself from, distance itself from, distance themselves from, disagree with]])
cues("refusal", "speech", "to", [[refuse, decline]])
cues("refusal", "speech", "object", [[rule out, veto, turn down, rebuff, balk at, oppose, resist]])
cues("promise", "speech", "clause", [[promise, vow, pledge, swear, guarantee, threaten]])
cues("promise", "speech", "to",
    [[promise, vow, pledge, swear, threaten, offer, commit, undertake, agree, volunteer, propose]])
cues("promise", "speech", "object", [[promise, vow, pledge, offer, guarantee, threaten, commit to]])
cues("neutral", "speech", "clause", [[
say, go on to say, add, write, state, note, explain, comment, remark, observe, mention, reply, respond, answer,
recall, recount, elaborate, reflect, conclude, summarise, summarize, tweet, point out, make clear,
make it clear, make plain, spell out, stress, emphasise, emphasize, underline, underscore, reiterate, repeat, echo,
reaffirm, agree, concur, joke, quip, muse, murmur, mutter, whisper, shout, yell, cry, scream, exclaim, chant,
chime in, interject, offer, opine, report, relay, reveal, disclose, caution, warn, predict, forecast, estimate,
calculate, project, reckon, claim, assert, contend, maintain, argue, insist, allege, suggest, imply, hint, indicate,
signal, acknowledge, concede, admit, confess, confirm, testify, attest, affirm, avow, declare, proclaim, boast, brag,
lament, complain, grumble, gripe, protest, object, counter, retort, shoot back, fire back, hit back, clarify,
specify, assure, speculate, theorize, theorise, surmise, venture, quote, put it, blog, text, email, e-mail, gush,
beam, crow, enthuse, chuckle, laugh, sneer, snap, scoff, bark, thunder, roar, intone, deadpan, drawl, demur, plead,
pray, proffer, pronounce, posit, postulate, reason, recap, recite, rejoin, reminisce, stipulate, submit, volunteer,
vent, bemoan, bellow, blurt, croak, exult, fume, groan, grouse, hiss, howl, implore, pontificate, preach, rant, rave,
reassure, remonstrate, sigh, sob, stammer, tease, wail, whine, elucidate, expound, ad-lib, let slip, let it be known,
sum up, put it bluntly, weigh in, cut in, ask aloud]])
cues("neutral", "speech", "clause quote",
    [[continue, begin, go on, carry on, finish, nod, smile, shrug, start, open, close, lead, try]])
cues("neutral", "speech", "clause", [[verify, corroborate]])
cues("neutral", "speech", "object", [[verify, corroborate, authenticate, substantiate]])
cues("neutral", "speech", "whom", [[
tell, inform, notify, advise, remind, brief, assure, persuade, convince, text, email, lecture]])
cues("neutral", "speech", "object", [[
describe, discuss, convey, mention, outline, detail, cite, recount, reference, refer to, talk about, speak about,
speak of, talk of, point to, allude to, lay out, set out, set forth, express, voice, raise concerns, raise concern,
raise doubts, raise questions, raise the question, raise the issue, raise the possibility, raise the prospect,
raise objections, raise the alarm, raise the spectre, raise the specter, reiterate, repeat, recall, explain, address,
highlight, stress, emphasise, emphasize, underscore, underline, reaffirm, reveal, disclose, confirm, acknowledge,
admit, concede, report, suggest, claim, predict, characterise, characterize, portray, call, label, dub, brand, quote,
comment on, elaborate on, expand on, warn of, warn about, warn against, caution against, joke about, boast of,
boast about, brag about, complain about, complain of, tout, invoke, note, hint at, reflect on,
weigh in on, argue for, argue against, speak out against, make the case for, plead for, question, liken, compare,
depict, define, signal, estimate, propose, recommend, float, bring up, dwell on]])
cues("demand", "speech", "clause",
    [[demand, urge, propose, recommend, request, appeal, advocate, ask, insist, advise, suggest]])
cues("demand", "speech", "whom", [[
urge, ask, instruct, command, call on, call upon, appeal to, implore, beg, beseech, entreat, exhort,
encourage, press, push, lobby, invite, warn, caution, advise, tell, bid, challenge, counsel, petition, request,
admonish, compel, forbid, prod, nudge]])
cues("demand", "speech", "object", [[
demand, urge, propose, recommend, request, call for, ask for, appeal for, advocate, push for, press for, lobby for,
plead for, suggest, insist on, encourage]])
cues("demand", "speech", "to", [[demand, ask, request, appeal]])
cues("question", "speech", "clause", [[ask, wonder, inquire, enquire, query]])
cues("doubt", "speech", "object", [[question, cast doubt on, challenge, doubt]])
cues("approval", "speech", "object", [[
praise, hail, laud, applaud, welcome, commend, endorse, salute, cheer, thank, congratulate, celebrate, defend, back,
support, tout, champion, embrace]])
cues("criticism", "speech", "object", [[
criticise, criticize, condemn, denounce, decry, deplore, blast, slam, attack, mock, ridicule, blame, accuse, rebuke,
chide, chastise, scold, lambast, lambaste, castigate, berate, assail, rail against, deride, lament, bemoan, protest,
excoriate, disparage, fault, knock, rap, rip, take aim at, lash out at, hit out at, charge]])
cues("criticism", "speech", "clause", [[charge, carp, scold, chide]])
cues("neutral", "mind", "clause", [[
think, believe, know, hope, fear, expect, worry, feel, assume, suspect, doubt, figure, imagine, guess, realise,
realize, wish, presume, anticipate, calculate, bet, judge, understand, decide, determine, recognise, recognize,
foresee, assess]])
cues("neutral", "mind", "that",
    [[see, find, learn, mean, remember, forget, hear, notice, discover, accept, intend, prefer, care]])
cues("neutral", "mind", "to",
    [[want, hope, expect, wish, intend, plan, seek, decide, prefer, fear, choose, aim, resolve, desire, like]])
cues("neutral", "mind", "object", [[
want, support, oppose, favour, favor, prefer, fear, expect, back, understand, doubt, hope for, seek, believe in,
know, love, hate, blame, regard, view, expect, anticipate, disagree with, agree with, agree to, agree on, accept,
worry about, think about, think of, care about]])
cues("neutral", "show", "that", [[
show, find, indicate, suggest, reveal, demonstrate, prove, establish, conclude, confirm, read, state, make clear]])
cues("neutral", "show", "object",
    [[show, reveal, list, detail, document, chronicle, contain, project, identify, indicate, find]])

-- Phrases that name the source after them, and nouns of saying that carry a clause.
local function phrases(set, ...)
    entries[#entries + 1] = { type = "cue", set = set, ... }
end
phrases({ implies = "neutral", mode = "speech", frame = "source", lemma = "according to" },
    "according to", "citing", "quoting", "in the words of", "in the view of", "in the opinion of", "as described by",
    "as reported by", "as told to", "as noted in", "as noted by", "as stated in", "as stated by", "as reported in",
    "as seen by", "as told by", "attributed to")
-- What somebody is: "critical of the plan", "confident that it will pass".
phrases({ implies = "criticism", mode = "mind", frame = "object", lemma = "critical of" }, "critical of",
    "dismissive of", "scornful of")
phrases({ implies = "doubt", mode = "mind", frame = "object", lemma = "sceptical of" },
    "sceptical of", "skeptical of", "wary of", "sceptical about", "skeptical about", "doubtful about")
phrases({ implies = "approval", mode = "mind", frame = "object", lemma = "supportive of" }, "supportive of",
    "in favor of", "in favour of")
phrases({ implies = "neutral", mode = "mind", frame = "that", lemma = "confident" },
    "confident", "hopeful", "optimistic", "pessimistic", "convinced", "adamant", "doubtful", "fearful")
phrases({ implies = "neutral", mode = "mind", frame = "object", lemma = "concerned about" },
    "concerned about", "worried about", "optimistic about", "pessimistic about", "angry about", "confident in",
    "alarmed by")

-- Nouns of saying: whose they are speaks ("Putin's recent assertion that", "a warning from Kyiv that").
local function saying_nouns(implies, text)
    for noun in text:gmatch "%S+" do
        local many = noun:find "y$" and noun:gsub("y$", "ies") or noun .. "s"
        phrases({ implies = implies, mode = "speech", frame = "noun", lemma = noun }, noun, many)
    end
end
saying_nouns("neutral", [[statement assertion allegation warning suggestion argument assurance insistence conclusion contention message
complaint admission acknowledgment acknowledgement declaration prediction recommendation conviction explanation]])
saying_nouns("announcement", "announcement decision")
saying_nouns("denial", "denial rejection")
saying_nouns("refusal", "refusal opposition")
saying_nouns("promise", "commitment intention")
saying_nouns("demand", "proposal plea insistence")
saying_nouns("criticism", "accusation criticism condemnation")
saying_nouns("approval", "endorsement")
phrases({ implies = "neutral", mode = "mind", frame = "noun", lemma = "belief" }, "belief", "view", "fear", "fears",
    "hope", "hopes", "concern", "concerns", "desire", "willingness", "unwillingness")

return { entries = entries }
