import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuAct } from '#shared/contract/bridge.ts';
import type { HostAct, MenuColumn, MenuEntry } from './menu-table.ts';
import type { Language } from './messages.ts';

export interface MenuActions {
  /** Sent to the page of the window in front. */
  page(act: MenuAct): void;
  host(act: HostAct): void;
}

/** Replaces the application menu of all windows. */
export function showMenu(table: readonly MenuColumn[], language: Language, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(table, language, actions)));
}

/** The table as Electron wants it. */
export function menuTemplate(
  table: readonly MenuColumn[],
  language: Language,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  return table.map((column) => ({
    label: column.text[language],
    ...(column.role ? { role: column.role } : {}),
    submenu: column.entries.map((entry) => item(entry, language, actions)),
  }));
}

function item(entry: MenuEntry, language: Language, actions: MenuActions): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'line':
      return { type: 'separator' };
    case 'role':
      return { role: entry.role, label: entry.text[language] };
    case 'host':
      return {
        label: entry.text[language],
        click: () => actions.host(entry.act),
        ...(entry.keys ? { accelerator: entry.keys } : {}),
      };
    case 'act':
      return {
        label: entry.text[language],
        click: () => actions.page(entry.act),
        // Shown, not registered: the page handles its keys itself and lets people change them.
        ...(entry.keys ? { accelerator: entry.keys, registerAccelerator: false } : {}),
      };
  }
}
