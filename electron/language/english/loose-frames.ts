import { without, type Frame, type Range, type TokenSentence } from '../frames.ts';
import { baseOf, type EnglishCue } from './cues.ts';
import { phraseAt } from './phrases.ts';

/** Behind the last semicolon before a place, or the start of the sentence. */
export function sentenceStart(sentence: TokenSentence, before: number): number {
  for (let at = before - 1; at >= 0; at--) if (sentence.tokens[at]?.kind === 'semicolon') return at + 1;
  return 0;
}

/** "according to X", at the start, in the middle or at the end. */
export function accordingFrames(sentence: TokenSentence): Frame[] {
  const { tokens } = sentence;
  const frames: Frame[] = [];
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') continue;
    const phrase = phraseAt(sentence, at + 2, tokens.length);
    if (!phrase) continue;
    let end = phrase[1];
    while (end < tokens.length && !/^(?:comma|stop|semicolon)$/.test(tokens[end]?.kind ?? '')) end++;
    const content = without(sentence, [sentenceStart(sentence, at), tokens.length], [[at, end]]);
    if (content.length === 0 || content.some(([a]) => tokens[a]?.kind === 'speech')) continue;
    frames.push({
      type: 'indirect',
      content,
      speaker: phrase,
      cue: [at, at + 1],
      addressee: null,
      lemma: 'according to',
      code: 'preposition',
      confidence: 0.85,
    });
  }
  return frames;
}

/** Speech reports ("The union criticised the plan") and hearsay ("is said to", "reportedly"). */
export function looseFrames(sentence: TokenSentence, cues: readonly EnglishCue[]): Frame[] {
  const { tokens } = sentence;
  const whole: Range = [0, tokens.length];
  const hearsay = tokens.findIndex(
    (token, at) =>
      /^(?:reportedly|allegedly|purportedly)$/.test(token.lower) ||
      (token.lower === 'to' &&
        /^(?:said|alleged|believed|thought|reported|understood|rumoured|rumored)$/.test(
          tokens[at - 1]?.lower ?? '',
        ) &&
        /^(?:is|are|was|were)$/.test(tokens[at - 2]?.lower ?? '')),
  );
  if (hearsay >= 0)
    return [
      {
        type: 'free-indirect',
        content: [whole],
        speaker: null,
        cue: [],
        addressee: null,
        lemma: '',
        code: 'hearsay',
        confidence: 0.7,
        carried: true,
      },
    ];
  const report = cues.find(
    (cue) => cue.flags.includes('n') && !cue.flags.includes('w') && !cue.inverted && cue.speaker,
  );
  if (report)
    return [{ ...baseOf(report), type: 'reported', content: [whole], code: 'speech-act', confidence: 0.6 }];
  const backshifted = tokens.findIndex((token) => /^(?:would|had|could)$/.test(token.lower));
  if (backshifted > 0 && backshifted <= 5 && cues.length === 0) {
    return [
      {
        type: 'indirect-free',
        content: [whole],
        speaker: null,
        cue: [],
        addressee: null,
        lemma: '',
        code: 'continued',
        confidence: 0.55,
        carried: true,
      },
    ];
  }
  return [];
}
