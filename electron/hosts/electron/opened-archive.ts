import type { BrowserWindow, WebContents } from 'electron';
import { CHANNELS } from '#shared/contract/bridge.ts';
import { systemClock } from '#shared/clock.ts';
import type { ArchiveEvent } from '#shared/contract/events.ts';
import { ok, type Result } from '#shared/result.ts';
import { type Access, enterArchive, type House } from '../house.ts';
import { archiveHost } from './address.ts';
import { keychainCapabilities, systemFunctions } from './system-functions.ts';
import { systemKeychain } from './vault/keychain.ts';
import { vaultPlace } from './vault/vault-file.ts';
import { nameCheckCapability, vaultFunctions, watchInputs } from './vault/vault-functions.ts';
import { makeVaultKeeper } from './vault/vault-keeper.ts';

/** One of our windows: what its page said of itself, and whether it may close without asking it to save. */
export interface OpenWindow {
  readonly window: BrowserWindow;
  /** The page's own id, once it has called. */
  name: string | null;
  mayClose: boolean;
}

/** An archive that this process owns, with the windows that show it. */
export interface OpenedArchive {
  readonly folder: string;
  /** The host part of its addresses. */
  readonly host: string;
  readonly house: House;
  readonly windows: Set<OpenWindow>;
}

export type Opened =
  | { readonly as: 'owner'; readonly archive: OpenedArchive }
  | { readonly as: 'guest'; readonly owner: Extract<Access, { as: 'guest' }>['owner'] };

/**
 * Opens an archive, or connects to the process that owns it. `showWindow` opens a window on it: for pages
 * that ask, and for other starts of the program.
 */
export async function openArchive(
  folder: string,
  packaged: boolean,
  showWindow: (archive: OpenedArchive, articleId: string | null) => void,
): Promise<Result<Opened>> {
  const windows = new Set<OpenWindow>();
  let archive: OpenedArchive | null = null;
  const show = (articleId: string | null): void => {
    if (archive) showWindow(archive, articleId);
  };
  const announce = (event: ArchiveEvent): void => archive?.house.dispatch.announce(event);
  const keeper = makeVaultKeeper({
    place: vaultPlace(folder),
    keychain: systemKeychain,
    clock: systemClock,
    onClosed: () => announce({ type: 'vault-changed' }),
  });
  const entered = await enterArchive({
    folder,
    window: 'electron',
    functions: {
      ...vaultFunctions(keeper),
      ...systemFunctions({
        logs: () => archive?.house.paths.logs ?? folder,
        windowOf: (name) => [...windows].find((open) => open.name === name)?.window ?? null,
        openWindow: show,
      }),
    },
    capabilities: { ...keychainCapabilities(), ...nameCheckCapability(keeper) },
    watch: watchInputs(
      keeper,
      (command) => announce({ type: 'sealed-name', command }),
      () => systemClock.now(),
    ),
    openWindow: (articleId) => {
      show(articleId);
      return Promise.resolve(ok({ address: null }));
    },
    checkOutput: !packaged,
  });
  if (!entered.ok) return entered;
  if (entered.value.as === 'guest') return ok(entered.value);
  const { house } = entered.value;
  archive = { folder, host: archiveHost(folder), house, windows };
  house.dispatch.onEvent((event) => {
    for (const contents of pagesOf(windows)) contents.send(CHANNELS.event, event);
  });
  return ok({ as: 'owner', archive });
}

/** The pages of windows that are still there. */
export function pagesOf(windows: Iterable<OpenWindow>): WebContents[] {
  return [...windows]
    .map(({ window }) => window)
    .filter((window) => !window.isDestroyed())
    .map((window) => window.webContents);
}
