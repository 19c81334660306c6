import { except, intersect, keep, marked, type Matches, NO_MATCHES, union, unscored } from './matches.ts';
import { apart, near, ordinalsOf, positionsOf } from './places.ts';
import type { Positions } from './positions.ts';
import { markAll, type Postings } from './postings.ts';
import { type FilterPlan, isFilter, type Plan, type PhrasePlace, type TermsPlan } from './plan.ts';
import type { Segment } from './segment.ts';
import { lengthOf, type Values } from './values.ts';

export type Collection = 'articles' | 'statements';

/** Okapi BM25 over weighted fields: how fast repetition stops to count, and how much length counts. */
const K1 = 1.4;
const B = 0.55;
const AVERAGE_WORDS: Readonly<Record<Collection, number>> = { articles: 260, statements: 18 };
const PLAIN = 2;
/** Of so many terms, most are likely to be missing in a segment, and one alone needs no marks. */
const FEW_TERMS = 8;

export interface Evaluation {
  readonly collection: Collection;
  /** Whether scores are wanted; without, all of them are 0, and much is not computed. */
  readonly scored: boolean;
  /** Inverse document frequency of a term over all segments. */
  idf(key: string): number;
  /** True once nobody waits any more: the rest finds nothing. */
  cancelled(): boolean;
}

/** Answers a plan within one segment. */
export class SegmentEvaluation {
  readonly #segment: Segment;
  readonly #evaluation: Evaluation;
  readonly #values: Values;
  readonly #norms: Float32Array;
  readonly #lists = new Map<string, Postings>();

  constructor(segment: Segment, evaluation: Evaluation) {
    this.#segment = segment;
    this.#evaluation = evaluation;
    this.#values = evaluation.collection === 'articles' ? segment.articles : segment.statements;
    this.#norms = NORMS[evaluation.collection];
  }

  /** Living documents that answer the plan. */
  run(plan: Plan): Matches {
    const found = this.#find(plan);
    const dead =
      this.#evaluation.collection === 'articles' ? this.#segment.deadArticles : this.#segment.deadStatements;
    return dead ? keep(found, (doc) => dead[doc] !== 1) : found;
  }

