import { join } from 'node:path';
import { app, BrowserWindow, session, shell } from 'electron';
import { CHANNELS } from '#shared/contract/bridge.ts';
import { systemClock } from '#shared/clock.ts';
import { openLogFile } from '../../worker/pool.ts';
import { archiveWindows } from './archive-windows.ts';
import { listenToPages } from './calls.ts';
import { keepCrashReportsHere } from './crashes.ts';
import { type HostAct, menuTable } from './menu-table.ts';
import { showMenu } from './menu.ts';
import { type Language, languageOf } from './messages.ts';
import { openArchive, type OpenedArchive, pagesOf } from './opened-archive.ts';
import { askAfterFailure, askForFolder } from './opening-dialogs.ts';
import { registerScheme, serveScheme } from './protocol.ts';
import { saveBeforeItIsTooLate } from './save-before.ts';
import { hardenApplication, hardenSession } from './security.ts';
import { readStart, type Start, startSchema } from './start.ts';

/**
 * The desktop program: one process per user, any number of archives, any number of windows on each.
 * Must be called while the entry module loads: the scheme has to be known before `ready`.
 */
export function startProgram(): void {
  registerScheme();
  app.enableSandbox();
  keepCrashReportsHere();
  const start = readStart(process.argv);
  if (!app.requestSingleInstanceLock(start)) {
    // The first process opens the window; see `second-instance` there.
    app.quit();
    return;
  }
  // Not a top-level `await app.whenReady()`: in an ES module that waits for itself.
  const program = app.whenReady().then(() => begin(start));
  app.on('second-instance', (_event, _argv, _folder, sent) => {
    const asked = startSchema.safeParse(sent);
    if (asked.success) void program.then(({ open }) => open(asked.data));
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void program.then(({ open }) => open(start));
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

interface Program {
  /** Opens an archive, or a window on one that is open. */
  open(start: Start): Promise<void>;
}

function begin(start: Start): Program {
  const archives = new Map<string, OpenedArchive>();
  const log = openLogFile(app.getPath('logs'), systemClock);
  let language: Language = languageOf(app.getPreferredSystemLanguages());
  let state: 'running' | 'quitting' | 'closing' | 'closed' = 'running';
  /** One after the other, so that two starts on one archive open it once. */
  let work: Promise<void> = Promise.resolve();

  hardenApplication(log);
  hardenSession(session.defaultSession, log);
  serveScheme(
    (host) => [...archives.values()].find((archive) => archive.host === host)?.house.streams ?? null,
  );
  const saving = saveBeforeItIsTooLate(() =>
    [...archives.values()].flatMap(({ windows }) => pagesOf(windows)),
  );
  const windows = archiveWindows({
    archives,
    placeFile: join(app.getPath('userData'), 'window.json'),
    saving,
    log,
    language: () => language,
    spoken(other) {
      language = other;
      renewMenu();
    },
    quitting: () => state === 'quitting',
  });
  listenToPages(windows.callerOf);

  function renewMenu(): void {
    showMenu(menuTable(process.platform, !app.isPackaged), language, {
      page: (act) => windows.front()?.page.send(CHANNELS.menuAct, act),
      host: (act) => void perform(act),
    });
  }

  async function perform(act: HostAct): Promise<void> {
    const archive = windows.front()?.archive ?? [...archives.values()][0];
    switch (act) {
      case 'new-window':
        if (archive) windows.show(archive, null);
        return;
      case 'reveal-logs':
        await shell.openPath(archive?.house.paths.logs ?? app.getPath('logs'));
        return;
      case 'open-archive': {
        const folder = await askForFolder(language);
        if (folder) await open({ archive: folder, article: null });
      }
    }
  }

  function open(asked: Start): Promise<void> {
    work = work
      .then(() => openNow(asked))
      .catch((error: unknown) => {
        log.error('opening-failed', { name: error instanceof Error ? error.name : 'unknown' });
        if (archives.size === 0) app.quit();
      });
    return work;
  }

  async function openNow({ archive: folder, article }: Start): Promise<void> {
    const present = archives.get(folder);
    if (present) {
      if (article !== null || !windows.raise(present)) windows.show(present, article);
      return;
    }
    const opened = await openArchive(folder, app.isPackaged, windows.show);
    if (!opened.ok) {
      const next = await askAfterFailure(folder, opened.error, language);
      if (next !== null) return openNow({ archive: next, article: null });
      if (archives.size === 0) app.quit();
      return;
    }
    if (opened.value.as === 'guest') {
      const { owner } = opened.value;
      const answer = await owner.openWindow(article);
      owner.close();
      const address = answer.ok ? addressIn(answer.value) : null;
      if (address) await shell.openExternal(address);
      if (archives.size === 0) app.quit();
      return;
    }
    archives.set(folder, opened.value.archive);
    windows.show(opened.value.archive, article);
  }

  async function close(): Promise<void> {
    await Promise.allSettled([...archives.values()].map(({ house }) => house.close()));
    state = 'closed';
  }

  app.on('before-quit', () => {
    if (state === 'running') state = 'quitting';
  });
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    void close().then(() => app.quit());
  });
  renewMenu();
  void open(start);
  return { open };
}

/** The owner of the archive is a browser host: it named a fresh address of its own page. */
function addressIn(value: unknown): string | null {
  const address = typeof value === 'object' && value !== null && 'address' in value ? value.address : null;
  return typeof address === 'string' && address.startsWith('http://127.0.0.1:') ? address : null;
}
