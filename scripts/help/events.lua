return [[
Events: what a statement does to the step that was in force before it (report policy_shifts).

  stated        the first statement found; one statement alone is a position and no shift
  reaffirmed    the same step, the same scope; "no change" inherits the step in force on its day
  raised        a move towards allowing, also of a part of what was refused: an opening with limits, which scope tells
  lowered       a move towards refusing
  reversed      from ruling out or opposing to allowing, or back
  narrowed      the same step for less, or a part of what was allowed is refused; widened: for more
  withdrawn     the same speaker takes it back
  conflict      the same time and scope, but another step or another day: both are shown, neither is chosen
  unresolved    its day is not known, or "no change" of which no earlier step is found

Only the actor and its spokesmen move the actor's step. Unnamed officials give "reported"; words on record confirm it. A shift has two passages, before and after: show(n) prints both.
See also: help "steps".]]