  #find(plan: Plan): Matches {
    if (this.#evaluation.cancelled()) return NO_MATCHES;
    switch (plan.kind) {
      case 'terms':
        return this.#terms(plan);
      case 'phrase':
        return this.#phrase(plan.places, plan.window);
      case 'any':
        return union(
          plan.of.map((part) => this.#find(part)),
          this.#values.count,
        );
      case 'all':
        return this.#all(plan.of);
      case 'not':
        return except(this.#everything(), this.#find(plan.of));
      case 'quoted':
        return this.#quoted(plan.of);
      case 'labels':
      case 'dates':
        return keep(this.#everything(), this.#passes(plan));
    }
  }

  /** Words first, rare ones leading; conditions and exclusions only look at what is left. */
  #all(parts: readonly Plan[]): Matches {
    const wanted = parts.filter((part) => part.kind !== 'not' && !isFilter(part));
    let found: Matches | null = null;
    const sorted = wanted
      .map((part) => ({ part, cost: this.#cost(part) }))
      .sort((left, right) => left.cost - right.cost);
    for (const { part } of sorted) {
      const matches = this.#find(part);
      found = found ? intersect(found, matches) : matches;
      if (found.docs.length === 0) return NO_MATCHES;
    }
    found ??= this.#everything();
    for (const part of parts) {
      if (part.kind === 'not') found = except(found, this.#find(part.of));
      else if (isFilter(part)) found = keep(found, this.#passes(part));
    }
    return found;
  }

  #cost(plan: Plan): number {
    switch (plan.kind) {
      case 'terms':
        return plan.terms.reduce((sum, { key }) => sum + this.#segment.frequency(key), 0);
      case 'phrase':
        return Math.min(
          ...plan.places.map((keys) => keys.reduce((sum, key) => sum + this.#segment.frequency(key), 0)),
        );
      default:
        return this.#values.count;
    }
  }

  #terms({ terms }: TermsPlan): Matches {
    if (!this.#evaluation.scored) return this.#anyOf(terms);
    const parts = terms.map(({ key, worth }) => {
      const { docs, weights } = this.#segment.postings(key);
      const idf = this.#evaluation.idf(key) * worth;
      const scores = new Float32Array(docs.length);
      for (let index = 0; index < docs.length; index += 1)
        scores[index] = this.#score(docs[index] ?? 0, weights[index] ?? PLAIN, idf);
      return { docs, scores };
    });
    return union(parts, this.#values.count, true);
  }

  #anyOf(terms: TermsPlan['terms']): Matches {
    const many = terms.length > FEW_TERMS;
    const present = many ? terms : terms.filter(({ key }) => this.#segment.frequency(key) > 0);
    const [only] = present;
    if (!only) return NO_MATCHES;
    if (present.length === 1) {
      return unscored(this.#segment.postings(only.key).docs);
    }
    const marks = new Uint8Array(this.#values.count);
    return marked(
      marks,
      present.reduce((sum, { key }) => sum + this.#segment.mark(key, marks), 0),
    );
  }

  /** Places one after another; with a window: two places, in any order, so many words apart at most. */
  #phrase(places: readonly PhrasePlace[], window: number | null): Matches {
    if (this.#evaluation.collection === 'statements') return this.#all(places.map(placePlan));
    // Rare words first, and where two do not stand together, nobody looks for the third.
    const ordered = places
      .map((keys, place) => ({ keys, place, docs: this.#docsOf(keys) }))
      .sort((left, right) => left.docs.length - right.docs.length);
    const [first, ...others] = ordered;
    if (!first) return NO_MATCHES;
    let { docs } = others.reduce(
      (found, { docs: next }) => intersect(found, unscored(next)),
      unscored(first.docs),
    );
    let anchor = this.#positionsOf(first.keys, docs);
    for (const { keys, place } of others) {
      if (docs.length === 0) return NO_MATCHES;
      const next = this.#positionsOf(keys, docs);
      const { kept, positions } =
        window === null ? apart(next, anchor, first.place - place) : near(next, anchor, window);
      docs = kept.map((at) => docs[at] ?? 0);
      anchor = positions;
    }
    return { docs, scores: this.#scoresOf(places, docs) };
  }

  #docsOf(keys: PhrasePlace): Int32Array {
    const lists = keys.map((key) => this.#postings(key).docs).filter((docs) => docs.length > 0);
    const [only] = lists;
    if (!only || lists.length === 1) return only ?? NO_MATCHES.docs;
    const marks = new Uint8Array(this.#values.count);
    return marked(
      marks,
      lists.reduce((sum, docs) => sum + markAll(docs, marks), 0),
    ).docs;
  }

  #positionsOf(keys: PhrasePlace, docs: Int32Array): Positions {
    return positionsOf(
      keys.map((key) => ({ key, docs: this.#postings(key).docs })),
      docs,
      this.#segment,
    );
  }

  /** What the words are worth in the documents that are left; of several that may stand at a place, the best. */
  #scoresOf(places: readonly PhrasePlace[], docs: Int32Array): Float32Array {
    const scores = new Float32Array(docs.length);
    if (!this.#evaluation.scored) return scores;
    for (const keys of places) {
      const best = new Float32Array(docs.length);
      for (const key of keys) {
        const list = this.#postings(key);
        const idf = this.#evaluation.idf(key);
        const ordinals = ordinalsOf(list.docs, docs);
        for (let at = 0; at < docs.length; at += 1) {
          const ordinal = ordinals[at] ?? -1;
          if (ordinal < 0) continue;
          best[at] = Math.max(best[at] ?? 0, this.#score(docs[at] ?? 0, list.weights[ordinal] ?? PLAIN, idf));
        }
      }
      for (let at = 0; at < docs.length; at += 1) scores[at] = (scores[at] ?? 0) + (best[at] ?? 0);
    }
    return scores;
  }

  #score(doc: number, weighed: number, idf: number): number {
    const weight = weighed / PLAIN;
    const norm = this.#norms[this.#values.lengths[doc] ?? 0] ?? 1;
    return (idf * weight * (K1 + 1)) / (weight + norm);
  }

  /** Phrases ask for the same list several times. */
  #postings(key: string): Postings {
    let list = this.#lists.get(key);
    if (!list) this.#lists.set(key, (list = this.#segment.postings(key)));
    return list;
  }

  #quoted(plan: Plan): Matches {
    const { statements } = this.#segment;
    const inside = new SegmentEvaluation(this.#segment, { ...this.#evaluation, collection: 'statements' });
    const { docs, scores } = inside.run(plan);
    const articles = docs.map((doc) => statements.parents[doc] ?? 0);
    const parts: Matches = { docs: articles, scores };
    // Several statements of one article stand side by side: the best of them counts.
    let count = 0;
    for (let at = 0; at < articles.length; at += 1) {
      if (count > 0 && parts.docs[count - 1] === articles[at]) {
        parts.scores[count - 1] = Math.max(parts.scores[count - 1] ?? 0, scores[at] ?? 0);
        continue;
      }
      parts.docs[count] = articles[at] ?? 0;
      parts.scores[count] = scores[at] ?? 0;
      count += 1;
    }
    return { docs: parts.docs.subarray(0, count), scores: parts.scores.subarray(0, count) };
  }

  #passes(filter: FilterPlan): (doc: number) => boolean {
    const { dates, parents } = this.#values;
    if (filter.kind === 'dates') {
      const { since, until } = filter;
      return (doc) => (dates[doc] ?? 0) >= since && (dates[doc] ?? 0) < until;
    }
    const wanted = new Set(filter.labels);
    const ofParent = filter.of === 'article' && this.#evaluation.collection === 'statements';
    const { offsets, labels } = ofParent ? this.#segment.articles : this.#values;
    return (doc) => {
      const place = ofParent ? (parents[doc] ?? 0) : doc;
      const end = offsets[place + 1] ?? 0;
      for (let at = offsets[place] ?? 0; at < end; at += 1) if (wanted.has(labels[at] ?? 0)) return true;
      return false;
    };
  }

  #everything(): Matches {
    const docs = new Int32Array(this.#values.count);
    for (let doc = 0; doc < docs.length; doc += 1) docs[doc] = doc;
    return { docs, scores: new Float32Array(docs.length) };
  }
}

function placePlan(keys: PhrasePlace): Plan {
  return { kind: 'terms', terms: keys.map((key) => ({ key, worth: 1 })) };
}

/** What length makes of a weight, by length code. */
function normsFor(average: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, code) => K1 * (1 - B + (B * lengthOf(code)) / average));
}
const NORMS: Readonly<Record<Collection, Float32Array>> = {
  articles: normsFor(AVERAGE_WORDS.articles),
  statements: normsFor(AVERAGE_WORDS.statements),
};
