import { lexiconHas } from '../../archive/search/control.ts';
import type { ReadDatabase } from '../../archive/sql.ts';
import { SearchAnalysis } from '../../language/search-analysis.ts';

const analyses = new WeakMap<ReadDatabase, SearchAnalysis>();
const SEED_ONLY = new SearchAnalysis({ isNoun: () => false });

/** The analysis of words with the nouns that the index knows; without an index, with those that we wrote down. */
export function analysisFor(index: ReadDatabase | null): SearchAnalysis {
  if (!index) return SEED_ONLY;
  let analysis = analyses.get(index);
  if (!analysis)
    analyses.set(index, (analysis = new SearchAnalysis({ isNoun: (stem) => lexiconHas(index, stem) })));
  return analysis;
}
