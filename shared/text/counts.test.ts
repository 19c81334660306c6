import { expect, it } from 'vitest';
import { countWords } from './counts.ts';

it('counts words joined by hyphens, apostrophes and inner points as one, in any script', () => {
  const counts: readonly (readonly [string, number])[] = [
    ['', 0],
    ['Der US-Präsident z.B. sagt’s: „1.000,50 Euro – AT&T“.', 7],
    ['- a -b c- .d. e.,f', 6],
    ['5 € und 20° „in“ … Größe', 5],
    ['Ærø, Żubr, ǅ und ɐ', 5],
    ['Смешной текст-проба и 漢字', 4],
    ['Grüße 🗞 an alle-😀-da', 4],
  ];
  for (const [text, count] of counts) expect([text, countWords(text)]).toEqual([text, count]);
});
