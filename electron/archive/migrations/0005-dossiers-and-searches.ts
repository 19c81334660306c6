import type { Migration } from './migration.ts';

/** Dossiers, what each person searched for, and how far they have looked at a saved search. */
export const dossiersAndSearches: Migration = {
  number: 5,
  name: 'dossiers-and-searches',
  sql: `
CREATE TABLE dossiers (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  created_by TEXT REFERENCES people (id),
  trashed_at TEXT
) STRICT;

-- What was taken out keeps its row and its place, so that it can be put back.
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
CREATE INDEX dossier_items_by_dossier ON dossier_items (dossier, position);
CREATE INDEX dossier_items_by_article ON dossier_items (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX dossier_items_by_statement ON dossier_items (statement_id) WHERE statement_id IS NOT NULL;

CREATE TABLE search_history (
  serial INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  query TEXT NOT NULL,
  hits INTEGER NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (person_id, query)
) STRICT;

-- Articles up to this serial were there when a person last looked at a saved search.
CREATE TABLE saved_search_looks (
  search_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id),
  article INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (search_id, person_id)
) STRICT, WITHOUT ROWID;
`,
};
