import { fail, ok, type Result } from '#shared/result.ts';
import type { Ids } from '#shared/ids.ts';
import type { Log } from '../services/context.ts';
import { describe } from './failures.ts';
import type { Announcement, Role, Task } from './messages.ts';
import type { Death, ThreadHandle, ThreadListener } from './thread-handle.ts';

/** More deaths than this within a minute, and the thread stays down: restarting does not help. */
const DEATHS_PER_MINUTE = 5;

export interface LaneOptions {
  readonly role: Role;
  readonly seats: number;
  /** A task that runs longer is killed with its thread; null for threads whose work must not be cut. */
  readonly timeLimitMs: number | null;
  readonly memoryMegabytes: number | null;
  /** How long a cancelled task may go on before its thread is replaced; null: it is left alone. */
  readonly cancelGraceMs: number | null;
  readonly spawn: (listener: ThreadListener) => ThreadHandle;
  readonly log: Log;
  readonly ids: Ids;
  readonly message: (message: Announcement, handle: ThreadHandle) => void;
  readonly restarted: () => void;
}

interface Entry {
  readonly ticket: number;
  readonly task: Task;
  readonly settle: (result: Result<unknown>) => void;
}

interface Seat {
  handle: ThreadHandle | null;
  state: 'opening' | 'idle' | 'busy' | 'down';
  current: Entry | null;
  readonly jobs: Map<number, Entry>;
  timer: NodeJS.Timeout | null;
  deaths: number[];
  opened: (result: Result<null>) => void;
}

/** The threads of one role and the queue before them. */
export interface Lane {
  /**
   * Starts the threads: the first at once, though it opens its files only when `ready` says so, the others after
   * it. Resolves when the first is open; one that cannot be opened later is logged and stays down.
   */
  open(ready?: Promise<boolean>): Promise<Result<null>>;
  submit(ticket: number, task: Task): Promise<Result<unknown>>;
  cancel(ticket: number): void;
  /** To every living thread of the lane. */
  tell(message: { type: 'follow' }): void;
  close(graceMs: number): Promise<void>;
}

