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
What the text does not tell, the calendar may: sums of laws, loans and plans that are public knowledge take the status
that these had on the document's day. lede explain then names the measure. They stand, with their sources, in
scripts/lexicon/measures.lua; yours go into a file of ~/.config/lede/lexicon:

  return { measures = {
    { name = "Harvest loan", donor = "Ruritania", currency = "EUR", source = "gazette 12/2031",
      sums = { { 23.7e9, 24e9 }, { 6.4e9, to = "Moldova" } },
      stages = { { "proposed", "2031-03-01" }, { "appropriated", "2031-05-01" } }, bill = true } } }

See also: help "bounds".]]
