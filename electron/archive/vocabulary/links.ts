import type { VocabularyKind } from '#shared/contract/vocabulary.ts';
import { all, idList, numberOf, type ReadDatabase, run, type WriteDatabase } from '../sql.ts';

/** The tags of articles, whatever their kind: keywords by number, subjects by code, entities by id, all as text. */

const TABLES: Readonly<Record<VocabularyKind, { readonly table: string; readonly column: string }>> = {
  keyword: { table: 'article_keywords', column: 'keyword' },
  subject: { table: 'article_subjects', column: 'code' },
  entity: { table: 'article_entities', column: 'entity_id' },
};

const VALUES: Readonly<Record<VocabularyKind, string>> = {
  keyword: 'SELECT CAST(value AS INTEGER) FROM json_each(:tags)',
  subject: 'SELECT value FROM json_each(:tags)',
  entity: 'SELECT value FROM json_each(:tags)',
};

export interface TaggedArticle {
  readonly serial: number;
  readonly id: string;
  /** In the order of the article. */
  readonly tags: readonly string[];
}

/** The next articles after a serial that carry one of the tags, with all their tags of this kind. */
export function articlesTagged(
  db: ReadDatabase,
  kind: VocabularyKind,
  {
    tags,
    after,
    limit,
  }: { readonly tags: readonly string[]; readonly after: number; readonly limit: number },
): TaggedArticle[] {
  const { table, column } = TABLES[kind];
  return all<{ serial: number; id: string; tags: string }>(
    db,
    `SELECT a.serial, a.id,
       (SELECT json_group_array(CAST(l.${column} AS TEXT) ORDER BY l.position) FROM ${table} l WHERE l.article = a.serial) AS tags
     FROM articles a WHERE a.serial IN (
       SELECT DISTINCT article FROM ${table}
       WHERE ${column} IN (${VALUES[kind]}) AND article > :after
       ORDER BY article LIMIT :limit)
     ORDER BY a.serial`,
    { tags: idList(tags), after, limit },
  ).map((row) => ({ serial: row.serial, id: row.id, tags: JSON.parse(row.tags) as string[] }));
}

export function countTagged(db: ReadDatabase, kind: VocabularyKind, tags: readonly string[]): number {
  const { table, column } = TABLES[kind];
  return numberOf(
    db,
    `SELECT count(DISTINCT l.article) FROM ${table} l JOIN articles a ON a.serial = l.article AND a.trashed_at IS NULL
     WHERE l.${column} IN (${VALUES[kind]})`,
    { tags: idList(tags) },
  );
}

/** Whether any article carries one of the tags, those in the wastebasket included. */
export function isTagged(db: ReadDatabase, kind: VocabularyKind, tags: readonly string[]): boolean {
  return articlesTagged(db, kind, { tags, after: 0, limit: 1 }).length > 0;
}

/** The tags of one article now. */
export function tagsOf(db: ReadDatabase, kind: VocabularyKind, article: number): string[] {
  const { table, column } = TABLES[kind];
  return all<{ tag: string }>(
    db,
    `SELECT CAST(${column} AS TEXT) AS tag FROM ${table} WHERE article = ? ORDER BY position`,
    article,
  ).map((row) => row.tag);
}

export function replaceTags(
  db: WriteDatabase,
  kind: VocabularyKind,
  article: number,
  tags: readonly string[],
): void {
  const { table } = TABLES[kind];
  run(db, `DELETE FROM ${table} WHERE article = ?`, article);
  tags.forEach((tag, position) => {
    run(
      db,
      `INSERT INTO ${table} VALUES (?, ?, ?)`,
      article,
      position,
      kind === 'keyword' ? Number(tag) : tag,
    );
  });
}

/**
 * The list as it would be without a change that was made to it: exact where nobody has touched it since,
 * otherwise only what that change took away or put in.
 */
export function withoutChange(
  now: readonly string[],
  { former, next }: { readonly former: readonly string[]; readonly next: readonly string[] },
): string[] {
  if (now.join('\n') === next.join('\n')) return [...former];
  const kept = now.filter((tag) => former.includes(tag) || !next.includes(tag));
  for (const [position, tag] of former.entries()) {
    if (!next.includes(tag) && !kept.includes(tag)) kept.splice(Math.min(position, kept.length), 0, tag);
  }
  return kept;
}
