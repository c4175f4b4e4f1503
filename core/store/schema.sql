-- A corpus, layout 1. Everything lede knows of a collection is in these tables; only core/store reads and writes them.

-- One row a document. id is never used again. date and date_known are in force, given_date and given_known as they came
-- (they differ where a person ruled). hash: XXH3-128 of title, text, date, source and url.
CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  external TEXT NOT NULL UNIQUE,
  hash BLOB NOT NULL UNIQUE,
  date TEXT NOT NULL,
  date_known INTEGER NOT NULL,
  given_date TEXT NOT NULL,
  given_known INTEGER NOT NULL,
  source TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  authors TEXT NOT NULL,
  language TEXT NOT NULL,
  origin TEXT NOT NULL
) STRICT;
CREATE INDEX document_date ON document (date);
CREATE INDEX document_source ON document (source);

-- What splitting and annotating a document gave. annotated: name of the annotator's version, 0: not annotated.
-- sketch: sixteen 32-bit minima over the hashes of its five-word runs, for finding near-identical copies.
CREATE TABLE analysis (
  doc INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  size INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  annotated INTEGER NOT NULL,
  sketch BLOB NOT NULL
) STRICT;

CREATE TABLE text (
  doc INTEGER PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  body TEXT NOT NULL
) STRICT;

-- Further metadata; key is a name.
CREATE TABLE field (
  doc INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  key INTEGER NOT NULL REFERENCES name (id),
  value TEXT NOT NULL,
  PRIMARY KEY (doc, key)
) STRICT, WITHOUT ROWID;

-- The few strings that return everywhere: keys, types, who made a mention, versions.
CREATE TABLE name (
  id INTEGER PRIMARY KEY,
  value TEXT NOT NULL UNIQUE
) STRICT;

-- The positional index: segments in order of their documents, and the pieces they consist of (see segment.h).
CREATE TABLE segment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  terms INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;
CREATE TABLE piece (
  id INTEGER PRIMARY KEY,
  body BLOB NOT NULL
) STRICT;
-- Documents that are gone but still stand in a segment.
CREATE TABLE removed (
  doc INTEGER PRIMARY KEY,
  tokens INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;

-- All mentions of one type in one document: id = type * 2^40 + document, type being a name (see pack.c).
CREATE TABLE mention (
  id INTEGER PRIMARY KEY,
  count INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT;

-- The log of what a person decided.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  day TEXT NOT NULL,
  value BLOB NOT NULL,
  undone INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_target ON decision (kind, target);
