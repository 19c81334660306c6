-- Generated from electron/archive/migrations; a test keeps it current (vitest -u rewrites it).

CREATE TABLE accounts (
  serial INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE archive (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  set_up_at TEXT
) STRICT;

CREATE TABLE article_assets (
  article INTEGER NOT NULL REFERENCES articles (serial),
  asset_id TEXT NOT NULL,
  PRIMARY KEY (article, asset_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_assets_by_asset ON article_assets (asset_id, article);

CREATE TABLE article_authors (
  article INTEGER NOT NULL REFERENCES articles (serial),
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_authors_by_person ON article_authors (person_id, article);

CREATE TABLE article_documents (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  -- Number of top-level blocks, so that the journal can check a splice without reading the document.
  blocks INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE article_entities (
  article INTEGER NOT NULL REFERENCES articles (serial),
  position INTEGER NOT NULL,
  entity_id TEXT NOT NULL REFERENCES entities (id),
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_entities_by_entity ON article_entities (entity_id, article);

CREATE TABLE article_keywords (
  article INTEGER NOT NULL REFERENCES articles (serial),
  position INTEGER NOT NULL,
  keyword INTEGER NOT NULL REFERENCES keywords (serial),
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_keywords_by_keyword ON article_keywords (keyword, article);

CREATE TABLE article_subjects (
  article INTEGER NOT NULL REFERENCES articles (serial),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_subjects_by_code ON article_subjects (code, article);

CREATE TABLE article_texts (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  body TEXT NOT NULL
) STRICT;

CREATE TABLE articles (
  -- Counts up in the order of creation; short key of every index and of the link tables.
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  -- Number in change_log of the last change: the order of "last changed".
  last_change INTEGER NOT NULL,
  state TEXT NOT NULL,
  held_from TEXT,
  spiked_from TEXT,
  version_number INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  created_by TEXT REFERENCES people (id),
  trashed_at TEXT,
  editor_id TEXT REFERENCES people (id),
  locked_since TEXT,
  -- Form fields (shared/article/fields.ts).
  slugline TEXT NOT NULL,
  desk INTEGER REFERENCES desks (serial),
  genre TEXT,
  urgency INTEGER NOT NULL,
  language TEXT NOT NULL,
  embargoed_at TEXT,
  embargo_zone TEXT,
  deadline_at TEXT,
  deadline_zone TEXT,
  published_at TEXT,
  editorial_note TEXT NOT NULL,
  target_characters INTEGER,
  copyright_notice TEXT NOT NULL,
  source_address TEXT NOT NULL,
  -- Derived from the document.
  kicker TEXT NOT NULL,
  headline TEXT NOT NULL,
  subheadline TEXT NOT NULL,
  standfirst TEXT NOT NULL,
  byline TEXT NOT NULL,
  dateline TEXT NOT NULL,
  words INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  placeholders INTEGER NOT NULL,
  notes INTEGER NOT NULL,
  quotes_total INTEGER NOT NULL DEFAULT 0,
  quotes_open INTEGER NOT NULL DEFAULT 0,
  quotes_disputed INTEGER NOT NULL DEFAULT 0,
  -- DIN 5007-1 key of headline or, without one, slugline.
  headline_key TEXT NOT NULL,
  -- Headline, kicker, slugline and byline, folded, for the filter of lists.
  folded TEXT NOT NULL,
  -- JSON, position of the caret at the last save.
  caret TEXT
) STRICT;

CREATE INDEX articles_by_change ON articles (last_change, serial, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;

CREATE INDEX articles_by_creation ON articles (serial, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;

CREATE INDEX articles_by_deadline ON articles (deadline_at, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;

CREATE INDEX articles_by_desk ON articles (desk, state) WHERE trashed_at IS NULL;

CREATE INDEX articles_by_headline ON articles (headline_key, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;

CREATE INDEX articles_by_publication ON articles (published_at, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;

CREATE INDEX articles_by_state ON articles (state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;

CREATE INDEX articles_by_urgency ON articles (urgency, last_change DESC, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;

CREATE INDEX articles_by_words ON articles (words, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;

CREATE INDEX articles_embargoed ON articles (embargoed_at) WHERE embargoed_at IS NOT NULL AND trashed_at IS NULL;

CREATE INDEX articles_folded ON articles (folded);

CREATE INDEX articles_trashed ON articles (last_change) WHERE trashed_at IS NOT NULL;

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

CREATE TABLE authorisation_events (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  statement_id TEXT NOT NULL REFERENCES statements (id),
  use_id TEXT REFERENCES statement_uses (id),
  request_id TEXT REFERENCES authorisation_requests (id),
  kind TEXT NOT NULL,
  -- What was sent, released or returned.
  wording TEXT NOT NULL,
  withdraws TEXT REFERENCES authorisation_events (id),
  person_id TEXT REFERENCES people (id),
  account INTEGER NOT NULL REFERENCES accounts (serial),
  note TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX authorisation_events_by_request ON authorisation_events (request_id);

CREATE INDEX authorisation_events_by_statement ON authorisation_events (statement_id, serial);

CREATE TABLE authorisation_requests (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id),
  speaker_id TEXT REFERENCES entities (id),
  recipient TEXT NOT NULL,
  deadline TEXT,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  person_id TEXT REFERENCES people (id)
) STRICT;

CREATE TABLE backups (
  serial INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  last_change INTEGER NOT NULL,
  verified INTEGER NOT NULL CHECK (verified IN (0, 1))
) STRICT;

CREATE TABLE change_log (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  person_id TEXT,
  account INTEGER NOT NULL REFERENCES accounts (serial),
  act TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_ids TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE desks (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE dossier_items (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  dossier INTEGER NOT NULL REFERENCES dossiers (serial),
  position REAL NOT NULL,
  kind TEXT NOT NULL,
  article_id TEXT REFERENCES articles (id),
  statement_id TEXT REFERENCES statements (id),
  use_id TEXT REFERENCES statement_uses (id),
  -- The words of a passage or a note.
  text TEXT NOT NULL,
  block INTEGER,
  at_offset INTEGER,
  added_at TEXT NOT NULL,
  added_by TEXT REFERENCES people (id),
  removed_at TEXT
) STRICT;

CREATE INDEX dossier_items_by_article ON dossier_items (article_id) WHERE article_id IS NOT NULL;

CREATE INDEX dossier_items_by_dossier ON dossier_items (dossier, position);

CREATE INDEX dossier_items_by_statement ON dossier_items (statement_id) WHERE statement_id IS NOT NULL;

CREATE TABLE dossiers (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  created_by TEXT REFERENCES people (id),
  trashed_at TEXT
) STRICT;

CREATE TABLE entities (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  description TEXT NOT NULL,
  wikidata TEXT NOT NULL,
  gnd TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
, merged_into TEXT REFERENCES entities (id), broader TEXT REFERENCES entities (id), removed_at TEXT) STRICT;

CREATE INDEX entities_by_broader ON entities (broader) WHERE broader IS NOT NULL;

CREATE INDEX entities_by_folded ON entities (folded);

CREATE INDEX entities_by_merged ON entities (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX entities_by_sort_key ON entities (sort_key);

CREATE TABLE entity_offices (
  entity_id TEXT NOT NULL REFERENCES entities (id),
  position INTEGER NOT NULL,
  office TEXT NOT NULL,
  held_from TEXT NOT NULL,
  held_to TEXT NOT NULL,
  PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity_variants (
  entity_id TEXT NOT NULL REFERENCES entities (id),
  position INTEGER NOT NULL,
  variant TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX entity_variants_by_folded ON entity_variants (folded);

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

CREATE TABLE evidence_parts (
  serial INTEGER PRIMARY KEY,
  evidence_id TEXT NOT NULL REFERENCES evidence_readings (evidence_id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  -- Where its text begins in the whole, whose parts are joined by a line feed.
  start INTEGER NOT NULL,
  text TEXT NOT NULL,
  -- Points; 0 where there are no pages.
  width REAL NOT NULL,
  height REAL NOT NULL,
  -- JSON array: lines of a page with their boxes, cues of a transcript with their seconds.
  segments TEXT NOT NULL,
  UNIQUE (evidence_id, number)
) STRICT;

CREATE TABLE evidence_readings (
  evidence_id TEXT PRIMARY KEY REFERENCES evidence (id),
  -- text, no-text, encrypted, broken, too-large, no-reader
  outcome TEXT NOT NULL,
  -- The name promises another kind of file than the content is.
  misnamed INTEGER NOT NULL CHECK (misnamed IN (0, 1)),
  -- JSON of a mail's head, or NULL.
  mail TEXT,
  parts INTEGER NOT NULL,
  -- Of the reading program: what an older one made is made again.
  reader INTEGER NOT NULL,
  read_at TEXT NOT NULL
) STRICT;

CREATE TABLE evidence_transcripts (
  transcript_id TEXT PRIMARY KEY REFERENCES evidence (id),
  recording_id TEXT NOT NULL REFERENCES evidence (id)
) STRICT;

CREATE INDEX evidence_transcripts_by_recording ON evidence_transcripts (recording_id);

CREATE TABLE export_log (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT REFERENCES articles (id),
  format TEXT NOT NULL,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  person_id TEXT REFERENCES people (id),
  account INTEGER NOT NULL REFERENCES accounts (serial),
  headline TEXT NOT NULL
, overridden TEXT, override_name TEXT, override_reason TEXT) STRICT;

CREATE INDEX export_log_by_article ON export_log (article_id, serial);

CREATE TABLE journal (
  article_id TEXT NOT NULL REFERENCES articles (id),
  sequence INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  at TEXT NOT NULL,
  window_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  remove INTEGER NOT NULL,
  insert_json TEXT,
  caret TEXT,
  blocks_after INTEGER NOT NULL,
  checksum TEXT NOT NULL,
  PRIMARY KEY (article_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE keywords (
  serial INTEGER PRIMARY KEY,
  keyword TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL,
  sort_key TEXT NOT NULL
, merged_into INTEGER REFERENCES keywords (serial), broader INTEGER REFERENCES keywords (serial), removed_at TEXT) STRICT;

CREATE INDEX keywords_by_broader ON keywords (broader) WHERE broader IS NOT NULL;

CREATE INDEX keywords_by_folded ON keywords (folded);

CREATE INDEX keywords_by_merged ON keywords (merged_into) WHERE merged_into IS NOT NULL;

CREATE INDEX keywords_by_sort_key ON keywords (sort_key);

CREATE TABLE migrations (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  initials TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  desk_id TEXT REFERENCES desks (id),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE rejected_proposals (
  article_id TEXT NOT NULL REFERENCES articles (id),
  fingerprint TEXT NOT NULL,
  rejected_at TEXT NOT NULL,
  rejected_by TEXT REFERENCES people (id),
  PRIMARY KEY (article_id, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search_looks (
  search_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  article INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (search_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_searches (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT REFERENCES people (id)
) STRICT;

CREATE TABLE search_history (
  serial INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  query TEXT NOT NULL,
  hits INTEGER NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (person_id, query)
) STRICT;

CREATE TABLE settings (
  person_id TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (person_id, key)
) STRICT, WITHOUT ROWID;

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
, description TEXT NOT NULL DEFAULT '', level TEXT NOT NULL DEFAULT 'open'
  CHECK (level IN ('open', 'described', 'confidential', 'background')), sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1))) STRICT;

CREATE INDEX sources_by_sort_key ON sources (sort_key);

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
  linked_by TEXT REFERENCES people (id), box TEXT, until_seconds REAL,
  PRIMARY KEY (statement_id, evidence_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_evidence_by_evidence ON statement_evidence (evidence_id);

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
, authorisation_agreed INTEGER NOT NULL DEFAULT 0 CHECK (authorisation_agreed IN (0, 1))) STRICT;

CREATE INDEX statements_by_said_on ON statements (speaker_id, said_on);

CREATE INDEX statements_by_source ON statements (source_id);

CREATE INDEX statements_by_speaker ON statements (speaker_id, serial);

CREATE INDEX statements_by_verification ON statements (verification, serial);

CREATE TABLE subjects (
  code TEXT PRIMARY KEY,
  parent TEXT,
  name_de TEXT NOT NULL,
  name_en TEXT NOT NULL,
  -- Both names, folded.
  folded TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  -- Place in the vocabulary as it was loaded.
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX subjects_by_parent ON subjects (parent);

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

CREATE TABLE versions (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id),
  number INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  occasion TEXT NOT NULL,
  reason TEXT NOT NULL,
  person_id TEXT REFERENCES people (id),
  created_at TEXT NOT NULL,
  state TEXT NOT NULL,
  headline TEXT NOT NULL,
  words INTEGER NOT NULL,
  content BLOB,
  sha256 TEXT,
  UNIQUE (article_id, number)
) STRICT;

CREATE TABLE vocabulary_act_articles (
  act INTEGER NOT NULL REFERENCES vocabulary_acts (serial),
  article INTEGER NOT NULL REFERENCES articles (serial),
  former TEXT NOT NULL,
  next TEXT NOT NULL,
  PRIMARY KEY (act, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE vocabulary_act_statements (
  act INTEGER NOT NULL REFERENCES vocabulary_acts (serial),
  statement_id TEXT NOT NULL REFERENCES statements (id),
  former TEXT NOT NULL,
  next TEXT NOT NULL,
  PRIMARY KEY (act, statement_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE vocabulary_acts (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  act TEXT NOT NULL,
  kind TEXT NOT NULL,
  request TEXT NOT NULL,
  before_names TEXT NOT NULL,
  after_names TEXT NOT NULL,
  touched TEXT NOT NULL,
  undo TEXT NOT NULL,
  articles INTEGER NOT NULL DEFAULT 0,
  statements INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL,
  -- How far a running act has come: serials of the last article and statement looked at.
  article_cursor INTEGER NOT NULL DEFAULT 0,
  statement_cursor INTEGER NOT NULL DEFAULT 0,
  at TEXT NOT NULL,
  person_id TEXT REFERENCES people (id),
  account INTEGER NOT NULL REFERENCES accounts (serial)
) STRICT;

CREATE TABLE vocabulary_apart (
  kind TEXT NOT NULL,
  left_id TEXT NOT NULL,
  right_id TEXT NOT NULL,
  at TEXT NOT NULL,
  person_id TEXT REFERENCES people (id),
  PRIMARY KEY (kind, left_id, right_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE workflow_events (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id),
  act TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  person_id TEXT REFERENCES people (id),
  second_person_id TEXT REFERENCES people (id),
  account INTEGER NOT NULL REFERENCES accounts (serial),
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX workflow_events_by_article ON workflow_events (article_id, serial);

CREATE TABLE workflow_overrides (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id),
  -- The event of the act that it let pass.
  event_id TEXT NOT NULL REFERENCES workflow_events (id) DEFERRABLE INITIALLY DEFERRED,
  act TEXT NOT NULL,
  code TEXT NOT NULL,
  subject TEXT NOT NULL,
  sentence TEXT NOT NULL,
  person_id TEXT REFERENCES people (id),
  account INTEGER NOT NULL REFERENCES accounts (serial),
  at TEXT NOT NULL
) STRICT;

CREATE INDEX workflow_overrides_by_article ON workflow_overrides (article_id, code, subject);
