import type { Result } from '#shared/result.ts';
import type { Task } from './messages.ts';

/** What a thread of one role does. `run` may throw: the thread turns that into a coded failure. */
export interface RoleWork {
  open(): Result<null>;
  run(ticket: number, task: Task): Promise<Result<unknown>>;
  cancel(ticket: number): void;
  /** The index thread's nudge after a commit. */
  follow(): void;
  close(): Promise<void>;
}
