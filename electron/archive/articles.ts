import type { ArticleFields } from '#shared/article/fields.ts';
import type { ArticleState } from '#shared/article/workflow.ts';
import type { ArticleSummary, Caret } from '#shared/contract/models.ts';
import { linkedFieldsOf, type LinkedFields, storedLinks, writeLinkedFields } from './article-links.ts';
import {
  ARTICLE_ROWS,
  type ArticleRow,
  columnFieldsOf,
  columnParameters,
  FIELD_COLUMNS,
  summaryOf,
} from './article-rows.ts';
import { type Derived, foldedTitles } from './derive.ts';
import { derivedParameters, insertAssets, writeDerivedRows } from './derived-rows.ts';
import { all, first, idList, type ReadDatabase, run, type WriteDatabase } from './sql.ts';
import { sortKey } from '#shared/text/sort-key.ts';

/** Rows of articles, read and written. Nothing here decides: services ask, check and record. */

export interface NewArticle {
  readonly id: string;
  readonly document: string;
  readonly derived: Derived;
  readonly fields: ArticleFields;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly change: number;
  readonly state: ArticleState;
  /** 1 when a first version is stored with it. */
  readonly versionNumber: 0 | 1;
}

export interface NewRevision {
  readonly id: string;
  readonly document: string;
  readonly derived: Derived;
  readonly fields: ArticleFields;
  readonly caret: Caret | null;
  readonly savedAt: string;
  readonly change: number;
}

const DERIVED_COLUMNS = [
  'kicker',
  'headline',
  'subheadline',
  'standfirst',
  'byline',
  'dateline',
  'words',
  'characters',
  'placeholders',
  'notes',
  'headline_key',
  'folded',
] as const;

const COLUMNS: readonly (readonly [string, string])[] = [
  ...FIELD_COLUMNS,
  ...DERIVED_COLUMNS.map((column) => [column, `:${column}`] as const),
];

const INSERT = `
  INSERT INTO articles (id, revision, last_change, state, version_number, created_at, updated_at, created_by,
    ${COLUMNS.map(([column]) => column).join(', ')})
  VALUES (:id, 1, :change, :state, :versionNumber, :createdAt, :createdAt, :createdBy,
    ${COLUMNS.map(([, value]) => value).join(', ')})`;

const UPDATE = `
  UPDATE articles SET revision = revision + 1, last_change = :change, updated_at = :savedAt, caret = :caret,
    ${COLUMNS.map(([column, value]) => `${column} = ${value}`).join(', ')}
  WHERE id = :id`;

const UPDATE_FIELDS = `
  UPDATE articles SET last_change = :change, updated_at = :savedAt, headline_key = :headlineKey,
    folded = :folded, ${FIELD_COLUMNS.map(([column, value]) => `${column} = ${value}`).join(', ')}
  WHERE id = :id`;

export function articleRow(db: ReadDatabase, id: string): ArticleRow | undefined {
  return first<ArticleRow>(db, `${ARTICLE_ROWS} WHERE a.id = ?`, id);
}

