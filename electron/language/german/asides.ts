import type { Segment, Sentence } from './clauses.ts';
import { findCue } from './cues.ts';

/**
 * "…, wie die Polizei mitteilte": an aside that names its source looks like a question ("fragte, wie es geht").
 * It is one only behind a verb that takes questions.
 */
export function settleAsides(sentence: Sentence): Sentence {
  const isAside = sentence.segments.map((segment, index) => isNamingAside(sentence, segment, index));
  if (!isAside.includes(true)) return sentence;
  const segments = sentence.segments.map(
    (segment, index): Segment => (isAside[index] ? { ...segment, kind: 'sub' } : segment),
  );
  return { ...sentence, segments };
}

function isNamingAside(sentence: Sentence, segment: Segment, index: number): boolean {
  if (segment.kind !== 'question' || sentence.tokens[segment.head]?.lower !== 'wie' || segment.konjunktiv)
    return false;
  if (segment.coordinated || !/s/.test(findCue(sentence, index)?.flags ?? '')) return false;
  for (let at = index - 1; at >= 0; at--) {
    const kind = sentence.segments[at]?.kind;
    if (kind === 'relative' || kind === 'fragment') continue;
    return !ASKS.test(findCue(sentence, at)?.lemma ?? '');
  }
  return true;
}

/** Verbs behind which "wie …" tells the manner of something. */
const ASKS = /frag|wissen|erläutern|erklären|schildern|beschreiben|erzählen|zeigen|sehen|hören|erinnern/;
