import { lexiconHas, progressOf } from '../../archive/search/control.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import { SearchAnalysis } from '../../language/search-analysis.ts';

interface Kept {
  /** How many articles the nouns were learnt from: another number is another lexicon. */
  readonly learnt: number;
  readonly analysis: SearchAnalysis;
}
const analyses = new WeakMap<ReadDatabase, Kept>();
const SEED_ONLY = new SearchAnalysis({ isNoun: () => false });

/** The analysis of words with the nouns that the index knows; without an index, with those that we wrote down. */
export function analysisFor(index: ReadDatabase | null): SearchAnalysis {
  if (!index) return SEED_ONLY;
  const { learnt } = progressOf(index);
  const kept = analyses.get(index);
  if (kept?.learnt === learnt) return kept.analysis;
  const analysis = new SearchAnalysis({ isNoun: (stem) => lexiconHas(index, stem) });
  analyses.set(index, { learnt, analysis });
  return analysis;
}
