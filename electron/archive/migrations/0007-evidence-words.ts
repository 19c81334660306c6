import type { Migration } from './migration.ts';

/** The words of evidence in tables of their own, so that they can be left out of a search, and rebuilt. */
export const evidenceWords: Migration = {
  number: 7,
  name: 'evidence-words',
  sql: `
-- Derived from the file; may be deleted and is made again when somebody opens the evidence.
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

-- Pages of a PDF, or stretches of a long text.
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

-- Which transcript is the wording of which recording.
CREATE TABLE evidence_transcripts (
  transcript_id TEXT PRIMARY KEY REFERENCES evidence (id),
  recording_id TEXT NOT NULL REFERENCES evidence (id)
) STRICT;
CREATE INDEX evidence_transcripts_by_recording ON evidence_transcripts (recording_id);
`,
};
