import { lastChange } from '../change-log.ts';
import { all, numberOf, type ReadDatabase } from '../sql.ts';
import type { ExpandedTerm } from './expression.ts';
import type { Hit } from './finding.ts';
import { progressOf } from './writing.ts';

/** Headline, kicker, slugline and byline as one line: a word begins with what was typed. */
const LINE = "' ' || replace(a.folded, char(10), ' ')";
const WHERE = `a.trashed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM json_each(:wanted) w WHERE instr(${LINE}, ' ' || w.value) = 0)
  AND NOT EXISTS (SELECT 1 FROM json_each(:unwanted) w WHERE instr(${LINE}, ' ' || w.value) > 0)`;
/** For one letter: its newest titles stand among these, and more would be felt while typing. */
const LATELY = 10_000;

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
  terms: readonly ExpandedTerm[],
  { offset, limit }: Page,
): { total: number; hits: Hit[] } {
  const words = wordsOf(terms);
  if (!words) return { total: 0, hits: [] };
  const rows = all<{ id: string }>(
    db,
    `SELECT a.id FROM articles a WHERE ${WHERE} ORDER BY a.serial DESC LIMIT :limit OFFSET :offset`,
    { ...words, limit, offset },
  );
  const whole = rows.length < limit && offset === 0;
  return {
    total: whole ? rows.length : numberOf(db, `SELECT count(*) FROM articles a WHERE ${WHERE}`, words),
    hits: hitsOf(rows),
  };
}

/** As `findByTitle`, among the articles that came last, without a count: while the first letter is typed. */
export function findLatelyByTitle(db: ReadDatabase, terms: readonly ExpandedTerm[], limit: number): Hit[] {
  const words = wordsOf(terms);
  if (!words) return [];
  const rows = all<{ id: string }>(
    db,
    `SELECT a.id FROM articles a
     WHERE a.serial > (SELECT max(serial) FROM articles) - ${LATELY} AND ${WHERE}
     ORDER BY a.serial DESC LIMIT :limit`,
    { ...words, limit },
  );
  return hitsOf(rows);
}

/** What was typed goes into the question as values, never as SQL. Null when nothing is wanted. */
function wordsOf(terms: readonly ExpandedTerm[]): { wanted: string; unwanted: string } | null {
  const list = (negated: boolean) =>
    terms.filter(({ term }) => term.negated === negated).map(({ term }) => term.words.join(' '));
  const wanted = list(false);
  return wanted.length > 0 ? { wanted: JSON.stringify(wanted), unwanted: JSON.stringify(list(true)) } : null;
}

function hitsOf(rows: readonly { readonly id: string }[]): Hit[] {
  return rows.map(({ id }) => ({ articleId: id, score: 0 }));
}

/** Whether articles are missing from the index: it is being rebuilt, or changes are still on their way. */
export function indexIsBehind(archive: ReadDatabase, index: ReadDatabase): boolean {
  const { applied, building } = progressOf(index);
  return building !== null || applied < lastChange(archive);
}
