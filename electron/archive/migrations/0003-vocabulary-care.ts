import type { Migration } from './migration.ts';

/** Merged and removed words, wider terms, and a record of every act of care from which it is taken back. */
export const vocabularyCare: Migration = {
  number: 3,
  name: 'vocabulary-care',
  sql: `
-- A merged word stays as a spelling of the one it went into; whoever still writes it gets that one.
ALTER TABLE keywords ADD COLUMN merged_into INTEGER REFERENCES keywords (serial);
ALTER TABLE keywords ADD COLUMN broader INTEGER REFERENCES keywords (serial);
ALTER TABLE keywords ADD COLUMN removed_at TEXT;
CREATE INDEX keywords_by_merged ON keywords (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX keywords_by_broader ON keywords (broader) WHERE broader IS NOT NULL;
CREATE INDEX keywords_by_sort_key ON keywords (sort_key);

ALTER TABLE entities ADD COLUMN merged_into TEXT REFERENCES entities (id);
ALTER TABLE entities ADD COLUMN broader TEXT REFERENCES entities (id);
ALTER TABLE entities ADD COLUMN removed_at TEXT;
CREATE INDEX entities_by_merged ON entities (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX entities_by_broader ON entities (broader) WHERE broader IS NOT NULL;

-- One act of care. request, before, after and undo are JSON; touched lists the entries that it concerns.
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

-- The tags of an article before and after an act, JSON arrays in order.
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

-- Pairs that look alike and are not the same; the smaller id stands left.
CREATE TABLE vocabulary_apart (
  kind TEXT NOT NULL,
  left_id TEXT NOT NULL,
  right_id TEXT NOT NULL,
  at TEXT NOT NULL,
  person_id TEXT REFERENCES people (id),
  PRIMARY KEY (kind, left_id, right_id)
) STRICT, WITHOUT ROWID;
`,
};
