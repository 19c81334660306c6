import { readCueClause } from './cue-clauses.ts';
import { findCue } from './cues.ts';
import type { Frame } from '../frames.ts';
import type { Sentence } from './clauses.ts';

/** "Das berichtet die Zeitung.": the statement is the sentence before, the pronoun only points to it. */
export function pointerFrame(sentence: Sentence): Frame | null {
  const segment = sentence.segments[0];
  const first = sentence.tokens[0];
  if (!segment || segment.kind !== 'main' || !/^(?:das|dies|dieses|so)$/.test(first?.lower ?? ''))
    return null;
  if (segment.finite !== 1) return null;
  if (sentence.segments.some((other) => other.kind === 'dass' || other.konjunktiv || other.kind === 'speech'))
    return null;
  const cue = findCue(sentence, 0);
  if (!cue || !/s/.test(cue.flags)) return null;
  const clause = readCueClause(sentence, 0, cue);
  if (clause.speaker?.[0] === 0 || (!clause.speaker && !cue.passive)) return null;
  // "So riet sie dem Minister zu mehr Geduld" tells by itself what was said
  if (first?.lower === 'so' && (clause.addressee || clause.who.accusative)) return null;
  return {
    type: 'indirect',
    content: first?.lower === 'so' ? [] : [[0, 1]],
    speaker: clause.speaker,
    cue: cue.tokens,
    addressee: clause.addressee,
    code: 'cue-after',
    confidence: 0.75,
    lemma: cue.lemma,
    chain: clause.chain,
    previous: true,
  };
}
