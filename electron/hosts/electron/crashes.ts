import { type BrowserWindow, crashReporter, dialog, type RenderProcessGoneDetails } from 'electron';
import type { Log } from '../../worker/pool.ts';
import { type Language, MESSAGES } from './messages.ts';

/** Minidumps stay on this machine. */
export function keepCrashReportsHere(): void {
  crashReporter.start({ uploadToServer: false, productName: 'Copydesk', compress: true });
}

export interface CrashActions {
  readonly log: Log;
  readonly language: Language;
  revealLogs(): void;
  reload(): void;
}

/** Tells the person what happened to a window whose page is gone or hangs, and what can be done. */
export function watchForCrashes(window: BrowserWindow, actions: CrashActions): void {
  const { log, language } = actions;
  let asking = false;

  async function ask(message: string, detail: string, buttons: readonly string[]): Promise<number | null> {
    if (asking || window.isDestroyed()) return null;
    asking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message,
      detail,
      buttons: [...buttons],
      defaultId: 0,
      noLink: true,
    });
    asking = false;
    return response;
  }

  async function gone(details: RenderProcessGoneDetails): Promise<void> {
    if (details.reason === 'clean-exit') return;
    log.error('page-gone', { reason: details.reason, exitCode: details.exitCode });
    const { reload, showLogs, close } = MESSAGES;
    const answer = await ask(MESSAGES.pageGone[language], MESSAGES.pageGoneDetail[language], [
      reload[language],
      showLogs[language],
      close[language],
    ]);
    if (answer === 1) actions.revealLogs();
    if (answer === 0 || answer === 1) actions.reload();
    if (answer === 2) window.destroy();
  }

  async function hangs(): Promise<void> {
    log.warn('page-hangs');
    const answer = await ask(MESSAGES.pageHangs[language], MESSAGES.pageGoneDetail[language], [
      MESSAGES.wait[language],
      MESSAGES.reload[language],
    ]);
    if (answer === 1) actions.reload();
  }

  window.webContents.on('render-process-gone', (_event, details) => void gone(details));
  window.on('unresponsive', () => void hangs());
  window.webContents.on('preload-error', (_event, _path, error) => {
    log.error('preload-error', { name: error.name });
  });
}
