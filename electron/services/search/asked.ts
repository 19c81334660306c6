/** One word or phrase of a query, as it is looked for in the text of a hit. */
export interface AskedTerm {
  readonly typed: string;
  /** Where it begins in the query. */
  readonly position: number;
  /** Folded words; several follow one another. */
  readonly words: readonly string[];
  /** For each word, the stems that count as it. */
  readonly stems: readonly ReadonlySet<string>[];
  /** The last word may go on. */
  readonly prefix: boolean;
  /** Compounds with it count too. */
  readonly inCompounds: boolean;
  /** A rare compound: stems of its parts, which count where they stand apart. */
  readonly apart: ReadonlySet<string>;
}
