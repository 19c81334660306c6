import { lastChange } from '../change-log.ts';
import { all, numberOf, type ReadDatabase } from '../sql.ts';
import type { ExpandedTerm } from './expression.ts';
import type { Hit } from './finding.ts';
import { progressOf } from './writing.ts';

/**
 * Articles whose headline, kicker, slugline or byline contain all words, newest first, without the index: for
 * the time in which there is none, and for one letter, whose full text would be half of the archive.
 */
export function findByTitle(
  db: ReadDatabase,
  terms: readonly ExpandedTerm[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; hits: Hit[] } {
  const wanted = terms.filter(({ term }) => !term.negated).map(({ term }) => term.words.join(' '));
  const unwanted = terms.filter(({ term }) => term.negated).map(({ term }) => term.words.join(' '));
  if (wanted.length === 0) return { total: 0, hits: [] };
  // A line or a word of `folded` begins with it; what was typed comes as a value, never as SQL.
  const where = `a.trashed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM json_each(:wanted) w WHERE instr(' ' || replace(a.folded, char(10), ' '), ' ' || w.value) = 0)
    AND NOT EXISTS (SELECT 1 FROM json_each(:unwanted) w WHERE instr(' ' || replace(a.folded, char(10), ' '), ' ' || w.value) > 0)`;
  const parameters = { wanted: JSON.stringify(wanted), unwanted: JSON.stringify(unwanted) };
  const rows = all<{ id: string }>(
    db,
    `SELECT a.id FROM articles a WHERE ${where} ORDER BY a.serial DESC LIMIT :limit OFFSET :offset`,
    { ...parameters, limit, offset },
  );
  return {
    total:
      rows.length < limit && offset === 0
        ? rows.length
        : numberOf(db, `SELECT count(*) FROM articles a WHERE ${where}`, parameters),
    hits: rows.map(({ id }) => ({ articleId: id, score: 0 })),
  };
}

/** Whether articles are missing from the index: it is being rebuilt, or changes are still on their way. */
export function indexIsBehind(archive: ReadDatabase, index: ReadDatabase): boolean {
  const { applied, building } = progressOf(index);
  return building !== null || applied < lastChange(archive);
}
