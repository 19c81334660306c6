import type { MenuAct } from '#shared/contract/bridge.ts';
import type { Text } from './messages.ts';

/** Roles of Electron's own: the system performs and, on a Mac, also names them. */
export type MenuRole =
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'quit'
  | 'close'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'toggleDevTools';

/** What the main process does itself. */
export type HostAct = 'new-window' | 'open-archive' | 'reveal-logs';

export type MenuEntry =
  | { readonly kind: 'act'; readonly act: MenuAct; readonly text: Text; readonly keys?: string }
  | { readonly kind: 'host'; readonly act: HostAct; readonly text: Text; readonly keys?: string }
  | { readonly kind: 'role'; readonly role: MenuRole; readonly text: Text }
  | { readonly kind: 'line' };

export interface MenuColumn {
  readonly text: Text;
  readonly role?: 'windowMenu' | 'help' | 'appMenu';
  readonly entries: readonly MenuEntry[];
}

const LINE: MenuEntry = { kind: 'line' };

function act(name: MenuAct, de: string, en: string, keys?: string): MenuEntry {
  return { kind: 'act', act: name, text: { de, en }, ...(keys ? { keys } : {}) };
}
function host(name: HostAct, de: string, en: string, keys?: string): MenuEntry {
  return { kind: 'host', act: name, text: { de, en }, ...(keys ? { keys } : {}) };
}
function role(name: MenuRole, de: string, en: string): MenuEntry {
  return { kind: 'role', role: name, text: { de, en } };
}

/**
 * The application menu, once for both languages. Keys follow product.md: Ctrl (Cmd), optionally Shift, plus a
 * letter or a function key; never Ctrl+Alt, never what the system keeps. The keys shown here are the page's
 * own: the menu does not register them (see `menu.ts`), so that a person's changes in the settings hold.
 */
export function menuTable(platform: NodeJS.Platform, developing: boolean): readonly MenuColumn[] {
  const mac = platform === 'darwin';
  const settings = act('settings', 'Einstellungen …', 'Settings…', mac ? 'Cmd+,' : 'Ctrl+Shift+E');
  return [
    ...(mac ? [macColumn(settings)] : []),
    {
      text: { de: 'Datei', en: 'File' },
      entries: [
        act('new-article', 'Neuer Artikel', 'New Article', 'CmdOrCtrl+N'),
        host('new-window', 'Neues Fenster', 'New Window', 'CmdOrCtrl+Shift+N'),
        host('open-archive', 'Archiv öffnen …', 'Open Archive…'),
        LINE,
        act('import', 'Importieren …', 'Import…', 'CmdOrCtrl+O'),
        act('export', 'Ausgeben …', 'Export…', 'CmdOrCtrl+E'),
        act('export-annotated', 'Annotierte Fassung …', 'Annotated Manuscript…', 'CmdOrCtrl+R'),
        act('export-quotes', 'Zitatbuch …', 'Quote List…'),
        act('print', 'Drucken …', 'Print…', 'CmdOrCtrl+P'),
        LINE,
        act('save-version', 'Fassung sichern …', 'Save Version…', 'CmdOrCtrl+Shift+S'),
        act('submit', 'Einreichen …', 'Submit…', 'CmdOrCtrl+Enter'),
        act('backup', 'Sicherung anlegen …', 'Back Up…'),
        ...(mac ? [] : [LINE, settings]),
        LINE,
        mac ? role('close', 'Fenster schließen', 'Close Window') : role('quit', 'Beenden', 'Quit'),
      ],
    },
    {
      text: { de: 'Bearbeiten', en: 'Edit' },
      entries: [
        act('undo', 'Widerrufen', 'Undo', 'CmdOrCtrl+Z'),
        act('redo', 'Wiederholen', 'Redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        LINE,
        role('cut', 'Ausschneiden', 'Cut'),
        role('copy', 'Kopieren', 'Copy'),
        role('paste', 'Einfügen', 'Paste'),
        role('pasteAndMatchStyle', 'Ohne Formatierung einfügen', 'Paste as Plain Text'),
        role('selectAll', 'Alles auswählen', 'Select All'),
        LINE,
        act('find', 'Suchen und ersetzen …', 'Find and Replace…', 'CmdOrCtrl+F'),
        act('find-everywhere', 'Im Archiv suchen …', 'Search the Archive…', 'CmdOrCtrl+Shift+F'),
        act('palette', 'Alles finden …', 'Find Anything…', 'CmdOrCtrl+K'),
      ],
    },
    {
      text: { de: 'Zitat', en: 'Quote' },
      entries: [
        act('mark-statement', 'Zitat auszeichnen', 'Mark Quote', 'CmdOrCtrl+J'),
        act('pull-quote', 'Zitat herausstellen', 'Pull Out the Quote'),
        act('only-quotes', 'Nur Zitate zeigen', 'Show Only Quotes', 'CmdOrCtrl+Shift+J'),
      ],
    },
    {
      text: { de: 'Ansicht', en: 'View' },
      entries: [
        role('resetZoom', 'Originalgröße', 'Actual Size'),
        role('zoomIn', 'Vergrößern', 'Zoom In'),
        role('zoomOut', 'Verkleinern', 'Zoom Out'),
        LINE,
        role('togglefullscreen', 'Vollbild', 'Full Screen'),
        ...(developing ? [LINE, role('toggleDevTools', 'Entwicklerwerkzeuge', 'Developer Tools')] : []),
      ],
    },
    {
      text: { de: 'Fenster', en: 'Window' },
      role: 'windowMenu',
      entries: [
        role('minimize', mac ? 'Im Dock ablegen' : 'Minimieren', 'Minimize'),
        ...(mac
          ? [
              role('zoom', 'Zoomen', 'Zoom'),
              LINE,
              role('front', 'Alle nach vorne bringen', 'Bring All to Front'),
            ]
          : [role('close', 'Fenster schließen', 'Close Window')]),
      ],
    },
    {
      text: { de: 'Hilfe', en: 'Help' },
      role: 'help',
      entries: [
        act('keys', 'Tastenübersicht', 'Keyboard Shortcuts', 'F1'),
        host('reveal-logs', 'Protokollordner zeigen', 'Show Log Folder'),
        ...(mac ? [] : [LINE, role('about', 'Über Copydesk', 'About Copydesk')]),
      ],
    },
  ];
}

function macColumn(settings: MenuEntry): MenuColumn {
  return {
    text: { de: 'Copydesk', en: 'Copydesk' },
    role: 'appMenu',
    entries: [
      role('about', 'Über Copydesk', 'About Copydesk'),
      LINE,
      settings,
      LINE,
      role('services', 'Dienste', 'Services'),
      LINE,
      role('hide', 'Copydesk ausblenden', 'Hide Copydesk'),
      role('hideOthers', 'Andere ausblenden', 'Hide Others'),
      role('unhide', 'Alle einblenden', 'Show All'),
      LINE,
      role('quit', 'Copydesk beenden', 'Quit Copydesk'),
    ],
  };
}
