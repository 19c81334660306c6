import type { Segment, Sentence } from './clauses.ts';
import { findCue } from './cues.ts';
import { opensQuotation, rangeOf, type Range } from '../frames.ts';
import { nounPhraseAt, type NounPhrase } from './noun-phrases.ts';
import { disagrees, isSpeakerLike } from './speaker-likeness.ts';
import { chunks, parties } from './subjects.ts';

/** "Der Minister, der gestern kam, sagte": the subject stands before the inserted clauses. */
export function interruptedSubject(sentence: Sentence, index: number): Range | null {
  let first = index;
  while (first > 0 && isInsertion(sentence.segments[first - 1] as Segment)) first--;
  while (first < index && (sentence.segments[first] as Segment).kind !== 'fragment') first++;
  const segment = sentence.segments[first];
  if (!segment || first >= index) return null;
  const phrase = nounPhraseAt(sentence, skipAdverbs(sentence, segment.head), segment.to);
  if (!phrase?.cases.includes('n') || phrase.time) return null;
  const onlyFragments = sentence.segments.slice(first + 1, index).every((other) => other.kind === 'fragment');
  return onlyFragments
    ? [phrase.from, (sentence.segments[index - 1] as Segment).to]
    : [phrase.from, segment.to];
}

const isInsertion = (segment: Segment): boolean => segment.kind === 'fragment' || segment.kind === 'relative';

/** The sentence opens with a noun phrase that still waits for its verb. */
export function opensWithSubject(sentence: Sentence, index: number): boolean {
  const first = sentence.segments[0] as Segment;
  const between = sentence.segments.slice(1, index);
  if (first.kind !== 'fragment' || between.some((other) => other.kind === 'main' || other.kind === 'dass'))
    return false;
  const phrase = nounPhraseAt(sentence, skipAdverbs(sentence, first.head), first.to);
  if (!phrase?.cases.includes('n') || phrase.time) return false;
  const trailing = phrase.to < first.to;
  if (trailing && !(index >= 2 && sentence.infos[phrase.to]?.preposition)) return false;
  return !disagrees(sentence, phrase, sentence.segments[index]?.finite ?? -1);
}

function skipAdverbs(sentence: Sentence, from: number): number {
  let at = from;
  while (sentence.infos[at]?.adverb && !sentence.infos[at]?.cases) at++;
  return at;
}

/** In "X kam und sagte, …" the subject stands in an earlier clause. */
export function subjectBefore(sentence: Sentence, index: number): Range | null {
  for (let at = index - 1; at >= 0; at--) {
    const segment = sentence.segments[at] as Segment;
    if (segment.kind === 'relative' && index - at === 1 && sentence.segments[index]?.before === 'and') {
      return relativeSubject(sentence, at);
    }
    if (segment.kind !== 'main' && segment.kind !== 'sub') continue;
    if (segment.konjunktiv && at > 0) continue;
    const subject = subjectOf(sentence, at);
    if (subject) return subject;
  }
  return null;
}

/** The subject of a clause, looked for before insertions too. */
export function subjectOf(sentence: Sentence, index: number): Range | null {
  const segment = sentence.segments[index];
  if (!segment || segment.finite < 0) return null;
  if (segment.kind === 'relative') return relativeSubject(sentence, index);
  if (segment.finite === segment.head && index > 0 && segment.before === 'comma') {
    const found = interruptedSubject(sentence, index);
    if (found) return found;
  }
  return rangeOf(
    parties(sentence, segment.head, segment.finite, segment.to, segment.kind !== 'main').subject,
  );
}

/** The subject of the sentence's first main clause, if it can speak. */
export function leadingSubject(sentence: Sentence): Range | null {
  const index = sentence.segments.findIndex((segment) => segment.kind === 'main');
  if (index < 0) return null;
  const subject = subjectOf(sentence, index);
  if (!subject) return null;
  const pronoun = subject[1] === subject[0] + 1 && !sentence.tokens[subject[0]]?.capital;
  if (!pronoun && findCue(sentence, index)) return subject;
  return isSpeakerLike(sentence, { from: subject[0], to: subject[1], pronoun }) ? subject : null;
}

/** A relative pronoun as subject stands for the noun phrase before it. */
export function relativeSubject(sentence: Sentence, index: number): Range | null {
  const segment = sentence.segments[index] as Segment;
  const first = sentence.tokens[segment.head]?.lower ?? '';
  if (!/^(?:der|die|das|welche|welcher|welches)$/.test(first)) return null;
  const inner = chunks(sentence, segment.head + 1, segment.finite).find(
    (chunk) => !chunk.preposition && (chunk.phrase.cases === 'n' || isFullName(sentence, chunk.phrase)),
  );
  if (inner && first !== 'der') return [inner.phrase.from, inner.phrase.to];
  return nounPhraseEndingAt(sentence, index) ?? [segment.head, segment.head + 1];
}

/** "die Anna Bauer kritisiert hatte": a bare full name right behind the pronoun is the subject. */
function isFullName(sentence: Sentence, phrase: NounPhrase): boolean {
  const bare = sentence.tokens[phrase.from]?.capital && !sentence.infos[phrase.from]?.cases;
  return Boolean(bare && sentence.tokens[phrase.from + 1]?.capital && phrase.to - phrase.from >= 2);
}

/** The longest noun phrase that ends where the segment before `index` ends. */
function nounPhraseEndingAt(sentence: Sentence, index: number): Range | null {
  const previous = sentence.segments[index - 1];
  if (!previous) return null;
  for (let from = previous.head; from < previous.to; from++) {
    if (sentence.infos[from - 1]?.cases && from > previous.head) continue;
    const phrase = nounPhraseAt(sentence, from, previous.to);
    if (phrase && phrase.to === previous.to && !phrase.pronoun) return [phrase.from, phrase.to];
  }
  return null;
}

/** "…, sagte Anna Bauer, die Sprecherin der Bahn" takes the apposition along. */
export function withApposition(sentence: Sentence, index: number, speaker: Range): Range {
  const segment = sentence.segments[index] as Segment;
  const next = sentence.segments[index + 1];
  if (
    !next ||
    next.kind !== 'fragment' ||
    next.before !== 'comma' ||
    speaker[1] < segment.to ||
    next.coordinated ||
    opensQuotation(sentence, next.from)
  )
    return speaker;
  const phrase: NounPhrase | null = nounPhraseAt(sentence, next.from, next.to);
  if (!phrase || phrase.time || phrase.pronoun) return speaker;
  return [speaker[0], phrase.to];
}
