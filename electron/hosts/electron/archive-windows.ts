import { app, BrowserWindow, shell, type WebContents } from 'electron';
import type { Log } from '../../worker/pool.ts';
import { isPageOf, pageAddress } from './address.ts';
import type { Caller } from './calls.ts';
import { watchForCrashes } from './crashes.ts';
import type { Language } from './messages.ts';
import { type OpenedArchive, type OpenWindow, pagesOf } from './opened-archive.ts';
import type { Saving } from './save-before.ts';
import { hardenContents } from './security.ts';
import { keepPlace, openWindow } from './window.ts';
import { recallPlace } from './window-memory.ts';

export interface WindowsOptions {
  readonly archives: ReadonlyMap<string, OpenedArchive>;
  readonly placeFile: string;
  readonly saving: Saving;
  readonly log: Log;
  language(): Language;
  /** A page speaks another language than the menu. */
  spoken(language: Language): void;
  /** True once somebody asked the program to end. */
  quitting(): boolean;
}

/** All windows of all archives. */
export interface ArchiveWindows {
  show(archive: OpenedArchive, articleId: string | null): void;
  /** Brings the last window of an archive to the front; false when it has none. */
  raise(archive: OpenedArchive): boolean;
  /** The window that menu entries are meant for. */
  front(): { readonly archive: OpenedArchive; readonly page: WebContents } | null;
  callerOf(contents: WebContents): Caller | null;
  count(): number;
}

export function archiveWindows(options: WindowsOptions): ArchiveWindows {
  const { archives, saving } = options;
  const all = (): { archive: OpenedArchive; own: OpenWindow }[] =>
    [...archives.values()].flatMap((archive) => [...archive.windows].map((own) => ({ archive, own })));
  const find = (contents: WebContents | undefined) =>
    all().find(({ own }) => !own.window.isDestroyed() && own.window.webContents === contents) ?? null;

  function show(archive: OpenedArchive, articleId: string | null): void {
    const window = openWindow(recallPlace(options.placeFile), all().length);
    const own: OpenWindow = { window, name: null, mayClose: false };
    archive.windows.add(own);
    hardenContents(window.webContents, (address) => isPageOf(archive.host, address), options.log);
    keepPlace(window, options.placeFile);
    watchForCrashes(window, {
      log: options.log,
      language: options.language(),
      revealLogs: () => void shell.openPath(archive.house.paths.logs),
      reload: () => window.webContents.reload(),
    });
    window.on('blur', () => void saving.saveNow(window.webContents));
    window.on('close', (event) => saveThenClose(own, event));
    window.on('closed', () => {
      archive.windows.delete(own);
      if (own.name) archive.house.presence.leave(own.name);
    });
    void window.loadURL(pageAddress(archive.host, articleId));
  }

  /** The first attempt to close asks the page to save; the second goes through. */
  function saveThenClose(own: OpenWindow, event: { preventDefault(): void }): void {
    if (own.mayClose) return;
    event.preventDefault();
    void saving.saveNow(own.window.webContents).then(() => {
      // Preventing a window from closing also stopped the quitting.
      const quitting = options.quitting();
      own.mayClose = true;
      if (!own.window.isDestroyed()) own.window.close();
      if (quitting) app.quit();
    });
  }

  return {
    show,
    raise(archive) {
      const window = [...archive.windows].at(-1)?.window;
      if (!window) return false;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      return true;
    },
    front() {
      const focused = BrowserWindow.getFocusedWindow();
      const found = find(focused?.webContents) ?? all()[0] ?? null;
      const [page] = found ? pagesOf([found.own]) : [];
      return found && page ? { archive: found.archive, page } : null;
    },
    callerOf(contents) {
      const found = find(contents);
      if (!found) return null;
      return {
        dispatch: found.archive.house.dispatch,
        host: found.archive.host,
        window: () => found.own.name,
        speaksAs(name, language) {
          found.own.name = name;
          if (language !== options.language()) options.spoken(language);
        },
      };
    },
    count: () => all().length,
  };
}
