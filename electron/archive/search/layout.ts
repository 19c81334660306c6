import { randomUUID } from 'node:crypto';
import { FOLD_VERSION } from '#shared/text/fold.ts';
import type { WriteDatabase } from '../sql.ts';

/** "Cdix": so that a foreign file under the index's name is recognised as such. */
export const INDEX_APPLICATION_ID = 0x43646978;

/** Raised whenever what is stored changes its form. */
const LAYOUT_VERSION = 6;

/** Layout, analyser and folding: an index of any other version is thrown away and rebuilt. */
export function indexVersion(analyser: number): number {
  return (LAYOUT_VERSION * 1000 + analyser) * 1000 + FOLD_VERSION;
}

/**
 * Two tiers. The base is a few large segments, each a file of its own beside this one (segment-file.ts), written
 * once and never changed. The live tier is rows of `live`, one per article that was saved since; readers keep
 * them in memory, and they become a segment when nobody is saving.
 */
const LAYOUT = `
-- applied: the last number of the archive's change log that is in the index, in the same transaction as its rows.
-- chain: the hash of that change, so that the index of another archive, or of another past, is noticed.
-- building: the last article (serial) that a rebuild has reached; NULL once it is complete.
-- until: the last article that the rebuild goes to.
-- learnt: how many articles the lexicon was learnt from.
-- generation: counts up whenever the list of segments changes.
-- identity: part of the names of the segments' files.
CREATE TABLE progress (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  applied INTEGER NOT NULL,
  chain TEXT NOT NULL,
  building INTEGER,
  until INTEGER NOT NULL,
  learnt INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  identity TEXT NOT NULL
) STRICT;

CREATE TABLE segments (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  articles INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;

-- What of a segment is gone: the numbers of its articles.
CREATE TABLE dead (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  segment INTEGER NOT NULL,
  article INTEGER NOT NULL
) STRICT;
CREATE INDEX dead_by_segment ON dead (segment, article);

-- content: the analysed article; NULL when it was taken out after it had been put in.
CREATE TABLE live (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  serial INTEGER NOT NULL UNIQUE,
  content BLOB
) STRICT;

-- The values of facets. key: an id, a code, or a name as printed where there is no id.
CREATE TABLE labels (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;

-- Nouns that the archive knows, for splitting compounds.
CREATE TABLE lexicon (
  stem TEXT PRIMARY KEY,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** Makes the tables of an empty index that everything has yet to be written into. */
export function layOut(index: WriteDatabase, version: number): void {
  index.transaction(() => {
    index.exec(LAYOUT);
    index.prepare("INSERT INTO progress VALUES (1, 0, '', 0, 0, 0, 0, ?)").run(randomUUID().slice(0, 8));
    index.pragma(`application_id = ${INDEX_APPLICATION_ID}`);
    index.pragma(`user_version = ${version}`);
  })();
}
