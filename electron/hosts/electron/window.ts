import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron';
import { rememberPlace } from './window-memory.ts';
import { cascade, placeWindow, SMALLEST, type WindowPlace } from './window-place.ts';

/** The page's paper in both themes (renderer/ui/styles/tokens.css), so that a starting window does not flash. */
const PAPER = { light: '#fffefb', dark: '#1b1a18' };

/** Everything a page could be given and is not. Tests read these back. */
export function windowOptions(place: WindowPlace): BrowserWindowConstructorOptions {
  return {
    x: place.x,
    y: place.y,
    width: place.width,
    height: place.height,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Copydesk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      // A window in the background keeps its journal writing on time.
      backgroundThrottling: false,
    },
  };
}

/** A window at the remembered place (moved if others are open), shown once its page has something to show. */
export function openWindow(remembered: WindowPlace | null, openWindows: number): BrowserWindow {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const areas = [primary, ...others].map(({ workArea }) => workArea);
  const wanted = placeWindow(remembered, areas);
  const place = openWindows === 0 ? wanted : placeWindow(cascade(wanted, openWindows), areas);
  const window = new BrowserWindow(windowOptions(place));
  if (place.maximized) window.maximize();
  if (place.fullScreen) window.setFullScreen(true);
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Keeps the place of a window in a file: when it is moved, resized or closed. */
export function keepPlace(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | null = null;
  const save = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!window.isDestroyed() && !window.isMinimized()) rememberPlace(file, placeOf(window));
  };
  const soon = (): void => {
    timer ??= setTimeout(save, 500);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', save);
}

function placeOf(window: BrowserWindow): WindowPlace {
  const { x, y, width, height } = window.getNormalBounds();
  return { x, y, width, height, maximized: window.isMaximized(), fullScreen: window.isFullScreen() };
}
