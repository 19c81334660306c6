import type { VocabularyKind } from '#shared/contract/vocabulary.ts';
import { all, first, idList, type ReadDatabase } from './sql.ts';

/** Which tags go together in the archive. */

const LINKS: Readonly<Record<VocabularyKind, { readonly table: string; readonly column: string }>> = {
  keyword: { table: 'article_keywords', column: 'keyword' },
  subject: { table: 'article_subjects', column: 'code' },
  entity: { table: 'article_entities', column: 'entity_id' },
};

/** Enough to know what goes together, and quick where a tag stands on 100,000 articles. */
const LATEST = 1500;

export interface Neighbour {
  readonly kind: VocabularyKind;
  readonly id: string;
  /** Articles of those looked at that carry it. */
  readonly articles: number;
}

/** The latest articles that carry a tag, by serial. */
export function latestTagged(db: ReadDatabase, kind: VocabularyKind, id: string): number[] {
  const { table, column } = LINKS[kind];
  return all<{ article: number }>(
    db,
    `SELECT l.article FROM ${table} l JOIN articles a ON a.serial = l.article AND a.trashed_at IS NULL
     WHERE l.${column} = ${kind === 'keyword' ? 'CAST(? AS INTEGER)' : '?'} ORDER BY l.article DESC LIMIT ?`,
    id,
    LATEST,
  ).map((row) => row.article);
}

/** What some articles carry, the most frequent first. */
export function tagsCounted(
  db: ReadDatabase,
  kind: VocabularyKind,
  articles: readonly number[],
  limit: number,
): Neighbour[] {
  const { table, column } = LINKS[kind];
  return all<{ id: string; articles: number }>(
    db,
    `SELECT CAST(${column} AS TEXT) AS id, count(*) AS articles FROM ${table}
     WHERE article IN (SELECT value FROM json_each(?)) GROUP BY ${column} ORDER BY articles DESC LIMIT ?`,
    JSON.stringify(articles),
    limit,
  ).map((row) => ({ kind, ...row }));
}

export function serialsOf(db: ReadDatabase, articleIds: readonly string[]): number[] {
  return all<{ serial: number }>(
    db,
    'SELECT serial FROM articles WHERE id IN (SELECT value FROM json_each(?))',
    idList(articleIds),
  ).map((row) => row.serial);
}

/** The number of a keyword by its name. */
export function keywordId(db: ReadDatabase, keyword: string): string | null {
  return (
    first<{ id: string }>(db, 'SELECT CAST(serial AS TEXT) AS id FROM keywords WHERE keyword = ?', keyword)
      ?.id ?? null
  );
}
