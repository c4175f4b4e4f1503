-- Words that reports read sentences by (lib/lede: arms, disputes, events, running). The annotators are not taught them.

local M = {}

-- What is done with equipment; every form of a word counts (lib/lede/arms.lua inflects them).
M.equipment_actions = {
    given = [[provide supply send sent give gave given deliver transfer shipped donate equip furnish dispatch rush
        replenish expand arm]],
    held  = "include contain comprise",
    used  = "use fire launch shoot shot strike struck hit bomb operate deploy employ airstrike",
    lost  = "destroy lose lost capture seize intercept downed",
    made  = "buy bought purchase procure",
}

-- What qualifies it, the strongest first: who weighs whether to allow to send weighs.
M.equipment_qualities = {
    { "considered", [[consider weigh evaluate debate discuss explore lean whether potential potentially possible
        possibly might discussion deliberation option]] },
    { "requested", "ask request plead appeal urge seek sought want demand" },
    { "refused", "refuse reject decline never" },
    { "restricted", "restrict restriction prohibit prohibition ban bar barred limit limitation curb" },
    { "announced", [[announce announcement authorize authorise approve pledge commit committed unveil package tranche
        shipment drawdown]] },
    { "promised", "will would promise willing agree agreed plan intend going ready could may" },
    { "allowed", "allow permit let policy ease lift loosen relax" },
    { "delivered", "decide decided" },
}

-- Nouns behind a system that make it the kind of another thing: "bomb threats", "a submarine base".
M.equipment_heads = {}
for word in ([[threat threats base bases program programs programme programmes industry industries maker makers
    manufacturer manufacturers factory factories plant plants crew crews carrier carriers test tests testing technology
    technologies control violence owner owners ban bans law laws export exports pilot pilots squad squads shelter
    shelters company companies contract contracts crisis proliferation parts components site sites]]):gmatch "%a+" do
    M.equipment_heads[word] = true
end

-- "Prevent the use of", "against the use of": no use.
M.stopping = { prevent = true, preventing = true, counter = true, countering = true, deter = true, deterring = true,
    against = true, condemn = true, condemns = true, condemned = true }

-- Verbs before "to" with which an act goes on or comes about: "continue to launch". Before another verb "to" tells what
-- is meant to be.
M.going_on = {}
for word in ([[continue continues continued continuing begin begins began beginning start starts started starting able
    manage managed used proceed proceeded helped help helping]]):gmatch "%a+" do M.going_on[word] = true end

-- Beside "the use of" a weapon: what is feared, allowed or ruled, not what happens.
M.no_use = { would = true, could = true, might = true, may = true, possibility = true, possible = true, risk = true,
    threat = true, threats = true, threaten = true, threatened = true, threatening = true, policy = true,
    convention = true, treaty = true, concern = true, concerns = true, prospect = true, danger = true, fear = true,
    review = true, doctrine = true, posture = true, contemplating = true, potential = true }

M.equipment_not = { "including", "arms", "uses" } -- forms of these words that mean something else

-- "US-supplied weapons", "American bombs": whose they are.
M.equipment_owners = {
    ["u.s."] = "United States", us = "United States", american = "United States", british = "United Kingdom",
    german = "Germany", french = "France", polish = "Poland", danish = "Denmark", dutch = "Netherlands",
    norwegian = "Norway", swedish = "Sweden", iranian = "Iran", russian = "Russia", chinese = "China",
    turkish = "Turkey", israeli = "Israel", western = "Western countries", nato = "NATO",
}

-- Before a day: what is told of it is still to come.
M.future = { "will", "would", "expected", "scheduled", "plan", "plans", "planned", "due", "upcoming", "going to",
    "set to", "ahead of", "is to", "are to", "intends" }

-- Times that often mean no more than nowadays; verbs in the past that do not end in -ed; what makes a holiday a day.
M.now = { today = true, tonight = true, now = true, ["this morning"] = true, ["this evening"] = true }
M.happened = [[was were met took went got made gave said sent held began told left won lost came spoke wrote saw fell
    struck hit shot broke put set paid bought sold built brought led became chose drove flew ran rose sank stood swore
    won cut fought found heard kept laid read sat taught thought threw understood]]
M.on_a_day = { on = true, by = true, before = true, after = true, since = true, ["until"] = true, last = true,
    this = true, next = true, over = true, during = true }

-- Words that begin another clause, behind a comma; those of the second list go on with the one before.
M.clause_opens   = "and but while as adding saying although though after before"
M.clause_goes_on = "which who when where"

-- Parts of words for what is alleged: "denied involvement", "denied the reports"; other things denied are refused.
M.alleged = { "claim", "report", "accus", "alleg", "charge", "involve", "respons", "complic", "wrongdoing", "suggest",
    "role", "knowledge", "having", "being", "rumo", "link", "ties", "idea", "notion", "critic", "narrative",
    "assert", "premise" }

-- Parts of cues that say, as "deny" does, that something is not so; who rejects a bill or criticism contradicts nobody.
M.contradicts = { "refut", "disput", "push", "contradict", "rebut", "debunk", "disclaim", "disavow" }

-- Words of more than three letters that two statements may share without speaking of the same.
M.common = [[
    about after again against also been before being between could didn't does doing down during each even every from
    further have having here into itself just more most much must only other over same should since some such than that
    their them then there these they this those through under until very were what when where which while will with
    would your said says say told statement officials official spokesman spokesperson spokeswoman government
    administration reporters reports report
]]

-- Whom an office alone means in what a house writes itself (lib/lede/speakers.lua): a pattern of the source's name in
-- small letters, and the office of the United States.
local president = { ["the president"] = "president", ["this president"] = "president",
    ["the president of the united states"] = "president", ["the vice president"] = "vice president",
    ["the secretary of state"] = "secretary of state", ["the secretary of defense"] = "secretary of defense",
    ["the attorney general"] = "attorney general" }
local function house(source, secretary)
    local offices = { ["the secretary"] = secretary }
    for said, office in pairs(president) do offices[said] = office end
    return { source = source, offices = offices }
end
M.houses = { country = "United States", house "white house", house("department of state", "secretary of state"),
    house("state department", "secretary of state"), house("department of defense", "secretary of defense"),
    house("pentagon", "secretary of defense") }

-- Whom programmes of aid have in their names.
M.programmes_for = { "Ukraine", "Israel", "Taiwan", "Moldova", "Georgia" }

-- Beginnings that a running total names without a date: a pattern of its words, the day that they mean, and the last
-- day on which they mean it.
M.eras = {
    { "administration", "2021-01-20", "2025-01-19" },
    { "took office", "2021-01-20", "2025-01-19" },
    { "presiden", "2021-01-20", "2025-01-19" },
    { "invasion", "2022-02-24" },
    { "invaded", "2022-02-24" },
    { "full-scale", "2022-02-24" },
    { "assault", "2022-02-24" },
    { "attack", "2022-02-24" },
    { "war ", "2022-02-24" },
    { "war$", "2022-02-24" },
    { "conflict", "2022-02-24" },
    { "russia%s+launched", "2022-02-24" },
}

return M
