import { statSync } from 'node:fs';
import { all, first, numberOf, type ReadDatabase } from './sql.ts';

/** Up to this size the whole file is checked at every opening (about 0.1 s). */
const CHECK_WHOLE_UP_TO = 24 * 1024 * 1024;

/**
 * Looks for damage before anybody writes: the whole file while it is small; in a large one its length, its
 * schema and the newest rows (`archive.verify` checks the rest, beside the work). Null when nothing was found.
 */
export function findDamage(db: ReadDatabase, file: string): string | null {
  const size = statSync(file).size;
  // Pages that lie only in the write-ahead log make the file shorter than its page count, so ask SQLite's check then.
  if (size <= CHECK_WHOLE_UP_TO) return checkIntegrity(db, 1)[0] ?? null;
  const pages = Number(db.pragma('page_count', { simple: true }));
  const pageSize = Number(db.pragma('page_size', { simple: true }));
  const logged = sizeOf(`${file}-wal`);
  if (size + logged < pages * pageSize) return 'the file is shorter than it says';
  numberOf(db, 'SELECT count(*) FROM sqlite_schema');
  all(db, 'SELECT * FROM change_log ORDER BY number DESC LIMIT 100');
  all(db, 'SELECT * FROM articles ORDER BY serial DESC LIMIT 100');
  all(db, 'SELECT * FROM journal LIMIT 100');
  first(db, 'SELECT * FROM article_documents ORDER BY rowid DESC LIMIT 1');
  return null;
}

/** Every page, index and reference. At most `limit` problems in SQLite's words, which name tables, never content. */
export function checkIntegrity(db: ReadDatabase, limit: number): string[] {
  return [...integrityOf(db, `${limit}`), ...brokenReferences(db, '')].slice(0, limit);
}

/** As `checkIntegrity`, with pauses between tables in which other work of the thread goes on. */
export async function checkIntegrityInPortions(
  db: ReadDatabase,
  limit: number,
  pause: () => Promise<void>,
): Promise<string[]> {
  const problems: string[] = [];
  for (const { name } of tables(db)) {
    problems.push(...integrityOf(db, `"${name}"`));
    await pause();
    problems.push(...brokenReferences(db, `("${name}")`));
    await pause();
    if (problems.length >= limit) break;
  }
  return problems.slice(0, limit);
}

export function tables(db: ReadDatabase): { name: string }[] {
  return all(
    db,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
}

function integrityOf(db: ReadDatabase, argument: string): string[] {
  const rows = db.pragma(`integrity_check(${argument})`) as { integrity_check: string }[];
  return rows.map((row) => row.integrity_check.replace(/\s+/g, ' ')).filter((message) => message !== 'ok');
}

function brokenReferences(db: ReadDatabase, argument: string): string[] {
  const rows = db.pragma(`foreign_key_check${argument}`) as {
    table: string;
    rowid: number;
    parent: string;
  }[];
  return rows.map(({ table, rowid, parent }) => `row ${rowid} of ${table} refers to nothing in ${parent}`);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
