import type { WriteDatabase } from '../archive/sql.ts';
import type { Log } from '../services/context.ts';
import { describe } from './failures.ts';

/** Pages in the write-ahead log after which they are copied into the database file; SQLite's own default. */
const DUE_PAGES = 1000;
/** How long a checkpoint waits for readers that still look at an older state. */
const PATIENCE_MS = 20;
const USUAL_PATIENCE_MS = 5000;

interface LogState {
  readonly busy: number;
  readonly log: number;
  readonly checkpointed: number;
}

/**
 * Copies the write-ahead log into the archive between two acts instead of inside a commit: no save waits for it,
 * and when it ends the file is synced. SQLite's automatic checkpoint is PASSIVE; beside a reader it stops half
 * way and leaves pages unsynced (https://sqlite.org/c3ref/wal_checkpoint_v2.html), which is safe but fails a sync
 * audit. A failure loses nothing, the log is on the disk: it is noted and tried again after the next commit.
 */
export function checkpointWhenDue(db: WriteDatabase, log: Log): void {
  try {
    const { log: pages, checkpointed } = state(db, 'NOOP');
    if (pages - checkpointed < DUE_PAGES) return;
    db.pragma(`busy_timeout = ${PATIENCE_MS}`);
    state(db, 'FULL');
  } catch (error) {
    log.warn('checkpoint-failed', describe(error));
  } finally {
    db.pragma(`busy_timeout = ${USUAL_PATIENCE_MS}`);
  }
}

function state(db: WriteDatabase, mode: 'NOOP' | 'FULL'): LogState {
  // The documented row of this pragma.
  const [row] = db.pragma(`wal_checkpoint(${mode})`) as LogState[];
  if (!row) throw new TypeError('wal_checkpoint returned no row');
  return row;
}
