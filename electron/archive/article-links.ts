import type { ArticleFields } from '#shared/article/fields.ts';
import { fold } from '#shared/text/fold.ts';
import { sortKey } from '#shared/text/sort-key.ts';
import { all, first, idList, type ReadDatabase, run, type WriteDatabase } from './sql.ts';
import { presentEntity, presentKeyword } from './vocabulary/aliases.ts';

/** The lists of an article that lie in tables of their own: authors, keywords, subjects, entities. */
export type LinkedFields = Pick<ArticleFields, 'authorIds' | 'keywords' | 'subjectCodes' | 'entityIds'>;

export function linkedFieldsOf(db: ReadDatabase, serial: number): LinkedFields {
  const values = (sql: string) => all<{ value: string }>(db, sql, serial).map((row) => row.value);
  return {
    authorIds: values(
      'SELECT person_id AS value FROM article_authors WHERE article = ? ORDER BY article_authors.position',
    ),
    keywords: values(
      `SELECT k.keyword AS value FROM article_keywords AS l JOIN keywords AS k ON k.serial = l.keyword
       WHERE l.article = ? ORDER BY l.position`,
    ),
    subjectCodes: values('SELECT code AS value FROM article_subjects WHERE article = ? ORDER BY position'),
    entityIds: values('SELECT entity_id AS value FROM article_entities WHERE article = ? ORDER BY position'),
  };
}

/** Replaces what differs; a value that stands twice is kept once. */
export function writeLinkedFields(
  db: WriteDatabase,
  serial: number,
  given: LinkedFields,
  former: LinkedFields | null,
): void {
  const fields = presentLinks(db, given);
  if (differ(fields.authorIds, former?.authorIds)) replace(db, 'article_authors', serial, fields.authorIds);
  if (differ(fields.subjectCodes, former?.subjectCodes)) {
    replace(db, 'article_subjects', serial, fields.subjectCodes);
  }
  if (differ(fields.entityIds, former?.entityIds)) {
    replace(db, 'article_entities', serial, fields.entityIds);
    // Somebody uses it again.
    for (const id of fields.entityIds)
      run(db, 'UPDATE entities SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL', id);
  }
  if (differ(fields.keywords, former?.keywords)) {
    replace(
      db,
      'article_keywords',
      serial,
      unique(fields.keywords).map((keyword) => keywordNumber(db, keyword)),
    );
  }
}

/** Words that were merged since somebody read them stand for what they went into. */
export function presentLinks<Fields extends LinkedFields>(db: ReadDatabase, fields: Fields): Fields {
  const keywords = areAllPresent(db, fields.keywords)
    ? fields.keywords
    : fields.keywords.map((keyword) => presentKeyword(db, keyword));
  return {
    ...fields,
    keywords: unique(keywords),
    entityIds: unique(fields.entityIds.map((id) => presentEntity(db, id))),
  };
}

function areAllPresent(db: ReadDatabase, keywords: readonly string[]): boolean {
  if (keywords.length === 0) return true;
  const sql = `SELECT 1 FROM keywords
    WHERE keyword IN (SELECT value FROM json_each(?)) AND merged_into IS NOT NULL LIMIT 1`;
  return first(db, sql, idList(keywords)) === undefined;
}

/** The lists as they will be read back. */
export function storedLinks(fields: LinkedFields): LinkedFields {
  return {
    authorIds: unique(fields.authorIds),
    keywords: unique(fields.keywords),
    subjectCodes: unique(fields.subjectCodes),
    entityIds: unique(fields.entityIds),
  };
}

/** The first id that the archive does not know, with what it should name; null when all are known. */
export function unknownLink(
  db: ReadDatabase,
  fields: { readonly [Name in keyof ArticleFields]?: ArticleFields[Name] | undefined },
): { kind: 'desk' | 'person' | 'entity'; id: string } | null {
  const desk = fields.deskId ? unknown(db, 'desks', [fields.deskId]) : null;
  if (desk) return { kind: 'desk', id: desk };
  const person = unknown(db, 'people', fields.authorIds ?? []);
  if (person) return { kind: 'person', id: person };
  const entity = unknown(db, 'entities', fields.entityIds ?? []);
  return entity ? { kind: 'entity', id: entity } : null;
}

type Table = 'article_authors' | 'article_keywords' | 'article_subjects' | 'article_entities';

function replace(
  db: WriteDatabase,
  table: Table,
  serial: number,
  values: readonly (string | number)[],
): void {
  run(db, `DELETE FROM ${table} WHERE article = ?`, serial);
  unique(values).forEach((value, position) => {
    run(db, `INSERT INTO ${table} VALUES (?, ?, ?)`, serial, position, value);
  });
}

/** The number of a keyword; a new one is stored. */
function keywordNumber(db: WriteDatabase, keyword: string): number {
  const known = first<{ serial: number; removed: string | null }>(
    db,
    'SELECT serial, removed_at AS removed FROM keywords WHERE keyword = ?',
    keyword,
  );
  // Somebody uses it again.
  if (known?.removed) run(db, 'UPDATE keywords SET removed_at = NULL WHERE serial = ?', known.serial);
  if (known) return known.serial;
  run(
    db,
    'INSERT INTO keywords (keyword, folded, sort_key) VALUES (?, ?, ?)',
    keyword,
    fold(keyword),
    sortKey(keyword),
  );
  return keywordNumber(db, keyword);
}

function unknown(
  db: ReadDatabase,
  table: 'desks' | 'people' | 'entities',
  ids: readonly string[],
): string | null {
  if (ids.length === 0) return null;
  const row = first<{ value: string }>(
    db,
    `SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM ${table})`,
    idList(ids),
  );
  return row?.value ?? null;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function differ(left: readonly string[], right: readonly string[] | undefined): boolean {
  return left.length !== (right?.length ?? 0) || left.some((value, index) => value !== right?.[index]);
}
