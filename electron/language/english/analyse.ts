import type { Analyser, Analysis } from '../analyser.ts';
import { outermost, type Frame, type Range, type TokenSentence } from '../frames.ts';
import { sentenceTokens } from '../sentence-tokens.ts';
import { englishCues } from './cues.ts';
import { directFrames, verbFrames } from './frames.ts';
import { AUXILIARIES, englishCue, PRONOUNS } from './lexicon.ts';
import { accordingFrames, looseFrames } from './loose-frames.ts';
import { subjectBefore } from './phrases.ts';
import { wordingFrames } from './wording.ts';

/** The rules for English. */
export const englishAnalyser: Analyser = {
  isCueWord: (lower) => englishCue(lower) !== undefined || PRONOUNS.has(lower),
  analyse(text, start, end, speech): Analysis {
    const sentence: TokenSentence = { start, end, tokens: sentenceTokens(text, start, end, speech) };
    return {
      sentence,
      frames: framesOf(sentence),
      subject: leadingSubject(sentence),
      wording: (settled, regions) => wordingFrames(text, sentence, settled, regions),
    };
  },
};

function framesOf(sentence: TokenSentence): Frame[] {
  const cues = englishCues(sentence);
  const direct = directFrames(sentence, cues);
  const indirect = outermost([...accordingFrames(sentence), ...verbFrames(sentence, cues)]).filter(
    (frame) => !/^(?:i|we|you)$/.test(sentence.tokens[frame.speaker?.[0] ?? -1]?.lower ?? ''),
  );
  if (direct.length === 0 && indirect.length === 0) return looseFrames(sentence, cues);
  return [...direct, ...indirect];
}

/** A capitalised or pronominal subject of the first verb. */
function leadingSubject(sentence: TokenSentence): Range | null {
  const verb = sentence.tokens.findIndex(
    (token, at) =>
      at > 0 &&
      !token.capital &&
      (AUXILIARIES.has(token.lower) || /ed$/.test(token.lower) || englishCue(token.lower)?.forms.has('past')),
  );
  if (verb < 0) return null;
  const subject = subjectBefore(sentence, verb);
  if (!subject) return null;
  const named = sentence.tokens
    .slice(subject[0], subject[1])
    .some((token, at) => token.capital && (at > 0 || subject[1] - subject[0] > 1));
  return named || PRONOUNS.has(sentence.tokens[subject[0]]?.lower ?? '') ? subject : null;
}