export function makeLane(options: LaneOptions): Lane {
  const queue: Entry[] = [];
  const seats: Seat[] = Array.from({ length: options.seats }, newSeat);
  let closing = false;

  function start(seat: Seat, ready: Promise<boolean> = Promise.resolve(true)): Promise<Result<null>> {
    seat.state = 'opening';
    const opened = new Promise<Result<null>>((resolve) => {
      seat.opened = resolve;
    });
    const handle = options.spawn({
      message: (message) => {
        if (seat.handle !== handle) return;
        if (message.type === 'answer') answered(seat, message.ticket, message.result);
        else options.message(message, handle);
      },
      died: (death, error) => {
        if (seat.handle === handle) died(seat, death, error);
      },
    });
    seat.handle = handle;
    const opening = ready.then((isReady) => (isReady ? handle.open() : fail('DISCONNECTED')));
    void opening.then((result) => {
      if (seat.handle !== handle) return;
      seat.state = result.ok ? 'idle' : 'down';
      seat.opened(result);
      pump();
    });
    return opened;
  }

  /** One after another: each loads its code, and the machine may have two cores. */
  async function openInTurn(others: readonly Seat[]): Promise<void> {
    for (const seat of others) {
      if (closing) return;
      const opened = await start(seat);
      if (!opened.ok && !closing)
        options.log.warn('thread-not-opened', { role: options.role, code: opened.error.code });
    }
  }

  function pump(): void {
    for (const seat of seats) {
      while (seat.state === 'idle' && queue.length > 0) {
        const entry = queue.shift();
        if (entry) assign(seat, entry);
      }
    }
    if (seats.every((seat) => seat.state === 'down'))
      for (const entry of queue.splice(0)) entry.settle(internal(entry.task, 'thread-down'));
  }

  function assign(seat: Seat, entry: Entry): void {
    if (entry.task.kind === 'job') seat.jobs.set(entry.ticket, entry);
    else {
      seat.state = 'busy';
      seat.current = entry;
      if (options.timeLimitMs !== null) limitTime(seat, entry, options.timeLimitMs);
    }
    seat.handle?.run(entry.ticket, entry.task);
  }

  function limitTime(seat: Seat, entry: Entry, milliseconds: number): void {
    seat.timer = setTimeout(() => {
      entry.settle(limit(entry.task, `${milliseconds / 1000} s`));
      replace(seat);
    }, milliseconds);
  }

  function answered(seat: Seat, ticket: number, result: Result<unknown>): void {
    const job = seat.jobs.get(ticket);
    if (job) {
      seat.jobs.delete(ticket);
      job.settle(result);
    } else if (seat.current?.ticket === ticket) {
      seat.current.settle(result);
      release(seat);
      seat.state = 'idle';
      pump();
    }
  }

  function release(seat: Seat): void {
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = null;
    seat.current = null;
  }

  /** The old thread may sit in one long SQLite step, which nothing interrupts: a fresh one takes its seat at once. */
  function replace(seat: Seat): void {
    release(seat);
    void seat.handle?.kill();
    if (!closing) void start(seat);
  }

  function died(seat: Seat, death: Death, error: unknown): void {
    options.log.error('thread-died', { role: options.role, death, ...describe(error) });
    const lost = [...(seat.current ? [seat.current] : []), ...seat.jobs.values()];
    for (const { task, settle } of lost)
      settle(
        death === 'memory' ? limit(task, `${options.memoryMegabytes} MB`) : internal(task, 'thread-died'),
      );
    seat.jobs.clear();
    release(seat);
    seat.handle = null;
    const wasOpening = seat.state === 'opening';
    const minuteAgo = performance.now() - 60_000;
    seat.deaths = [...seat.deaths.filter((at) => at > minuteAgo), performance.now()];
    if (closing || wasOpening || seat.deaths.length > DEATHS_PER_MINUTE) {
      seat.state = 'down';
      seat.opened(internal(null, 'thread-down'));
      pump();
    } else {
      void start(seat).then((result) => result.ok && options.restarted());
    }
  }

  function internal(task: Task | null, event: string): Result<never> {
    const reference = options.ids.next();
    options.log.error(event, { reference, role: options.role, task: task?.command ?? '' });
    return fail('INTERNAL', { reference });
  }

  function cancelRunning(seat: Seat, entry: Entry): void {
    seat.handle?.cancel(entry.ticket);
    if (options.cancelGraceMs === null) return;
    entry.settle(fail('CANCELLED'));
    setTimeout(() => {
      if (seat.current === entry) replace(seat);
    }, options.cancelGraceMs).unref();
  }

  return {
    async open(ready) {
      const [first, ...others] = seats;
      if (!first) return ok(null);
      if (closing) return fail('DISCONNECTED');
      const opened = await start(first, ready);
      if (opened.ok) void openInTurn(others);
      return opened;
    },
    submit: (ticket, task) =>
      new Promise((settle) => {
        if (closing) return settle(fail('DISCONNECTED'));
        queue.push({ ticket, task, settle });
        pump();
      }),
    cancel(ticket) {
      const waiting = queue.findIndex((entry) => entry.ticket === ticket);
      if (waiting >= 0) for (const entry of queue.splice(waiting, 1)) entry.settle(fail('CANCELLED'));
      for (const seat of seats) {
        if (seat.current?.ticket === ticket) cancelRunning(seat, seat.current);
        else if (seat.jobs.has(ticket)) seat.handle?.cancel(ticket);
      }
    },
    tell(message) {
      for (const seat of seats) if (seat.state !== 'down') seat.handle?.send(message);
    },
    async close(graceMs) {
      closing = true;
      for (const entry of queue.splice(0)) entry.settle(fail('DISCONNECTED'));
      await Promise.all(seats.flatMap(({ handle }) => (handle ? [handle.close(graceMs)] : [])));
      for (const seat of seats) {
        for (const entry of [...(seat.current ? [seat.current] : []), ...seat.jobs.values()])
          entry.settle(fail('DISCONNECTED'));
        release(seat);
      }
    },
  };
}

function newSeat(): Seat {
  return {
    handle: null,
    // Tasks may come before the lane is opened; they wait.
    state: 'opening',
    current: null,
    jobs: new Map(),
    timer: null,
    deaths: [],
    opened: () => {},
  };
}

function limit(task: Task, limit: string): Result<never> {
  return fail('LIMIT_EXCEEDED', { task: task.command, limit });
}
