import type { Module, ServiceOf } from '#shared/contract/define.ts';
import type { ArchiveEvent } from '#shared/contract/events.ts';
import type { Clock } from '#shared/clock.ts';
import type { Ids } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { ReadDatabase, WriteDatabase } from '../archive/sql.ts';

/** Structured log without content: codes, ids, counts and durations, never words of an article or names. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Absolute paths inside one archive folder. `worker/paths.ts` makes them. */
export interface ArchivePaths {
  readonly folder: string;
  /** `archive.db`: only the driver touches it and its `-wal` and `-shm`. */
  readonly database: string;
  /** `index.db`: can be deleted and rebuilt at any time. */
  readonly index: string;
  /** `owner.db`: held locked by the owning process. */
  readonly owner: string;
  /** Uploads on their way; `incoming(token)` names one of them. */
  readonly incoming: string;
  /** Pictures by SHA-256, with thumbnails and screen sizes. */
  readonly assets: string;
  /** Evidence files by SHA-256, append-only. */
  readonly evidence: string;
  readonly logs: string;
  readonly backups: string;
}

/** A completed upload, checked against its announced size; lies in the archive's `incoming/` folder. */
export interface IncomingFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

export interface BaseContext {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** The newsroom's zone (IANA), e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  /** The language of the window that asks, for wording that becomes content (never for error sentences). */
  readonly language: 'de' | 'en';
  readonly paths: ArchivePaths;
}

/** Reader threads. The handle is read-only in the database itself. */
export interface QueryContext extends BaseContext {
  readonly db: ReadDatabase;
  /** The search index, read-only; null while it does not exist yet (then say so or search without it). */
  readonly index: ReadDatabase | null;
  /** True once nobody waits for the answer any more; long walks look between rows and return `fail('CANCELLED')`. */
  cancelled(): boolean;
}

/** Who acts. Recorded with every act; the system account is what the operating system says. */
export interface Actor {
  /** The person chosen in the window; null before anybody is chosen (first start, command line). */
  readonly personId: string | null;
  readonly systemAccount: string;
  readonly windowId: string;
}

/**
 * The writer thread, inside ONE immediate transaction that the runtime opens and commits: a failed result or
 * an exception rolls everything back, and events and `afterCommit` functions are then dropped.
 */
export interface MutationContext extends BaseContext {
  readonly db: WriteDatabase;
  readonly actor: Actor;
  /** Announces to all windows, after the commit. */
  emit(event: ArchiveEvent): void;
  /** Runs after the commit, outside the transaction, for files (for example removing an upload). */
  afterCommit(act: () => void): void;
  /** A completed upload; NOT_FOUND with kind `upload` when the token is unknown or incomplete. */
  incoming(token: string): Result<IncomingFile>;
}

/** The writer thread between transactions: asynchronous, cancellable, several short transactions. */
export interface JobContext extends BaseContext {
  readonly actor: Actor;
  /** For reading between transactions. */
  readonly read: QueryContext;
  /** One short transaction (aim at 20 ms or less); its events are sent after its commit. */
  transact<T>(act: (context: MutationContext) => Result<T>): Result<T>;
  /** Announced to the windows at most ten times a second. `total` 0 means unknown. */
  progress(step: { done: number; total: number; label: string }): void;
  /** Aborted when the person cancels; between batches return `fail('CANCELLED')`. */
  readonly signal: AbortSignal;
  /** Lets other work of the writer thread happen; call it between batches that await nothing else. */
  pause(): Promise<void>;
  /** Runs an `analysis` command of the contract in the workshop. The caller parses nothing: output is checked. */
  analyse(command: string, input: unknown): Promise<Result<unknown>>;
  /** Asks the host for something only it can do. */
  capability<Name extends CapabilityName>(
    name: Name,
    input: Capabilities[Name]['input'],
  ): Promise<Result<Capabilities[Name]['output']>>;
  incoming(token: string): Result<IncomingFile>;
}

