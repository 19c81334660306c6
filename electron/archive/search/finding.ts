import type { ReadDatabase } from '../sql.ts';
import { type Collection, type Evaluation, SegmentEvaluation } from './evaluate.ts';
import type { Matches } from './matches.ts';
import { LABEL_KINDS, labelKey, type LabelKind } from './labels.ts';
import type { Plan } from './plan.ts';
import type { Segment } from './segment.ts';
import { type SearchIndex, searchIndex } from './search-index.ts';
import { TopList } from './top-list.ts';

export interface Question {
  readonly collection: Collection;
  readonly plan: Plan;
  readonly order: 'relevance' | 'newest';
  readonly offset: number;
  readonly limit: number;
  /** How many values per kind; 0: nothing is counted. */
  readonly facetValues: number;
  /** Minutes since 1970, for what counts as recent. */
  readonly now: number;
  cancelled(): boolean;
}

export interface Found {
  /** Exact. */
  readonly total: number;
  readonly hits: readonly FoundDocument[];
  readonly facets: ReadonlyMap<LabelKind, Facet>;
}

export interface FoundDocument {
  /** Serial in the archive: of the article, or of the use of a statement. */
  readonly serial: number;
  readonly score: number;
}

export interface Facet {
  readonly values: readonly { readonly key: string; readonly count: number }[];
  readonly different: number;
}

const MINUTES_A_YEAR = 525_960;
/** What was published just now is worth that much more than what is old. */
const RECENCY = 0.08;

/** One page, the exact count and the facets of everything found. */
export function find(database: ReadDatabase, question: Question): Found {
  const index = searchIndex(database);
  const evaluation = evaluationOf(index, question);
  const top = new TopList(question.offset + question.limit);
  const counts = question.facetValues > 0 ? new FacetCounts(index) : null;
  let total = 0;
  for (const segment of index.segments) {
    const matches = new SegmentEvaluation(segment, evaluation).run(question.plan);
    total += matches.docs.length;
    rank(segment, matches, question, top);
    counts?.add(segment, matches, question.collection);
  }
  const hits = top.sorted().slice(question.offset);
  return { total, hits, facets: counts?.facets(index, question.facetValues) ?? new Map<LabelKind, Facet>() };
}

/** In how many living or dead documents a term stands. */
export function frequencyOf(database: ReadDatabase, key: string): number {
  return frequency(searchIndex(database), key);
}

export function countDocuments(database: ReadDatabase): number {
  return searchIndex(database).articleCount;
}

/** Terms that begin so, the most frequent first. */
export function beginningWith(database: ReadDatabase, start: string, limit: number): string[] {
  const docs = new Map<string, number>();
  for (const segment of searchIndex(database).segments)
    for (const term of segment.beginning(start, limit))
      docs.set(term.key, (docs.get(term.key) ?? 0) + term.docs);
  return [...docs]
    .sort((left, right) => right[1] - left[1])
    .slice(0, limit)
    .map(([key]) => key);
}

function frequency(index: SearchIndex, key: string): number {
  return index.segments.reduce((sum, segment) => sum + segment.frequency(key), 0);
}

function evaluationOf(index: SearchIndex, { collection, cancelled, order }: Question): Evaluation {
  const documents = index.segments.reduce((sum, segment) => sum + segment[collection].count, 0);
  const known = new Map<string, number>();
  return {
    collection,
    cancelled,
    scored: order === 'relevance',
    idf(key) {
      let idf = known.get(key);
      if (idf === undefined) {
        const docs = frequency(index, key);
        known.set(key, (idf = Math.log(1 + (documents - docs + 0.5) / (docs + 0.5))));
      }
      return idf;
    },
  };
}

function rank(segment: Segment, { docs, scores }: Matches, question: Question, top: TopList): void {
  const { dates, serials } = segment[question.collection];
  const newest = question.order === 'newest';
  for (let at = 0; at < docs.length; at += 1) {
    const doc = docs[at] ?? 0;
    const date = dates[doc] ?? 0;
    const score = newest ? date : (scores[at] ?? 0) * recency(question.now - date);
    if (score >= top.threshold) top.offer(score, date, serials[doc] ?? 0);
  }
}

function recency(age: number): number {
  return 1 + RECENCY / (1 + Math.max(0, age) / MINUTES_A_YEAR);
}

/** The years since 1970 by the minute in which they begin, for counting years without making dates. */
const YEARS = Array.from({ length: 200 }, (_, year) => Date.UTC(1970 + year, 0, 1) / 60_000);

/** A statement has its own speaker, source and evidence; for the others its article's count. */
const OWN_OF_STATEMENTS: ReadonlySet<number> = new Set(
  (['speaker', 'verification', 'source', 'evidence'] as const).map((kind) => LABEL_KINDS.indexOf(kind)),
);

class FacetCounts {
  readonly #labels: Int32Array;
  readonly #kinds: Uint8Array;
  readonly #years = new Int32Array(YEARS.length);

  constructor(index: SearchIndex) {
    this.#labels = new Int32Array(index.kinds.length);
    this.#kinds = index.kinds;
  }

  add(segment: Segment, { docs }: Matches, collection: Collection): void {
    const { dates, parents } = segment[collection];
    for (let at = 0; at < docs.length; at += 1) {
      const doc = docs[at] ?? 0;
      this.#count(segment[collection], doc);
      if (collection === 'statements') this.#count(segment.articles, parents[doc] ?? 0, true);
      const date = dates[doc] ?? 0;
      let year = Math.min(YEARS.length - 1, Math.max(0, Math.floor(date / MINUTES_A_YEAR)));
      if (date < (YEARS[year] ?? 0) && year > 0) year -= 1;
      else if (date >= (YEARS[year + 1] ?? Number.MAX_SAFE_INTEGER)) year += 1;
      this.#years[year] = (this.#years[year] ?? 0) + 1;
    }
  }

  #count({ offsets, labels }: Segment['articles'], doc: number, ofArticle = false): void {
    const end = offsets[doc + 1] ?? 0;
    for (let at = offsets[doc] ?? 0; at < end; at += 1) {
      const label = labels[at] ?? 0;
      if (ofArticle && OWN_OF_STATEMENTS.has(this.#kinds[label] ?? 0)) continue;
      this.#labels[label] = (this.#labels[label] ?? 0) + 1;
    }
  }

  facets({ database, kinds }: SearchIndex, values: number): Map<LabelKind, Facet> {
    const tops = LABEL_KINDS.map(() => ({ top: new TopList(values), different: 0 }));
    for (let label = 1; label < this.#labels.length; label += 1) {
      const count = this.#labels[label] ?? 0;
      if (count === 0) continue;
      const of = tops[kinds[label] ?? 0];
      if (!of) continue;
      of.different += 1;
      of.top.offer(count, -label, label);
    }
    const facets = new Map<LabelKind, Facet>();
    for (const [kind, { top, different }] of tops.entries()) {
      const name = LABEL_KINDS[kind];
      if (name === undefined || different === 0) continue;
      const list = top
        .sorted()
        .map(({ serial, score }) => ({ key: labelKey(database, serial), count: score }));
      facets.set(name, { values: list, different });
    }
    const years = [...this.#years]
      .map((count, year) => ({ key: String(1970 + year), count }))
      .filter(({ count }) => count > 0)
      .reverse();
    if (years.length > 0) facets.set('year', { values: years, different: years.length });
    return facets;
  }
}
