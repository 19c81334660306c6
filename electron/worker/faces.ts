import type { Result } from '#shared/result.ts';
import type { ReadDatabase, WriteDatabase } from '../archive/sql.ts';
import type { ArchivePaths, BaseContext, FollowChanges, LocateStoredFile } from '../services/context.ts';

/** Everything a thread needs from the rest of the house; `entry.ts` joins it, tests bring their own. */
export interface ThreadFaces {
  /** Module name → its service functions, loaded when first asked for. */
  readonly services: Readonly<Record<string, () => Promise<object>>>;
  /** Creates or migrates the archive; expected failures: NEWER_VERSION, DAMAGED, NOT_WRITABLE, DISK_FULL. */
  openWriter(context: BaseContext): Result<WriteDatabase>;
  openReader(paths: ArchivePaths, mode?: 'follow'): Result<ReadDatabase>;
  /** Creates the index where there is none, or replaces one of another version: it can always be rebuilt. */
  openIndexWriter(context: BaseContext): Result<WriteDatabase>;
  /** Null while there is no index. */
  openIndexReader(paths: ArchivePaths): ReadDatabase | null;
  closeIndexReader(index: ReadDatabase): void;
  /** Whether a rebuilt file stands where this reader's was: it is opened again then. */
  indexReplaced(index: ReadDatabase): boolean;
  readonly followChanges: FollowChanges;
  readonly locateStoredFile: LocateStoredFile;
  /** What the workshop loads while nobody wants anything of it, so that nobody waits for it later. */
  prepareWorkshop(): Promise<void>;
}
