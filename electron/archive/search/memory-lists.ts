import { IntList } from './bytes.ts';

/** A document and its weight, in one number. */
const WEIGHT_BITS = 8;

/** How a term stands in a document. */
export interface MemoryEntry {
  readonly weight: number;
  readonly positions: (Iterable<number> & { readonly length: number }) | null;
}

/**
 * Which documents terms stand in, for a segment in memory that grows at its end. All of it lies in a few long
 * lists of numbers: millions of small arrays would be looked through by every collection of garbage, and a save
 * or a key pressed would wait for it.
 */
export class MemoryLists {
  readonly #terms = new Map<string, number>();
  /** Per term: its last entry, and how many it has. Entries are counted from 1, so that 0 is none. */
  readonly #last = new IntList();
  readonly #counts = new IntList();
  /** Per entry: document and weight, the term's entry before it, and where its positions lie. */
  readonly #documents = new IntList();
  readonly #before = new IntList();
  readonly #places = new IntList();
  /** Of one entry after the other: how many, and then they. */
  readonly #positions = new IntList();

  constructor() {
    this.#positions.push(0);
  }

  keys(): IterableIterator<string> {
    return this.#terms.keys();
  }

  /** Answers whether the term is new. */
  add(key: string, doc: number, { weight, positions }: MemoryEntry): boolean {
    let term = this.#terms.get(key);
    const isNew = term === undefined;
    if (term === undefined) {
      term = this.#last.length;
      this.#terms.set(key, term);
      this.#last.push(0);
      this.#counts.push(0);
    }
    this.#documents.push((doc << WEIGHT_BITS) | weight);
    this.#before.push(this.#last.at(term));
    this.#places.push(positions ? this.#positions.length : 0);
    if (positions) {
      this.#positions.push(positions.length);
      for (const position of positions) this.#positions.push(position);
    }
    this.#last.values[term] = this.#documents.length;
    this.#counts.values[term] = this.#counts.at(term) + 1;
    return isNew;
  }

  count(key: string): number {
    const term = this.#terms.get(key);
    return term === undefined ? 0 : this.#counts.at(term);
  }

  /** The entries of a term, documents ascending. */
  entries(key: string): Int32Array {
    const term = this.#terms.get(key);
    if (term === undefined) return new Int32Array(0);
    const entries = new Int32Array(this.#counts.at(term));
    let entry = this.#last.at(term);
    for (let at = entries.length - 1; at >= 0; at -= 1) {
      entries[at] = entry - 1;
      entry = this.#before.at(entry - 1);
    }
    return entries;
  }

  doc(entry: number): number {
    return this.#documents.at(entry) >>> WEIGHT_BITS;
  }

  weight(entry: number): number {
    return this.#documents.at(entry) & ((1 << WEIGHT_BITS) - 1);
  }

  /** null for a term without positions. */
  positions(entry: number): Int32Array | null {
    const at = this.#places.at(entry);
    return at === 0 ? null : this.#positions.values.subarray(at + 1, at + 1 + this.#positions.at(at));
  }
}