/** The workshop thread: no database, limited in memory and time, killed and restarted when it exceeds them. */
export interface AnalysisContext extends BaseContext {
  readonly signal: AbortSignal;
  incoming(token: string): Result<IncomingFile>;
}

/** The host process, for commands of kind `host`. */
export interface HostContext {
  readonly actor: Actor;
  readonly language: 'de' | 'en';
  readonly log: Log;
  /** Runs a command of the contract in the workers, for the same window and person. */
  run(command: string, input: unknown): Promise<Result<unknown>>;
  /** Tells all windows. */
  announce(event: ArchiveEvent): void;
}

/** Where a sealed name was looked for. */
export type NamePlace =
  | 'text'
  | 'field'
  | 'statement'
  | 'source'
  | 'evidence'
  | 'picture'
  | 'version'
  | 'file-name'
  | 'recipient';
export interface PlacedText {
  readonly place: NamePlace;
  readonly text: string;
}

/**
 * What a job may ask of the host, beside the contract's `host` commands (those are for pages; these never
 * are). Base64 strings; a host without a keychain answers NOT_AVAILABLE.
 */
export interface Capabilities {
  'keychain.protect': { input: { plain: string }; output: { protected: string } };
  'keychain.reveal': { input: { protected: string }; output: { plain: string } };
  /**
   * Looks for the vault's names in texts, without opening the vault. NAME_CHECK_UNAVAILABLE {reason} where the
   * guard's key is not at hand.
   */
  'names.check': {
    input: { texts: readonly PlacedText[] };
    output: { hits: readonly { place: NamePlace; whole: boolean }[] };
  };
}
export type CapabilityName = keyof Capabilities;

interface Contexts {
  readonly query: QueryContext;
  readonly mutation: MutationContext;
  readonly job: JobContext;
  readonly analysis: AnalysisContext;
  readonly host: HostContext;
}

type Without<M extends Module, Kind extends string> = {
  [K in keyof M as M[K]['kind'] extends Kind ? never : K]: M[K];
};
type Only<M extends Module, Kind extends string> = {
  [K in keyof M as M[K]['kind'] extends Kind ? K : never]: M[K];
};

/** What `services/<module>.ts` satisfies: a function per command, except the `host` ones. */
export type Service<M extends Module> = ServiceOf<Without<M, 'host'>, Contexts>;

/** What a host satisfies for one module: a function per `host` command. */
export type HostService<M extends Module> = ServiceOf<Only<M, 'host'>, Contexts>;

/**
 * What `services/index.ts` exports as `services`: each module behind its import, so that a thread loads only
 * what it is asked for: `{ articles: () => import('./articles.ts'), … }`.
 */
export type Services<C extends Readonly<Record<string, Module>>> = {
  readonly [M in keyof C]: () => Promise<Service<C[M]>>;
};

/** Where a stored file lies, for the hosts' asset and evidence addresses. */
export interface StoredFile {
  readonly path: string;
  readonly mediaType: string;
  /** The name to offer when it is saved. */
  readonly name: string;
}
export interface StoredFileRequest {
  readonly kind: 'asset' | 'evidence';
  readonly sha256: string;
  readonly rendition: 'original' | 'thumbnail' | 'screen';
}
/** What `services/stored-files.ts` exports as `locateStoredFile`; NOT_FOUND for an unknown hash. */
export type LocateStoredFile = (context: QueryContext, request: StoredFileRequest) => Result<StoredFile>;

/** What `services/search-index.ts` exports as `followChanges`; called in the index thread after every commit. */
export type FollowChanges = (
  context: BaseContext,
  archive: ReadDatabase,
  index: WriteDatabase,
  /** How long this round may take, in milliseconds, so that the thread stays cancellable. */
  budget: number,
) => {
  readonly applied: number;
  readonly pending: number;
  /** When to come again without being told, in milliseconds; null: there is nothing to do. */
  readonly again: number | null;
};
