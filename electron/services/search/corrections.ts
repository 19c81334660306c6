import { fold, tokens } from '#shared/text/fold.ts';
import { LISTS } from '../../archive/search/analysed.ts';
import { beginningWith, find, frequencyOf } from '../../archive/search/finding.ts';
import { articleIdsOf } from '../../archive/articles.ts';
import type { QueryContext } from '../context.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import type { SearchAnalysis } from '../../language/search-analysis.ts';
import type { AskedTerm } from './asked.ts';
import { passagesOf } from './hits.ts';

export interface Correction {
  readonly position: number;
  readonly typed: string;
  readonly suggestion: string;
  readonly query: string;
}

const SHORTEST = 4;
const LOOKED_AT = 1500;

/** Only for words that occur nowhere: one that does, at most two slips of the finger away, as it is printed. */
export function corrections(
  context: QueryContext,
  {
    index,
    analysis,
    query,
    terms,
  }: {
    readonly index: ReadDatabase;
    readonly analysis: SearchAnalysis;
    readonly query: string;
    readonly terms: readonly AskedTerm[];
  },
): Correction[] {
  return terms.flatMap(({ words, typed, position, stems, prefix }) => {
    const [word = ''] = words;
    if (words.length !== 1 || prefix || word.length < SHORTEST || /\d/.test(word)) return [];
    const keys = [...(stems[0] ?? [])].flatMap((stem) => [LISTS.word + stem, LISTS.part + stem]);
    if (keys.some((key) => frequencyOf(index, key) > 0)) return [];
    const stem = analysis.word(word, 'de', false).stem;
    const nearest = nearestTerm(index, stem);
    const suggestion = nearest && printedForm(context, { index, analysis, stem: nearest, like: word });
    if (!suggestion) return [];
    const at = query.indexOf(typed, position);
    if (at < 0) return [];
    return {
      position,
      typed,
      suggestion,
      query: query.slice(0, at) + suggestion + query.slice(at + typed.length),
    };
  });
}

/** Slips are rare in the first letter; where it is the slip, the second pass looks at the other letters' words. */
function nearestTerm(index: ReadDatabase, stem: string): string | null {
  const allowed = stem.length < 6 ? 1 : 2;
  let best: { stem: string; distance: number } | null = null;
  for (const start of [stem.slice(0, 3), stem.slice(0, 2), stem.slice(0, 1)]) {
    for (const key of beginningWith(index, LISTS.word + start, LOOKED_AT)) {
      const other = key.slice(1);
      if (Math.abs(other.length - stem.length) > allowed) continue;
      const distance = slips(stem, other, allowed);
      // The list begins with the most frequent: of equals the first one stays.
      if (distance <= allowed && distance < (best?.distance ?? allowed + 1)) best = { stem: other, distance };
    }
    if (best) return best.stem;
  }
  return null;
}

/** Letters changed, left out, added or swapped with the next one; more than `most` is `most + 1`. */
export function slips(left: string, right: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[right.length] ?? most + 1;
}

/** A stem is no word: an article that has it shows the word, in the form that is most like what was typed. */
function printedForm(
  context: QueryContext,
  {
    index,
    analysis,
    stem,
    like,
  }: { index: ReadDatabase; analysis: SearchAnalysis; stem: string; like: string },
): string | null {
  const { hits } = find(index, {
    collection: 'articles',
    plan: { kind: 'terms', terms: [{ key: LISTS.word + stem, worth: 1 }] },
    order: 'newest',
    offset: 0,
    limit: 3,
    facetValues: 0,
    now: 0,
    cancelled: context.cancelled,
  });
  let best: { surface: string; distance: number } | null = null;
  for (const id of articleIdsOf(
    context.db,
    hits.map(({ serial }) => serial),
  ).values())
    for (const { text } of passagesOf(context.db, id))
      for (const { word, start, end } of tokens(text)) {
        if (analysis.word(word, 'de', false).stem !== stem) continue;
        const distance = slips(fold(word), like, 6);
        if (distance < (best?.distance ?? Number.POSITIVE_INFINITY))
          best = { surface: text.slice(start, end), distance };
      }
  return best?.surface ?? null;
}
