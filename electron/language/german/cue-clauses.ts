import {
  interruptedSubject,
  opensWithSubject,
  relativeSubject,
  subjectBefore,
  withApposition,
} from './antecedents.ts';
import type { Segment, Sentence } from './clauses.ts';
import type { Cue } from './cues.ts';
import { rangeOf, type Range } from '../frames.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { FORM } from './verb-forms.ts';
import { chunks, parties, type Parties } from './subjects.ts';

/** A cue with everything around it that is needed to place the statement. */
export interface CueClause {
  readonly cue: Cue;
  readonly segment: Segment;
  readonly who: Parties;
  readonly speaker: Range | null;
  /** Whom the speaker means where it is a relative pronoun. */
  readonly meant: Range | null;
  readonly addressee: Range | null;
  /** The verb comes first and what was said stands before it. */
  readonly inverted: boolean;
  /** "heißt es": nobody is the subject. */
  readonly impersonal: boolean;
  readonly lastSegment: number;
  /** Who passes the words on: "CNN zitiert den Minister", "unter Berufung auf eine Quelle". */
  readonly chain: readonly Range[];
  /** Who quotes the speaker. */
  readonly quoter: Range | null;
}

/** Reads the clause around a cue: who speaks, to whom, and which side the content is on. */
export function readCueClause(sentence: Sentence, index: number, cue: Cue): CueClause {
  const segment = sentence.segments[index] as Segment;
  const from = segment.kind === 'relative' ? segment.head + 1 : segment.head;
  const who = parties(sentence, from, segment.finite, segment.to, segment.kind !== 'main', cue.passive);
  const impersonal = isImpersonal(sentence, segment, cue);
  const placed = impersonal
    ? impersonalClause(sentence, segment, index)
    : placeSubject(sentence, index, cue, who.subject);
  const quoted = quotedPerson(sentence, index, cue, who);
  const speaker = quoted?.speaker ?? placed.speaker;
  const full =
    speaker && who.subject && speaker[0] === who.subject.from
      ? withApposition(sentence, index, speaker)
      : speaker;
  const pronoun = relativePronoun(sentence, segment, full);
  return {
    cue,
    segment,
    who,
    speaker: pronoun ?? full,
    meant: pronoun ? full : null,
    addressee: rangeOf(who.towards ?? receiver(cue, who)),
    inverted: placed.inverted,
    impersonal,
    lastSegment: Math.max(cue.lastSegment, index),
    chain: [...(quoted?.quoter ? [quoted.quoter] : []), ...invoked(sentence, segment)],
    quoter: quoted?.quoter ?? null,
  };
}

/** "ein Zeuge, der sagte": the speaker is the pronoun, and it means the noun phrase before it. */
function relativePronoun(sentence: Sentence, segment: Segment, speaker: Range | null): Range | null {
  const before = speaker && segment.kind === 'relative' && speaker[1] <= segment.head;
  return before && RELATIVE.test(sentence.tokens[segment.head]?.lower ?? '')
    ? [segment.head, segment.head + 1]
    : null;
}

const RELATIVE = /^(?:der|die|das|welche[rs]?)$/;
const ONLINE =
  /(?:seite|site|homepage|blog|portal|plakate?n?|transparente?n?|banner|kanal|twitter|facebook|schild|zettel|tafel|spruchbändern|spruchband|wand|grabstein)$/;

interface Placed {
  readonly speaker: Range | null;
  readonly inverted: boolean;
}

