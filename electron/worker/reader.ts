import { ok, type Result } from '#shared/result.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import type { QueryContext, StoredFileRequest } from '../services/context.ts';
import type { Task } from './messages.ts';
import type { RoleWork } from './role.ts';
import { baseFor, findService, type Thread } from './thread-context.ts';

/** Answers queries, each within one read transaction, so that a query of several statements sees one state. */
export function reader(thread: Thread): RoleWork {
  const flag = new Int32Array(thread.setting.cancelled);
  let db: ReadDatabase | null = null;
  let index: ReadDatabase | null = null;

  function contextFor(ticket: number, task: Task): QueryContext {
    if (!db) throw new TypeError('the reader is not open');
    if (index && thread.faces.indexReplaced(index)) {
      thread.faces.closeIndexReader(index);
      index = null;
    }
    index ??= thread.faces.openIndexReader(thread.setting.paths);
    return {
      ...baseFor(thread, task.meta),
      db,
      index,
      cancelled: () => Atomics.load(flag, 0) === ticket,
    };
  }

  return {
    open() {
      const opened = thread.faces.openReader(thread.setting.paths);
      if (!opened.ok) return opened;
      db = opened.value;
      return ok(null);
    },
    async run(ticket, task) {
      const answer =
        task.kind === 'locate' ? locate(thread, task.input) : await findService(thread, task.command);
      const context = contextFor(ticket, task);
      return inSnapshot(context.db, () => answer(context, task.input) as Result<unknown>);
    },
    cancel() {},
    follow() {},
    async close() {
      if (index) thread.faces.closeIndexReader(index);
      db?.close();
    },
  };
}

function locate(thread: Thread, input: unknown) {
  return (context: unknown): unknown =>
    thread.faces.locateStoredFile(context as QueryContext, input as StoredFileRequest);
}

export function inSnapshot<T>(db: ReadDatabase, act: () => T): T {
  db.prepare('BEGIN').run();
  try {
    return act();
  } finally {
    db.prepare('ROLLBACK').run();
  }
}
