-- Bodies that are named by a common noun: "the Russian foreign ministry", "the US embassy". Each rule makes an entity;
-- one that touches another name's mention gives way to it, save for the people or country that it begins with.

return {
  group = "name",
  lists = {
    body = { "council", "commission", "committee", "authority", "agency", "union", "association", "federation",
        "ministry", "party", "movement", "front", "alliance", "organisation", "organization", "institute", "board" },
    -- "the Episcopal Conference of Peru": it is named with its place
    named_body = { "party", "association", "embassy", "conference", "archive", "board", "observatory", "commission",
        "society", "authority", "alliance", "federation", "council", "chamber", "academy", "congress",
        "confederation" },
    field = { "foreign", "defense", "defence", "finance", "interior", "justice", "health", "energy", "economy",
        "education", "agriculture", "transport", "trade", "oil", "culture", "labour", "labor", "environment",
        "information", "immigration" },
  },
  rules = {
    { name = "ministry", type = "entity", set = { kind = "organisation" },
      pattern = [[ [lower=$demonym]? [lower=$field] [lower="ministry"] ]],
      example = "The Russian foreign ministry protested.", counter = "He left the ministry." },
    { name = "embassy", type = "entity", set = { kind = "organisation" },
      pattern = [[ ([lower=$demonym] | <place/>) [lower="embassy|consulate"] ]],
      example = "A bomb hit the Chinese embassy.", counter = "The embassy was closed." },
    { name = "body of a place", type = "entity", set = { kind = "organisation" },
      pattern = [[ [shape="Xx" & lower!="the|a|an|this|its|our|his|her|their|and"]{0,3}
                  [lower=$named_body & word="[A-Z].*"] "of" "the"? <place/> ]],
      example = "The Episcopal Conference of Peru met.", counter = "The party left for Peru." },
    { name = "the cabinet", type = "entity", set = { kind = "organisation" },
      pattern = [[ (?<= "the") [word="Cabinet|Assembly"] (?! [word="[A-Z].*"] | "of" | "for") ]],
      example = "A vote in the Assembly is due.", counter = "The Assembly Rooms were full." },
    { name = "its embassy", type = "entity", set = { kind = "organisation" },
      pattern = [[ (?<= <place/> [lower="'s"] | [lower="its"]) [lower="embassy|consulate"] ]],
      example = "Peru's embassy was closed.", counter = "The embassy was closed." },
    { name = "council in brackets", type = "entity", set = { kind = "organisation" },
      pattern = [[ [shape="x" & lower!="the|a|an|its|their|his|her|this|of|and|or|for|s"]{1,3} [lower=$body]
                  (?= "(" [shape="X"] ")") ]],
      example = "The provisional audit council (PAC) met.", counter = "The audit council (a new one) met." },
    { name = "its short form", type = "entity", set = { kind = "organisation" },
      pattern = [[ (?<= [lower=$body] "(") [shape="X"] (?= ")") ]],
      example = "The provisional audit council (PAC) met.", counter = "The audit council (a new one) met." },
    { name = "the network X", type = "entity", set = { kind = "organisation", canonical = "X" },
      pattern = [[ (?<= [lower="post|posts|posted|wrote|tweeted|message|statement|video|account|said|platform|shared"] "on"?)
                  [word="X"] ]],
      example = "She wrote on X that she would stay.", counter = "He marked it with an X." },
    { name = "service", type = "entity", set = { kind = "organisation" },
      pattern = [[ [lower=$demonym] ([lower="army|navy"] | [lower="air"] [lower="force"]
                  | [lower="coast"] [lower="guard"]) ]],
      example = "The Peruvian navy boarded the ship.", counter = "He joined the navy." },
    { name = "country's service", type = "entity", set = { kind = "organisation" },
      pattern = [[ (?<= <place/> [lower="'s"]) ([lower="coast"] [lower="guard"] | [lower="parliament"]
        | [lower="foreign|state"]? [lower="security|intelligence"] [lower="service"]) ]],
      example = "Peru's coast guard found them.", counter = "He joined the coast guard." },
  },
}
