import type { ArchiveEvent } from './events.ts';
import type { CallMessage, Envelope } from './wire.ts';

/** The name under which the Electron preload puts the bridge on `window`; absent in a plain browser. */
export const BRIDGE_NAME = 'copydesk';

/** The names between preload and main process; pages never see them. */
export const CHANNELS = {
  call: 'copydesk:call',
  cancel: 'copydesk:cancel',
  event: 'copydesk:event',
  menuAct: 'copydesk:menu-act',
  saveNow: 'copydesk:save-now',
  saved: 'copydesk:saved',
} as const;

/**
 * What an entry of the application menu asks of the page. The system's own acts (copy, undo, zoom, quit …)
 * are roles and never reach the page.
 */
export const MENU_ACTS = [
  'new-article',
  'import',
  'save-version',
  'export',
  'export-annotated',
  'export-quotes',
  'print',
  'undo',
  'redo',
  'find',
  'find-everywhere',
  'mark-statement',
  'pull-quote',
  'only-quotes',
  'submit',
  'palette',
  'settings',
  'backup',
  'keys',
] as const;
export type MenuAct = (typeof MENU_ACTS)[number];

/** The page's side of Electron: the same messages as on the browser host's socket, without a socket. */
export interface Bridge {
  /** Rejects only when the main process is gone. */
  call(message: CallMessage): Promise<Envelope>;
  cancel(requestId: string): void;
  /** The returned function ends it. */
  onEvent(listener: (event: ArchiveEvent) => void): () => void;
  onMenuAct(listener: (act: MenuAct) => void): () => void;
  /**
   * The window closes, loses the focus, or the machine goes to sleep: write what is typed, then resolve.
   * Closing waits for it, but not longer than two seconds.
   */
  onSaveNow(save: () => Promise<void>): () => void;
}
