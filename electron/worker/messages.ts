import type { Result } from '#shared/result.ts';
import type { ArchiveEvent } from '#shared/contract/events.ts';
import type { CallMeta } from '#shared/contract/wire.ts';
import type { ArchivePaths, CapabilityName, LogFields } from '../services/context.ts';

/** The threads of the pool. `reader` exists twice, the others once. */
export const ROLES = ['writer', 'index', 'reader', 'workshop'] as const;
export type Role = (typeof ROLES)[number];

/** What a thread does for one request: a command of the contract, or one of the runtime's own questions. */
export type TaskKind = 'query' | 'mutation' | 'job' | 'analysis' | 'locate';

export interface Task {
  readonly kind: TaskKind;
  /** `"articles.get"`; for `locate` it is `"stored-file"`. */
  readonly command: string;
  readonly input: unknown;
  readonly meta: CallMeta;
}

/** Handed to a thread at its birth. */
export interface ThreadSetting {
  readonly role: Role;
  readonly paths: ArchivePaths;
  readonly timeZone: string;
  readonly systemAccount: string;
  /** One number: the ticket of the task whose answer nobody wants any more. Readers look at it while they run. */
  readonly cancelled: SharedArrayBuffer;
}

export type ToThread =
  /** The writer opens first (it migrates), the others once it has. */
  | { type: 'open' }
  | { type: 'run'; ticket: number; task: Task }
  | { type: 'cancel'; ticket: number }
  | { type: 'reply'; question: number; result: Result<unknown> }
  /** The archive has new changes: the index thread follows them. */
  | { type: 'follow' }
  | { type: 'close' };

export type FromThread =
  | { type: 'opened'; result: Result<null> }
  | { type: 'answer'; ticket: number; result: Result<unknown> }
  | { type: 'events'; events: readonly ArchiveEvent[] }
  | { type: 'committed' }
  /** A job asks for an analysis or a capability of the host. */
  | { type: 'question'; question: number; ticket: number; ask: Question }
  | { type: 'log'; level: 'info' | 'warn' | 'error'; event: string; fields: LogFields }
  | { type: 'closed' };

/** What a thread says that is no answer to a task and no step of its life. */
export type Announcement = Exclude<FromThread, { type: 'opened' | 'answer' | 'closed' }>;

export type Question =
  | { kind: 'analyse'; command: string; input: unknown; meta: CallMeta }
  | { kind: 'capability'; name: CapabilityName; input: unknown };