function placeSubject(sentence: Sentence, index: number, cue: Cue, subject: NounPhrase | null): Placed {
  const segment = sentence.segments[index] as Segment;
  const own = rangeOf(subject);
  if (cue.passive) {
    const who = parties(sentence, segment.head, segment.finite, segment.to, segment.kind !== 'main', true);
    return {
      speaker: rangeOf(who.agent) ?? documentSource(sentence, segment) ?? leadingSource(sentence, index),
      inverted:
        segment.finite === segment.head && index > 0 && segment.before === 'comma' && !segment.coordinated,
    };
  }
  if (/^stehen$|^zu hören$|^hervorgehen$/.test(cue.lemma))
    return { speaker: documentSource(sentence, segment) ?? own, inverted: false };
  if (/verlauten|sickern/.test(cue.lemma))
    return { speaker: own ?? documentSource(sentence, segment), inverted: false };
  if (segment.kind === 'relative')
    return { speaker: relativeSubject(sentence, index) ?? own, inverted: false };
  const verbFirst =
    (segment.finite === segment.head || isSoAside(sentence, index)) &&
    index > 0 &&
    segment.before !== 'colon';
  if (!verbFirst)
    return { speaker: own ?? (segment.coordinated ? subjectBefore(sentence, index) : null), inverted: false };
  const nextTo =
    subject !== null &&
    subject.from - segment.finite <= 4 &&
    !isAdversative(sentence, segment) &&
    !isPluralVerb(sentence, segment, subject);
  const pronoun = subject !== null && /^(?:er|man|ich|wir)$/.test(sentence.tokens[subject.from]?.lower ?? '');
  if (segment.before === 'and' || segment.coordinated) {
    const keeps = nextTo && (pronoun || subject.cases === 'n');
    return { speaker: keeps ? own : (subjectBefore(sentence, index) ?? own), inverted: false };
  }
  if (nextTo && (pronoun || isSoAside(sentence, index) || !opensWithSubject(sentence, index)))
    return { speaker: own, inverted: true };
  return {
    speaker: interruptedSubject(sentence, index) ?? own ?? subjectBefore(sentence, index),
    inverted: false,
  };
}

/** "…, so betont die Polizei, …": an aside that is opened by "so". */
export function isSoAside(sentence: Sentence, index: number): boolean {
  const segment = sentence.segments[index];
  return (
    segment?.kind === 'main' &&
    index > 0 &&
    /^(?:comma|dash)$/.test(segment.before) &&
    sentence.tokens[segment.head]?.lower === 'so' &&
    segment.finite === segment.head + 1
  );
}

/** "…, fordern aber Neuwahlen" goes on with the subject before. */
const isAdversative = (sentence: Sentence, segment: Segment): boolean =>
  /^(?:aber|jedoch|dagegen|hingegen|zugleich|gleichzeitig)$/.test(
    sentence.tokens[segment.finite + 1]?.lower ?? '',
  );

/** "fordern die Nennung": a singular noun behind a plural verb is its object. */
function isPluralVerb(sentence: Sentence, segment: Segment, subject: NounPhrase): boolean {
  const forms = sentence.infos[segment.finite]?.forms ?? 0;
  const plural =
    (forms & (FORM.presentPlural | FORM.pastPlural)) !== 0 && (forms & (FORM.present | FORM.past)) === 0;
  const noun = sentence.tokens[subject.head]?.lower ?? '';
  return (
    plural && sentence.tokens[subject.from]?.lower === 'die' && /(?:ung|heit|keit|schaft|tät|ion)$/.test(noun)
  );
}

/** "heißt es", "hieß es": nobody is the subject. */
function isImpersonal(sentence: Sentence, segment: Segment, cue: Cue): boolean {
  if (cue.lemma === 'rede sein') return true;
  if (!/heißen|lauten/.test(cue.lemma)) return false;
  return sentence.tokens.slice(segment.from, segment.to).some((token) => token.lower === 'es');
}

function impersonalClause(sentence: Sentence, segment: Segment, index: number): Placed {
  const so = sentence.tokens[segment.head]?.lower === 'so';
  const inverted = (segment.finite === segment.head || so) && index > 0 && segment.before !== 'colon';
  return { speaker: documentSource(sentence, segment) ?? leadingSource(sentence, index), inverted };
}

