import type { Segment, Sentence } from './clauses.ts';
import { findCue } from './cues.ts';
import { trim, type Frame } from './frames.ts';
import { readCueClause } from './verb-frames.ts';

/** Speech reports: a clause that names the act of speaking and its object, without the words. */
export function reportFrames(sentence: Sentence): Frame[] {
  for (let index = 0; index < sentence.segments.length; index++) {
    const segment = sentence.segments[index] as Segment;
    if (segment.kind !== 'main') continue;
    const cue = findCue(sentence, index);
    if (!cue || !cue.flags.includes('n') || cue.flags.includes('w')) continue;
    const clause = readCueClause(sentence, index, cue);
    if (!clause.speaker) continue;
    return [
      {
        type: 'reported',
        content: [trim(sentence, [0, (sentence.segments.at(-1) as Segment).to])],
        speaker: clause.speaker,
        cue: cue.tokens,
        addressee: clause.addressee,
        code: 'speech-act',
        confidence: 0.6,
        lemma: cue.lemma,
      },
    ];
  }
  return [];
}

/** Sentences in the Konjunktiv, or with soll/sollen, that have no frame of their own. */
export function freeFrame(sentence: Sentence): Frame | null {
  const main = sentence.segments.find((segment) => segment.kind === 'main');
  if (!main) return null;
  const range = trim(sentence, [0, (sentence.segments.at(-1) as Segment).to]);
  const base = { content: [range], speaker: null, cue: [], addressee: null, lemma: '', carried: true };
  if (main.konjunktiv) return { ...base, type: 'indirect-free', code: 'konjunktiv', confidence: 0.75 };
  const finite = sentence.tokens[main.finite]?.lower;
  if (finite === 'soll' || finite === 'sollen')
    return { ...base, type: 'free-indirect', code: 'hearsay', confidence: 0.6 };
  return null;
}
