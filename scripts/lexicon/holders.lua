-- Whose a position is and whom its matter concerns: words that core/note asks for by name (word.c), and words of roles
-- and names. A role or name is told by whole words, one to three of them, whatever their case.

local function with_plural(nouns)
  local list = {}
  for noun in nouns:gmatch "[^%s]+" do
    list[#list + 1] = noun
    list[#list + 1] = noun .. "s"
  end
  return list
end

local function words(value, list, ...)
  return { { value, table.unpack(list) }, { value, ... } }
end

return {
  meanings = {
    -- offices whose holders speak for their government
    executive_office = { { "executive", "president", "presidential", "minister", "secretary", "chancellor", "premier",
      "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "ambassador", "general", "chief of staff",
      "joint chiefs", "director", "envoy", "king", "emir", "supreme leader", "leader of" } },
    -- roles of somebody whose own positions matter, if no government speaks through him: "the opposition leader"
    public_role = words("public", with_plural [[
        president minister leader senator congressman congresswoman lawmaker legislator governor mayor spokesman
        spokeswoman spokesperson ambassador commissioner chancellor premier general chief king envoy prosecutor official
        diplomat chair chairman chairwoman chairperson mp representative councillor councilor councilman councilwoman
        council commander candidate adviser advisor]],
      "secretary", "secretaries", "undersecretary", "presidential", "ministerial", "congress", "congressmen",
      "congressional", "spokesmen", "spokespeople", "opposition", "party", "diplomatic", "leadership", "director of",
      "member of"),
    -- they foresee and hope, but hold no position of policy
    onlooker = words("onlooker", with_plural [[
        expert analyst researcher economist scientist professor resident student observer reporter journalist
        photojournalist historian survivor victim villager refugee]],
      "witness", "witnesses", "eyewitness", "eyewitnesses", "residential"),
    -- parliaments and parties hold positions of their own, whatever their country's government says
    body_of_its_own = { { "own", "senate", "congress", "congressional", "parliament", "parliamentary", "house of",
      "duma", "rada", "party", "bundestag", "knesset", "committee", "committees", "subcommittee", "court", "courts" } },
    -- "Polish Foreign Ministry", "Swedish police": the government of the country in its name
    body_of_state = { { "state", "ministry", "government", "governments", "governmental", "intergovernmental", "police",
      "army", "navy", "air force", "air forces", "embassy", "coast guard", "cabinet" } },
    -- it may call for a policy, but what it does is none
    business = { { "business", "company", "university", "universities", "school", "schools", "institute", "institutes",
      "hospital", "hospitals", "club", "clubs", "museum", "museums", "ltd", "inc", "incorporated", "corp",
      "corporation", "corporations", "holdings", "airlines", "hotel", "hotels", "football", "chamber", "studios",
      "travel", "charity", "foundation", "foundations", "festival", "festivals", "magazine", "association",
      "associations", "stadium", "airport", "airports" } },
  },
  lists = {
    -- "the Venezuelan opposition leader", "the former minister": no government's
    out_of_office = { "opposition", "former", "rebel", "candidate", "exiled", "dissident", "ex" },
    partisans = { "republicans", "democrats", "conservatives", "liberals" }, -- "Senate Republicans"
    members_of = { "allies", "partners", "countries", "nations", "members" }, -- "some NATO allies": some, not the body
    many_bodies = { "governments", "groups", "parties", "unions", "organisations", "organizations" },
    many_people = { "lawmakers", "senators", "legislators", "activists", "campaigners", "workers", "residents",
      "protesters", "critics", "demonstrators", "shareholders", "businesses", "manufacturers", "farmers", "unions",
      "academics", "journalists", "judges" },
    own_side = { "country", "nation", "side", "administration" }, -- "our country"
    head_of_state = { "president", "premier" },
    joint_speakers = { "leaders", "co-leaders", "ministers", "heads", "governments", "members", "presidents",
      "chairs" },
    -- "Kyiv promised that", "gave assurances that": the position is whoever's assurance it is
    assure = { "assured", "assures", "assuring", "promised", "promises", "promising", "pledged", "pledges", "vowed",
      "vows", "guaranteed", "guarantees" },
    assurance = { "assurance", "assurances", "promise", "pledge", "guarantee", "commitment", "commitments" },
    give_assurance = { "give", "gives", "gave", "given", "made", "makes", "offered", "provided" },
    -- "Will the United States send ...?": a question that a bare yes or no answers
    asked_side = { "united", "u.s.", "us", "you", "we", "administration", "america" },
    asked_act = { "send", "sending", "provide", "providing", "supply", "supplying", "give", "giving", "allow",
      "allowing", "support", "approve", "transfer", "deploy", "let" },
    -- "against Iran", "Russian aggression": the matter is not for the country named
    before_foe = { "against", "from", "by", "inside", "into", "over", "versus", "deter", "defeat", "punish" },
    behind_foe = { "aggression", "invasion", "war", "attack", "attacks", "threat", "threats", "forces", "territory",
      "advance", "advances", "troops", "assault", "strikes", "occupation", "soil", "terror", "violence", "missile",
      "missiles", "brutality" },
    -- what stands before the country that a matter is for, happens in, is done to, is held with
    before_taker = { "to", "for", "give", "arm", "arming", "supply", "supplying", "help", "helping", "provide",
      "providing", "provided", "send", "sending", "giving", "equip", "sell", "selling", "support", "supporting",
      "supports", "supported", "assist", "allow", "allowing" },
    before_scene = { "in", "into", "inside", "to", "for", "enter", "over" },
    before_target = { "on", "against", "targeting", "punish", "sanction", "sanctioning", "sanctioned" },
    before_partner = { "with", "between" },
  },
}
