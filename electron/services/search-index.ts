import { followArchive } from '../archive/search/following.ts';
import type { FollowChanges } from './context.ts';

/** Brings the search index up to the archive, for at most `budget` milliseconds. */
export const followChanges: FollowChanges = ({ clock }, archive, index, budget) =>
  followArchive(archive, index, budget, clock);
