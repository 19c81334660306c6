import { setTimeout as after } from 'node:timers/promises';
import { userInfo } from 'node:os';
import { contract } from '#shared/contract/index.ts';
import { systemClock } from '#shared/clock.ts';
import { systemIds } from '#shared/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { type OwnerLock, tryOwn } from '../worker/owner.ts';
import { archivePaths } from '../worker/paths.ts';
import { type ArchivePaths, type LogFile, openLogFile, openPool, type Pool } from '../worker/pool.ts';
import type { ConversationOptions } from './conversation.ts';
import { type Dispatch, type HostCapabilities, type HostFunctions, makeDispatch } from './dispatch.ts';
import { connectOwner, type OwnerClient } from './owner-client.ts';
import { listenAsOwner } from './owner-server.ts';
import { makePresence, type Presence } from './presence.ts';
import { presenceFunctions } from './presence-functions.ts';
import { makeStreams, type Streams } from './streams.ts';

/** How long a start waits for an owner that holds the lock and does not answer (starting or ending). */
const OWNER_PATIENCE_MS = 8000;
const OWNER_LOOK_AGAIN_MS = 60;

export interface HouseOptions {
  readonly folder: string;
  /** Connects as this window when another process owns the archive. */
  readonly window: string;
  readonly functions: HostFunctions;
  readonly capabilities?: HostCapabilities;
  readonly refused?: readonly string[];
  readonly watch?: (command: string, input: unknown, window: string) => void;
  /** Null where no window can be opened (the command line). */
  readonly openWindow: ConversationOptions['openWindow'];
  readonly timeZone?: string;
  /** False only in the packaged program, which has no time for it. */
  readonly checkOutput?: boolean;
  readonly threadEntry?: URL;
}

/** An archive that this process owns, open and answering. */
export interface House {
  readonly paths: ArchivePaths;
  readonly log: LogFile;
  readonly dispatch: Dispatch;
  readonly presence: Presence;
  readonly streams: Streams;
  /** How many other starts (command lines) work through us now. */
  guests(): number;
  close(): Promise<void>;
}

export type Access =
  | { readonly as: 'owner'; readonly house: House }
  | { readonly as: 'guest'; readonly owner: OwnerClient };

/**
 * Becomes the owner of the archive, or connects to the process that is. ARCHIVE_BUSY when somebody holds the
 * lock and does not answer; otherwise what opening says.
 */
export async function enterArchive(options: HouseOptions): Promise<Result<Access>> {
  const paths = archivePaths(options.folder);
  const log = openLogFile(paths.logs, systemClock);
  const deadline = performance.now() + OWNER_PATIENCE_MS;
  do {
    const lock = tryOwn(paths, log);
    if (!lock.ok) return lock;
    if (lock.value) {
      const house = await openHouse(options, paths, log, lock.value);
      return house.ok ? ok({ as: 'owner', house: house.value }) : house;
    }
    const owner = await connectOwner(paths, options.window);
    if (owner) return ok({ as: 'guest', owner });
    await after(OWNER_LOOK_AGAIN_MS);
  } while (performance.now() < deadline);
  return fail('ARCHIVE_BUSY', { name: paths.folder });
}

async function openHouse(
  options: HouseOptions,
  paths: ArchivePaths,
  log: LogFile,
  lock: OwnerLock,
): Promise<Result<House>> {
  const systemAccount = userInfo().username;
  const opened = await openPool({
    paths,
    log,
    ids: systemIds,
    timeZone: options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    systemAccount,
    ...(options.threadEntry ? { entry: options.threadEntry } : {}),
  });
  if (!opened.ok) {
    lock.release();
    return opened;
  }
  return ok(await furnish(options, { paths, log, lock, systemAccount, pool: opened.value }));
}

async function furnish(
  options: HouseOptions,
  {
    paths,
    log,
    lock,
    systemAccount,
    pool,
  }: {
    paths: ArchivePaths;
    log: LogFile;
    lock: OwnerLock;
    systemAccount: string;
    pool: Pool;
  },
): Promise<House> {
  const presence: Presence = makePresence(systemClock, (event) => dispatch.announce(event));
  const dispatch = makeDispatch({
    contract,
    pool,
    functions: { ...options.functions, presence: presenceFunctions(presence) },
    ...(options.capabilities ? { capabilities: options.capabilities } : {}),
    ...(options.refused ? { refused: options.refused } : {}),
    ...(options.watch ? { watch: options.watch } : {}),
    log,
    systemAccount,
    checkOutput: options.checkOutput ?? true,
  });
  const { incoming } = paths;
  const streams = makeStreams({ incoming, locate: pool.locate, log, now: systemClock.now() });
  const server = await listenAsOwner({ paths, dispatch, log, openWindow: options.openWindow });
  return {
    paths,
    log,
    dispatch,
    presence,
    streams,
    guests: () => server.guests(),
    async close() {
      await server.close();
      await pool.close();
      lock.release();
    },
  };
}
