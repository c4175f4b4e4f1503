-- Words around the times of a sum's event: by them a day is that of the event, of another one, or of none. day.c and
-- when.c ask for these lists.
return { lists = {
    -- The time opens or closes a period, or tells by when: since February.
    day_limit = { "since", "than", "act", "until", "till", "by", "through", "before", "after", "from" },
    -- Between such a word and its time: by the end of March.
    day_skip = { "in", "on", "the", "of", "late", "early", "mid", "at", "end" },
    -- What follows is still to come; with one of `meets` it has a time of its own: would vote on Friday.
    day_coming = { "will", "would", "could", "may", "might", "can", "should", "must" },
    day_meets = { "end", "vote", "meet", "visit", "travel", "expire", "speak", "discuss", "address", "take",
        "convene", "attend", "hold", "host", "begin", "start", "lapse", "debate", "gather", "consider", "open",
        "resume", "return", "arrive", "run", "decide", "testify" },
    -- Before "to", what follows was done: voted to approve.
    day_done = { "managed", "voted", "agreed", "failed", "moved" },
    -- Another clause begins.
    day_though = { "because", "though", "although", "while", "whereas", "but" },
    -- A clause that only tells when.
    day_after = { "before", "after", "because" },
    -- How long after: weeks after.
    day_span = { "days", "week", "weeks", "month", "months", "year", "years" },
    -- So soon after that it is the same day: hours after.
    day_soon = { "hours", "minutes", "moments", "shortly", "soon", "just" },
    -- A period opens: from March to May.
    day_from = { "from", "between" },
    day_to = { "until", "till", "by", "through", "to", "and", "-", "–" },
    -- Joins years, of which neither is the one: 2022 and 2023.
    day_and = { "and", "-", "–", "or", "/" },
    -- On a day, in a month.
    day_on = { "in", "on" },
    -- Of a year: in 2024.
    day_within = { "in", "during", "for" },
    -- Between a sum and a year that is not its.
    day_edge = { "and", "-", "–", "—", ",", ";" },
    -- At the head of a sentence: it tells of another event.
    day_turn = { "meanwhile", "separately", "elsewhere", "previously", "earlier" },
    -- It was told before.
    day_earlier = { "previously", "earlier", "already", "formerly" },
    -- To what was told: the package, its aid.
    day_points = { "the", "this", "that", "these", "its", "their" },
    -- A year of money.
    day_fiscal = { "financial", "fiscal" },
    -- Behind the day of a dateline: KYIV, March 17 –
    day_dash = { "-", "–", "—", "--" },
} }
