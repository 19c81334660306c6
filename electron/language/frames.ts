import type { ProposalReason, StatementType } from '#shared/statement/types.ts';

import type { Token } from './tokens.ts';

/** Token range, half open. */
export type Range = readonly [from: number, to: number];

/** The part of an analysed sentence that all languages share. */
export interface TokenSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
}

/** A statement found in one sentence, still in token indices. */
export interface Frame {
  readonly type: StatementType;
  readonly content: readonly Range[];
  readonly speaker: Range | null;
  /** Whom a relative pronoun as speaker means: the noun phrase before it. */
  readonly meant?: Range | null;
  /** Where the speaker is only a pointer: a relative pronoun, "er", "in der Erklärung". */
  readonly cue: readonly number[];
  readonly addressee: Range | null;
  readonly code: ProposalReason['code'];
  readonly confidence: number;
  readonly lemma: string;
  readonly chain?: readonly Range[];
  /** Who passes the words on: "CNN zitiert den Minister". */
  readonly quoter?: Range | null;
  /** The statement stands in the sentence before ("Das berichtet X."). */
  readonly previous?: boolean;
  /** The speaker is whoever spoke last. */
  readonly carried?: boolean;
  readonly nested?: boolean;
  /** Quoted words in passing, in a sentence that tells of no speech. */
  readonly passing?: boolean;
  /** Its cue stands in the Konjunktiv itself, so the whole sentence belongs to an earlier speaker. */
  readonly reportedCue?: boolean;
  /** Konjunktiv I: belongs to somebody's words whoever spoke before. */
  readonly sure?: boolean;
}

export const rangeOf = (phrase: { readonly from: number; readonly to: number } | null): Range | null =>
  phrase ? [phrase.from, phrase.to] : null;

/** Removes `holes` from a range and drops pieces without a word. */
export function without(sentence: TokenSentence, range: Range, holes: readonly Range[]): Range[] {
  let pieces: Range[] = [range];
  for (const [from, to] of holes) {
    pieces = pieces.flatMap(([a, b]): Range[] => {
      if (to <= a || from >= b) return [[a, b]];
      return [
        [a, Math.max(a, from)],
        [Math.min(b, to), b],
      ];
    });
  }
  return pieces.map((piece) => trim(sentence, piece)).filter(([a, b]) => b > a);
}

/** Cuts separators off both ends. */
export function trim(sentence: TokenSentence, [from, to]: Range): Range {
  let a = from;
  let b = to;
  const loose = (index: number): boolean =>
    /^(?:comma|colon|semicolon|dash|stop)$/.test(sentence.tokens[index]?.kind ?? '');
  while (a < b && loose(a)) a++;
  while (b > a && loose(b - 1)) b--;
  return [a, b];
}

/** Whether a quotation mark stands right in front of a token; the marks themselves are no tokens. */
export function opensQuotation(sentence: TokenSentence, at: number): boolean {
  const [before, token] = [sentence.tokens[at - 1], sentence.tokens[at]];
  return before !== undefined && token !== undefined && token.start - before.end === 2;
}

/** How many tokens a statement holds. */
export const sizeOf = (frame: Frame): number => frame.content.reduce((sum, [a, b]) => sum + b - a, 0);

/** Frames inside the content of another frame are left to the outer one; of two equal ones the first stays. */
export function outermost(frames: readonly Frame[]): Frame[] {
  const kept: Frame[] = [];
  for (const frame of [...frames].sort((a, b) => sizeOf(b) - sizeOf(a))) {
    if (sizeOf(frame) === 0) continue;
    const inside = kept.some((other) =>
      frame.content.every(([a, b]) => other.content.some(([x, y]) => a >= x && b <= y)),
    );
    if (!inside) kept.push(frame);
  }
  return kept;
}
