import { type AnalysedArticle, isStatementTerm, type Occurrence } from './analysed.ts';
import { IntList } from './bytes.ts';
import { type MemoryEntry, MemoryLists } from './memory-lists.ts';
import type { Positions } from './positions.ts';
import { markAll, type Postings } from './postings.ts';
import { Dead, type Segment, type TermFrequency } from './segment.ts';
import { type Values, ValuesBuilder } from './values.ts';

/** The letter of a list and two more. */
const START = 3;
const GONE = -1;

/** From so many dead on, and once they are more than the living, what is left is put together anew. */
const MANY_DEAD = 256;

/** The live tier: what was saved lately, in memory; every save puts one article in. */
export class MemorySegment implements Segment {
  #lists = new MemoryLists();
  /** Keys by how they begin: every key typed asks for some. */
  #keys = new Map<string, string[]>();
  #articles = new ValuesBuilder();
  #statements = new ValuesBuilder();
  /** Where the living articles are. */
  readonly #where = new Map<number, number>();
  #dead = new Dead();
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
    const dead = this.#articles.count - this.#where.size;
    if (dead >= MANY_DEAD && dead > this.#where.size) this.#compact();
  }

  /** Who saves the same few articles all day must not fill the memory with what they were. */
  #compact(): void {
    const { articles, statements } = this.#values();
    const [lists, dead] = [this.#lists, this.#dead.articles];
    this.#lists = new MemoryLists();
    this.#keys = new Map();
    this.#articles = new ValuesBuilder();
    this.#statements = new ValuesBuilder();
    this.#dead = new Dead();
    this.#built = null;
    const articleNumbers = new Int32Array(articles.count).fill(GONE);
    for (let doc = 0; doc < articles.count; doc += 1) {
      if (dead?.[doc] === 1) continue;
      articleNumbers[doc] = this.#articles.count;
      this.#where.set(articles.serials[doc] ?? 0, this.#articles.count);
      this.#articles.copy(articles, doc, null);
    }
    const statementNumbers = new Int32Array(statements.count).fill(GONE);
    for (let doc = 0; doc < statements.count; doc += 1) {
      const parent = articleNumbers[statements.parents[doc] ?? 0] ?? GONE;
      if (parent === GONE) continue;
      statementNumbers[doc] = this.#statements.count;
      this.#statements.copy(statements, doc, parent);
    }
    for (const key of lists.keys()) {
      const numbers = isStatementTerm(key) ? statementNumbers : articleNumbers;
      for (const entry of lists.entries(key)) {
        const doc = numbers[lists.doc(entry)] ?? GONE;
        if (doc === GONE) continue;
        this.#add(key, doc, { weight: lists.weight(entry), positions: lists.positions(entry) });
      }
    }
  }

  #enter(terms: readonly Occurrence[], doc: number): void {
    for (const term of terms) this.#add(term.list + term.stem, doc, term);
  }

  #add(key: string, doc: number, entry: MemoryEntry): void {
    if (!this.#lists.add(key, doc, entry)) return;
    const start = key.slice(0, START);
    const keys = this.#keys.get(start);
    if (keys) keys.push(key);
    else this.#keys.set(start, [key]);
  }

  #values(): { articles: Values; statements: Values } {
    return (this.#built ??= { articles: this.#articles.build(), statements: this.#statements.build() });
  }

  frequency(key: string): number {
    return this.#lists.count(key);
  }

  postings(key: string): Postings {
    const entries = this.#lists.entries(key);
    return {
      docs: entries.map((entry) => this.#lists.doc(entry)),
      weights: Uint8Array.from(entries, (entry) => this.#lists.weight(entry)),
    };
  }

  mark(key: string, marks: Uint8Array): number {
    return markAll(this.postings(key).docs, marks);
  }

  positions(key: string, ordinals: Int32Array): Positions {
    const entries = this.#lists.entries(key);
    const starts = new Int32Array(ordinals.length + 1);
    const values = new IntList(ordinals.length * 2 + 1);
    for (const [at, ordinal] of ordinals.entries()) {
      const entry = entries[ordinal];
      for (const position of (entry === undefined ? null : this.#lists.positions(entry)) ?? [])
        values.push(position);
      starts[at + 1] = values.length;
    }
    return { starts, values: values.toArray() };
  }

  beginning(start: string, limit: number): TermFrequency[] {
    const found: TermFrequency[] = [];
    const keys = start.length < START ? this.#lists.keys() : (this.#keys.get(start.slice(0, START)) ?? []);
    for (const key of keys) if (key.startsWith(start)) found.push({ key, docs: this.frequency(key) });
    return found.sort((left, right) => right.docs - left.docs).slice(0, limit);
  }
}
