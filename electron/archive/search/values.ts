import { ByteWriter, IntList } from './bytes.ts';
import type { DocumentValues } from './analysed.ts';

/** The values of a segment's documents in columns: what facets and filters read instead of joining tables. */
export interface Values {
  readonly count: number;
  /** Serial in the archive: of the article, or of the use of a statement. */
  readonly serials: Int32Array;
  /** Minutes since 1970. */
  readonly dates: Int32Array;
  readonly lengths: Uint8Array;
  /** Labels of document n: `labels[offsets[n]]` up to `labels[offsets[n + 1]]`. */
  readonly offsets: Int32Array;
  readonly labels: Int32Array;
  /** For statements: the number of their article in the same segment; empty for articles. */
  readonly parents: Int32Array;
}

export const VALUE_COLUMNS = ['serials', 'dates', 'lengths', 'offsets', 'labels', 'parents'] as const;

/** A length in a byte: eighths of the binary logarithm. */
export function lengthCode(words: number): number {
  return Math.min(255, Math.round(Math.log2(words + 1) * 8));
}

export function lengthOf(code: number): number {
  return 2 ** (code / 8) - 1;
}

/** Fills columns document by document. */
export class ValuesBuilder {
  readonly #serials = new IntList();
  readonly #dates = new IntList();
  readonly #lengths = new ByteWriter();
  readonly #offsets = new IntList();
  readonly #labels = new IntList();
  readonly #parents = new IntList();

  constructor() {
    this.#offsets.push(0);
  }

  get count(): number {
    return this.#serials.length;
  }

  add(serial: number, values: DocumentValues, parent: number | null): void {
    for (const label of values.labels) this.#labels.push(label);
    this.#begin(serial, values.date, lengthCode(values.length), parent);
  }

  /** A document as it stands in other columns. */
  copy(from: Values, doc: number, parent: number | null): void {
    const end = from.offsets[doc + 1] ?? 0;
    for (let at = from.offsets[doc] ?? 0; at < end; at += 1) this.#labels.push(from.labels[at] ?? 0);
    this.#begin(from.serials[doc] ?? 0, from.dates[doc] ?? 0, from.lengths[doc] ?? 0, parent);
  }

  #begin(serial: number, date: number, length: number, parent: number | null): void {
    this.#serials.push(serial);
    this.#dates.push(date);
    this.#lengths.byte(length);
    this.#offsets.push(this.#labels.length);
    if (parent !== null) this.#parents.push(parent);
  }

  /** What was filled in so far, not copied: at a million articles the columns are a hundred megabytes. */
  build(): Values {
    return {
      count: this.count,
      serials: this.#serials.view(),
      dates: this.#dates.view(),
      lengths: this.#lengths.bytes.subarray(0, this.#lengths.length),
      offsets: this.#offsets.view(),
      labels: this.#labels.view(),
      parents: this.#parents.view(),
    };
  }
}
