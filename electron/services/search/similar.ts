import { fold, tokens } from '#shared/text/fold.ts';
import type { Language } from '#shared/text/language.ts';
import { LISTS } from '../../archive/search/analysed.ts';
import { analyseArticle } from '../../archive/search/analysing.ts';
import { countDocuments, find, type Found, frequencyOf } from '../../archive/search/finding.ts';
import type { Plan } from '../../archive/search/plan.ts';
import { splitSentences } from '../../language/sentences.ts';
import { readArticle } from '../../archive/search/reading.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import type { QueryContext } from '../context.ts';
import { analysisFor } from './analysis.ts';

const MOST_WORDS = 18;
/** Words of more than this share of all articles say nothing about one of them. */
const COMMON = 0.08;
const SENTENCE_WORDS = 10;

interface Telling {
  readonly key: string;
  readonly worth: number;
}

/** The words that set an article apart, most telling first: frequent in it, rare in the archive. */
export function tellingWords(context: QueryContext, index: ReadDatabase, articleId: string): Telling[] {
  const source = readArticle(context.db, articleId);
  if (!source) return [];
  const analysed = analyseArticle(source, analysisFor(index), () => 0);
  const words = analysed.terms.filter(({ list, stem }) => list === LISTS.word && stem.length > 2);
  const weights = new Map(words.map(({ list, stem, weight }) => [list + stem, weight]));
  return weighed(index, [...weights.keys()])
    .map(({ key, worth }) => ({ key, worth: worth * Math.log2(1 + (weights.get(key) ?? 0)) }))
    .sort((left, right) => right.worth - left.worth)
    .slice(0, MOST_WORDS);
}

/** Terms that others have as well, with what their rarity is worth. */
function weighed(index: ReadDatabase, keys: readonly string[]): Telling[] {
  const documents = countDocuments(index);
  return keys.flatMap((key) => {
    const docs = frequencyOf(index, key);
    if (docs < 1 || docs > Math.max(5, documents * COMMON)) return [];
    return { key, worth: Math.log(1 + documents / docs) };
  });
}

export function findLike(
  context: QueryContext,
  { index, terms, limit }: { index: ReadDatabase; terms: readonly Telling[]; limit: number },
): Found['hits'] {
  const plan: Plan = {
    kind: 'any',
    of: terms.map(({ key }): Plan => ({ kind: 'terms', terms: [{ key, worth: 1 }] })),
  };
  const { hits } = find(index, {
    collection: 'articles',
    plan,
    order: 'relevance',
    offset: 0,
    limit,
    facetValues: 0,
    now: Math.floor(context.clock.now() / 60_000),
    cancelled: context.cancelled,
  });
  return hits;
}

/** The rarest words of a sentence: articles that have it have them. */
export function rarestWords(index: ReadDatabase, text: string): Telling[] {
  const analysis = analysisFor(index);
  const stems = new Set(tokens(text).map(({ word }) => LISTS.word + analysis.word(word, 'de', false).stem));
  return weighed(index, [...stems])
    .sort((left, right) => right.worth - left.worth)
    .slice(0, SENTENCE_WORDS);
}

export interface AlikeSentence {
  readonly text: string;
  /** Where it begins in the passage. */
  readonly offset: number;
  readonly alike: number;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

/** The sentence of a passage that comes nearest to the words asked for (Dice over stems, from 0 to 1). */
export function nearestSentence(
  passage: string,
  language: Language,
  asked: ReadonlySet<string>,
  stem: (word: string) => string,
): AlikeSentence | null {
  let best: AlikeSentence | null = null;
  for (const { start: offset, end } of splitSentences(passage, language)) {
    const text = passage.slice(offset, end);
    const words = tokens(text);
    const stems = new Set(words.map(({ word }) => stem(word)));
    const common = [...stems].filter((one) => asked.has(one)).length;
    const alike = stems.size + asked.size === 0 ? 0 : (2 * common) / (stems.size + asked.size);
    if (alike <= (best?.alike ?? 0)) continue;
    const highlights = words
      .filter(({ word }) => asked.has(stem(word)))
      .map(({ start, end: wordEnd }) => ({ start, end: wordEnd }));
    best = { text, offset, alike, highlights };
  }
  return best;
}

export function stemmer(index: ReadDatabase | null, language: Language): (word: string) => string {
  const analysis = analysisFor(index);
  return (word) => analysis.word(fold(word), language, false).stem;
}
