import { first, type ReadDatabase } from '../sql.ts';

/** What a merged word stands for now. Merging keeps chains one link long; the loop is for chains all the same. */

export function presentEntity(db: ReadDatabase, id: string): string {
  let now = id;
  for (let steps = 0; steps < 10; steps += 1) {
    const into = first<{ into: string | null }>(
      db,
      'SELECT merged_into AS "into" FROM entities WHERE id = ?',
      now,
    )?.into;
    if (!into) return now;
    now = into;
  }
  return now;
}

export function presentKeyword(db: ReadDatabase, keyword: string): string {
  let now = keyword;
  for (let steps = 0; steps < 10; steps += 1) {
    const into = first<{ keyword: string }>(
      db,
      `SELECT target.keyword FROM keywords k JOIN keywords target ON target.serial = k.merged_into
       WHERE k.keyword = ?`,
      now,
    )?.keyword;
    if (into === undefined) return now;
    now = into;
  }
  return now;
}
