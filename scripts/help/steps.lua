return [[
Steps: how far an actor goes on a matter of policy, from refusing to having done it.

  ruled_out     it will not: "we are not going to", "off the table"
  opposes       it is against it
  not_now       not at present: "no change in our policy", "not yet"
  weighing      it considers, debates, reviews
  leaning       it is expected, likely, open to it
  conditional   allowed, with limits
  allows        it permits, approves, agrees, supports
  done          it has done it, provides it, it is in force

urges is no step of the actor's own: it calls on somebody else to act.

A position has an actor (the holder: a government is its country), a topic, a scope (which variant, where, for what), a step, who said so, and whether on record, unnamed or by the narrator.
See also: help "events", c:mentions { type = "position" }, c:report "policy_shifts".]]
