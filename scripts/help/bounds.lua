return [[
Bounds of an amount or a number: what the text says beside it.

  exact      "$800 million"
  about      "nearly", "some", "around"
  up_to      "up to": what is added up from it is a ceiling
  at_least   "more than", "at least"; at_most: "less than", "no more than"
  range      "$3 billion to $4 billion": amount and amount_max

Totals are by currency; no sum is converted. Where two sums may be one package they stay apart, and the total has a range: low (all such pairs are one) to high (none is).]]
