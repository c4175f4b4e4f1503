-- Words that tell who speaks and what a verb does beside him: lists that core/note asks for by name (word.c).
return {
  lists = {
    -- "the group", "the company": any body goes by it, so that it is whichever was told of last
    any_body = { "group", "organisation", "organization", "movement", "alliance", "bloc", "body", "company", "firm",
      "agency", "charity", "bank", "carmaker", "airline", "manufacturer", "union", "club", "university" },
    -- "the party's statement": it speaks for whose it is
    issued = { "statement", "office", "post", "tweet", "communique", "announcement" },
    posted = { "statement", "post", "tweet" }, -- "the statement said": of whoever spoke last
    -- adjectives that stand behind their noun: "sources familiar with"; participles do so, too
    behind_noun = { "familiar", "close", "present", "privy", "aware", "knowledgeable", "loyal", "critical" },
    -- "half of them", "a handful of voters": a count of people
    share_of_people = { "percent", "cent", "half", "majority", "most", "third", "thirds", "quarter", "handful",
      "number", "dozens", "few", "none", "minority", "plurality", "rest", "bulk", "two", "three", "four", "five", "six",
      "seven", "eight", "nine", "ten" },
    -- "continued to say", "went on to add": part of the verb group
    phase_of_saying = { "continue", "continued", "continues", "went", "goes", "on", "began", "begun", "seemed",
      "appeared", "appears", "seems", "came", "proceeded", "sought", "tried", "rushed", "started", "moved", "trying",
      "tries", "try", "continuing", "struggling", "hastened", "declined", "said", "reported", "believed", "understood",
      "alleged", "rumoured", "rumored" },
    -- "we have heard senior officials": who speaks begins behind it
    sensed = { "see", "seen", "saw", "hear", "heard", "hearing", "seeing", "think", "have", "let", "make", "made",
      "watch", "watched", "including" },
    -- "quoted Peskov as saying"
    as_saying = { "saying", "telling", "writing", "claiming", "stating", "describing", "warning" },
    -- "some believe", "critics fear": a view told as news
    holding_view = { "believe", "think", "thought", "fear", "feared", "suspect", "suspected", "believed", "expect",
      "doubt", "expected", "doubted" },
    -- labels of transcripts, in capitals: one who does not speak for the house that holds the briefing
    guest_label = { "president", "prime", "chancellor", "king", "queen", "minister", "premier", "foreign", "moderator",
      "interpreter", "senator", "congressman", "representative", "leader", "governor", "mayor", "audience",
      "participant", "host", "operator", "announcer" },
  },
  meanings = {
    -- "Russia's foreign ministry", however it is put, goes by one name
    ministry = {
      { "Ministry of Foreign Affairs", "foreign" }, { "Ministry of Defence", "defence", "defense" },
      { "Ministry of the Interior", "interior" }, { "Ministry of Finance", "finance" },
      { "Ministry of Economy", "economy" }, { "Ministry of Health", "health" }, { "Ministry of Justice", "justice" },
      { "Ministry of Energy", "energy" },
    },
  },
}
