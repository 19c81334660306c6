import {
  closeIndexReader,
  indexReplaced,
  openIndexReader as openReader,
  openIndexWriter as openWriter,
} from '../archive/open-index.ts';
import { followArchive } from '../archive/search/following.ts';
import { SearchAnalysis } from '../language/search-analysis.ts';
import { ANALYSER_VERSION } from '../language/stems.ts';
import type { FollowChanges } from './context.ts';

/** The search index with the analysis that belongs to it: an index of another analyser is rebuilt. */
export const openIndexWriter = (path: string) => openWriter(path, ANALYSER_VERSION);
export const openIndexReader = (path: string) => openReader(path, ANALYSER_VERSION);
export { closeIndexReader, indexReplaced };

/** Brings the search index up to the archive, for at most `budget` milliseconds. */
export const followChanges: FollowChanges = ({ clock }, archive, index, budget) =>
  followArchive(archive, index, {
    budget,
    clock,
    analysis: (nouns) => new SearchAnalysis({ isNoun: (stem) => nouns.has(stem) }),
  });
