import type { Segment, Sentence } from './clauses.ts';
import { contentAfter } from './content.ts';
import { findCue } from './cues.ts';
import { trim, type Frame, type Range } from '../frames.ts';
import { CLAIM_NOUNS } from './lexicon/nouns.ts';
import { nounPhraseAt } from './noun-phrases.ts';
import { subjectOf } from './antecedents.ts';

/** A noun announces the statement: "die Behauptung der Firma, dass …", "teilen die Meinung, …". */
export function claimFrames(sentence: Sentence): Frame[] {
  const frames: Frame[] = [];
  sentence.segments.forEach((segment, index) => {
    if (segment.kind === 'speech' || findCue(sentence, index) || sentence.tokens[1]?.text === 'Sie') return;
    const noun = claimNoun(sentence, segment);
    if (noun < 0) return;
    const pseudo = {
      segment: index,
      finite: segment.finite,
      tokens: [noun],
      flags: 'si',
      lemma: '',
      passive: false,
      lastSegment: index,
    };
    const content = contentAfter(sentence, index, pseudo);
    if (!content || content.kind === 'question' || (content.kind === 'main' && !content.konjunktiv)) return;
    frames.push({
      type: 'indirect',
      content: [trim(sentence, content.range)],
      speaker: ownerOf(sentence, segment, noun) ?? subjectOf(sentence, index),
      cue: sentence.infos[noun - 1]?.cases ? [noun - 1, noun] : [noun],
      addressee: null,
      code: 'cue-before',
      confidence: 0.6,
      lemma: sentence.tokens[noun]?.lower ?? '',
      chain: [],
    });
  });
  return frames;
}

/** The last noun of the segment, or the one before its genitive attribute. */
function claimNoun(sentence: Sentence, segment: Segment): number {
  for (let at = segment.to - 1; at >= Math.max(segment.from, segment.to - 7); at--) {
    const token = sentence.tokens[at];
    if (token?.capital && CLAIM_NOUNS.has(token.lower)) return at;
  }
  return -1;
}

/** "die Behauptung der Firma": the firm speaks. */
function ownerOf(sentence: Sentence, segment: Segment, noun: number): Range | null {
  const next = sentence.tokens[noun + 1];
  if (!next || noun + 1 >= segment.to) return null;
  const from = next.lower === 'von' || next.lower === 'vom' ? noun + 2 : noun + 1;
  const genitive = from > noun + 1 || sentence.infos[from]?.cases.includes('g');
  const phrase = genitive ? nounPhraseAt(sentence, from, segment.to) : null;
  return phrase && !phrase.time ? [phrase.from, phrase.to] : null;
}
