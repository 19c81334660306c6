import { expect, it } from 'vitest';
import { fold, tokens } from '#shared/text/fold.ts';
import { stemOf } from '../../language/stems.ts';
import { Candidates } from './candidates.ts';

const TEXT = `Die Straßenbahn fuhr über die STRASSE; Gespräche und Gespraeche, Größe, Ministerinnen, Räte, Kongreßsaal.
  She was dying, the skies cried happily; a die, two skis. Zoë Žižek im Café: „Öl-Ölung“, 3D-Druck, groß.`;
const ASKED = [
  ...[
    'Straße',
    'Gespräch',
    'gross',
    'Minister',
    'Rat',
    'Saal',
    'Bahn',
    'Öl',
    'ueber',
    'Cafe',
    'Zoe',
    'Zizek',
  ],
  ...['die', 'sky', 'cry', 'happy', 'ski', '3d', 'Größen', 'Kongress'],
];

function asked(typed: string, inCompounds: boolean) {
  const word = fold(typed);
  const stems = new Set([stemOf(word, 'de'), stemOf(word, 'en')]);
  const term = {
    typed,
    position: 0,
    words: [word],
    stems: [stems],
    prefix: true,
    inCompounds,
    apart: new Set<string>(),
  };
  return { term, stems, word };
}

it('passes every word that a stemmer, the beginning or a part of it would let answer', () => {
  for (const text of [TEXT, TEXT.replaceAll(/[Žžëé]/g, 'a')])
    for (const language of ['de', 'en'] as const)
      for (const inCompounds of [true, false])
        for (const typed of ASKED) {
          const { term, stems, word } = asked(typed, inCompounds);
          const expected = tokens(text).filter(
            (token) =>
              token.word.startsWith(word) ||
              stems.has(stemOf(token.word, language)) ||
              (inCompounds && [...stems].some((stem) => token.word.includes(stem))),
          );
          const found = [...new Candidates([term]).in(text, language)];
          expect(found).toEqual(expect.arrayContaining(expected));
        }
});

it('lets hardly any other word pass', () => {
  const { term } = asked('Gespräch', true);
  const found = [...new Candidates([term]).in(TEXT.replaceAll(/[Žžëé]/g, 'e'), 'de')];
  expect(found.map(({ word }) => word)).toEqual(['gesprache', 'gesprache']);
});
