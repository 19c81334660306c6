import { ipcMain, powerMonitor, type WebContents } from 'electron';
import { CHANNELS } from '#shared/contract/bridge.ts';

/** A page that does not answer must not keep a machine from sleeping or a window from closing. */
const PATIENCE_MS = 2000;

export interface Saving {
  /** Asks a page to write what is typed; resolves when it has, is gone, or after two seconds. */
  saveNow(contents: WebContents): Promise<void>;
}

/** Tells pages when to save at once: `pages` are those of the open windows. */
export function saveBeforeItIsTooLate(pages: () => readonly WebContents[]): Saving {
  let lastId = 0;
  const waiting = new Map<number, { contents: WebContents; done: () => void }>();

  ipcMain.on(CHANNELS.saved, (event, id: unknown) => {
    const request = typeof id === 'number' ? waiting.get(id) : undefined;
    if (request?.contents === event.sender) request.done();
  });

  function saveNow(contents: WebContents): Promise<void> {
    if (contents.isDestroyed() || contents.isCrashed()) return Promise.resolve();
    const id = ++lastId;
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        waiting.delete(id);
        contents.off('destroyed', done);
        contents.off('render-process-gone', done);
        resolve();
      };
      const timer = setTimeout(done, PATIENCE_MS);
      waiting.set(id, { contents, done });
      contents.once('destroyed', done);
      contents.once('render-process-gone', done);
      contents.send(CHANNELS.saveNow, id);
    });
  }

  const all = (): void => {
    for (const contents of pages()) void saveNow(contents);
  };
  powerMonitor.on('suspend', all);
  powerMonitor.on('lock-screen', all);
  powerMonitor.on('shutdown', all);
  return { saveNow };
}
