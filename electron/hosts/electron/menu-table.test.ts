import { describe, expect, test } from 'vitest';
import { MENU_ACTS } from '#shared/contract/bridge.ts';
import { type MenuEntry, menuTable } from './menu-table.ts';

const PLATFORMS = ['linux', 'win32', 'darwin'] as const;
const entriesOf = (platform: NodeJS.Platform): MenuEntry[] =>
  menuTable(platform, true).flatMap(({ entries }) => entries);
const keysOf = (platform: NodeJS.Platform): string[] =>
  entriesOf(platform).flatMap((entry) => ('keys' in entry && entry.keys ? [entry.keys] : []));

describe.each(PLATFORMS)('the menu on %s', (platform) => {
  test('offers every act once, in both languages', () => {
    const acts = entriesOf(platform).flatMap((entry) => (entry.kind === 'act' ? [entry.act] : []));
    expect(acts.toSorted()).toEqual([...MENU_ACTS].toSorted());
    for (const entry of entriesOf(platform)) {
      if (entry.kind === 'line') continue;
      expect(entry.text.de).not.toBe('');
      expect(entry.text.en).not.toBe('');
    }
  });

  test('gives no key twice', () => {
    const keys = keysOf(platform);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('takes no key that belongs to somebody else', () => {
    for (const keys of keysOf(platform)) {
      // Ctrl+Alt is AltGr on German Windows; Ctrl+Shift+U types by code point on Linux.
      expect(keys).not.toMatch(/Alt/);
      expect(keys).not.toMatch(/(Ctrl|CmdOrCtrl)\+Shift\+U$/);
      // Brackets and slashes need AltGr or Shift on a German keyboard.
      expect(keys).not.toMatch(/[[\]{}/\\]/);
      if (platform === 'darwin') expect(keys).not.toMatch(/^Cmd(OrCtrl)?\+(Shift\+(Q|3|4|5)|M|H|Q)$/);
    }
  });
});
