import type { SearchField, SearchScope } from './fields.ts';

/** What a search text asks for. Positions are UTF-16 offsets into the text as typed. */
export type QueryNode =
  | WordsNode
  | NearNode
  | { readonly kind: 'all' | 'any'; readonly of: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly of: QueryNode }
  | FieldNode
  | { readonly kind: 'scope'; readonly scope: SearchScope; readonly of: QueryNode };

/** One word, or several that follow one another. */
export interface WordsNode {
  readonly kind: 'words';
  /** Folded. */
  readonly words: readonly string[];
  readonly typed: string;
  /** The last word may go on: `wort*`, or the word that is being typed. */
  readonly prefix: boolean;
  /** In quotation marks: no parts of compounds. */
  readonly exact: boolean;
  readonly start: number;
  readonly end: number;
}

export interface NearNode {
  readonly kind: 'near';
  readonly left: WordsNode;
  readonly right: WordsNode;
  /** At most so many words apart. */
  readonly distance: number;
}

export interface FieldNode {
  readonly kind: 'field';
  readonly field: Exclude<SearchField, 'in'>;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Why a search text cannot be understood; `position` in the error's params says at which character. */
export const QUERY_FAULTS = [
  'unclosed-phrase',
  'unclosed-group',
  'stray-group-end',
  'missing-operand',
  'nothing-wanted',
  'too-many-words',
  'too-deep',
  'unknown-field',
  'unknown-value',
  'bad-date',
] as const;
export type QueryFault = (typeof QUERY_FAULTS)[number];

/** A query that long is a pasted text, not a question. */
export const MOST_TERMS = 64;
/** Groups within groups: more is not written by a person. */
export const DEEPEST = 24;
