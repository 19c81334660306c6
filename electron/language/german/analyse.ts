import { tokenize, type Token } from '../tokens.ts';
import type { QuotedRegion } from '../quotation-marks.ts';
import { analyseSentence, type Sentence } from './clauses.ts';
import { claimFrames } from './claim-frames.ts';
import { directFrames } from './direct-frames.ts';
import type { Frame } from './frames.ts';
import { pointerFrame } from './pointer-frames.ts';
import { prepositionFrames } from './preposition-frames.ts';
import { freeFrame, reportFrames } from './report-frames.ts';
import { verbFrames } from './verb-frames.ts';

export interface SentenceAnalysis {
  readonly sentence: Sentence;
  readonly frames: readonly Frame[];
}

/** Analyses one German sentence. `speech` are the quotations that stand for themselves, as one token each. */
export function analyseGerman(
  text: string,
  start: number,
  end: number,
  speech: readonly QuotedRegion[],
): SentenceAnalysis {
  const sentence = analyseSentence(sentenceTokens(text, start, end, speech), start, end);
  const phrases = prepositionFrames(sentence);
  const verbs = verbFrames(sentence);
  const direct = directFrames(sentence, phrases);
  const indirect = choose([
    ...phrases.filter((frame) => frame.type === 'indirect'),
    ...verbs,
    ...claimFrames(sentence),
  ]);
  const pointer = indirect.length === 0 && direct.length === 0 ? pointerFrame(sentence) : null;
  if (pointer) return { sentence, frames: [pointer] };
  const free =
    direct.length === 0 && indirect.every((frame) => frame.reportedCue) ? freeFrame(sentence) : null;
  if (free && (indirect.length === 0 || free.sure)) return { sentence, frames: [free] };
  if (indirect.length === 0 && direct.length === 0) return { sentence, frames: reportFrames(sentence) };
  const aside = direct.length === 0 ? reportBeside(sentence, indirect) : [];
  return { sentence, frames: [...direct, ...aside, ...indirect] };
}

/** "Der Kreml bestätigte das Gespräch, das X zufolge lange dauerte": the report ends where the other's words begin. */
function reportBeside(sentence: Sentence, indirect: readonly Frame[]): Frame[] {
  const relatives = sentence.segments.filter((segment) => segment.kind === 'relative');
  const inside = (frame: Frame): boolean =>
    frame.content.every(([from, to]) =>
      relatives.some((segment) => from >= segment.from && to <= segment.to),
    );
  if (indirect.length === 0 || !indirect.every(inside)) return [];
  const start = Math.min(...indirect.flatMap((frame) => frame.content.map(([from]) => from)));
  const segment = relatives.find((other) => start >= other.from && start < other.to);
  return segment ? reportFrames(sentence, segment.from) : [];
}

/** Words of the sentence; quotations collapse into one token and marks of short ones disappear. */
export function sentenceTokens(
  text: string,
  start: number,
  end: number,
  speech: readonly QuotedRegion[],
): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const region of speech) {
    if (region.start < at || region.end > end) continue;
    tokens.push(...tokenize(text, at, region.start));
    tokens.push({
      start: region.start,
      end: region.end,
      text: '',
      lower: '',
      kind: 'speech',
      capital: false,
    });
    at = region.end;
  }
  tokens.push(...tokenize(text, at, end));
  return tokens.filter((token) => token.kind !== 'mark');
}

/** Frames inside the content of another frame are left to the outer one; of two equal ones the first stays. */
function choose(frames: readonly Frame[]): Frame[] {
  const size = (frame: Frame): number => frame.content.reduce((sum, [a, b]) => sum + b - a, 0);
  const kept: Frame[] = [];
  for (const frame of [...frames].sort((a, b) => size(b) - size(a))) {
    if (size(frame) === 0) continue;
    const inside = kept.some((other) =>
      frame.content.every(([a, b]) => other.content.some(([x, y]) => a >= x && b <= y)),
    );
    if (!inside) kept.push(frame);
  }
  return kept;
}
