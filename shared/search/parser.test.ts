import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNamed, writeField } from './fields.ts';
import { parseQuery } from './parser.ts';
import type { QueryNode } from './query.ts';

const read = (text: string, typing = false): string => {
  const result = parseQuery(text, { typing });
  if (!result.ok)
    return `${String(result.error.params['reason'])}@${String(result.error.params['position'])}`;
  return result.value ? shown(result.value) : '-';
};

/** A query as a reader of the test sees it. */
function shown(node: QueryNode): string {
  switch (node.kind) {
    case 'words': {
      const words = node.words.join(' ') + (node.prefix ? '*' : '');
      return node.exact ? `"${words}"` : words;
    }
    case 'near':
      return `${shown(node.left)} ~${node.distance} ${shown(node.right)}`;
    case 'not':
      return `-${shown(node.of)}`;
    case 'field':
      return `${node.field}=${node.value}`;
    case 'scope':
      return `${node.scope}{${shown(node.of)}}`;
    default:
      return `(${node.of.map(shown).join(node.kind === 'all' ? ' & ' : ' | ')})`;
  }
}

describe('parseQuery', () => {
  it.each([
    ['Brücke', 'brucke'],
    ['Brücke Straße', '(brucke & strasse)'],
    ['"ein Dach für" Fische', '("ein dach fur" & fische)'],
    ['„Alte Brücke“', '"alte brucke"'],
    ['a OR b', '(a | b)'],
    ['a ODER b c', '(a | (b & c))'],
    ['Brücke -Orvik', '(brucke & -orvik)'],
    ['Brücke NICHT Orvik', '(brucke & -orvik)'],
    ['Gespräch NEAR/3 Kreml', 'gesprach ~3 kreml'],
    ['Gespräch NAHE Kreml', 'gesprach ~10 kreml'],
    ['(a OR b) c', '((a | b) & c)'],
    ['Gespr*', 'gespr*'],
    ['US-Präsident', 'us prasident'],
    ['sprecher:Peskow Gespräche', '(speaker=Peskow & gesprache)'],
    ['speaker:"Dmitri Peskow"', 'speaker=Dmitri Peskow'],
    ['Ressort:Politik seit:2024-05', '(desk=Politik & since=2024-05)'],
    ['in:zitat Frieden', 'statement{frieden}'],
    ['in:überschrift Brücke OR Tunnel', 'headline{(brucke | tunnel)}'],
    ['status:"in Prüfung"', 'state=in Prüfung'],
    ['Spiel 3:1', '(spiel & 3 1)'],
    ['Corona: neue Regeln', '(corona & neue & regeln)'],
    ['- –', '-'],
    ['', '-'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['ab "cd', 'unclosed-phrase@3'],
    ['ab (cd', 'unclosed-group@3'],
    ['ab) cd', 'stray-group-end@2'],
    ['a OR', 'missing-operand@4'],
    ['OR a', 'missing-operand@0'],
    ['-a', 'nothing-wanted@0'],
    ['farbe:rot', 'unknown-field@0'],
    ['status:grün', 'unknown-value@7'],
    ['seit:31.4.2024', 'bad-date@5'],
    ['in:fußnote x', 'unknown-value@3'],
    [`a ${'('.repeat(40)}b`, 'too-deep@27'],
    ['wort '.repeat(70), 'too-many-words@320'],
  ])('says what is wrong and where in %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['Gespr', 'gespr*'],
    ['Minister Gespr', '(minister & gespr*)'],
    ['"ein Dach', '"ein dach"'],
    ['a OR', 'a'],
    ['(a', 'a*'],
    ['-', '-'],
    ['sprecher:', 'sprecher*'],
    ['status:fre', '-'],
  ])('overlooks while typing what is unfinished: %s', (text, expected) => {
    expect(read(text, true)).toBe(expected);
  });

  it('never throws, and points into the text', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      'OR',
      'NEAR/2',
      'a',
      'seit:',
      'in:zitat',
      ' ',
      '\0',
      '🙂',
      '*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.string(), (parts, noise) => {
        const text = parts.join(' ') + noise;
        const result = parseQuery(text);
        if (result.ok) return true;
        const position = Number(result.error.params['position']);
        return result.error.code === 'INVALID_QUERY' && position >= 0 && position <= text.length;
      }),
    );
  });
});

it('reads the fields that it writes, in either language', () => {
  expect(writeField('speaker', 'Dmitri Peskow', 'de')).toBe('sprecher:"Dmitri Peskow"');
  expect(writeField('desk', 'Politik', 'en')).toBe('desk:Politik');
  expect([fieldNamed('Prüfung'), fieldNamed('prufung'), fieldNamed('Farbe')]).toEqual([
    'verification',
    'verification',
    undefined,
  ]);
});
