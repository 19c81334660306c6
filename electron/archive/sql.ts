import type { Database, Statement } from 'better-sqlite3';

declare const access: unique symbol;

/**
 * A handle opened read-only. SQLite itself refuses a write through it; the brand makes the compiler refuse
 * handing it to a repository function that writes.
 */
export type ReadDatabase = Pick<Database, 'prepare' | 'pragma' | 'name' | 'open' | 'close'> & {
  readonly [access]: 'read' | 'write';
};

/** The writer's handle. Whatever takes a `ReadDatabase` takes this one as well. */
export type WriteDatabase = Database & { readonly [access]: 'write' };

/** What SQLite takes and gives. Booleans are stored as 0 and 1. */
export type SqlValue = string | number | bigint | Uint8Array | null;
/** Positional values, or one object of named ones (`:name`). */
export type SqlParameters = readonly SqlValue[] | readonly [Readonly<Record<string, SqlValue>>];

/** Statements are few and constant; the limit only guards against texts that are put together. */
const PREPARED_LIMIT = 500;
const prepared = new WeakMap<object, Map<string, Statement>>();

function statement(db: ReadDatabase, sql: string): Statement {
  let known = prepared.get(db);
  if (!known) prepared.set(db, (known = new Map<string, Statement>()));
  let found = known.get(sql);
  if (!found) {
    if (known.size >= PREPARED_LIMIT) known.clear();
    known.set(sql, (found = db.prepare(sql)));
  }
  return found;
}

/** All rows, in the shape that the caller's SQL selects (STRICT tables keep the types). */
export function all<Row>(db: ReadDatabase, sql: string, ...parameters: SqlParameters): Row[] {
  return statement(db, sql).all(...parameters) as Row[];
}

export function first<Row>(db: ReadDatabase, sql: string, ...parameters: SqlParameters): Row | undefined {
  return statement(db, sql).get(...parameters) as Row | undefined;
}

/** The single number of a `SELECT count(*)` or the like; 0 for NULL. */
export function numberOf(db: ReadDatabase, sql: string, ...parameters: SqlParameters): number {
  const row = first<Record<string, unknown>>(db, sql, ...parameters);
  return Number(Object.values(row ?? {})[0] ?? 0);
}

/** Writes; returns how many rows changed. */
export function run(db: WriteDatabase, sql: string, ...parameters: SqlParameters): number {
  return statement(db, sql).run(...parameters).changes;
}

/** One JSON array as a parameter, for `IN (SELECT value FROM json_each(?))`: any number of ids, one statement text. */
export function idList(ids: readonly string[]): string {
  return JSON.stringify(ids);
}
