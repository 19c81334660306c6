import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ArchiveEvent } from '#shared/contract/events.ts';
import { fail, type Result } from '#shared/result.ts';
import { openReader, openWriter } from '../archive/open.ts';
import type { ReadDatabase, WriteDatabase } from '../archive/sql.ts';
import type { BaseContext, JobContext, MutationContext, QueryContext } from './context.ts';

/** For tests only: a real archive in a folder of its own, with a clock and ids that tests decide. */
export interface TestArchive {
  readonly base: BaseContext;
  readonly db: WriteDatabase;
  readonly read: ReadDatabase;
  /** What was announced so far. */
  readonly events: ArchiveEvent[];
  /** Who acts from now on. */
  actAs(personId: string | null): void;
  /** Lets time pass. */
  pass(milliseconds: number): void;
  query(): QueryContext;
  /** One transaction, as the writer thread does it: a failed result rolls back. */
  mutate<T>(act: (context: MutationContext) => Result<T>): Result<T>;
  job(): JobContext;
  close(): void;
}

/** A context over a folder, with a clock that goes on a second at every reading, and counted ids. */
export function testBase(folder: string): BaseContext & { pass(milliseconds: number): void } {
  let now = Date.UTC(2025, 1, 12, 9, 0, 0);
  let made = 0;
  return {
    pass: (milliseconds) => void (now += milliseconds),
    clock: { now: () => (now += 1000) },
    ids: { next: () => `0195${String((made += 1)).padStart(4, '0')}-0000-7000-8000-000000000000` },
    log: { info() {}, warn() {}, error() {} },
    timeZone: 'Europe/Berlin',
    language: 'de',
    paths: {
      folder,
      database: join(folder, 'archive.db'),
      index: join(folder, 'index.db'),
      owner: join(folder, 'owner.db'),
      incoming: join(folder, 'incoming'),
      assets: join(folder, 'assets'),
      evidence: join(folder, 'evidence'),
      logs: join(folder, 'logs'),
      backups: join(folder, 'backups'),
    },
  };
}

/** Opens an archive, by default a new one that goes at the end; every reading of the clock passes one second. */
export function testArchive(
  folder = mkdtempSync(join(tmpdir(), 'copydesk-test-')),
  { keep = false }: { readonly keep?: boolean } = {},
): TestArchive {
  const base = testBase(folder);
  let personId: string | null = null;
  const events: ArchiveEvent[] = [];
  const db = valueOf(openWriter(base));
  const read = valueOf(openReader(base.paths));
  const actor = () => ({ personId, systemAccount: userInfo().username, windowId: 'window' });

  const query = (): QueryContext => ({ ...base, db: read, index: null, cancelled: () => false });

  function mutate<T>(act: (context: MutationContext) => Result<T>): Result<T> {
    const announced: ArchiveEvent[] = [];
    const later: (() => void)[] = [];
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = act({
        ...base,
        db,
        actor: actor(),
        emit: (event) => void announced.push(event),
        afterCommit: (then) => void later.push(then),
        incoming: (token) => fail('NOT_FOUND', { kind: 'upload', id: token }),
      });
      db.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
      if (result.ok) {
        events.push(...announced);
        for (const then of later) then();
      }
      return result;
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    base,
    db,
    read,
    events,
    actAs: (id) => void (personId = id),
    pass: (milliseconds) => base.pass(milliseconds),
    query,
    mutate,
    job: () => ({
      ...base,
      actor: actor(),
      read: query(),
      transact: mutate,
      progress() {},
      signal: new AbortController().signal,
      pause: () => Promise.resolve(),
      analyse: () => Promise.resolve(fail('NOT_AVAILABLE', { capability: 'analysis' })),
      capability: (name) => Promise.resolve(fail('NOT_AVAILABLE', { capability: name })),
      incoming: (token) => fail('NOT_FOUND', { kind: 'upload', id: token }),
    }),
    close() {
      read.close();
      db.close();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The value of a result that must be good. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}
