import type { Segment, Sentence } from './clauses.ts';
import type { Cue } from './cues.ts';
import type { Range } from '../frames.ts';
import { nounPhraseAt } from './noun-phrases.ts';
import { findCue } from './cues.ts';
import { isSureFinite } from './words.ts';

export interface Content {
  readonly range: Range;
  readonly kind: 'dass' | 'question' | 'main' | 'infinitive' | 'fragment' | 'relative';
  readonly konjunktiv: boolean;
}

/** The content clause behind a cue clause that ends with segment `last`. */
export function contentAfter(sentence: Sentence, last: number, cue: Cue): Content | null {
  const { segments } = sentence;
  let index = last + 1;
  // relative clauses and appositions may stand between the cue and its content
  let skipped = 0;
  while (index < segments.length && skipped < 4 && isInterruption(sentence, index, cue)) {
    index++;
    skipped++;
  }
  const segment = segments[index];
  if (!segment || segment.kind === 'speech') return null;
  const content = acceptable(segment, cue, sentence);
  if (!content) return null;
  // "er meldete, Frau X, die gefangen war, habe …": the subject of the content stands before the insertion
  const split = skipped > 0 && content === 'main' && segment.finite === segment.head;
  const from = split ? (segments[last + 1] as Segment).from : segment.from;
  return {
    range: [from, endOfContent(sentence, index, content)],
    kind: content,
    konjunktiv: segment.konjunktiv,
  };
}

/** Whether a segment stands between a cue and its content without being the content. */
function isInterruption(sentence: Sentence, index: number, cue: Cue): boolean {
  const segment = sentence.segments[index] as Segment;
  const later = sentence.segments.slice(index + 1, index + 5);
  if (segment.before === 'colon') return false;
  if (segment.kind === 'relative' || segment.kind === 'fragment') {
    return later.some(
      (other) =>
        other.kind === 'dass' ||
        (other.kind === 'main' && other.konjunktiv) ||
        (other.kind === 'infinitive' && /[ist]/.test(cue.flags)),
    );
  }
  if (segment.kind === 'sub') {
    return later.some((other) => other.kind === 'dass' && !other.coordinated);
  }
  return false;
}

function acceptable(segment: Segment, cue: Cue, sentence: Sentence): Content['kind'] | null {
  const says = /[stp]/.test(cue.flags);
  if (segment.kind === 'dass') return 'dass';
  if (segment.kind === 'question' && (says || cue.flags.includes('w'))) {
    const word = sentence.tokens[segment.head]?.lower ?? '';
    if (/^wo(?:bei|mit|durch|rauf|gegen|von|ran|für|rin|zu)$/.test(word)) return null;
    if (
      /^(?:wie|was)$/.test(word) &&
      !segment.konjunktiv &&
      !/frag|wissen|erläutern|erklären|schildern|beschreiben/.test(cue.lemma)
    )
      return null;
    return 'question';
  }
  if (
    segment.kind === 'infinitive' &&
    (cue.flags.includes('i') ||
      (says && !cue.flags.includes('w') && isReportedInfinitive(sentence, segment))) &&
    !/^(?:um|ohne|anstatt|statt)$/.test(sentence.tokens[segment.head]?.lower ?? '')
  )
    return 'infinitive';
  if (segment.kind === 'main' && !segment.coordinated && says) {
    if (segment.konjunktiv) return 'main';
    if (segment.before === 'colon') return null;
    const opener = sentence.tokens[segment.from]?.lower ?? '';
    if (opener === 'so' || segment.finite === segment.from) return null;
    return isPlainStatement(sentence, segment, cue) ? 'main' : null;
  }
  if (segment.kind === 'main' && segment.konjunktiv && !segment.coordinated) return 'main';
  if (
    segment.kind === 'sub' &&
    says &&
    /^(?:wenn|sollte|falls|obwohl|wie|da|weil|nachdem|auch)$/.test(sentence.tokens[segment.head]?.lower ?? '')
  ) {
    const next = sentence.segments[sentence.segments.indexOf(segment) + 1];
    if (next?.kind === 'main' && next.konjunktiv) return 'main';
  }
  if (segment.kind === 'fragment' && says && !segment.coordinated) {
    const next = sentence.segments[sentence.segments.indexOf(segment) + 1];
    if (next?.kind === 'main' && next.konjunktiv) return 'main';
  }
  return null;
}

