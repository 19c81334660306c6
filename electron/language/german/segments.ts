import type { TokenSentence } from '../frames.ts';
import type { WordInfo } from './words.ts';

/** A stretch between commas, colons, semicolons and dashes. Token indices, half open. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** The mark before it: 'start', or the kind of the separating token. */
  readonly before: 'start' | 'comma' | 'colon' | 'semicolon' | 'dash' | 'and' | 'space';
  readonly kind: 'main' | 'dass' | 'question' | 'sub' | 'relative' | 'infinitive' | 'fragment' | 'speech';
  /** Index of the finite verb, or -1. */
  readonly finite: number;
  readonly konjunktiv: boolean;
  /** Begins with und, aber, sondern … */
  readonly coordinated: boolean;
  /** First index behind the coordinator. */
  readonly head: number;
}

export interface Sentence extends TokenSentence {
  readonly infos: readonly WordInfo[];
  readonly segments: readonly Segment[];
}
