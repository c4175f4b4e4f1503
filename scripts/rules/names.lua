-- Bodies that are named by a common noun: "the Russian foreign ministry", "the US embassy". Each rule makes an entity;
-- one that touches another name's mention gives way to it, save for the people or country that it begins with.

return {
  group = "name",
  lists = {
    field = { "foreign", "defense", "defence", "finance", "interior", "justice", "health", "energy", "economy",
        "education", "agriculture", "transport", "trade" },
  },
  rules = {
    { name = "ministry", type = "entity", set = { kind = "organisation" },
      pattern = [[ [lower=$demonym]? [lower=$field] [lower="ministry"] ]],
      example = "The Russian foreign ministry protested.", counter = "He left the ministry." },
    { name = "embassy", type = "entity", set = { kind = "organisation" },
      pattern = [[ ([lower=$demonym] | <place/>) [lower="embassy|consulate"] ]],
      example = "A bomb hit the Chinese embassy.", counter = "The embassy was closed." },
  },
}
