import { type WordingToken, wordingTokens } from './tokens.ts';

/**
 * Drift: where the printed wording leaves the anchored one. Permitted and therefore never drift: omissions
 * ([…]), insertions in square brackets, an adapted capital ("[d]ie", or the first letter of a sentence), the
 * style of quotation marks and dashes, white space, hyphenation, ß/ss, and the point or comma at the very end.
 * Everything else is: one changed letter is enough (product.md, section 3).
 */
export interface DriftSegment {
  readonly kind: 'same' | 'permitted' | 'changed' | 'added' | 'missing';
  /** Half-open offsets into the printed wording; empty for `missing`. */
  readonly start: number;
  readonly end: number;
  /** The anchored words that stand there; empty for `added`. */
  readonly anchored: string;
}

const END_PUNCTUATION = new Set(['.', ',', ';', ':']);
const SENTENCE_END = new Set(['.', '!', '?', ':', '…']);

/** Compares a printed wording with the anchored one. Segments come in printed order. */
export function driftSegments(printed: string, anchored: string): DriftSegment[] {
  const left = withoutEnd(wordingTokens(printed));
  const right = withoutEnd(wordingTokens(anchored));
  return align(left, right).map(({ kind, printed: tokens, anchored: words }) => {
    const first = words[0];
    const last = words.at(-1);
    const anchoredText = first && last ? anchored.slice(first.start, last.end) : '';
    const at = tokens[0]?.start ?? 0;
    return { kind, start: at, end: tokens.at(-1)?.end ?? at, anchored: anchoredText };
  });
}

/** Whether any difference is left that no permitted change explains. */
export function drifts(printed: string, anchored: string): boolean {
  return driftSegments(printed, anchored).some(({ kind }) => kind !== 'same' && kind !== 'permitted');
}

/** A replacement in the printed wording. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Words side by side that drift, as one, with the ways back. */
export interface DriftPassage extends DriftSegment {
  readonly kind: 'changed' | 'added' | 'missing';
  /** Puts the anchored words back. */
  readonly restore: Replacement;
  /** Makes it a permitted change: "[…]" for words that were left out or replaced, brackets around added ones. */
  readonly bracket: Replacement;
}

/**
 * What is left of the drift after declarations: nothing where the printed wording is one that somebody declared
 * (smoothed, a choice of translation); otherwise the changed, added and missing words against the anchored wording.
 */
export function unexplainedDrift(
  printed: string,
  compared: { readonly wording: string; readonly declared: readonly string[] },
): DriftPassage[] {
  if (printed === compared.wording || compared.declared.some((wording) => repeats(printed, wording)))
    return [];
  const left = withoutEnd(wordingTokens(printed));
  const right = withoutEnd(wordingTokens(compared.wording));
  const passages: DriftPassage[] = [];
  let open: Step[] = [];
  let used = 0;
  const close = (): void => {
    if (open.length === 0) return;
    const before = used - open.reduce((sum, step) => sum + step.anchored.length, 0);
    passages.push(passageOf(open, { printed, anchored: compared.wording, left, right, before }));
    open = [];
  };
  for (const step of align(left, right)) {
    const drifting = step.kind !== 'same' && step.kind !== 'permitted';
    if (!drifting) close();
    used += step.anchored.length;
    if (drifting) open.push(step);
  }
  close();
  return passages;
}

function passageOf(
  steps: readonly Step[],
  texts: {
    readonly printed: string;
    readonly anchored: string;
    readonly left: readonly WordingToken[];
    readonly right: readonly WordingToken[];
    /** Anchored tokens before these steps. */
    readonly before: number;
  },
): DriftPassage {
  const { printed, anchored, left, right, before } = texts;
  const words = steps.flatMap((step) => (step.kind === 'missing' ? [] : step.printed));
  const lost = steps.flatMap((step) => step.anchored);
  const [first, last] = [lost[0], lost.at(-1)];
  const anchoredWords = first && last ? anchored.slice(first.start, last.end) : '';
  const [from, to] = [words[0], words.at(-1)];
  if (!from || !to) {
    // Nothing is printed there: the words go in behind the last printed one, with the space that they had.
    const following = left[0]?.start ?? 0;
    const point = steps[0]?.printed[0]?.end ?? following;
    const atStart = point <= following;
    const at = atStart ? following : point;
    const back = atStart
      ? anchored.slice(first?.start ?? 0, right[before + lost.length]?.start ?? last?.end)
      : anchored.slice(right[before - 1]?.end ?? first?.start ?? 0, last?.end);
    return {
      kind: 'missing',
      start: at,
      end: at,
      anchored: anchoredWords,
      restore: { start: at, end: at, words: back },
      bracket: { start: at, end: at, words: atStart ? '[…] ' : ' […]' },
    };
  }
  const { start } = from;
  const { end } = to;
  if (lost.length > 0) {
    return {
      kind: 'changed',
      start,
      end,
      anchored: anchoredWords,
      restore: { start, end, words: anchoredWords },
      bracket: { start, end, words: '[…]' },
    };
  }
  // A space goes with the words.
  const spaceBefore = /\s$/u.test(printed.slice(0, start)) ? 1 : 0;
  const spaceBehind = spaceBefore === 0 && /^\s/u.test(printed.slice(end)) ? 1 : 0;
  return {
    kind: 'added',
    start,
    end,
    anchored: '',
    restore: { start: start - spaceBefore, end: end + spaceBehind, words: '' },
    bracket: { start, end, words: `[${printed.slice(start, end)}]` },
  };
}

