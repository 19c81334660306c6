import type { Migration } from './migration.ts';

/** Releases by the speaker, offices over time, and acts carried out against what stood open. */
export const authorisations: Migration = {
  number: 6,
  name: 'authorisations',
  sql: `
-- Offices of persons and bodies, the newest first; dates as exact as they are known (2025-02-12, 2025-02, 2025) or ''.
CREATE TABLE entity_offices (
  entity_id TEXT NOT NULL REFERENCES entities (id),
  position INTEGER NOT NULL,
  office TEXT NOT NULL,
  held_from TEXT NOT NULL,
  held_to TEXT NOT NULL,
  PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE statements ADD COLUMN authorisation_agreed INTEGER NOT NULL DEFAULT 0 CHECK (authorisation_agreed IN (0, 1));
CREATE INDEX statements_by_said_on ON statements (speaker_id, said_on);

-- One mail to one speaker, as it went out.
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

-- Never deleted: who withdraws one adds another. statements.authorisation and authorisation_agreed follow from these.
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
CREATE INDEX authorisation_events_by_statement ON authorisation_events (statement_id, serial);
CREATE INDEX authorisation_events_by_request ON authorisation_events (request_id);

-- What stood in the way of an act and who let it pass with which sentence. subject says what exactly: another
-- wording of the same quote is another subject.
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
`,
};
