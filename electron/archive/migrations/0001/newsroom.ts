/** The archive itself, its people, desks, settings and the log of changes. */
export const newsroom = `
CREATE TABLE archive (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  set_up_at TEXT
) STRICT;

CREATE TABLE desks (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
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

-- person_id '' is the whole archive; value is JSON.
CREATE TABLE settings (
  person_id TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (person_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_searches (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT REFERENCES people (id)
) STRICT;

-- Accounts of the operating system. The change log names them by number, so that it holds no names.
CREATE TABLE accounts (
  serial INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- One row per mutation, chained by SHA-256: ids only, never words or names. subject_ids is a JSON array.
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

CREATE TABLE backups (
  serial INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  last_change INTEGER NOT NULL,
  verified INTEGER NOT NULL CHECK (verified IN (0, 1))
) STRICT;
`;
