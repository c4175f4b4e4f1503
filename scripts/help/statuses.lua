return [[
Statuses of a sum of money: what has become of it. They never add to each other; report aid_totals adds those of one status.

  requested     asked for, by the recipient or by a government of its parliament
  considered    weighed, expected, reported as coming
  proposed      a bill or plan that is not adopted
  appropriated  voted by law
  authority     power to spend, not yet a package
  announced     a package or commitment declared or signed off: the status that totals are of unless another is asked for
  contracted    ordered from a maker
  delivered     it has arrived
  cumulative    a running total to date: a check beside the total, never a part of it
  correction    a sum put right
  budget        a body's general budget
  other         no aid: fines, prices, trade

Ask for one: c:mentions { type = "money", status = "proposed" }, c:report("aid_totals", { status = "proposed" }).
What the text does not tell, the calendar may: see help "measures".

See also: help "bounds".]]
