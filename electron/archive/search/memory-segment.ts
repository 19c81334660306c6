import type { AnalysedArticle, Occurrence } from './analysed.ts';
import type { Positions } from './positions.ts';
import { markAll, NO_POSTINGS, type Postings } from './postings.ts';
import { Dead, type Segment, type TermFrequency } from './segment.ts';
import { type Values, ValuesBuilder } from './values.ts';

/** The letter of a list and two more. */
const START = 3;

interface List {
  readonly docs: number[];
  readonly weights: number[];
  /** Only of words of articles. */
  readonly positions: (readonly number[])[];
}

/** The live tier: what was saved lately, in memory; every save puts one article in. */
export class MemorySegment implements Segment {
  readonly #lists = new Map<string, List>();
  /** Keys by how they begin: every key typed asks for some. */
  readonly #keys = new Map<string, string[]>();
  readonly #articles = new ValuesBuilder();
  readonly #statements = new ValuesBuilder();
  readonly #where = new Map<number, number>();
  readonly #dead = new Dead();
  #built: { articles: Values; statements: Values } | null = null;

  get articles(): Values {
    return this.#values().articles;
  }

  get statements(): Values {
    return this.#values().statements;
  }

  get deadArticles(): Uint8Array | null {
    return this.#dead.articles;
  }

  get deadStatements(): Uint8Array | null {
    return this.#dead.statements(this.statements.parents);
  }

  /** Puts an article in, in place of what was there of it. */
  put(article: AnalysedArticle): void {
    this.remove(article.serial);
    const doc = this.#articles.count;
    this.#articles.add(article.serial, article.values, null);
    this.#where.set(article.serial, doc);
    this.#enter(article.terms, doc);
    for (const statement of article.statements) {
      const use = this.#statements.count;
      this.#statements.add(statement.serial, statement.values, doc);
      this.#enter(statement.terms, use);
    }
    this.#built = null;
  }

  remove(serial: number): void {
    const doc = this.#where.get(serial);
    if (doc === undefined) return;
    this.#where.delete(serial);
    this.#dead.bury(doc, this.#articles.count);
  }

  #enter(terms: readonly Occurrence[], doc: number): void {
    for (const { list: letter, stem, weight, positions } of terms) {
      const key = letter + stem;
      let list = this.#lists.get(key);
      if (!list) {
        this.#lists.set(key, (list = { docs: [], weights: [], positions: [] }));
        const start = key.slice(0, START);
        const keys = this.#keys.get(start);
        if (keys) keys.push(key);
        else this.#keys.set(start, [key]);
      }
      list.docs.push(doc);
      list.weights.push(weight);
      if (positions) list.positions.push(positions);
    }
  }

  #values(): { articles: Values; statements: Values } {
    return (this.#built ??= { articles: this.#articles.build(), statements: this.#statements.build() });
  }

  frequency(key: string): number {
    return this.#lists.get(key)?.docs.length ?? 0;
  }

  postings(key: string): Postings {
    const list = this.#lists.get(key);
    return list ? { docs: Int32Array.from(list.docs), weights: Uint8Array.from(list.weights) } : NO_POSTINGS;
  }

  mark(key: string, marks: Uint8Array): number {
    return markAll(this.#lists.get(key)?.docs ?? [], marks);
  }

  positions(key: string, ordinals: Int32Array): Positions {
    const list = this.#lists.get(key);
    const found = [...ordinals].map((ordinal) => list?.positions[ordinal] ?? []);
    const starts = new Int32Array(found.length + 1);
    for (const [at, positions] of found.entries()) starts[at + 1] = (starts[at] ?? 0) + positions.length;
    return { starts, values: Int32Array.from(found.flat()) };
  }

  beginning(start: string, limit: number): TermFrequency[] {
    const found: TermFrequency[] = [];
    const keys = start.length < START ? this.#lists.keys() : (this.#keys.get(start.slice(0, START)) ?? []);
    for (const key of keys) if (key.startsWith(start)) found.push({ key, docs: this.frequency(key) });
    return found.sort((left, right) => right.docs - left.docs).slice(0, limit);
  }
}
