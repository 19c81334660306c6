import type { EvidencePart } from '#shared/contract/evidence-reading.ts';
import { tokens } from '#shared/text/fold.ts';

const MOST_HITS = 200;
const AROUND = 50;

interface Hit {
  readonly part: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** Words one after the other, folded, the last of them perhaps only begun; the first hits and how many there are. */
export function findWords(
  parts: readonly Pick<EvidencePart, 'number' | 'text'>[],
  wanted: string,
): { total: number; hits: Hit[] } {
  const words = tokens(wanted).map(({ word }) => word);
  const hits: Hit[] = [];
  let total = 0;
  if (words.length === 0) return { total, hits };
  for (const { number, text } of parts) {
    const there = tokens(text);
    for (let at = 0; at + words.length <= there.length; at += 1) {
      const matches = words.every((word, index) => {
        const found = there[at + index]?.word;
        return index === words.length - 1 ? found?.startsWith(word) : found === word;
      });
      const [first, last] = [there[at], there[at + words.length - 1]];
      if (!matches || !first || !last) continue;
      total += 1;
      if (hits.length >= MOST_HITS) continue;
      hits.push({
        part: number,
        start: first.start,
        end: last.end,
        before: text.slice(Math.max(0, first.start - AROUND), first.start).toWellFormed(),
        after: text.slice(last.end, last.end + AROUND).toWellFormed(),
      });
    }
  }
  return { total, hits };
}
