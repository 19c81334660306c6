import type { Database } from 'better-sqlite3';

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
