import type { Block } from '../blocks/blocks.ts';
import { matchBoilerplate } from './boilerplate.ts';
import { isDateLine } from './dates.ts';
import type { Placement } from './recognition.ts';
import { isProse } from './similarity.ts';

export interface TailFinding {
  readonly places: ReadonlyMap<number, Placement>;
  readonly points: number;
}

/** Teasers below "Weitere Nachrichten" may be sentences; two of that length in a row are an article going on. */
const LONG_PROSE = 220;

/**
 * What stands after the last sentence of the article. Looked for from the end: lines that are page furniture,
 * and what hangs on them (titles of other articles, dates). A heading like "Weitere Meldungen" with real
 * paragraphs below it is a crosshead of the article, not its end.
 */
export function readTail(blocks: readonly Block[], texts: readonly string[], from: number): TailFinding {
  const places = new Map<number, Placement>();
  let points = 0;
  const start = startOfTail(blocks, texts, from);
  let last = '';
  for (let at = start; at < blocks.length; at += 1) {
    const text = texts[at] ?? '';
    const block = blocks[at];
    if (text === '' || !block || block.kind === 'picture') continue;
    const match = matchBoilerplate(text);
    if (match) {
      places.set(at, { role: 'boilerplate', keep: false, reason: match.code });
      points += 1;
      if (match.ends) last = match.code;
    } else if (last !== '') places.set(at, { role: 'boilerplate', keep: false, reason: `after-${last}` });
    else if (isDateLine(text)) places.set(at, { role: 'date', keep: false, reason: 'date-line' });
  }
  return { places, points };
}

/** Index of the first block after the article's last running text. */
function startOfTail(blocks: readonly Block[], texts: readonly string[], from: number): number {
  const marker = texts.findIndex(
    (text, at) => at >= from && matchBoilerplate(text)?.ends === true && endsHere(at),
  );
  const lastProse = texts.findLastIndex(
    (text, at) => at >= from && blocks[at]?.kind !== 'list' && isProse(text) && !matchBoilerplate(text),
  );
  if (marker >= 0 && marker <= lastProse) return marker;
  return Math.max(from, lastProse + 1);

  function endsHere(at: number): boolean {
    // Something must have come before, and what follows must be no article.
    const before = texts.slice(from, at).filter(isProse).length;
    if (before < 2) return false;
    const after = texts.slice(at + 1).filter((text) => isProse(text) && !matchBoilerplate(text));
    const long = after.filter((text) => text.length > LONG_PROSE).length;
    return long === 0 && after.length <= Math.max(2, before / 3);
  }
}
