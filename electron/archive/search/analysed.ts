/** An article as the index takes it: terms with weights and places, and the values that filter and count. */
export interface AnalysedArticle {
  /** Serial of the article in the archive. */
  readonly serial: number;
  readonly values: DocumentValues;
  readonly terms: readonly Occurrence[];
  readonly statements: readonly AnalysedStatement[];
}

/** One use of a statement, a document of its own. */
export interface AnalysedStatement {
  /** Serial of the use in the archive. */
  readonly serial: number;
  readonly values: DocumentValues;
  readonly terms: readonly Occurrence[];
}

export interface DocumentValues {
  /** Minutes since 1970. */
  readonly date: number;
  /** Words. */
  readonly length: number;
  /** Numbers of desk, state, persons, speakers, subjects, keywords, authors … (control.ts, labels). */
  readonly labels: readonly number[];
}

/** A term in a document. */
export interface Occurrence {
  /** Letter of the list (`LISTS`); with the stem behind it, it is the term's key. */
  readonly list: string;
  readonly stem: string;
  /** 1 to 255; an occurrence in the body counts 2. */
  readonly weight: number;
  /** Ascending; only for words of the article. */
  readonly positions: readonly number[] | null;
  /** It stood there as a noun: with a capital within a sentence. */
  readonly noun: boolean;
}

/** First letters of terms: which list of documents a stem stands in. */
export const LISTS = {
  /** Words of articles, with positions. */
  word: 'w',
  /** Words of headlines, for `in:überschrift`. */
  headline: 'h',
  /** Parts of compounds in articles. */
  part: 'p',
  /** Words inside the evidence of articles. */
  evidence: 'e',
  /** Words of statements, and parts of compounds in them: documents are uses. */
  statement: 'q',
  statementPart: 'r',
} as const;

export function isStatementTerm(key: string): boolean {
  return key.charCodeAt(0) === 113 || key.charCodeAt(0) === 114;
}
