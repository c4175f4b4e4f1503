-- help "queries", also help "query syntax"; tests/lua/case_query.lua runs the lines that begin with four blanks.
return [==[
Queries: plain words, or a pattern; then, behind ::, conditions on documents.

PLAIN WORDS
    military aid              all of the words in one sentence, in any order
    "military aid"            the phrase
    sanction*                 * is any letters
    military aid~5            at most 5 other words between one and the next
    "military aid" OR rain    one or the other
    weapons -nuclear          not in documents that have the word
    source:"Sample Wire" year:2022 aid
                              a field of the document: source, date, year,
                              month, since, until, id, title, url, author,
                              language, or any other that documents have
  Case never matters here, and nothing that is typed is an error. Punctuation
  around words is passed over; between quotation marks it counts.

PATTERNS
    [lower="aid|help"]        a token: lower (small letters), word (as
                              written), lemma (any form of a word), shape (Xx,
                              9), kind (word, number, punct, symbol, link,
                              handle), in (a type of mention); values are
                              regular expressions of the whole token, those of
                              lemma plain words; %c behind them: any case
    [word="A.*" & lower!="aid"]
                              and, or |, not !, parentheses
    "military aid" "Aid"      words; with a capital as written, else any case
    [] []{0,5} "aid"          any token; none to five of them; ? * + {2} {2,}
    ("aid" | "help") "for"    alternatives
    <money/> []* <person name="Antony Blinken"/>
                              what was found in the text: money, time,
                              quantity, quote, indirect, unnamed, position;
                              person, place, organisation, equipment, misc, or
                              entity for any of these five
    <money status="announced" amount>100000000/>
                              tests of its attributes: = and != (expressions),
                              < <= > >=, or a bare name: it is there
    <s> "the"                 where a sentence (s), paragraph (p) or mention
                              begins; </s> where it ends
    @who:<person/> "said"     a capture, for count_by "@who" and to compare
    (?= "aid") []             followed by; (?! not, (?<= (?<! preceded by
    $denial                   a list of words, of scripts/lexicon or your own
  and behind the pattern:
    "sent" []* "aid" within p
                              in one sentence (s, where nothing is said),
                              paragraph (p), doc, or mention: within quote
    <quote/> containing "aid"
                              also overlapping, inside; not before them

CONDITIONS
    aid :: source="Wire" & date>="2022-03"
                              fields as above; =, !=, <, <=, >, >=; & | ! ( )
    aid :: title=".*Aid.*"%c | !(section="world")
                              values are expressions of the whole field
    @a:[kind="word"] "and" @b:[] :: @a = @b
                              captures that hold the same words

WHAT A HIT IS
  Matches are looked for from left to right. At the first place where one can
  begin, alternatives are tried in the order written; a gap ([], or a token
  that must not be something, repeated) takes as few tokens as it can, every
  other repetition as many as it can, or with a ? behind it as few. The next
  hit begins at or after the end of the last one: hits never overlap. None
  leaves its sentence unless "within" says so. Of plain words, the shortest
  stretch that has them all. Boilerplate (subscribe lines, share bars) is left
  out. Order: document, then place. Every count is exact; a search stopped by
  Ctrl-C gives the hits until then, and says so.

FROM THERE
  h = c:find 'QUERY'       #h  h:kwic()  h:sort "right"  h:sample(50, 1)
  h:show(3)                the third hit in its document; h:context(3, 1)
  h:find 'QUERY'           in the sentences of the hits; { within = "doc" }
  h1 + h2  h1 & h2  h1 - h2
                           sets of hits; two are one where they share a token
  h:count_by "year"        h:trend "month"  h:collocates()  h:keyness()
  h:ngrams { n = 3 }       h:dispersion()
  h:save "name"            c:saved()  c:saved "name"  c:forget "name"
  c:explain 'QUERY'        how it is answered
See also: help "statistics".
]==]
