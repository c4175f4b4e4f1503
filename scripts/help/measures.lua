return [[
Measures: laws, loans and plans of aid that are public knowledge, and how to add one of your own.

News name "the $61 billion for Ukraine" for months. What the text does not tell of such a sum, the calendar may: it takes the status that its measure had on the document's day, and its donor and recipient where the text names none. lede explain then names the measure. They stand, with their sources, in scripts/lexicon/measures.lua; yours go into a file of ~/.config/lede/lexicon:

  return { measures = {
    { name = "Harvest loan", donor = "Ruritania", currency = "EUR", source = "gazette 12/2031",
      sums = { { 23.7e9, 24e9 }, { 6.4e9, to = "Moldova" }, { 2.4e9, telling = true } },
      stages = { { "proposed", "2031-03-01" }, { "appropriated", "2031-05-01" } },
      names = { "harvest" }, bill = true } } }

  sums     the whole and its parts; each lists the figures that news write for it, one by one (24 and 24.1 are two, no range)
  to       who gets that part; without it nobody is told
  telling  though small, hardly any other sum is so large: it counts beside one of the names
  stages   a status (help "statuses") and the day from which it holds, in order
  names    words, one of which a text about the measure has
  bill     a parliament votes on it

A figure of 20 billion or more that is no multiple of 5 billion tells its measure alone. A round one, one between 10 and 20 billion that is no whole billion, and a telling one need one of the names beside it, or another large figure of the measure. Any other counts only beside a figure that tells. The text decides in the days of a stage, and where it says that this very sum was asked for, paid out or is a total. A corpus is annotated anew after a change: lede annotate CORPUS.

See also: help "statuses".]]