/** "…, nichts gewusst zu haben", "…, helfen zu wollen": infinitives that say what somebody claims. */
function isReportedInfinitive(sentence: Sentence, segment: Segment): boolean {
  let last = segment.to - 1;
  while (last > segment.from && sentence.tokens[last]?.kind !== 'word') last--;
  return (
    /^(?:wollen|können|müssen|dürfen|haben|sein|werden)$/.test(sentence.tokens[last]?.lower ?? '') &&
    sentence.tokens[last - 1]?.lower === 'zu'
  );
}

/** "Er sagte, der Zug kommt": an indicative clause counts behind a plain verb of saying only. */
function isPlainStatement(sentence: Sentence, segment: Segment, cue: Cue): boolean {
  if (!/s/.test(cue.flags) || cue.flags.includes('w')) return false;
  const subject = nounPhraseAt(sentence, segment.from, segment.finite);
  if (!subject) return !cue.flags.includes('n') || sentence.tokens[segment.from]?.kind === 'number';
  // a bare article is a relative pronoun whose verb we misplaced
  return !(
    subject.pronoun &&
    /^(?:der|die|das|dem|den|dessen|deren)$/.test(sentence.tokens[segment.from]?.lower ?? '')
  );
}

/** Content runs to the end of the sentence unless the frame's level resumes. */
export function endOfContent(sentence: Sentence, first: number, kind: Content['kind']): number {
  const { segments } = sentence;
  let end = (segments[first] as Segment).to;
  let konjunktiv = (segments[first] as Segment).konjunktiv;
  for (let index = first + 1; index < segments.length; index++) {
    const segment = segments[index] as Segment;
    if (resumes(sentence, segment, index, kind, konjunktiv)) break;
    if (segment.konjunktiv) konjunktiv = true;
    end = segment.to;
  }
  return end;
}

function resumes(
  sentence: Sentence,
  segment: Segment,
  index: number,
  kind: Content['kind'],
  konjunktiv: boolean,
): boolean {
  const head = sentence.tokens[segment.head]?.lower ?? '';
  if (segment.kind === 'speech') return true;
  if (segment.before === 'semicolon' && !segment.konjunktiv) return true;
  if (
    /^(?:was|womit|wobei|worauf|weshalb|wodurch|wogegen|wofür)$/.test(head) &&
    segment.before === 'comma' &&
    !segment.coordinated &&
    !segment.konjunktiv &&
    index > 0
  )
    return kind !== 'main' || !konjunktiv;
  if (segment.kind === 'fragment')
    return head === 'so' && segment.before === 'comma' && segment.to - segment.head > 1;
  if (segment.kind === 'sub' && head === 'wie' && findCue(sentence, index) !== null) return true;
  if (segment.kind !== 'main') return false;
  const startsWithVerb = segment.finite === segment.head || segment.finite === segment.head + 1;
  const cue = findCue(sentence, index);
  if (cue && !segment.konjunktiv && /s/.test(cue.flags) && !/w/.test(cue.flags) && startsWithVerb)
    return true;
  if (segment.konjunktiv || /^(?:sollte|wollte)n?$/.test(sentence.tokens[segment.finite]?.lower ?? ''))
    return false;
  if (kind === 'main' || konjunktiv) {
    return (
      segment.coordinated &&
      isSureFinite(sentence.tokens[segment.finite]!, sentence.infos[segment.finite]!) &&
      /^(?:und|doch|aber)$/.test(sentence.tokens[segment.from]?.lower ?? '')
    );
  }
  if (kind === 'infinitive' || kind === 'dass' || kind === 'question') {
    return segment.coordinated || segment.finite === segment.head;
  }
  return false;
}

/** Where the content begins that stands before an inverted cue ("…, sagte er"). */
export function contentBefore(sentence: Sentence, cueSegment: number): Content | null {
  const { segments } = sentence;
  let first = cueSegment - 1;
  if (first < 0) return null;
  while (first > 0 && !(segments[first]?.before === 'semicolon' || segments[first]?.before === 'colon'))
    first--;
  // a lead-in before a colon is not part of what was said
  const opening = segments[first] as Segment;
  const conditional =
    opening.kind === 'sub' &&
    !segments.slice(first, cueSegment).some((segment) => segment.kind === 'main' && segment.konjunktiv);
  if (conditional) return null;
  const clauses = segments.slice(first, cueSegment);
  const main = clauses.find(
    (segment) => segment.kind === 'main' || segment.kind === 'dass' || segment.kind === 'question',
  );
  const last = segments[cueSegment - 1] as Segment;
  return {
    range: [opening.from, last.to],
    kind: main?.kind === 'dass' ? 'dass' : main ? 'main' : 'fragment',
    konjunktiv: clauses.some((segment) => segment.konjunktiv),
  };
}
