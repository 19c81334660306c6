import { type AnalysedArticle, type Occurrence } from './analysed.ts';
import { ByteWriter, IntList } from './bytes.ts';
import { PiecesWriter, writePositions } from './positions.ts';
import { writePosting } from './postings.ts';
import type { SegmentSource, StoredTerm } from './segment-file.ts';
import { type Values, ValuesBuilder } from './values.ts';

/** Takes articles one by one and gives them back as the terms of a segment, in alphabetical order. */
export class SegmentBuilder implements SegmentSource {
  /** Numbers of terms by list and stem. */
  readonly #numbers = new Map<string, Map<string, number>>();
  readonly #keys: string[] = [];
  readonly #nouns = new IntList();
  readonly #frequencies = new IntList();
  /** One entry per term and document. */
  readonly #term = new IntList(1 << 16);
  /** The document and, in the lowest byte, its weight: half of an import's memory is these lists. */
  readonly #docAndWeight = new IntList(1 << 16);
  /** Where the entry's positions begin; they end where those of the next entry begin. */
  readonly #place = new IntList(1 << 16);
  readonly #positions = new ByteWriter(1 << 16);
  /** Of one term at a time: most occur once, and a writer for each would cost more than writing. */
  readonly #storedPostings = new ByteWriter();
  readonly #storedPlaces = new PiecesWriter();
  #articles = new ValuesBuilder();
  #statements = new ValuesBuilder();

  get count(): number {
    return this.#articles.count;
  }

  /**
   * Begins the next segment in the memory of this one: an import makes one large segment after the other, and two
   * builders at a time are hundreds of megabytes.
   */
  clear(): void {
    this.#numbers.clear();
    this.#keys.length = 0;
    this.#articles = new ValuesBuilder();
    this.#statements = new ValuesBuilder();
    this.#positions.length = 0;
    for (const list of [this.#nouns, this.#frequencies, this.#term, this.#docAndWeight, this.#place])
      list.length = 0;
  }

  add(article: AnalysedArticle): void {
    const doc = this.#articles.count;
    this.#articles.add(article.serial, article.values, null);
    this.#enter(article.terms, doc);
    for (const statement of article.statements) {
      const use = this.#statements.count;
      this.#statements.add(statement.serial, statement.values, doc);
      this.#enter(statement.terms, use);
    }
  }

  #enter(terms: readonly Occurrence[], doc: number): void {
    for (const { list, stem, weight, positions, noun } of terms) {
      let numbers = this.#numbers.get(list);
      if (!numbers) this.#numbers.set(list, (numbers = new Map<string, number>()));
      let number = numbers.get(stem);
      if (number === undefined) {
        number = this.#keys.length;
        numbers.set(stem, number);
        this.#keys.push(list + stem);
        this.#nouns.push(0);
        this.#frequencies.push(0);
      }
      this.#frequencies.values[number] = this.#frequencies.at(number) + 1;
      if (noun) this.#nouns.values[number] = this.#nouns.at(number) + 1;
      this.#term.push(number);
      this.#docAndWeight.push((doc << 8) | weight);
      this.#place.push(this.#positions.length);
      if (positions) writePositions(this.#positions, positions);
    }
  }

  values(): { articles: Values; statements: Values } {
    return { articles: this.#articles.build(), statements: this.#statements.build() };
  }

  *terms(): Generator<StoredTerm | null> {
    const entries = this.#entriesByTerm();
    this.#place.push(this.#positions.length);
    // Sorted as SQLite compares them: by bytes, which for UTF-16 without surrogates is the default order.
    const order = this.#keys.map((_, number) => number);
    order.sort((left, right) => compare(this.#keys[left] ?? '', this.#keys[right] ?? ''));
    yield null;
    let count = 0;
    for (const number of order) {
      yield this.#stored(number, entries);
      if ((count += 1) % 500 === 0) yield null;
    }
  }

  /** Counting sort: entries grouped by term, documents ascending. */
  #entriesByTerm(): { starts: Int32Array; entries: Int32Array } {
    const starts = new Int32Array(this.#keys.length + 1);
    for (let number = 0; number < this.#keys.length; number += 1)
      starts[number + 1] = (starts[number] ?? 0) + this.#frequencies.at(number);
    const next = starts.slice();
    const entries = new Int32Array(this.#term.length);
    for (let entry = 0; entry < this.#term.length; entry += 1) {
      const number = this.#term.at(entry);
      const at = next[number] ?? 0;
      entries[at] = entry;
      next[number] = at + 1;
    }
    return { starts, entries };
  }

  #stored(number: number, { starts, entries }: { starts: Int32Array; entries: Int32Array }): StoredTerm {
    const postings = this.#storedPostings;
    const places = this.#storedPlaces;
    let before = -1;
    let documents = 0;
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at += 1) {
      const entry = entries[at] ?? 0;
      const value = this.#docAndWeight.at(entry);
      const doc = value >>> 8;
      writePosting(postings, doc - before, value & 255);
      before = doc;
      places.add(this.#positions.bytes, this.#place.at(entry), this.#place.at(entry + 1));
      documents += 1;
    }
    return {
      key: this.#keys[number] ?? '',
      docs: documents,
      nouns: this.#nouns.at(number),
      postings: postings.take(),
      positions: places.take(),
    };
  }
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
