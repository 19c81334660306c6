import { Worker } from 'node:worker_threads';
import type { Result } from '#shared/result.ts';
import type { FromThread, Task, ThreadSetting, ToThread } from './messages.ts';

export type Death = 'memory' | 'crash';

export interface ThreadListener {
  message(message: Exclude<FromThread, { type: 'opened' | 'closed' }>): void;
  /** The thread ended without being asked to. */
  died(death: Death, error: unknown): void;
}

/** One living worker thread, seen from the host process. */
export interface ThreadHandle {
  open(): Promise<Result<null>>;
  run(ticket: number, task: Task): void;
  /** Says that nobody waits for this ticket any more, also to a thread that is busy in a query. */
  cancel(ticket: number): void;
  send(message: ToThread): void;
  close(graceMs: number): Promise<void>;
  kill(): Promise<void>;
}

export interface SpawnOptions {
  readonly entry: URL;
  readonly setting: Omit<ThreadSetting, 'cancelled'>;
  readonly memoryMegabytes: number | null;
}

export function spawnThread(options: SpawnOptions, listener: ThreadListener): ThreadHandle {
  const cancelled = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const flag = new Int32Array(cancelled);
  const setting: ThreadSetting = { ...options.setting, cancelled };
  const worker = new Worker(options.entry, {
    name: `copydesk ${setting.role}`,
    workerData: setting,
    // Nothing of the starter's flags (a debugger, a test runner's loaders) belongs into the threads.
    execArgv: [],
    ...(options.memoryMegabytes === null
      ? {}
      : { resourceLimits: { maxOldGenerationSizeMb: options.memoryMegabytes } }),
  });
  let ending = false;
  let killed = false;
  let lastError: unknown = null;
  let opened: ((result: Result<null>) => void) | null = null;
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      resolve();
      if (ending) return;
      listener.died(isOutOfMemory(lastError) ? 'memory' : 'crash', lastError);
    });
  });

  worker.on('error', (error) => {
    lastError = error;
  });
  worker.on('message', (message: FromThread) => {
    if (message.type === 'opened') opened?.(message.result);
    else if (message.type !== 'closed' && !killed) listener.message(message);
  });

  const send = (message: ToThread): void => worker.postMessage(message);

  async function kill(): Promise<void> {
    ending = true;
    killed = true;
    await worker.terminate();
  }

  return {
    open: () =>
      new Promise((resolve) => {
        opened = resolve;
        send({ type: 'open' });
      }),
    run: (ticket, task) => send({ type: 'run', ticket, task }),
    cancel(ticket) {
      Atomics.store(flag, 0, ticket);
      send({ type: 'cancel', ticket });
    },
    send,
    async close(graceMs) {
      ending = true;
      send({ type: 'close' });
      const late = setTimeout(() => void kill(), graceMs);
      await ended;
      clearTimeout(late);
    },
    kill,
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
