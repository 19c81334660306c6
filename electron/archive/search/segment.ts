import type { Positions, Postings } from './postings.ts';
import type { Values } from './values.ts';

/**
 * Some of the articles, with everything that is asked of an index. A segment on the disk never changes; what
 * goes is marked dead. Documents are numbered from 0 within the segment.
 */
export interface Segment {
  readonly articles: Values;
  readonly statements: Values;
  /** One per document that is gone; null when none is. */
  readonly deadArticles: Uint8Array | null;
  readonly deadStatements: Uint8Array | null;
  /** In how many documents a term stands, the dead ones included. */
  frequency(key: string): number;
  postings(key: string): Postings;
  /** Positions of the term in the documents that stand at these places of its postings (ascending; -1: none). */
  positions(key: string, ordinals: Int32Array): Positions;
  /** Terms that begin so, with their frequencies; at most `limit`, frequent ones first where there are more. */
  beginning(start: string, limit: number): readonly TermFrequency[];
}

export interface TermFrequency {
  readonly key: string;
  readonly docs: number;
}

/** Marks an article and its statements dead. */
export function bury(
  segment: Segment & { deadArticles: Uint8Array | null; deadStatements: Uint8Array | null },
  article: number,
): void {
  segment.deadArticles ??= new Uint8Array(segment.articles.count);
  segment.deadArticles[article] = 1;
  const { parents } = segment.statements;
  // Statements lie in the order of their articles.
  let at = firstAtLeast(parents, article);
  for (; at < segment.statements.count && parents[at] === article; at += 1) {
    segment.deadStatements ??= new Uint8Array(segment.statements.count);
    segment.deadStatements[at] = 1;
  }
}

function firstAtLeast(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
