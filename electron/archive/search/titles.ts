import { all, numberOf, type ReadDatabase } from '../sql.ts';

/** Headline, kicker, slugline and byline as one line: a word begins with what was typed. */
const LINE = "' ' || replace(a.folded, char(10), ' ')";
const WHERE = `a.trashed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM json_each(:wanted) w WHERE instr(${LINE}, ' ' || w.value) = 0)
  AND NOT EXISTS (SELECT 1 FROM json_each(:unwanted) w WHERE instr(${LINE}, ' ' || w.value) > 0)`;
/** For one letter: its newest titles stand among these, and more would be felt while typing. */
const LATELY = 10_000;

/** Folded words. */
export interface AskedTitle {
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/**
 * Articles whose headline, kicker, slugline or byline contain words that begin with the terms, newest first,
 * without the index: for the time in which there is none.
 */
export function findByTitle(
  db: ReadDatabase,
  asked: AskedTitle,
  { offset, limit }: Page,
): { total: number; ids: string[] } {
  const words = wordsOf(asked);
  if (!words) return { total: 0, ids: [] };
  const rows = all<{ id: string }>(
    db,
    `SELECT a.id FROM articles a WHERE ${WHERE} ORDER BY a.serial DESC LIMIT :limit OFFSET :offset`,
    { ...words, limit, offset },
  );
  const whole = rows.length < limit && offset === 0;
  return {
    total: whole ? rows.length : numberOf(db, `SELECT count(*) FROM articles a WHERE ${WHERE}`, words),
    ids: rows.map(({ id }) => id),
  };
}

/** As `findByTitle`, among the articles that came last, without a count: while the first letter is typed. */
export function findLatelyByTitle(db: ReadDatabase, asked: AskedTitle, limit: number): string[] {
  const words = wordsOf(asked);
  if (!words) return [];
  const rows = all<{ id: string }>(
    db,
    `SELECT a.id FROM articles a
     WHERE a.serial > (SELECT max(serial) FROM articles) - ${LATELY} AND ${WHERE}
     ORDER BY a.serial DESC LIMIT :limit`,
    { ...words, limit },
  );
  return rows.map(({ id }) => id);
}

/** What was typed goes into the question as values, never as SQL. Null when nothing is wanted. */
function wordsOf({ wanted, unwanted }: AskedTitle): { wanted: string; unwanted: string } | null {
  return wanted.length > 0 ? { wanted: JSON.stringify(wanted), unwanted: JSON.stringify(unwanted) } : null;
}