/**
 * Whether a printed wording still says what was checked: only permitted changes lie between them. The direction counts:
 * "[…]" may take the place of checked words, but words that take the place of a checked "[…]" were never checked.
 * An insertion may go as it came.
 */
export function repeats(printed: string, checked: string): boolean {
  if (printed === checked) return true;
  const left = withoutEnd(wordingTokens(printed));
  const right = withoutEnd(wordingTokens(checked).filter(({ kind }) => kind !== 'insertion'));
  return align(left, right).every(({ kind }) => kind === 'same' || kind === 'permitted');
}

/** The same words up to permitted changes, whichever of the two made them. */
export function sameWording(left: string, right: string): boolean {
  return repeats(left, right) || repeats(right, left);
}

/** A quotation drops or gains its last point when it moves into a sentence, also before an ellipsis for the rest. */
function withoutEnd(tokens: WordingToken[]): WordingToken[] {
  const at = tokens.findLastIndex(({ kind }) => kind !== 'omission');
  const last = tokens[at];
  return last?.kind === 'punctuation' && END_PUNCTUATION.has(last.norm) ? tokens.toSpliced(at, 1) : tokens;
}

interface Step {
  readonly kind: DriftSegment['kind'];
  readonly printed: readonly WordingToken[];
  readonly anchored: readonly WordingToken[];
}

/**
 * Cheapest alignment of the two token lists (dynamic programming from the end). An omission swallows anchored
 * tokens for nothing, an insertion costs nothing, any other difference costs one.
 */
function align(printed: readonly WordingToken[], anchored: readonly WordingToken[]): Step[] {
  const width = anchored.length + 1;
  const cost = new Float64Array((printed.length + 1) * width);
  const at = (row: number, column: number): number => cost[row * width + column] ?? 0;
  for (let column = anchored.length - 1; column >= 0; column -= 1) {
    cost[printed.length * width + column] = anchored.length - column;
  }
  for (let row = printed.length - 1; row >= 0; row -= 1) {
    const token = printed[row] as WordingToken;
    for (let column = anchored.length; column >= 0; column -= 1) {
      const other = anchored[column];
      let best = at(row + 1, column) + (token.kind === 'omission' || token.kind === 'insertion' ? 0 : 1);
      if (other) {
        if (token.kind === 'omission') best = Math.min(best, at(row, column + 1));
        else if (token.kind !== 'insertion') {
          best = Math.min(best, at(row + 1, column + 1) + (agree(printed, row, anchored, column) ? 0 : 1));
        }
        best = Math.min(best, at(row, column + 1) + 1);
      }
      cost[row * width + column] = best;
    }
  }
  return walkBack(printed, anchored, at);
}

function walkBack(
  printed: readonly WordingToken[],
  anchored: readonly WordingToken[],
  at: (row: number, column: number) => number,
): Step[] {
  const steps: Step[] = [];
  let row = 0;
  let column = 0;
  while (row < printed.length || column < anchored.length) {
    const token = printed[row];
    const other = anchored[column];
    const here = at(row, column);
    if (token?.kind === 'omission') {
      const swallowed: WordingToken[] = [];
      while (column < anchored.length && at(row, column + 1) === here && at(row + 1, column) !== here) {
        swallowed.push(anchored[column] as WordingToken);
        column += 1;
      }
      steps.push({ kind: 'permitted', printed: [token], anchored: swallowed });
      row += 1;
    } else if (token?.kind === 'insertion') {
      steps.push({ kind: 'permitted', printed: [token], anchored: [] });
      row += 1;
    } else if (token && other && agree(printed, row, anchored, column) && at(row + 1, column + 1) === here) {
      steps.push({
        kind: token.norm === other.norm ? 'same' : 'permitted',
        printed: [token],
        anchored: [other],
      });
      row += 1;
      column += 1;
    } else if (token && other && at(row + 1, column + 1) + 1 === here) {
      steps.push({ kind: 'changed', printed: [token], anchored: [other] });
      row += 1;
      column += 1;
    } else if (token && at(row + 1, column) + 1 === here) {
      steps.push({ kind: 'added', printed: [token], anchored: [] });
      row += 1;
    } else {
      const previous = printed[row - 1];
      const place = previous?.end ?? printed[0]?.start ?? 0;
      const point = { ...(other as WordingToken), start: place, end: place };
      steps.push({ kind: 'missing', printed: [point], anchored: [other as WordingToken] });
      column += 1;
    }
  }
  return steps;
}

/** Equal, or equal but for the capital at the start of a sentence on either side. */
function agree(
  printed: readonly WordingToken[],
  row: number,
  anchored: readonly WordingToken[],
  column: number,
): boolean {
  const token = printed[row] as WordingToken;
  const other = anchored[column] as WordingToken;
  if (token.kind !== other.kind) return false;
  if (token.norm === other.norm) return true;
  if (token.kind !== 'word' || token.norm.slice(1) !== other.norm.slice(1)) return false;
  const adapted = token.end - token.start > token.norm.length + 1;
  const sentenceStarts = adapted || startsSentence(printed, row) || startsSentence(anchored, column);
  return sentenceStarts && token.norm.charAt(0).toLowerCase() === other.norm.charAt(0).toLowerCase();
}

function startsSentence(tokens: readonly WordingToken[], index: number): boolean {
  const previous = tokens[index - 1];
  return previous === undefined || previous.kind === 'omission' || SENTENCE_END.has(previous.norm);
}
