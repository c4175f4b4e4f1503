return [[
Queries: c:find, c:count, lede query.

  military aid                    plain words: the phrase, in any case
  sanction* iran~5                * ends a word; words~5: all within five words, in any order
  "military aid" OR weapons -nuclear     OR; -word: not in documents that have it
  source:Reuters year:2022 tanks  field:value

Text that holds one of [ ] < > $ @ or "::" is a pattern, in the notation of corpus tools (CQP):

  [lemma="weigh|consider"] []{0,8} <equipment/>     tokens, gaps, what the annotators found
  [word="US"%c] | "United" "States"                 word, lower, lemma, kind, shape; regular expressions
  <money status="announced"/>                       with attributes: help "statuses"
  @who:<person/> [lemma="say"]                      captures: h:count_by "@who"
  "talks" []{0,5} "Iran" within s                   within s, p or doc
  <quote/> containing "military aid"                also overlapping, inside, not ...
  [lemma="tank"] :: source="Reuters" & date>="2022-05"     only in these documents

Hits go from left to right, gaps are as short as can be, hits do not overlap and do not leave their sentence. Then: h:kwic(), h:count_by "year", h:collocates(), h:sort "right", h:sample(20, 1), show(1).
help "c:find" and c:explain 'QUERY' tell more.]]
