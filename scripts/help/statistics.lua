-- help "statistics"
return [==[
Statistics: what is counted of hits and parts of a corpus, and how.

The formulas stand with their sources in core/query/score.h and trend.c.

PER MILLION
  Hits per million tokens of what was searched: of the documents that fit the
  conditions, or of the sentences, paragraphs or documents of other hits.
  Words, punctuation and boilerplate count as tokens, though no hit is found in
  boilerplate: a rate is of all that was read, and c:report "coverage" tells
  how much of it is boilerplate. The same holds for R1, C1 and N below.

h:collocates { window = 5, left =, right =, least = 2, by =, top = }
  Words in the sentence of a hit, at most `window` tokens away from it; with
  span = "s", "p" or "doc", all of its sentence, paragraph or document. O11
  times together, R1 tokens in the windows, C1 times the word is in what was
  searched, N tokens of that, E11 = R1 C1 / N. A token counts once.
    log_likelihood  2 sum of O ln(O / E) over the four cells: evidence that
                    there is an association; above 15.13, p < 0.0001
    log_dice        14 + log2(2 O11 / (hits + C1)): at most 14, and the same
                    in corpora of any size
    mi, mi3         log2(O11 / E11), log2(O11^3 / E11): strength; mi favours
                    rare words
    t, z            (O11 - E11) / sqrt(O11), (O11 - E11) / sqrt(E11)
    delta_p         share of the word near the hits less its share elsewhere

c:keyness(here, there)   h:keyness(there)
  Words that set one part apart from another, or from the rest:
  log_likelihood, evidence; log_ratio, the binary logarithm of the two rates,
  with its 95 % interval from low to high; difference, %DIFF. For the ratio, a
  word that is missing on one side counts there as half a word. Boilerplate is
  left out, as it is of n-grams.

c:ngrams { n = 3 }   h:ngrams { n = 3 }
  Runs of n words within a sentence, without punctuation between them; every
  count is exact. n = 1 is the word list. by = "lower", "word" (as written),
  "lemma" (of the words that occur), "shape", "kind".

h:dispersion()
  How evenly the hits are spread over documents. range: documents with a hit;
  juilland: D, 1 is even; gries: DP, 0 is even; arf: average reduced
  frequency, near the hits where they are spread, near 1 where they are not.

h:trend "month"   day, week, month, quarter, year
  Hits and rates of each period, and where the rate changed. The series is cut
  into stretches of even rate such that deviance / dispersion + 3 ln(periods)
  for each cut is least (PELT). Dispersion is how much more the counts vary
  than if each hit came by itself. Documents without a date are left out, and
  their hits counted.

h:sample(n, seed)
  n of the hits, each with equal chance; the same seed draws the same.
]==]
