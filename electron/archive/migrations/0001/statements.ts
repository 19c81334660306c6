/** Statements, their uses, sources, evidence, verification, and picture assets. */
export const statements = `
CREATE TABLE sources (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  address TEXT NOT NULL,
  date TEXT NOT NULL,
  ground_rule TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX sources_by_sort_key ON sources (sort_key);

CREATE TABLE statements (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  medium TEXT NOT NULL,
  speaker_id TEXT REFERENCES entities (id),
  speaker_as_printed TEXT NOT NULL,
  addressee TEXT NOT NULL,
  cue TEXT NOT NULL,
  said_on TEXT NOT NULL,
  said_at TEXT NOT NULL,
  occasion TEXT NOT NULL,
  original_text TEXT,
  original_language TEXT,
  translation_text TEXT,
  translation_language TEXT,
  translation_by TEXT,
  translation_method TEXT,
  translated INTEGER NOT NULL CHECK (translated IN (0, 1)),
  smoothed INTEGER NOT NULL CHECK (smoothed IN (0, 1)),
  -- JSON array of strings, nearest first.
  chain TEXT NOT NULL,
  ground_rule TEXT NOT NULL,
  source_id TEXT REFERENCES sources (id),
  note TEXT NOT NULL,
  authorisation TEXT NOT NULL DEFAULT 'none',
  -- Derived from verification_events and the wording of the uses.
  verification TEXT NOT NULL DEFAULT 'recorded',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  created_by TEXT REFERENCES people (id)
) STRICT;
CREATE INDEX statements_by_speaker ON statements (speaker_id, serial);
CREATE INDEX statements_by_source ON statements (source_id);
CREATE INDEX statements_by_verification ON statements (verification, serial);

-- The id is the mark on the text. printed, pieces, present, position and verification are derived at every save.
CREATE TABLE statement_uses (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  statement_id TEXT NOT NULL REFERENCES statements (id),
  article_id TEXT NOT NULL REFERENCES articles (id),
  -- Pieces joined by " … "; what was printed last where the mark is gone.
  printed TEXT NOT NULL,
  -- JSON array of {block, start, end, text}.
  pieces TEXT NOT NULL DEFAULT '[]',
  present INTEGER NOT NULL DEFAULT 0 CHECK (present IN (0, 1)),
  -- Place in reading order; uses without a mark come last.
  position INTEGER NOT NULL DEFAULT 0,
  verification TEXT NOT NULL DEFAULT 'recorded',
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX statement_uses_by_article ON statement_uses (article_id, position);
CREATE INDEX statement_uses_by_statement ON statement_uses (statement_id, serial);

-- The file lies in the archive's evidence folder under its SHA-256.
CREATE TABLE evidence (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  origin TEXT NOT NULL,
  language TEXT NOT NULL,
  captured_at TEXT NOT NULL,
  captured_by TEXT REFERENCES people (id)
) STRICT;

-- The anchor: exact NULL where no place inside the evidence was found or typed.
CREATE TABLE statement_evidence (
  statement_id TEXT NOT NULL REFERENCES statements (id),
  evidence_id TEXT NOT NULL REFERENCES evidence (id),
  position INTEGER NOT NULL,
  exact TEXT,
  prefix TEXT,
  suffix TEXT,
  page INTEGER,
  seconds REAL,
  linked_at TEXT NOT NULL,
  linked_by TEXT REFERENCES people (id),
  PRIMARY KEY (statement_id, evidence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_evidence_by_evidence ON statement_evidence (evidence_id);

CREATE TABLE verification_events (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  statement_id TEXT NOT NULL REFERENCES statements (id),
  use_id TEXT REFERENCES statement_uses (id),
  kind TEXT NOT NULL,
  person_id TEXT REFERENCES people (id),
  account INTEGER NOT NULL REFERENCES accounts (serial),
  -- What was checked, as it was printed then.
  wording TEXT NOT NULL,
  note TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX verification_events_by_statement ON verification_events (statement_id, serial);

-- Proposals that somebody turned down, by a hash of type and words: they are not made again.
CREATE TABLE rejected_proposals (
  article_id TEXT NOT NULL REFERENCES articles (id),
  fingerprint TEXT NOT NULL,
  rejected_at TEXT NOT NULL,
  rejected_by TEXT REFERENCES people (id),
  PRIMARY KEY (article_id, fingerprint)
) STRICT, WITHOUT ROWID;

-- Pictures by SHA-256; original, thumbnail and screen size lie in the archive's assets folder.
CREATE TABLE assets (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  caption TEXT NOT NULL,
  credit_line TEXT NOT NULL,
  taken_at TEXT,
  latitude REAL,
  longitude REAL,
  added_at TEXT NOT NULL,
  added_by TEXT REFERENCES people (id)
) STRICT;
`;
