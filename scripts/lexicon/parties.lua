-- What words stand for in talk of money. A word that names nobody may still tell who gives or gets it: "the bloc" is
-- the alliance named before, "the ministry" a government, "donors" are many. core/note/party.h tells what each value
-- means.
local party = {
    { "matter bill", "package", "bill", "legislation", "measure", "law", "act", "program", "programme" },
    { "matter", "assistance", "money", "funds", "funding", "deal", "loan", "loans", "grant", "grants", "donation",
        "donations", "credit", "tranche", "announcement", "contribution", "sum", "move", "decision", "shipment",
        "drawdown", "request", "proposal", "plan", "pledge", "total", "initiative", "scheme", "share", "part", "that",
        "which" },
    { "matter time", "this" },
    { "many friends", "allies", "partners", "backers", "supporters" },
    { "many", "donors", "countries", "nations", "members", "governments", "participants",
        "others", "europeans", "west", "creditors", "lenders", "agencies", "charities", "groups", "neighbors",
        "neighbours", "organizations", "organisations", "ngos", "states", "rest",
        "world", "region" },
    { "many officials", "leaders" },
    { "state title", "minister", "president", "premier", "chancellor", "king" },
    { "state", "country", "nation", "spokesman", "spokeswoman", "spokesperson", "department", "state", "kingdom", "republic", "official", "agency", "treasury" },
    { "state officials", "government", "ministry", "parliament", "cabinet", "administration", "lawmakers", "ministers",
        "officials", "authorities", "embassy" },
    { "body", "alliance", "bloc", "union", "bank", "fund", "commission", "organization", "organisation", "institution",
        "lender", "body", "summit" },
    { "about idiom", "up" },
    { "about", "around", "about", "over", "nearly", "roughly", "some", "at", "to", "than", "more", "approximately",
        "almost", "additional", "extra", "another", "further", "least", "new", "less",
        "fewer" },
    { "amounts", "amounts", "amounted", "totals", "totaled", "totalled", "stands", "stood", "reached", "reaches",
        "comes", "came", "hit" },
    { "idiom", "due", "according", "prior", "compared", "similar", "addition", "thanks", "owing", "close", "closer",
        "subject", "relation", "respect", "response", "contrary", "next", "amount", "amounting", "equal", "equivalent",
        "tied", "linked", "related", "relating", "down" },
    { "will", "effort", "efforts", "push", "bid", "attempt", "attempts", "drive", "promise", "promises", "vow", "vows",
        "readiness", "willingness", "intention", "intent", "ability", "pledges" },
    { "assets", "assets", "reserves", "holdings", "deposits" },
    { "helps", "help", "assist", "feed", "rebuild", "reconstruct", "repair", "fund", "finance", "strengthen",
        "bolster", "equip", "train", "arm", "defend", "sustain", "shelter", "stabilize", "stabilise", "rescue", "cope",
        "respond", "recover", "address", "relieve", "ease", "modernize", "modernise", "keep", "prop", "shore" },
    { "helps matter", "support", "aid" },
    { "time", "last", "week", "month", "year", "earlier", "late", "early", "separately" },
    { "past", "given", "gave", "sent", "lent", "put", "set", "spent", "made", "paid", "held", "sought", "gotten", "got",
        "said", "told", "wrote", "written", "won", "lost", "drew", "drawn", "stole", "stolen", "bought", "cut", "froze",
        "frozen", "withheld", "withdrew", "withdrawn", "undertook", "undertaken", "chose", "chosen" },
}

return { meanings = {
    party = party,
    -- The last words of names of alliances and funds, which are no governments.
    body_end = { { "body", "nato", "g7", "union", "nations", "bank", "fund", "imf", "development", "organization",
        "unicef", "unhcr", "unrwa", "programme", "affairs", "migration" } },
    -- What they do who attack others, and give them no aid: "Russia's invasion".
    attack = { { "attack", "invasion", "invaded", "invades", "invading", "aggression", "assault", "onslaught", "attack",
        "attacks", "attacked", "war", "offensive", "bombardment", "strikes", "forces", "troops" } },
    -- Words of the name of a source that is a government: it speaks in its documents as "we".
    publisher = { { "publisher", "white house", "pentagon", "kremlin", "department", "ministry", "government", "office",
        "embassy", "council", "commission", "parliament", "downing street" } },
} }
