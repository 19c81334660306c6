import type { SearchAnalysis } from '../../language/search-analysis.ts';

/** One word or phrase of a query, as it is looked for in the text of a hit. */
export interface AskedTerm {
  readonly typed: string;
  /** Where it begins in the query. */
  readonly position: number;
  /** Folded words; several follow one another. */
  readonly words: readonly string[];
  /** For each word, the stems that count as it. */
  readonly stems: readonly ReadonlySet<string>[];
  /** The last word may go on. */
  readonly prefix: boolean;
  /** Compounds with it count too. */
  readonly inCompounds: boolean;
  /** A rare compound: stems of its parts, which count where they stand apart. */
  readonly apart: ReadonlySet<string>;
}

const PLACE_IN_A = /^[a-z]{3,}a$/;

/** Articles are analysed by their own language; a query has none, so it asks for both. */
export function stemsOf(word: string, analysis: SearchAnalysis): string[] {
  const stems = [analysis.word(word, 'de', false).stem, analysis.word(word, 'en', false).stem];
  // "Jenaer" folds to "jenar", because "ae" may be an ä.
  if (PLACE_IN_A.test(word)) stems.push(analysis.word(`${word}r`, 'de', false).stem);
  return [...new Set(stems)];
}
