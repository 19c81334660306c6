import { sentenceTokens } from '../sentence-tokens.ts';
import type { Analysis, Analyser } from '../analyser.ts';
import { settleAsides } from './asides.ts';
import { analyseSentence, type Sentence } from './clauses.ts';
import { claimFrames } from './claim-frames.ts';
import { findCue } from './cues.ts';
import { directFrames } from './direct-frames.ts';
import { leadingSubject } from './antecedents.ts';
import { outermost, sizeOf, type Frame } from '../frames.ts';
import { pointerFrame } from './pointer-frames.ts';
import { prepositionFrames } from './preposition-frames.ts';
import { freeFrame, reportFrames } from './report-frames.ts';
import { verbFrames } from './verb-frames.ts';
import { wordingFrames } from './wording.ts';
import { isCueWord } from './words.ts';

/** The rules for German. */
export const germanAnalyser: Analyser = {
  isCueWord,
  analyse(text, start, end, speech): Analysis {
    const tokens = sentenceTokens(text, start, end, speech);
    const sentence = settleAsides(analyseSentence(tokens, start, end));
    return {
      sentence,
      frames: framesOf(sentence),
      subject: leadingSubject(sentence),
      wording: (settled, regions) =>
        wordingFrames(text, sentence, [...settled, ...innerFrames(sentence, settled)], regions),
    };
  },
};

/** Frames that lie inside the sentence's statements: they tell whose words are quoted there. */
function innerFrames(sentence: Sentence, settled: readonly Frame[]): Frame[] {
  if (!settled.some((frame) => frame.type === 'indirect')) return [];
  return [...prepositionFrames(sentence), ...verbFrames(sentence)].filter(
    (frame) => frame.type === 'indirect' && sizeOf(frame) > 0,
  );
}

function framesOf(sentence: Sentence): Frame[] {
  const phrases = prepositionFrames(sentence);
  const direct = directFrames(sentence, phrases);
  const indirect = outermost([
    ...phrases.filter(
      (frame) => frame.type === 'indirect' && !(direct.length > 0 && isPassedOn(sentence, frame)),
    ),
    ...verbFrames(sentence),
    ...claimFrames(sentence),
  ]).filter((frame) => !holdsOnlySpeech(sentence, frame));
  const alone = indirect.length === 0 && direct.length === 0;
  const pointer = alone ? pointerFrame(sentence) : null;
  if (pointer) return [pointer];
  const free =
    direct.length === 0 && indirect.every((frame) => frame.reportedCue) ? freeFrame(sentence) : null;
  if (free && (indirect.length === 0 || free.sure)) return [free];
  if (alone) return reportFrames(sentence);
  const aside = direct.length === 0 ? reportBeside(sentence, indirect) : [];
  return [...direct, ...aside, ...indirect.toSorted((one, other) => startOf(one) - startOf(other))];
}

/** "„…“ und „…“, zitiert CNN": nothing but quotations, so nothing is indirect. */
function holdsOnlySpeech(sentence: Sentence, frame: Frame): boolean {
  const words = frame.content.flatMap(([from, to]) => sentence.tokens.slice(from, to));
  return (
    words.some((token) => token.kind === 'speech') &&
    words.every((token) => token.kind !== 'word' || /^(?:und|oder|sowie)$/.test(token.lower))
  );
}

const startOf = (frame: Frame): number => frame.content[0]?.[0] ?? 0;

/** "„…“, sagte Raab laut Spiegel": the phrase names who passes the quotation on. */
function isPassedOn(sentence: Sentence, frame: Frame): boolean {
  const at = frame.cue[0] ?? -1;
  const index = sentence.segments.findIndex((segment) => at >= segment.from && at < segment.to);
  return index >= 0 && findCue(sentence, index) !== null;
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
