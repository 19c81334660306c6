import { ok } from '#shared/result.ts';
import type { ReadDatabase, WriteDatabase } from '../archive/sql.ts';
import { describe } from './failures.ts';
import type { RoleWork } from './role.ts';
import type { Thread } from './thread-context.ts';

/** One round; between rounds the thread hears cancel and close. */
const ROUND_MS = 40;
const ANNOUNCE_EVERY_MS = 250;
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 30_000;

/** The only writer of the search index: follows the archive's change log after every commit and at opening. */
export function indexFollower(thread: Thread): RoleWork {
  let archive: ReadDatabase | null = null;
  let index: WriteDatabase | null = null;
  let scheduled = false;
  let later: NodeJS.Timeout | null = null;
  let failures = 0;
  let announced = Number.NEGATIVE_INFINITY;

  function schedule(): void {
    if (later) clearTimeout(later);
    later = null;
    if (scheduled) return;
    scheduled = true;
    setImmediate(round);
  }

  function round(): void {
    scheduled = false;
    if (!archive || !index) return;
    try {
      const { applied, pending, again } = thread.faces.followChanges(thread.base, archive, index, ROUND_MS);
      failures = 0;
      announce(applied, pending);
      if (again === 0) schedule();
      else if (again !== null) later ??= setTimeout(schedule, again);
    } catch (error) {
      thread.base.log.error('index-failed', describe(error));
      reopen();
    }
  }

  /**
   * Opening looks at the file and replaces a damaged one. Where that does not help (a full disk, a file that
   * somebody else holds), it is tried again, ever more rarely: an index that is left behind for good would keep
   * everybody waiting for it.
   */
  function reopen(): void {
    index?.close();
    index = null;
    const writing = thread.faces.openIndexWriter(thread.base);
    if (writing.ok) index = writing.value;
    else thread.base.log.warn('index-not-opened', { code: writing.error.code });
    failures += 1;
    if (later) clearTimeout(later);
    later = setTimeout(index ? schedule : reopen, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures));
  }

  function announce(applied: number, pending: number): void {
    const now = performance.now();
    if (pending > 0 && now - announced < ANNOUNCE_EVERY_MS) return;
    announced = now;
    thread.send({ type: 'events', events: [{ type: 'index-progress', applied, pending }] });
  }

  return {
    open() {
      const reading = thread.faces.openReader(thread.setting.paths, 'follow');
      if (!reading.ok) return reading;
      archive = reading.value;
      const writing = thread.faces.openIndexWriter(thread.base);
      if (writing.ok) {
        index = writing.value;
        schedule();
      } else reopen();
      return ok(null);
    },
    run: () => Promise.reject(new TypeError('the index thread answers no commands')),
    cancel() {},
    follow: schedule,
    async close() {
      if (later) clearTimeout(later);
      archive?.close();
      archive = null;
      index?.pragma('wal_checkpoint(TRUNCATE)');
      index?.close();
      index = null;
    },
  };
}
