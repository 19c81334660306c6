import { firstFrom } from './matches.ts';
import type { Positions } from './positions.ts';
import type { Postings } from './postings.ts';
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
  /** Marks the documents of the term (one byte each, 1) and answers how many were not marked before. */
  mark(key: string, marks: Uint8Array): number;
  /** Positions of the term in the documents that stand at these places of its postings (ascending; -1: none). */
  positions(key: string, ordinals: Int32Array): Positions;
  /** Terms that begin so, with their frequencies; at most `limit`, frequent ones first where there are more. */
  beginning(start: string, limit: number): readonly TermFrequency[];
}

export interface TermFrequency {
  readonly key: string;
  readonly docs: number;
}

/** The dead of a segment. Which statements are is found out when somebody asks. */
export class Dead {
  articles: Uint8Array | null = null;
  #statements: Uint8Array | null = null;
  #pending: number[] = [];

  bury(article: number, articles: number): void {
    this.articles = roomFor(this.articles, articles);
    this.articles[article] = 1;
    this.#pending.push(article);
  }

  /** Statements lie in the order of their articles; `parents` names them. */
  statements(parents: Int32Array): Uint8Array | null {
    if (this.#pending.length === 0 && this.#statements === null) return null;
    const dead = (this.#statements = roomFor(this.#statements, parents.length));
    for (const article of this.#pending) {
      let at = firstFrom(parents, article, 0);
      for (; at < parents.length && parents[at] === article; at += 1) dead[at] = 1;
    }
    this.#pending = [];
    return dead;
  }
}

function roomFor(flags: Uint8Array | null, count: number): Uint8Array {
  if (!flags) return new Uint8Array(count);
  if (flags.length >= count) return flags;
  const larger = new Uint8Array(count * 2);
  larger.set(flags);
  return larger;
}
