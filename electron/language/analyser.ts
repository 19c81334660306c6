import type { Frame, Range, TokenSentence } from './frames.ts';
import type { QuotedRegion } from './quotation-marks.ts';

/** What a language finds in one sentence. */
export interface Analysis {
  readonly sentence: TokenSentence;
  readonly frames: readonly Frame[];
  /** Who the sentence is about, if it is somebody who can speak. */
  readonly subject: Range | null;
  /** Words quoted inside the sentence that are somebody's wording. `settled` are the sentence's statements. */
  wording(settled: readonly Frame[], regions: readonly QuotedRegion[]): Frame[];
}

/** The rules of one language. */
export interface Analyser {
  /** Analyses the sentence from `start` to `end`; `speech` are the quotations that stand for themselves. */
  analyse(text: string, start: number, end: number, speech: readonly QuotedRegion[]): Analysis;
  /** Whether a word can be the verb of a cue clause behind a quotation. */
  isCueWord(lower: string): boolean;
}
