import { all, type ReadDatabase, run, type WriteDatabase } from '../sql.ts';

/** Pairs of entries that look alike and, somebody said, are two things. */

interface Pair {
  readonly kind: 'keyword' | 'entity';
  readonly leftId: string;
  readonly rightId: string;
}

export function writeApart(
  db: WriteDatabase,
  {
    kind,
    leftId,
    rightId,
    apart,
    at,
    personId,
  }: Pair & { apart: boolean; at: string; personId: string | null },
): void {
  const [left, right] = [leftId, rightId].toSorted();
  if (apart)
    run(
      db,
      'INSERT OR REPLACE INTO vocabulary_apart VALUES (?, ?, ?, ?, ?)',
      kind,
      left ?? '',
      right ?? '',
      at,
      personId,
    );
  else
    run(
      db,
      'DELETE FROM vocabulary_apart WHERE kind = ? AND left_id = ? AND right_id = ?',
      kind,
      left ?? '',
      right ?? '',
    );
}

/** Keys of `pairKey`. */
export function apartPairs(db: ReadDatabase, kind: Pair['kind']): ReadonlySet<string> {
  const rows = all<{ left: string; right: string }>(
    db,
    'SELECT left_id AS "left", right_id AS "right" FROM vocabulary_apart WHERE kind = ?',
    kind,
  );
  return new Set(rows.map(({ left, right }) => pairKey(left, right)));
}

export function pairKey(left: string, right: string): string {
  return [left, right].toSorted().join('\n');
}
