/**
 * A recording stand-in for the module `electron`, loaded by the built main process in place of the real one
 * (`drive-main.ts`). It keeps Electron's order of events: `ready` fires only after the entry module has
 * loaded, so an entry that waits for it while loading hangs here as it would there.
 */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';

type Handler = (...args: never[]) => unknown;

/** Everything the program did, in order: `["BrowserWindow.new", {…}]`. */
export const journal: (readonly [what: string, detail?: unknown])[] = [];
const note = (what: string, detail?: unknown): void => void journal.push([what, detail]);

export const world = {
  folder: '/',
  appPath: '/',
  packaged: false,
  firstInstance: true,
  locales: ['de-DE'],
  keychain: 'gnome_libsecret',
  /** Answers to message boxes, in order: the index of the button. */
  boxAnswers: [] as number[],
  folderAnswers: [] as string[],
  displays: [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};

export const handlers = new Map<string, Handler>();

class App extends EventEmitter {
  isPackaged = false;
  commandLine = { appendSwitch: (name: string, value: string) => note(`switch ${name}`, value) };
  #ready = Promise.withResolvers<void>();
  #quitting = false;

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  becomeReady(): void {
    this.#ready.resolve();
    this.emit('ready');
  }
  enableSandbox(): void {
    note('app.enableSandbox');
  }
  requestSingleInstanceLock(data: unknown): boolean {
    note('app.requestSingleInstanceLock', data);
    return world.firstInstance;
  }
  getPath(name: string): string {
    return join(world.folder, name);
  }
  getAppPath(): string {
    return world.appPath;
  }
  getVersion(): string {
    return '0.0.0-test';
  }
  getPreferredSystemLanguages(): string[] {
    return world.locales;
  }
  exit(status: number): void {
    note('app.exit', status);
  }
  /** As Electron does it: ask the windows first, then `will-quit`, which somebody may still prevent. */
  quit(): void {
    if (!this.#quitting) this.emit('before-quit', cancellable());
    this.#quitting = true;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    if (BrowserWindow.getAllWindows().length > 0) return;
    const event = cancellable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) note('app.quit');
  }
}
export const app = new App();

export function cancellable(fields: object = {}) {
  return {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

interface Frame {
  readonly url: string;
  readonly parent: Frame | null;
}

export class WebContents extends EventEmitter {
  mainFrame: Frame = { url: '', parent: null };
  sent: (readonly [channel: string, value: unknown])[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  /** What the page does when it is asked to save: by default it answers like our preload. */
  answersSaving = true;
  destroyed = false;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  send(channel: string, value: unknown): void {
    this.sent.push([channel, value]);
    note(`send ${channel}`, value);
    if (channel === 'copydesk:save-now' && this.answersSaving) {
      setImmediate(() =>
        ipcMain.emit('copydesk:saved', { sender: this, senderFrame: this.mainFrame }, value),
      );
    }
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isCrashed(): boolean {
    return false;
  }
  reload(): void {
    note('webContents.reload');
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all.filter((window) => !window.isDestroyed());
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().at(-1) ?? null;
  }

  readonly webContents = new WebContents();
  readonly options: { x: number; y: number; width: number; height: number };

  constructor(options: { x: number; y: number; width: number; height: number }) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    note('BrowserWindow.new', options);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(address: string): Promise<void> {
    note('loadURL', address);
    this.webContents.mainFrame = { url: address, parent: null };
    setImmediate(() => this.emit('ready-to-show'));
    return Promise.resolve();
  }
  show(): void {
    note('window.show');
  }
  focus(): void {
    note('window.focus');
  }
  restore(): void {}
  maximize(): void {
    note('window.maximize');
  }
  setFullScreen(): void {
    note('window.setFullScreen');
  }
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return false;
  }
  isFullScreen(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.webContents.destroyed;
  }
  getNormalBounds() {
    const { x, y, width, height } = this.options;
    return { x, y, width, height };
  }
  close(): void {
    const event = cancellable();
    this.emit('close', event);
    if (event.defaultPrevented) note('window.close prevented');
    else this.destroy();
  }
  destroy(): void {
    if (this.isDestroyed()) return;
    this.webContents.destroyed = true;
    note('window.closed');
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (BrowserWindow.getAllWindows().length === 0) app.emit('window-all-closed');
  }
}

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    handlers.set(`ipc ${channel}`, handler);
  }
}
export const ipcMain = new IpcMain();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown) => note('protocol.registerSchemesAsPrivileged', schemes),
  handle: (scheme: string, handler: Handler) => void handlers.set(`protocol ${scheme}`, handler),
};

class Session extends EventEmitter {
  setPermissionRequestHandler = (handler: Handler) => void handlers.set('permission-request', handler);
  setPermissionCheckHandler = (handler: Handler) => void handlers.set('permission-check', handler);
  setDevicePermissionHandler = (handler: Handler) => void handlers.set('device-permission', handler);
  setDisplayMediaRequestHandler = (handler: Handler) => void handlers.set('display-media', handler);
  setSpellCheckerEnabled = (enabled: boolean) => note('session.setSpellCheckerEnabled', enabled);
  setSpellCheckerLanguages = (languages: string[]) => note('session.setSpellCheckerLanguages', languages);
  webRequest = { onBeforeRequest: (handler: Handler) => void handlers.set('before-request', handler) };
}
export const session = { defaultSession: new Session() };

export const dialog = {
  showMessageBox(...args: unknown[]) {
    note('dialog.showMessageBox', args.at(-1));
    return Promise.resolve({ response: world.boxAnswers.shift() ?? 2 });
  },
  showOpenDialog(...args: unknown[]) {
    note('dialog.showOpenDialog', args.at(-1));
    const folder = world.folderAnswers.shift();
    return Promise.resolve({ canceled: !folder, filePaths: folder ? [folder] : [] });
  },
};

export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (menu: unknown) => note('Menu.setApplicationMenu', menu),
};

export const shell = {
  openExternal(address: string) {
    note('shell.openExternal', address);
    return Promise.resolve();
  },
  openPath(path: string) {
    note('shell.openPath', path);
    return Promise.resolve('');
  },
  showItemInFolder: (path: string) => note('shell.showItemInFolder', path),
};

export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: () => world.keychain,
  encryptStringAsync: (plain: string) => Promise.resolve(Buffer.from(plain).reverse()),
  decryptStringAsync: (sealed: Buffer) =>
    Promise.resolve({ result: Buffer.from(sealed).reverse().toString(), shouldReEncrypt: false }),
};

export const screen = {
  getPrimaryDisplay: () => world.displays[0],
  getAllDisplays: () => world.displays,
};
export const nativeTheme = { shouldUseDarkColors: false };
export const powerMonitor = new EventEmitter();
export const crashReporter = { start: (options: unknown) => note('crashReporter.start', options) };
