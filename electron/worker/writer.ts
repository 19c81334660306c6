import { setImmediate as nextTurn, setTimeout as after } from 'node:timers/promises';
import { fail, ok, type Result } from '#shared/result.ts';
import type { ReadDatabase, WriteDatabase } from '../archive/sql.ts';
import type { JobContext, MutationContext, QueryContext } from '../services/context.ts';
import { checkpointWhenDue } from './checkpoint.ts';
import { readIncoming } from './incoming.ts';
import type { Question, Task } from './messages.ts';
import type { RoleWork } from './role.ts';
import { actorOf, baseFor, findService, type Thread } from './thread-context.ts';
import { transact } from './transaction.ts';

const PROGRESS_EVERY_MS = 100;
/** How long running jobs may take to notice that the archive closes. */
const JOBS_GRACE_MS = 2000;

export type Ask = (ticket: number, question: Question) => Promise<Result<unknown>>;

/** Owns the archive: mutations in order, jobs as chains of short transactions between them. */
export function writer(thread: Thread, ask: Ask): RoleWork {
  let db: WriteDatabase | null = null;
  let readOnly: ReadDatabase | null = null;
  let index: ReadDatabase | null = null;
  const jobs = new Map<number, { controller: AbortController; done: Promise<unknown> }>();

  let checkpointPlanned = false;
  /** After the answer has left; many commits in one turn of the loop share one. */
  function planCheckpoint(): void {
    if (checkpointPlanned) return;
    checkpointPlanned = true;
    setImmediate(() => {
      checkpointPlanned = false;
      if (db?.open) checkpointWhenDue(db, thread.base.log);
    });
  }

  function commit<T>(meta: Task['meta'], act: (context: MutationContext) => Result<T>): Result<T> {
    const result = transact(thread, open(), meta, act);
    planCheckpoint();
    return result;
  }

  function open(): WriteDatabase {
    if (!db) throw new TypeError('the writer is not open');
    return db;
  }

  /** A job reads beside the writer, so that even its reading cannot write by mistake. */
  function readContext(task: Task, signal: AbortSignal): QueryContext {
    if (!readOnly) {
      const opened = thread.faces.openReader(thread.setting.paths);
      if (!opened.ok) throw new TypeError(`cannot read beside the writer: ${opened.error.code}`);
      readOnly = opened.value;
    }
    index ??= thread.faces.openIndexReader(thread.setting.paths);
    return { ...baseFor(thread, task.meta), db: readOnly, index, cancelled: () => signal.aborted };
  }

  function jobContext(ticket: number, task: Task, signal: AbortSignal): JobContext {
    const { meta } = task;
    let lastProgress = Number.NEGATIVE_INFINITY;
    let read: QueryContext | null = null;
    return {
      ...baseFor(thread, meta),
      actor: actorOf(thread, meta),
      get read() {
        read ??= readContext(task, signal);
        return read;
      },
      transact: (act) => commit(meta, act),
      progress({ done, total, label }) {
        const now = performance.now();
        if (done !== total && now - lastProgress < PROGRESS_EVERY_MS) return;
        lastProgress = now;
        const event = { type: 'progress', job: meta.requestId, done, total, label } as const;
        thread.send({ type: 'events', events: [event] });
      },
      signal,
      pause: () => nextTurn(),
      analyse: (command, input) => ask(ticket, { kind: 'analyse', command, input, meta }),
      capability: (name, input) =>
        // The host checks what its capability returns against the same table of types.
        ask(ticket, { kind: 'capability', name, input }) as Promise<Result<never>>,
      incoming: (token) => readIncoming(thread.setting.paths.incoming, token),
    };
  }

  async function runJob(ticket: number, task: Task): Promise<Result<unknown>> {
    const service = await findService(thread, task.command);
    const controller = new AbortController();
    const context = jobContext(ticket, task, controller.signal);
    const done = (async () => (await service(context, task.input)) as Result<unknown>)();
    jobs.set(ticket, { controller, done });
    try {
      return await done;
    } catch (error) {
      if (controller.signal.aborted) return fail('CANCELLED');
      throw error;
    } finally {
      jobs.delete(ticket);
    }
  }

  return {
    open() {
      const opened = thread.faces.openWriter(thread.base);
      if (!opened.ok) return opened;
      db = opened.value;
      return ok(null);
    },
    async run(ticket, task) {
      if (task.kind === 'job') return runJob(ticket, task);
      const service = await findService(thread, task.command);
      const act = (context: MutationContext) => service(context, task.input) as Result<unknown>;
      return commit(task.meta, act);
    },
    cancel(ticket) {
      jobs.get(ticket)?.controller.abort();
    },
    follow() {},
    async close() {
      for (const { controller } of jobs.values()) controller.abort();
      const settled = Promise.allSettled([...jobs.values()].map(({ done }) => done));
      await Promise.race([settled, after(JOBS_GRACE_MS, null, { ref: false })]);
      index?.close();
      readOnly?.close();
      db?.pragma('wal_checkpoint(TRUNCATE)');
      db?.close();
    },
  };
}
