import { describe, expect, it } from 'vitest';
import type { WindowCommand } from '../../workspace/commands.ts';
import { entriesFor, matchCommands, spansOf } from './entries.ts';

const command = (id: string, de: string, en: string): WindowCommand => ({
  id,
  title: { de, en },
  group: 'article',
  run() {},
});

const commands = [
  command('export', 'Artikel ausgeben', 'Export article'),
  command('new', 'Neuer Artikel', 'New article'),
  command('quote', 'Überschrift prüfen', 'Check headline'),
];

describe('palette', () => {
  it('puts the command that begins with the word first', () => {
    expect(matchCommands(commands, 'art', 'de').map(({ id }) => id)).toEqual(['export', 'new']);
  });

  it('folds umlauts both ways', () => {
    expect(matchCommands(commands, 'ueber', 'de').map(({ id }) => id)).toEqual(['quote']);
    expect(matchCommands(commands, 'prüf', 'de').map(({ id }) => id)).toEqual(['quote']);
  });

  it('marks the letters that were typed, also behind an umlaut', () => {
    expect(spansOf('Überschrift prüfen', 'pruef')).toEqual([{ start: 12, end: 16 }]);
  });

  it('takes a whole title for the command, and half of one for a word of the archive first', () => {
    const entity = { id: 'e', name: 'Neuer', kind: 'person' };
    const box = { articles: [], entities: [entity], hits: [] } as unknown as Parameters<typeof entriesFor>[2];
    const kinds = (typed: string) => entriesFor(typed, commands, box, 'de').map(({ kind }) => kind);
    expect(kinds('neuer artikel')).toEqual(['command', 'entity', 'search']);
    expect(kinds('neuer')).toEqual(['entity', 'command', 'search']);
  });

  it('lists what can be done before what cannot while nothing is typed', () => {
    const off = { ...command('off', 'Anfang', 'Beginning'), enabled: () => false };
    expect(matchCommands([off, ...commands], '', 'de').map(({ id }) => id)).toEqual([
      'export',
      'new',
      'quote',
      'off',
    ]);
  });

  it('shows only commands before anything is typed, and ends with the whole archive', () => {
    expect(entriesFor('', commands, undefined, 'de').every(({ kind }) => kind === 'command')).toBe(true);
    expect(entriesFor('xyz', commands, undefined, 'de').map(({ kind }) => kind)).toEqual(['search']);
  });
});
