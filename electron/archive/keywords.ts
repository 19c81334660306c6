import { all, type ReadDatabase } from './sql.ts';

export interface KeywordUse {
  readonly keyword: string;
  readonly articles: number;
}

/** Keywords on articles (not in the wastebasket) that contain the folded text, or a spelling that does, most used first. */
export function searchKeywords(
  db: ReadDatabase,
  { text, limit }: { readonly text: string; readonly limit: number },
): KeywordUse[] {
  return all<KeywordUse>(
    db,
    `SELECT k.keyword, count(*) AS articles
     FROM keywords k
     JOIN article_keywords l ON l.keyword = k.serial
     JOIN articles a ON a.serial = l.article AND a.trashed_at IS NULL
     WHERE :text = '' OR instr(k.folded, :text) > 0 OR EXISTS (
       SELECT 1 FROM keywords v WHERE v.merged_into = k.serial AND v.removed_at IS NULL AND instr(v.folded, :text) > 0)
     GROUP BY k.serial ORDER BY articles DESC, k.sort_key LIMIT :limit`,
    { text, limit },
  );
}

/** Keywords that fold to this or have a spelling that does, with their narrower terms. */
export function keywordsFolded(db: ReadDatabase, folded: string): string[] {
  return all<{ keyword: string }>(
    db,
    `WITH RECURSIVE terms (serial) AS (
       SELECT coalesce(merged_into, serial) FROM keywords WHERE folded = ?
       UNION SELECT k.serial FROM keywords k JOIN terms t ON k.broader = t.serial
     ) SELECT keyword FROM keywords WHERE serial IN (SELECT serial FROM terms)`,
    folded,
  ).map(({ keyword }) => keyword);
}
