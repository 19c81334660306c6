import { phraseFor, startsPhrase } from './cue-phrases.ts';
import type { Segment, Sentence } from './clauses.ts';
import { FORM, type Verb } from './verb-forms.ts';

/** A verb that introduces a statement, found in a clause. */
export interface Cue {
  readonly segment: number;
  readonly finite: number;
  /** Token indices of all its parts in order. */
  readonly tokens: readonly number[];
  readonly flags: string;
  readonly lemma: string;
  readonly passive: boolean;
  /** Last segment of its clause: a separated prefix may stand behind an apposition. */
  readonly lastSegment: number;
}

/** Every rule asks for the cues of a sentence, so each is looked for once. */
const found = new WeakMap<Sentence, (Cue | null)[]>();

/** Finds the cue of a segment: its verb complex with separated prefix, auxiliary or fixed words. */
export function findCue(sentence: Sentence, index: number): Cue | null {
  let cues = found.get(sentence);
  if (!cues) found.set(sentence, (cues = []));
  const known = cues[index];
  if (known !== undefined) return known;
  return (cues[index] = lookForCue(sentence, index));
}

function lookForCue(sentence: Sentence, index: number): Cue | null {
  const segment = sentence.segments[index];
  if (!segment) return null;
  if (segment.kind === 'speech') return null;
  if (segment.finite < 0) return null;
  const finite = segment.finite;
  const info = sentence.infos[finite];
  if (!info) return null;
  const complex = info.auxiliary ? auxiliaryComplex(sentence, segment) : -1;
  if (complex >= 0) {
    const passive =
      info.readings.some((reading) => reading.verb.lemma === 'werden') ||
      hasPassiveInfinitive(sentence, complex, segment);
    const parts = complex < finite ? [complex, finite] : [finite, complex];
    const verb = cueReading(sentence, complex, true);
    const phrase = phraseFor(sentence, index, baseLemmas(sentence, complex), parts);
    if (phrase)
      return {
        segment: index,
        finite,
        flags: phrase.flags,
        lemma: phrase.lemma,
        passive,
        tokens: phrase.tokens,
        lastSegment: index,
      };
    if (verb)
      return {
        segment: index,
        finite,
        flags: verb.flags,
        lemma: verb.lemma,
        passive,
        tokens: parts,
        lastSegment: index,
      };
  }
  return longPhrase(sentence, index) ?? separated(sentence, index) ?? simple(sentence, index);
}

/** A phrase of several words ("geht davon aus") is surer than its verb alone. */
function longPhrase(sentence: Sentence, index: number): Cue | null {
  const finite = (sentence.segments[index] as Segment).finite;
  const phrase = phraseFor(sentence, index, baseLemmas(sentence, finite), [finite]);
  return phrase && phrase.tokens.length > 2
    ? { segment: index, finite, passive: false, lastSegment: index, ...phrase }
    : null;
}

/** The participle or infinitive that an auxiliary governs, or -1. */
function auxiliaryComplex(sentence: Sentence, segment: Segment): number {
  const { infos, tokens } = sentence;
  const verbLast = segment.kind !== 'main';
  const from = verbLast ? segment.head : segment.finite + 1;
  const to = verbLast ? segment.finite : segment.to;
  for (let at = to - 1; at >= from; at--) {
    const token = tokens[at];
    const forms = infos[at]?.forms ?? 0;
    if (!token || token.capital || infos[at]?.auxiliary) continue;
    if (forms & (FORM.participle | FORM.infinitive)) return at;
    if (at < to - 4) break;
  }
  // "Kritisiert wird, dass …": the participle stands in front of its auxiliary
  const before = segment.finite - 1;
  const leads = !verbLast && before >= segment.head && before - segment.head <= 1;
  return leads && (infos[before]?.forms ?? 0) & FORM.participle && !infos[before]?.auxiliary ? before : -1;
}

function hasPassiveInfinitive(sentence: Sentence, complex: number, segment: Segment): boolean {
  for (let at = complex + 1; at < segment.to; at++)
    if (/^(?:werden|worden)$/.test(sentence.tokens[at]?.lower ?? '')) return true;
  return false;
}

function baseLemmas(sentence: Sentence, at: number): string[] {
  return (sentence.infos[at]?.readings ?? []).map((reading) =>
    reading.joined ? reading.verb.lemma : reading.verb.base,
  );
}

function cueReading(sentence: Sentence, at: number, nonFinite: boolean): Verb | null {
  const readings = sentence.infos[at]?.readings ?? [];
  const wanted = nonFinite ? FORM.participle | FORM.infinitive : ~0;
  return (
    readings.find((reading) => reading.joined && reading.verb.flags && reading.form & wanted)?.verb ?? null
  );
}

/** "teilte … mit": the prefix stands at the end of the clause, behind appositions too. */
function separated(sentence: Sentence, index: number): Cue | null {
  const segment = sentence.segments[index] as Segment;
  const readings = (sentence.infos[segment.finite]?.readings ?? []).filter((reading) => !reading.joined);
  if (readings.length === 0) return null;
  for (let later = index; later < Math.min(index + 4, sentence.segments.length); later++) {
    const other = sentence.segments[later] as Segment;
    if (later > index && (other.kind === 'main' || other.kind === 'dass' || other.before === 'colon')) break;
    let last = other.to - 1;
    while (last > other.from && sentence.tokens[last]?.kind !== 'word') last--;
    for (const at of later === index ? prefixPlaces(sentence, segment, last) : [last]) {
      const word = sentence.tokens[at]?.lower ?? '';
      const reading = readings.find((candidate) => candidate.verb.prefix === word);
      if (!reading?.verb.flags || at <= segment.finite) continue;
      return {
        segment: index,
        finite: segment.finite,
        tokens: [segment.finite, at],
        flags: reading.verb.flags,
        lemma: reading.verb.lemma,
        passive: false,
        lastSegment: later,
      };
    }
  }
  return null;
}

/** The end of the clause first; then places in front of a phrase that trails behind the prefix. */
function prefixPlaces(sentence: Sentence, segment: Segment, last: number): number[] {
  const places = [last];
  for (let at = last - 1; at > segment.finite; at--) {
    if (
      /^(?:mit|an|hinzu|bekannt|fest|aus|zu|ein|vor)$/.test(sentence.tokens[at]?.lower ?? '') &&
      !startsPhrase(sentence, at + 1)
    )
      places.push(at);
  }
  return places;
}

function simple(sentence: Sentence, index: number): Cue | null {
  const segment = sentence.segments[index] as Segment;
  const finite = segment.finite;
  const phrase = phraseFor(sentence, index, baseLemmas(sentence, finite), [finite]);
  if (phrase) return { segment: index, finite, passive: false, lastSegment: index, ...phrase };
  const verb = cueReading(sentence, finite, false);
  if (!verb) return null;
  return {
    segment: index,
    finite,
    tokens: [finite],
    flags: verb.flags,
    lemma: verb.lemma,
    passive: false,
    lastSegment: index,
  };
}
