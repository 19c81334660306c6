import { describe, expect, it } from 'vitest';
import { conflicts, DEFAULT_KEYS, keyProblem, keysLabel, keysOf } from './keymap.ts';

describe('default keys', () => {
  it('are all allowed: Mod, optionally Shift, and a letter', () => {
    const wrong = Object.entries(DEFAULT_KEYS).flatMap(([id, list]) =>
      list.filter((keys) => keyProblem(keys) !== null).map((keys) => `${id}: ${keys}`),
    );
    expect(wrong).toEqual([]);
  });

  it('clash nowhere', () => {
    expect([...conflicts(DEFAULT_KEYS)]).toEqual([]);
  });

  it('give every function key a letter path', () => {
    const lonely = Object.entries(DEFAULT_KEYS).filter(
      ([, list]) => list.some((keys) => /^F\d/.test(keys)) && !list.some((keys) => keys.startsWith('Mod+')),
    );
    expect(lonely).toEqual([]);
  });
});

const press = (part: Partial<KeyboardEvent>) => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...part,
});

describe('a key press', () => {
  it('is what the keymap writes', () => {
    expect(keysOf(press({ key: 'k', ctrlKey: true }), false)).toBe('Mod+K');
    expect(keysOf(press({ key: 'K', ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+K');
    expect(keysOf(press({ key: 'k', metaKey: true }), true)).toBe('Mod+K');
    expect(keysOf(press({ key: 'F1' }), false)).toBe('F1');
    expect(keysOf(press({ key: '"', code: 'Digit2', ctrlKey: true, shiftKey: true }), false)).toBe(
      'Mod+Shift+2',
    );
  });

  it("is typing when it is AltGr, a lone letter, or the other system's modifier", () => {
    expect(keysOf(press({ key: '{', ctrlKey: true, altKey: true }), false)).toBeNull();
    expect(keysOf(press({ key: 'k' }), false)).toBeNull();
    expect(keysOf(press({ key: 'k', ctrlKey: true }), true)).toBeNull();
  });

  it('is printed as on the keyboard', () => {
    expect(keysLabel('Mod+Shift+K', 'de', false)).toBe('Strg+Umschalt+K');
    expect(keysLabel('Mod+Shift+K', 'en', false)).toBe('Ctrl+Shift+K');
    expect(keysLabel('Mod+Shift+K', 'de', true)).toBe('⌘⇧K');
  });
});

it('refuses what belongs to others', () => {
  expect(keyProblem('Mod+Alt+K')).toBe('alt');
  expect(keyProblem('Mod+H')).toBe('reserved');
  expect(keyProblem('K')).toBe('needs-modifier');
  expect(keyProblem('Mod+/')).toBe('not-a-letter');
});
