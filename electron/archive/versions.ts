import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import { type ArticleFields, articleFieldsSchema } from '#shared/article/fields.ts';
import type { Version } from '#shared/contract/versions.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { articleFieldsOf, articleRow, storedDocument } from './articles.ts';
import { all, first, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** What a version keeps. */
export interface VersionContent {
  readonly document: string;
  readonly fields: ArticleFields;
}

const contentSchema = z.object({ document: z.string(), fields: articleFieldsSchema });

interface VersionRow {
  id: string;
  article_id: string;
  number: number;
  revision: number;
  name: string;
  occasion: Version['occasion'];
  reason: string;
  person_id: string | null;
  created_at: string;
  state: Version['state'];
  headline: string;
  words: number;
  content: Uint8Array | null;
  sha256: string | null;
}

const HEAD =
  'id, article_id, number, revision, name, occasion, reason, person_id, created_at, state, headline, words';

/** Newest first. */
export function versionsOf(db: ReadDatabase, articleId: string): Version[] {
  return all<VersionRow>(
    db,
    `SELECT ${HEAD} FROM versions WHERE article_id = ? ORDER BY number DESC`,
    articleId,
  ).map(versionOf);
}

export function findVersion(db: ReadDatabase, id: string): Version | undefined {
  const row = first<VersionRow>(db, `SELECT ${HEAD} FROM versions WHERE id = ?`, id);
  return row && versionOf(row);
}

/** The newest version, with the revision that it keeps. */
export function newestVersion(
  db: ReadDatabase,
  articleId: string,
): { version: Version; revision: number } | null {
  const row = first<VersionRow>(
    db,
    `SELECT ${HEAD} FROM versions WHERE article_id = ? ORDER BY number DESC LIMIT 1`,
    articleId,
  );
  return row ? { version: versionOf(row), revision: row.revision } : null;
}

/** The saved revision that a version keeps. */
export function versionRevision(db: ReadDatabase, id: string): number {
  return first<{ revision: number }>(db, 'SELECT revision FROM versions WHERE id = ?', id)?.revision ?? 1;
}

export type NewVersion = Omit<Version, 'number'> & { readonly revision: number };

/** Stores a version under the article's next number. `content` null: an import's, which is the article itself. */
export function writeVersion(
  db: WriteDatabase,
  version: NewVersion,
  content: VersionContent | null,
): Version {
  const { version: newest } = newestVersion(db, version.articleId) ?? { version: { number: 0 } };
  const number = newest.number + 1;
  insertVersion(db, version, number, content);
  run(db, 'UPDATE articles SET version_number = ? WHERE id = ?', number, version.articleId);
  const { revision: _, ...rest } = version;
  return { ...rest, number };
}

/** The first version of an article that was stored with the version number 1: what was imported, its own row. */
export function writeImportVersion(db: WriteDatabase, version: NewVersion): void {
  insertVersion(db, version, 1, null);
}

function insertVersion(
  db: WriteDatabase,
  version: NewVersion,
  number: number,
  content: VersionContent | null,
): void {
  const packed = content && pack(content);
  run(
    db,
    `INSERT INTO versions (id, article_id, number, revision, name, occasion, reason, person_id, created_at,
       state, headline, words, content, sha256)
     VALUES (:id, :articleId, :number, :revision, :name, :occasion, :reason, :personId, :createdAt,
       :state, :headline, :words, :content, :sha256)`,
    { ...version, number, content: packed?.content ?? null, sha256: packed?.sha256 ?? null },
  );
}

/** Before an article changes: its import's version, which was the article row itself, gets a copy of its own. */
export function keepImportVersion(db: WriteDatabase, articleId: string): void {
  const version = first<{ id: string }>(
    db,
    'SELECT id FROM versions WHERE article_id = ? AND content IS NULL',
    articleId,
  );
  const content = version && presentContent(db, articleId);
  if (!version || !content) return;
  const packed = pack(content);
  run(
    db,
    'UPDATE versions SET content = ?, sha256 = ? WHERE id = ?',
    packed.content,
    packed.sha256,
    version.id,
  );
}

/** Document and fields of a version. Errors: NOT_FOUND; DAMAGED when they are not what was stored. */
export function versionContent(db: ReadDatabase, id: string): Result<VersionContent> {
  const row = first<Pick<VersionRow, 'article_id' | 'number' | 'content' | 'sha256'>>(
    db,
    'SELECT article_id, number, content, sha256 FROM versions WHERE id = ?',
    id,
  );
  if (!row) return fail('NOT_FOUND', { kind: 'version', id });
  if (row.content === null) {
    const present = presentContent(db, row.article_id);
    return present ? ok(present) : fail('NOT_FOUND', { kind: 'article', id: row.article_id });
  }
  return unpack(row.content, row.sha256, id);
}

/** The article as it is saved now. */
export function presentContent(db: ReadDatabase, articleId: string): VersionContent | null {
  const row = articleRow(db, articleId);
  const document = storedDocument(db, articleId);
  if (!row || document === undefined) return null;
  return { document, fields: articleFieldsOf(db, row) };
}

function pack(content: VersionContent): { content: Uint8Array; sha256: string } {
  const bytes = Buffer.from(JSON.stringify({ document: content.document, fields: content.fields }));
  return { content: deflateSync(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
}

function unpack(content: Uint8Array, sha256: string | null, id: string): Result<VersionContent> {
  try {
    const bytes = inflateSync(content);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      return fail('DAMAGED', { name: id, reason: 'the checksum of the version differs' });
    }
    return ok(contentSchema.parse(JSON.parse(bytes.toString('utf8'))));
  } catch (error) {
    return fail('DAMAGED', { name: id, reason: error instanceof Error ? error.name : 'unreadable' });
  }
}

function versionOf(row: VersionRow): Version {
  return {
    id: row.id,
    articleId: row.article_id,
    number: row.number,
    name: row.name,
    occasion: row.occasion,
    reason: row.reason,
    personId: row.person_id,
    createdAt: row.created_at,
    state: row.state,
    headline: row.headline,
    words: row.words,
  };
}