/** In the order of `ids`; unknown ones are left out. */
export function articleSummaries(db: ReadDatabase, ids: readonly string[]): ArticleSummary[] {
  const rows = all<ArticleRow>(
    db,
    `${ARTICLE_ROWS} WHERE a.id IN (SELECT value FROM json_each(?))`,
    idList(ids),
  );
  const byId = new Map(rows.map((row) => [row.id, summaryOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Ids by serial, as the search index names articles. */
export function articleIdsOf(db: ReadDatabase, serials: readonly number[]): Map<number, string> {
  const rows = all<{ serial: number; id: string }>(
    db,
    'SELECT serial, id FROM articles WHERE serial IN (SELECT value FROM json_each(?))',
    JSON.stringify(serials),
  );
  return new Map(rows.map(({ serial, id }) => [serial, id]));
}

export function storedDocument(db: ReadDatabase, id: string): string | undefined {
  const row = first<{ document: string }>(
    db,
    'SELECT document FROM article_documents WHERE article_id = ?',
    id,
  );
  return row?.document;
}

export function articleFieldsOf(db: ReadDatabase, row: ArticleRow): ArticleFields {
  return { ...columnFieldsOf(row), ...linkedFieldsOf(db, row.serial) };
}

/** Fields as they will be read back: instants in one form, nothing twice, no half characters. */
export function storedFields(fields: ArticleFields): ArticleFields {
  const parameters = columnParameters(fields);
  const zoned = (at: string | null, zone: string | null) => (at && zone ? { at, zone } : null);
  // In JSON half a character is an escape; fields without one are taken as they are.
  const json = JSON.stringify(fields);
  const whole = /\\u[dD]/.test(json)
    ? (JSON.parse(json, (_key, value: unknown) =>
        typeof value === 'string' ? value.toWellFormed() : value,
      ) as ArticleFields)
    : fields;
  return {
    ...whole,
    ...storedLinks(whole),
    embargoedUntil: zoned(parameters.embargoedAt, parameters.embargoZone),
    deadline: zoned(parameters.deadlineAt, parameters.deadlineZone),
    publishedAt: parameters.publishedAt,
  };
}

/** Inserts revision 1 of an article, with everything derived. */
export function insertArticle(db: WriteDatabase, article: NewArticle): void {
  run(db, INSERT, {
    id: article.id,
    change: article.change,
    state: article.state,
    versionNumber: article.versionNumber,
    createdAt: article.createdAt,
    createdBy: article.createdBy,
    ...columnParameters(article.fields),
    ...derivedParameters(article.derived),
  });
  run(
    db,
    'INSERT INTO article_documents VALUES (?, ?, ?)',
    article.id,
    article.derived.blocks,
    article.document,
  );
  run(db, 'INSERT INTO article_texts VALUES (?, ?)', article.id, article.derived.body);
  const serial = serialOf(db, article.id);
  writeLinkedFields(db, serial, article.fields, null);
  // Nobody can have used a statement in an article that did not exist.
  insertAssets(db, serial, article.derived.assets);
}

/** Writes the next revision. Returns the ids of statements whose wording on this sheet changed. */
export function updateArticle(db: WriteDatabase, former: ArticleRow, next: NewRevision): string[] {
  run(db, UPDATE, {
    id: next.id,
    change: next.change,
    savedAt: next.savedAt,
    caret: next.caret ? JSON.stringify(next.caret) : null,
    ...columnParameters(next.fields),
    ...derivedParameters(next.derived),
  });
  run(
    db,
    'UPDATE article_documents SET document = ?, blocks = ? WHERE article_id = ?',
    next.document,
    next.derived.blocks,
    next.id,
  );
  run(db, 'UPDATE article_texts SET body = :body WHERE article_id = :id AND body <> :body', {
    body: next.derived.body,
    id: next.id,
  });
  writeLinkedFields(db, former.serial, next.fields, linkedFieldsOf(db, former.serial));
  return writeDerivedRows(db, former, next.derived);
}

/** Writes what is derived, and nothing else. Returns the ids of statements whose wording changed. */
export function rewriteDerived(db: WriteDatabase, row: ArticleRow, derived: Derived): string[] {
  run(
    db,
    `UPDATE articles SET ${DERIVED_COLUMNS.map((column) => `${column} = :${column}`).join(', ')} WHERE id = :id`,
    { id: row.id, ...derivedParameters(derived) },
  );
  run(db, 'UPDATE article_documents SET blocks = ? WHERE article_id = ?', derived.blocks, row.id);
  run(db, 'UPDATE article_texts SET body = ? WHERE article_id = ?', derived.body, row.id);
  return writeDerivedRows(db, row, derived);
}

/** Writes form fields without a new revision of the text. */
export function updateFields(
  db: WriteDatabase,
  former: ArticleRow,
  fields: ArticleFields,
  { change, savedAt }: { change: number; savedAt: string },
): void {
  const linked: LinkedFields = fields;
  run(db, UPDATE_FIELDS, {
    id: former.id,
    change,
    savedAt,
    headlineKey: sortKey(former.headline || fields.slugline),
    folded: foldedTitles({ ...former, slugline: fields.slugline }),
    ...columnParameters(fields),
  });
  writeLinkedFields(db, former.serial, linked, linkedFieldsOf(db, former.serial));
}

/** Where the caret was left, when nothing else changed. */
export function updateCaret(db: WriteDatabase, id: string, caret: Caret | null): void {
  run(db, 'UPDATE articles SET caret = ? WHERE id = ?', caret ? JSON.stringify(caret) : null, id);
}

/** Into the wastebasket (`at`) or out of it (null). Returns the ids that this changed. */
export function setTrashed(
  db: WriteDatabase,
  ids: readonly string[],
  at: string | null,
  change: number,
): number {
  return run(
    db,
    `UPDATE articles SET trashed_at = ?, last_change = ?
     WHERE id IN (SELECT value FROM json_each(?)) AND (trashed_at IS NULL) = ?`,
    at,
    change,
    idList(ids),
    at === null ? 0 : 1,
  );
}

function serialOf(db: ReadDatabase, id: string): number {
  return first<{ serial: number }>(db, 'SELECT serial FROM articles WHERE id = ?', id)?.serial ?? 0;
}
