/** Articles with everything that lists, filters and sorts by; documents, journal, versions, workflow beside them. */
export const articles = `
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

-- Each index holds a sort key and all columns that filters look at, so that a list and its count never touch the rows.
CREATE INDEX articles_by_change ON articles (last_change, serial, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;
CREATE INDEX articles_by_creation ON articles (serial, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;
CREATE INDEX articles_by_publication ON articles (published_at, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;
CREATE INDEX articles_by_headline ON articles (headline_key, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;
CREATE INDEX articles_by_urgency ON articles (urgency, last_change DESC, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;
CREATE INDEX articles_by_deadline ON articles (deadline_at, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;
CREATE INDEX articles_by_words ON articles (words, state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;
CREATE INDEX articles_by_state ON articles (state, desk, quotes_open, embargoed_at) WHERE trashed_at IS NULL;
CREATE INDEX articles_by_desk ON articles (desk, state) WHERE trashed_at IS NULL;
CREATE INDEX articles_embargoed ON articles (embargoed_at) WHERE embargoed_at IS NOT NULL AND trashed_at IS NULL;
CREATE INDEX articles_trashed ON articles (last_change) WHERE trashed_at IS NOT NULL;
CREATE INDEX articles_folded ON articles (folded);

CREATE TABLE article_documents (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  -- Number of top-level blocks, so that the journal can check a splice without reading the document.
  blocks INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;

-- Body as plain text, paragraphs separated by line feeds. Derived.
CREATE TABLE article_texts (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  body TEXT NOT NULL
) STRICT;

CREATE TABLE article_authors (
  article INTEGER NOT NULL REFERENCES articles (serial),
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_authors_by_person ON article_authors (person_id, article);

-- Pictures of the document (SHA-256 of the file). Derived.
CREATE TABLE article_assets (
  article INTEGER NOT NULL REFERENCES articles (serial),
  asset_id TEXT NOT NULL,
  PRIMARY KEY (article, asset_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_assets_by_asset ON article_assets (asset_id, article);

-- Splices of top-level blocks since the saved revision. insert_json NULL: only the caret moved.
-- window_id: only the window that wrote the last entry may write it again (its answer was lost on the way).
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

-- document and fields are deflated; NULL in an import's first version means: the article as it is now.
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

-- format is an export format or 'clipboard'; article_id is null for files that concern the whole archive.
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
) STRICT;
CREATE INDEX export_log_by_article ON export_log (article_id, serial);
`;
