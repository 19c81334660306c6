import { headingNode, paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import type { StoredDocument } from '#shared/document/document.ts';

const WORDS = (
  'die der und in zu den das nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch als an nach ' +
  'wie im für Rat Haushalt Straßenbahn Überschwemmung Verhandlung Gewerkschaft Donnerstag Krankenhaus Gericht'
).split(' ');

/** The same synthetic article in every run: a crosshead in every eleventh block, a bold run in every fourth. */
export function longDocument(words: number): StoredDocument {
  let state = 20_240_607;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const phrase = (count: number): string =>
    Array.from({ length: count }, () => WORDS[next(WORDS.length)] ?? '').join(' ');
  const blocks = [];
  for (let left = words, index = 0; left > 0; index += 1) {
    const count = Math.min(index % 11 === 0 ? 7 : 60, left);
    left -= count;
    if (index % 11 === 0) blocks.push(headingNode(1, [textNode(phrase(count))]));
    else if (index % 4 === 0 && count > 20) {
      blocks.push(
        paragraphNode([
          textNode(`${phrase(10)} `),
          textNode(phrase(4), { bold: true }),
          textNode(` ${phrase(count - 14)}`),
        ]),
      );
    } else blocks.push(paragraphNode([textNode(phrase(count))]));
  }
  return sheet({ kicker: 'Messung', headline: 'Ein langer Artikel', standfirst: phrase(25) }, blocks);
}
