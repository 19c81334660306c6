import { FOLD_VERSION } from '#shared/text/fold.ts';
import type { WriteDatabase } from '../sql.ts';

/** "Cdix": so that a foreign file under the index's name is recognised as such. */
export const INDEX_APPLICATION_ID = 0x43646978;

/** Layout in the upper, folding in the lower digits: an index of any other version is thrown away and rebuilt. */
export const INDEX_VERSION = 2 * 1000 + FOLD_VERSION;

/** What is searched, in the order of the columns, with the weight of each in the ranking. */
export const COLUMNS = { headline: 12, standfirst: 5, statements: 4, tags: 3, body: 1 } as const;
export type IndexedText = Readonly<Record<keyof typeof COLUMNS, string>>;

const LAYOUT = `
-- applied: the last number of the archive's change log that is in the index, in the same transaction as its rows.
-- chain: the hash of that change, so that the index of another archive, or of another past, is noticed.
-- building: the last article (serial) that a rebuild has reached; NULL once it is complete.
CREATE TABLE progress (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  applied INTEGER NOT NULL,
  chain TEXT NOT NULL,
  building INTEGER
) STRICT;

-- number: minutes since 1970 of the article's date, times 256, plus what makes it unique.
-- So "newest first" is the index's own order and needs no sorting.
CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL UNIQUE
) STRICT;

-- Fed with folded words; nothing but the inverted index is stored.
CREATE VIRTUAL TABLE texts USING fts5 (
  ${Object.keys(COLUMNS).join(', ')},
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);

-- Every word that occurs. reversed: only for words that begin with a capital and may be compounds, so that
-- "which words end in …" is a range of an index. Words that are gone stay: they find nothing.
CREATE TABLE words (
  word TEXT PRIMARY KEY,
  reversed TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX words_by_ending ON words (reversed) WHERE reversed IS NOT NULL;
`;

/** Makes the tables of an empty index that everything has yet to be written into. */
export function layOut(index: WriteDatabase): void {
  index.transaction(() => {
    index.exec(LAYOUT);
    index.prepare("INSERT INTO progress (one, applied, chain, building) VALUES (1, 0, '', 0)").run();
    index.pragma(`application_id = ${INDEX_APPLICATION_ID}`);
    index.pragma(`user_version = ${INDEX_VERSION}`);
  })();
}
