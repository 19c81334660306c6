import { fail, ok, type Result } from '#shared/result.ts';
import type { Ids } from '#shared/ids.ts';
import type { ArchiveEvent } from '#shared/contract/events.ts';
import type { CallMeta } from '#shared/contract/wire.ts';
import type { ArchivePaths, StoredFile, StoredFileRequest } from '../services/context.ts';
import { type Lane, makeLane } from './lane.ts';
import type { LogFile } from './log-file.ts';
import type { Announcement, Question, Role, Task } from './messages.ts';
import { spawnThread, type ThreadHandle } from './thread-handle.ts';

// What hosts need besides the pool: they know the threads' face, not what lies behind it.
export type {
  ArchivePaths,
  Capabilities,
  HostContext,
  HostService,
  Log,
  StoredFile,
  StoredFileRequest,
} from '../services/context.ts';
export { describe, failureOf } from './failures.ts';
export { type LogFile, openLogFile, standardErrorLog } from './log-file.ts';

export interface PoolLimits {
  /** Workshop: one analysis. */
  readonly analysisMs: number;
  readonly analysisMegabytes: number;
  /** Readers: how long a query that nobody waits for may go on. */
  readonly cancelGraceMs: number;
}

const DEFAULT_LIMITS: PoolLimits = { analysisMs: 60_000, analysisMegabytes: 1024, cancelGraceMs: 1000 };
const READERS = 2;
const CLOSE_GRACE_MS = 5000;

export interface PoolOptions {
  /** Only the workshop, without an archive: for analyses on the command line. */
  readonly workshopOnly?: boolean;
  readonly paths: ArchivePaths;
  readonly timeZone: string;
  readonly systemAccount: string;
  readonly log: LogFile;
  readonly ids: Ids;
  readonly limits?: Partial<PoolLimits>;
  /** The threads' entry file; tests bring one with services of their own. */
  readonly entry?: URL;
}

/** The worker threads of one archive, as the dispatcher sees them. */
export interface Pool {
  run(task: Task): Promise<Result<unknown>>;
  /** Nobody waits for this call any more. */
  cancel(window: string, requestId: string): void;
  locate(request: StoredFileRequest): Promise<Result<StoredFile>>;
  onEvent(listener: (event: ArchiveEvent) => void): () => void;
  /** Who answers what jobs ask: analyses and the host's capabilities. */
  onQuestion(answer: (question: Question) => Promise<Result<unknown>>): void;
  /** Cancels jobs, lets the writer finish and checkpoint, closes every file. */
  close(): Promise<void>;
}

const SYSTEM: CallMeta = { person: null, window: 'system', language: 'de', requestId: 'system' };

/** Opens the archive in its threads; fails with what the writer says (NEWER_VERSION, DAMAGED, NOT_WRITABLE …). */
export async function openPool(options: PoolOptions): Promise<Result<Pool>> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const entry = options.entry ?? new URL('./entries/thread.ts', import.meta.url);
  const { paths, timeZone, systemAccount, log, ids } = options;
  const listeners = new Set<(event: ArchiveEvent) => void>();
  const callsOf = new Map<string, Set<number>>();
  let answer: (question: Question) => Promise<Result<unknown>> = () =>
    Promise.resolve(fail('NOT_AVAILABLE', { capability: 'question' }));
  let lastTicket = 0;

  const announce = (event: ArchiveEvent): void => {
    for (const listener of listeners) listener(event);
  };

  function message(from: Announcement, handle: ThreadHandle): void {
    switch (from.type) {
      case 'events':
        return from.events.forEach(announce);
      case 'committed':
        return lanes.index.tell({ type: 'follow' });
      case 'log':
        return log.write(from.level, from.event, from.fields);
      case 'question':
        return void answer(from.ask).then((result) =>
          handle.send({ type: 'reply', question: from.question, result }),
        );
    }
  }

  function lane(role: Role, seats: number, cut: { time: number | null; cancel: number | null }): Lane {
    const memoryMegabytes = role === 'workshop' ? limits.analysisMegabytes : null;
    const setting = { role, paths, timeZone, systemAccount };
    return makeLane({
      role,
      seats,
      timeLimitMs: cut.time,
      memoryMegabytes,
      cancelGraceMs: cut.cancel,
      spawn: (listener) => spawnThread({ entry, setting, memoryMegabytes }, listener),
      log,
      ids,
      message,
      restarted: () => announce({ type: 'archive-state', state: 'restarted' }),
    });
  }

  const lanes: Record<Role, Lane> = {
    writer: lane('writer', 1, { time: null, cancel: null }),
    index: lane('index', 1, { time: null, cancel: null }),
    reader: lane('reader', READERS, { time: null, cancel: limits.cancelGraceMs }),
    workshop: lane('workshop', 1, { time: limits.analysisMs, cancel: limits.cancelGraceMs }),
  };
  const close = async (): Promise<void> => {
    announce({ type: 'archive-state', state: 'closing' });
    await Promise.all([lanes.workshop, lanes.index, lanes.reader].map((each) => each.close(CLOSE_GRACE_MS)));
    // Last, so that its checkpoint finds no reader.
    await lanes.writer.close(CLOSE_GRACE_MS);
  };

  const opened = options.workshopOnly ? await lanes.workshop.open() : await openAll(lanes, log);
  if (!opened.ok) {
    await close();
    return opened;
  }
  return ok({
    async run(task) {
      if (options.workshopOnly && task.kind !== 'analysis')
        return fail('NOT_AVAILABLE', { capability: task.command });
      const ticket = ++lastTicket;
      const key = callKey(task.meta.window, task.meta.requestId);
      const tickets = callsOf.get(key) ?? new Set();
      callsOf.set(key, tickets.add(ticket));
      try {
        return await lanes[roleOf(task)].submit(ticket, task);
      } finally {
        tickets.delete(ticket);
        if (tickets.size === 0) callsOf.delete(key);
      }
    },
    cancel(window, requestId) {
      for (const ticket of callsOf.get(callKey(window, requestId)) ?? [])
        for (const each of Object.values(lanes)) each.cancel(ticket);
    },
    async locate(request) {
      const task: Task = { kind: 'locate', command: 'stored-file', input: request, meta: SYSTEM };
      return (await lanes.reader.submit(++lastTicket, task)) as Result<StoredFile>;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onQuestion(answers) {
      answer = answers;
    },
    close,
  });
}

/**
 * Writer and first reader load together, but the writer opens first, because it migrates. Index and workshop
 * follow unawaited: the first page does not need them, and a search index that cannot be opened stops nobody.
 */
async function openAll(lanes: Record<Role, Lane>, log: LogFile): Promise<Result<null>> {
  const writer = lanes.writer.open();
  const reader = lanes.reader.open(writer.then(({ ok: isOpen }) => isOpen));
  const [written, readable] = await Promise.all([writer, reader]);
  if (!written.ok || !readable.ok) return written.ok ? readable : written;
  void lanes.index.open().then(async (index) => {
    if (!index.ok) log.error('index-not-opened', { code: index.error.code });
    await lanes.workshop.open();
  });
  return ok(null);
}

function roleOf(task: Task): Role {
  switch (task.kind) {
    case 'query':
    case 'locate':
      return 'reader';
    case 'mutation':
    case 'job':
      return 'writer';
    case 'analysis':
      return 'workshop';
  }
}

function callKey(window: string, requestId: string): string {
  return `${window}\n${requestId}`;
}
