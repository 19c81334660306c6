import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { archive } from '#shared/contract/archive.ts';
import { parseDocument } from '#shared/document/document.ts';
import { fail, ok } from '#shared/result.ts';
import type { ArticleRow } from '../archive/article-rows.ts';
import { articleRow, storedDocument } from '../archive/articles.ts';
import { CHAIN_START, checkChain, lastChange } from '../archive/change-log.ts';
import { checkIntegrityInPortions } from '../archive/damage.ts';
import { derive } from '../archive/derive.ts';
import { derivedDifferences } from '../archive/derived-rows.ts';
import { storedPath } from '../archive/file-store.ts';
import { all, numberOf, type ReadDatabase } from '../archive/sql.ts';
import { versionContent } from '../archive/versions.ts';
import type { JobContext, Service } from './context.ts';

type Verify = Service<typeof archive>['verify'];
interface Problem {
  readonly code: string;
  readonly subject: string;
}

/** Articles or versions between two turns of other work. */
const PORTION = 20;
const CHANGES_PER_TURN = 1000;
const MOST_DATABASE_PROBLEMS = 50;

/** Looks at everything and changes nothing. Problems are results, not failures. */
export const verifyArchive: Verify = async (context) => {
  const { db } = context.read;
  const database = await checkIntegrityInPortions(db, MOST_DATABASE_PROBLEMS, () => context.pause());
  const problems: Problem[] = database.map((subject) => ({ code: 'database', subject }));
  const broken = await brokenLink(context);
  if (broken !== null) problems.push({ code: 'change-log', subject: String(broken) });
  const articles = await inPortions(context, 'articles', 'articles', (id) => articleProblems(db, id));
  const versions = await inPortions(context, 'versions', 'versions', (id) => versionProblems(db, id));
  const files = await fileProblems(context);
  if (context.signal.aborted) return fail('CANCELLED');
  problems.push(...articles.problems, ...versions.problems, ...files.problems);
  return ok({ articles: articles.count, changes: lastChange(db), files: files.count, problems });
};

/** The first entry of the change log that is not what was written, or null. */
async function brokenLink(context: JobContext): Promise<number | null> {
  for (let after = CHAIN_START; ; ) {
    const { broken, next } = checkChain(context.read.db, after, CHANGES_PER_TURN);
    if (broken !== null || next === null) return broken;
    after = next;
    await context.pause();
  }
}

function articleProblems(db: ReadDatabase, id: string): Problem[] {
  const row = articleRow(db, id);
  if (!row) return [];
  const document = parseDocument(storedDocument(db, id) ?? '');
  if (!document.ok) return [{ code: 'document', subject: id }];
  const differences = derivedDifferences(db, { ...row }, derive(document.value, row.slugline));
  if (!quoteCountsAgree(db, row)) differences.push('quotes');
  return differences.map((name) => ({ code: 'derived', subject: `${id} ${name}` }));
}

function quoteCountsAgree(db: ReadDatabase, row: ArticleRow): boolean {
  const [counted] = all<{ total: number; disputed: number }>(
    db,
    `SELECT count(*) AS total, coalesce(sum(verification = 'disputed'), 0) AS disputed
     FROM statement_uses WHERE article_id = ? AND present = 1`,
    row.id,
  );
  return counted?.total === row.quotes_total && counted.disputed === row.quotes_disputed;
}

function versionProblems(db: ReadDatabase, id: string): Problem[] {
  const content = versionContent(db, id);
  return content.ok && parseDocument(content.value.document).ok ? [] : [{ code: 'version', subject: id }];
}

/** Every stored file must be there and be what its name says. */
async function fileProblems(context: JobContext): Promise<{ count: number; problems: Problem[] }> {
  const { paths, read } = context;
  const stored = [
    ...all<{ hash: string }>(read.db, 'SELECT sha256 AS hash FROM evidence ORDER BY serial').map(
      ({ hash }) => ({
        kind: 'evidence',
        hash,
        path: storedPath(paths.evidence, hash),
      }),
    ),
    ...all<{ hash: string }>(read.db, 'SELECT id AS hash FROM assets ORDER BY rowid').map(({ hash }) => ({
      kind: 'asset',
      hash,
      path: storedPath(paths.assets, hash),
    })),
  ];
  const problems: Problem[] = [];
  for (const [index, { kind, hash, path }] of stored.entries()) {
    if (context.signal.aborted) break;
    context.progress({ done: index, total: stored.length, label: 'files' });
    const found = await hashOf(path);
    if (found === null) problems.push({ code: `${kind}-missing`, subject: hash });
    else if (found !== hash) problems.push({ code: `${kind}-changed`, subject: hash });
  }
  return { count: stored.length, problems };
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** Walks a table by its serial numbers, with pauses in which the writer works on. */
async function inPortions(
  context: JobContext,
  table: 'articles' | 'versions',
  label: string,
  check: (id: string) => Problem[],
): Promise<{ count: number; problems: Problem[] }> {
  const { db } = context.read;
  const total = numberOf(db, `SELECT count(*) FROM ${table}`);
  const problems: Problem[] = [];
  let after = 0;
  let count = 0;
  for (;;) {
    const rows = all<{ serial: number; id: string }>(
      db,
      `SELECT serial, id FROM ${table} WHERE serial > ? ORDER BY serial LIMIT ?`,
      after,
      PORTION,
    );
    if (rows.length === 0 || context.signal.aborted) return { count, problems };
    for (const { serial, id } of rows) {
      problems.push(...check(id));
      after = serial;
      count += 1;
    }
    context.progress({ done: count, total, label });
    await context.pause();
  }
}