/** "In der Anordnung, die gestern kam, heißt es": the document stands before an insertion. */
function leadingSource(sentence: Sentence, index: number): Range | null {
  const first = sentence.segments[0];
  if (
    index === 0 ||
    first?.kind !== 'fragment' ||
    !/^(?:in|im|auf)$/.test(sentence.tokens[first.head]?.lower ?? '')
  )
    return null;
  return documentSource(sentence, first);
}

/** "heißt es in der Erklärung": the document, or whoever stands behind aus, von, bei. */
export function documentSource(sentence: Sentence, segment: Segment): Range | null {
  const source = chunks(sentence, segment.head, segment.to).find(
    (chunk) =>
      (/^(?:in|im|aus|von|vom|bei|beim|seitens)$/.test(chunk.preposition) ||
        (chunk.preposition === 'auf' && ONLINE.test(sentence.tokens[chunk.phrase.head]?.lower ?? ''))) &&
      !chunk.phrase.time &&
      !chunk.phrase.pronoun,
  );
  return rangeOf(source?.phrase ?? null);
}

/** "CNN zitiert den Minister", "der Minister wird von CNN zitiert": the words are the minister's. */
function quotedPerson(
  sentence: Sentence,
  index: number,
  cue: Cue,
  who: Parties,
): { speaker: Range; quoter: Range | null } | null {
  if (!/zitieren$/.test(cue.lemma)) return null;
  const segment = sentence.segments[index] as Segment;
  const both = cue.passive || who.accusative ? null : mediumAndPerson(sentence, who.subject);
  if (both) return both;
  const quoted = cue.passive
    ? (rangeOf(who.subject) ?? interruptedSubject(sentence, index))
    : (rangeOf(who.accusative) ?? objectPronoun(sentence, segment));
  const medium = cue.passive
    ? (rangeOf(who.agent) ?? documentSource(sentence, segment))
    : rangeOf(who.subject);
  const anybody = medium !== null && sentence.tokens[medium[0]]?.lower === 'man';
  return quoted ? { speaker: quoted, quoter: anybody ? null : medium } : null;
}

/** "zitierte ihn der Sender" */
function objectPronoun(sentence: Sentence, segment: Segment): Range | null {
  for (let at = segment.from; at < segment.to; at++)
    if (sentence.tokens[at]?.lower === 'ihn') return [at, at + 1];
  return null;
}

/** "zitiert die „Rundschau“ Kühn", "zitiert nordnews.de Sprecherin Kühn": two names without anything between. */
function mediumAndPerson(
  sentence: Sentence,
  phrase: NounPhrase | null,
): { speaker: Range; quoter: Range } | null {
  if (!phrase) return null;
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const [before, token] = [sentence.tokens[at - 1], sentence.tokens[at]];
    if (!before || !token?.capital) continue;
    const marked = token.start - before.end === 2 && before.capital;
    if (marked || /\p{L}\.\p{Ll}{2,3}$/u.test(before.text))
      return { speaker: [at, phrase.to], quoter: [phrase.from, at] };
  }
  return null;
}

/** "unter Berufung auf eine informierte Quelle": the source behind the speaker. */
function invoked(sentence: Sentence, segment: Segment): Range[] {
  for (let at = segment.from; at < segment.to - 2; at++) {
    if (
      sentence.tokens[at]?.lower !== 'unter' ||
      !/^(?:berufung|verweis|bezugnahme)$/.test(sentence.tokens[at + 1]?.lower ?? '')
    )
      continue;
    const phrase = chunks(sentence, at + 2, segment.to)[0]?.phrase;
    if (phrase) return [[phrase.from, phrase.to]];
  }
  return [];
}

function receiver(cue: Cue, who: Parties): NounPhrase | null {
  if (cue.passive) return who.dative ?? (cue.flags.includes('A') ? who.subject : null);
  if (cue.flags.includes('d')) return who.dative;
  return cue.flags.includes('A') && !/zitieren$/.test(cue.lemma) ? who.accusative : null;
}
