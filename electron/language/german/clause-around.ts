import { without, type Frame, type Range } from '../frames.ts';
import type { Segment, Sentence } from './clauses.ts';
import { findCue } from './cues.ts';

/** The content of an attributing phrase: its clause without the phrase itself. */
export function frameOf(
  sentence: Sentence,
  index: number,
  hole: Range,
  speaker: Range,
  cue: readonly number[],
  code: Frame['code'],
): Frame {
  const content = without(sentence, clauseAround(sentence, index), [
    hole,
    ...insertionAfter(sentence, index, hole),
  ]);
  return {
    type: 'indirect',
    content,
    speaker,
    cue,
    addressee: null,
    code,
    confidence: 0.85,
    lemma: sentence.tokens[cue[0] ?? 0]?.lower ?? '',
  };
}

/** "Nach Angaben der Polizei, die nichts fand, ist …": what is inserted behind the phrase belongs to it. */
function insertionAfter(sentence: Sentence, index: number, hole: Range): Range[] {
  const { segments } = sentence;
  const segment = segments[index] as Segment;
  if (segment.kind !== 'fragment' || hole[1] < segment.to - 1) return [];
  let next = index + 1;
  while (segments[next]?.kind === 'relative' || segments[next]?.kind === 'fragment') next++;
  const main = segments[next];
  if (next === index + 1 || main?.kind !== 'main' || main.finite !== main.head) return [];
  return [[segment.to, main.from]];
}

/** The clause ends where somebody else begins to speak, or at a semicolon. */
function endOfClause(sentence: Sentence, index: number): number {
  const { segments } = sentence;
  let end = (segments[index] as Segment).to;
  for (let later = index + 1; later < segments.length; later++) {
    const segment = segments[later] as Segment;
    if (segment.before === 'semicolon') break;
    if (
      segment.kind === 'main' &&
      !segment.konjunktiv &&
      segment.head < segment.finite &&
      segment.before === 'comma'
    ) {
      const cue = findCue(sentence, later);
      if (cue && /[sn]/.test(cue.flags)) break;
    }
    end = segment.to;
  }
  return end;
}

/** The clause that a phrase qualifies: a relative clause alone, else the main clause with what hangs on it. */
export function clauseAround(sentence: Sentence, index: number): Range {
  const { segments } = sentence;
  const segment = segments[index] as Segment;
  const end = endOfClause(sentence, index);
  if (
    segment.kind === 'relative' ||
    segment.kind === 'dass' ||
    segment.kind === 'question' ||
    (segment.kind === 'sub' && index > 0)
  ) {
    let last = index;
    while (last + 1 < segments.length && (segments[last + 1] as Segment).kind !== 'main') last++;
    return [segment.from, (segments[last] as Segment).to];
  }
  let first = index;
  while (first > 0) {
    const current = segments[first] as Segment;
    const earlier = segments[first - 1] as Segment;
    if (current.before === 'semicolon' || current.before === 'colon') break;
    if (earlier.kind === 'speech') break;
    if (
      current.kind === 'main' &&
      segments.slice(0, first).some((other) => other.kind === 'main') &&
      current.finite >= 0 &&
      current.head < current.finite
    )
      break;
    if (current.before === 'and') break;
    first--;
  }
  const opening = segments[first] as Segment;
  return [opening.coordinated ? opening.head : opening.from, end];
}
