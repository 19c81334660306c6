import { ok } from '#shared/result.ts';
import type { ReadDatabase, WriteDatabase } from '../archive/sql.ts';
import { describe } from './failures.ts';
import type { RoleWork } from './role.ts';
import type { Thread } from './thread-context.ts';

/** One round; between rounds the thread hears cancel and close. */
const ROUND_MS = 40;
const ANNOUNCE_EVERY_MS = 250;
const REOPEN_LIMIT = 3;

/** The only writer of the search index: follows the archive's change log after every commit and at opening. */
export function indexFollower(thread: Thread): RoleWork {
  let archive: ReadDatabase | null = null;
  let index: WriteDatabase | null = null;
  let scheduled = false;
  let reopened = 0;
  let announced = Number.NEGATIVE_INFINITY;

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(round);
  }

  function round(): void {
    scheduled = false;
    if (!archive || !index) return;
    try {
      const { applied, pending } = thread.faces.followChanges(thread.base, archive, index, ROUND_MS);
      announce(applied, pending);
      if (pending > 0) schedule();
    } catch (error) {
      thread.base.log.error('index-failed', describe(error));
      reopen();
    }
  }

  /** Opening looks at the file and replaces a damaged one; if that does not help, search lags and nothing else. */
  function reopen(): void {
    if (reopened >= REOPEN_LIMIT) return;
    reopened += 1;
    index?.close();
    index = null;
    const writing = thread.faces.openIndexWriter(thread.base);
    if (!writing.ok) return;
    index = writing.value;
    schedule();
  }

  function announce(applied: number, pending: number): void {
    const now = performance.now();
    if (pending > 0 && now - announced < ANNOUNCE_EVERY_MS) return;
    announced = now;
    thread.send({ type: 'events', events: [{ type: 'index-progress', applied, pending }] });
  }

  return {
    open() {
      const reading = thread.faces.openReader(thread.setting.paths);
      if (!reading.ok) return reading;
      archive = reading.value;
      const writing = thread.faces.openIndexWriter(thread.base);
      if (!writing.ok) return writing;
      index = writing.value;
      schedule();
      return ok(null);
    },
    run: () => Promise.reject(new TypeError('the index thread answers no commands')),
    cancel() {},
    follow: schedule,
    async close() {
      archive?.close();
      archive = null;
      index?.pragma('wal_checkpoint(TRUNCATE)');
      index?.close();
      index = null;
    },
  };
}
