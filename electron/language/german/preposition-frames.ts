import type { Segment, Sentence } from './clauses.ts';
import { opensQuotation, trim, without, type Frame, type Range } from '../frames.ts';
import { SAYING_NOUN_END, SAYING_NOUNS } from './lexicon/nouns.ts';
import { nounPhraseAt, type NounPhrase } from './noun-phrases.ts';
import { clauseAround, frameOf } from './clause-around.ts';
import { isSpeakerLike } from './speaker-likeness.ts';
import { isFinite, type WordInfo } from './words.ts';

/** Attribution by a phrase: laut X, nach Angaben von X, X zufolge, so X, demnach. */
export function prepositionFrames(sentence: Sentence): Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const frame =
      attributionAt(sentence, at) ?? zufolge(sentence, at) ?? so(sentence, at) ?? accordingly(sentence, at);
    if (frame) frames.push(frame);
  }
  return frames;
}

function segmentOf(sentence: Sentence, token: number): number {
  return sentence.segments.findIndex((segment) => token >= segment.from && token < segment.to);
}

function attributionAt(sentence: Sentence, at: number): Frame | null {
  const { tokens } = sentence;
  const word = tokens[at]?.lower;
  const sight = word === 'aus' && tokens[at + 1]?.lower === 'sicht';
  const laut = word === 'laut' || word === 'gemäß' || sight;
  if (!laut && word !== 'nach') return null;
  const index = segmentOf(sentence, at);
  const segment = sentence.segments[index];
  if (!segment) return null;
  // inside a noun phrase ("die nach Angaben der Bahn teuren Züge") there is no clause to quote
  if (
    /^(?:der|die|das|dem|den|des|eine?[rmns]?|seine[rmns]?|ihre[rmns]?)$/.test(tokens[at - 1]?.lower ?? '') &&
    at > segment.head + 1
  )
    return null;
  if (tokens[at + 1]?.lower === 'wie' || tokens[at + 1]?.lower === 'und') return null;
  const phrase = nounPhraseAt(sentence, at + 1, segment.to);
  if (
    laut &&
    at === segment.head &&
    segment.kind !== 'main' &&
    /^(?:dem|der|denen)$/.test(tokens[at + 1]?.lower ?? '')
  ) {
    return frameOf(sentence, index, [at, at + 2], [at + 1, at + 2], [at], 'preposition');
  }
  if (word === 'nach' && at === segment.head && segment.kind === 'relative' && namesSaying(sentence, segment))
    return frameOf(sentence, index, [at, at + 2], [at + 1, at + 2], [at], 'preposition');
  if (!phrase || phrase.pronoun) return null;
  const head = tokens[phrase.head]?.lower ?? '';
  if (!laut && !sayingNoun(sentence, phrase)) return null;
  if (word === 'gemäß' && !sayingNoun(sentence, phrase) && !isSpeakerLike(sentence, phrase)) return null;
  if (laut && /^(?:gesetz|artikel|vertrag|verfassung|paragraph|satzung)$/.test(head) && word === 'gemäß')
    return null;
  let end = phrase.to;
  // the phrase opens the sentence: all in front of the verb belongs to it
  if (at === segment.head && segment.kind === 'main' && segment.finite > phrase.to)
    end = wholePrefield(sentence, phrase.to, segment.finite);
  end = appositionEnd(sentence, index, end);
  return frameOf(sentence, index, [at, end], [phrase.from, end], [at], 'preposition');
}

/** "Gerüchte, nach denen": the noun in front of the relative clause says something. */
function namesSaying(sentence: Sentence, segment: Segment): boolean {
  if (!/^(?:denen|dem|der)$/.test(sentence.tokens[segment.head + 1]?.lower ?? '')) return false;
  for (let at = segment.from - 1; at >= Math.max(0, segment.from - 6); at--) {
    const noun = sentence.tokens[at]?.lower ?? '';
    const says = SAYING_NOUNS.has(noun) || SAYING_NOUN_END.test(noun) || /^gerüchte?$/.test(noun);
    if (sentence.tokens[at]?.capital && says) return true;
  }
  return false;
}

/** "Angaben der Polizei", but "Müllers Angaben" as well. */
function sayingNoun(sentence: Sentence, phrase: NounPhrase): boolean {
  const says = (at: number): boolean => {
    const noun = sentence.tokens[at]?.lower ?? '';
    return SAYING_NOUNS.has(noun) || SAYING_NOUN_END.test(noun);
  };
  if (says(phrase.head)) return true;
  for (let at = phrase.head + 1; at < phrase.to && sentence.tokens[at]?.capital; at++)
    if (says(at)) return true;
  return false;
}

function wholePrefield(sentence: Sentence, from: number, finite: number): number {
  let end = from;
  for (let at = from; at < finite; at++) {
    if (sentence.infos[at]?.adverb || sentence.tokens[at]?.kind === 'open') break;
    if (/^(?:am|im)$/.test(sentence.tokens[at]?.lower ?? '') && nounPhraseAt(sentence, at + 1, finite)?.time)
      break;
    end = at + 1;
  }
  return end;
}

/** ", des Vorsitzenden der Partei," behind the speaker belongs to the speaker. */
function appositionEnd(sentence: Sentence, index: number, end: number): number {
  const segment = sentence.segments[index] as Segment;
  const next = sentence.segments[index + 1];
  const after = sentence.segments[index + 2];
  if (end < segment.to || next?.kind !== 'fragment' || next.before !== 'comma' || next.coordinated || !after)
    return end;
  if (opensQuotation(sentence, next.from)) return end;
  const phrase = nounPhraseAt(sentence, next.from, next.to);
  if (!phrase || phrase.time || phrase.pronoun || phrase.to < next.to) return end;
  return next.to;
}

function zufolge(sentence: Sentence, at: number): Frame | null {
  const folge = sentence.tokens[at]?.lower === 'zu' && sentence.tokens[at + 1]?.text === 'Folge';
  const word = folge ? 'zufolge' : sentence.tokens[at]?.lower;
  if (word !== 'zufolge' && word !== 'nach') return null;
  const end = folge ? at + 2 : at + 1;
  const index = segmentOf(sentence, at);
  const segment = sentence.segments[index];
  if (!segment) return null;
  const pronoun = sentence.tokens[at - 1]?.lower ?? '';
  if (word === 'zufolge' && /^(?:ihm|ihr|ihnen)$/.test(pronoun) && at - 1 >= segment.from)
    return frameOf(sentence, index, [at - 1, end], [at - 1, at], [at], 'preposition');
  for (let from = segment.kind === 'relative' ? segment.head + 1 : segment.head; from < at; from++) {
    const phrase = nounPhraseAt(sentence, from, at);
    if (!phrase || phrase.to !== at) continue;
    const head = sentence.tokens[phrase.head]?.lower ?? '';
    if (
      word === 'nach' &&
      !/^(?:vernehmen|dafürhalten|eindruck|bericht|berichten|meinung|ansicht|auffassung|einschätzung|überzeugung|angaben|aussage|darstellung|worten)$/.test(
        head,
      )
    )
      return null;
    return frameOf(sentence, index, [phrase.from, end], [phrase.from, at], [at], 'preposition');
  }
  return null;
}

/** ", so der Sprecher" at the end or in the middle; the content is around it. */
function so(sentence: Sentence, at: number): Frame | null {
  const { tokens, infos, segments } = sentence;
  if (tokens[at]?.lower !== 'so' || at === 0) return null;
  const index = segmentOf(sentence, at);
  const segment = segments[index];
  if (!segment || segment.from !== at || segment.kind === 'dass') return null;
  let from = at + 1;
  while (infos[from]?.adverb && from < segment.to) from++;
  let phrase = nounPhraseAt(sentence, from, segment.to);
  if (!phrase || !phrase.cases.includes('n') || phrase.time) return null;
  // "so kommentierte Bauer" has a verb of its own
  if (isFinite(infos[from] as WordInfo) && !infos[from]?.cases) return null;
  if (
    phrase.pronoun &&
    !/^(?:er|sie|dieser|diese|letztere[rs]?|ersterer)$/.test(tokens[phrase.from]?.lower ?? '')
  )
    return null;
  if (segment.finite >= 0 && segment.finite <= phrase.to + 1 && infos[segment.finite]?.auxiliary) return null;
  if (/^(?:dass|daß)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const next = segments[index + 1];
  if (
    phrase.to === segment.to &&
    next?.kind === 'fragment' &&
    next.before === 'comma' &&
    !opensQuotation(sentence, next.from)
  ) {
    const apposition = nounPhraseAt(sentence, next.from, next.to);
    if (apposition && !apposition.time) phrase = { ...phrase, to: apposition.to };
  }
  const towards = addresseeAfter(sentence, phrase.to, segment.to);
  const direct = segments[index - 1]?.kind === 'speech';
  const end = Math.max(segment.to, phrase.to);
  const inserted = segment.before === 'dash' && segments[index + 1]?.before === 'dash';
  const content: Range[] = inserted
    ? without(sentence, clauseAround(sentence, index - 1), [[at, end]])
    : [trim(sentence, [0, at])];
  const rest = segments.find((other) => other.from > end);
  if (
    !inserted &&
    rest &&
    rest.kind !== 'relative' &&
    rest.kind !== 'speech' &&
    rest.before !== 'semicolon' &&
    rest.before !== 'colon'
  ) {
    content.push([rest.from, (segments.at(-1) as Segment).to]);
  }
  return {
    type: direct ? 'direct' : 'indirect',
    content: direct ? [] : content.map((range) => trim(sentence, range)),
    speaker: [phrase.from, phrase.to],
    cue: [at],
    addressee: towards,
    code: 'cue-after',
    confidence: 0.85,
    lemma: 'so',
  };
}

function addresseeAfter(sentence: Sentence, from: number, to: number): Range | null {
  for (let at = from; at < to; at++) {
    if (sentence.tokens[at]?.lower !== 'gegenüber') continue;
    const phrase = nounPhraseAt(sentence, at + 1, to);
    return phrase ? [phrase.from, phrase.to] : null;
  }
  return null;
}

/** "Demnach …", ", wonach …": the attribution points back to a source named before. */
function accordingly(sentence: Sentence, at: number): Frame | null {
  const word = sentence.tokens[at]?.lower;
  const index = segmentOf(sentence, at);
  const segment = sentence.segments[index];
  if (!segment) return null;
  if (word === 'demnach' || word === 'demzufolge') {
    return frameOf(sentence, index, [at, at + 1], [at, at + 1], [at], 'preposition');
  }
  if (word === 'wonach' && at === segment.head && segment.kind !== 'main') {
    return {
      ...frameOf(sentence, index, [at, at + 1], [at, at + 1], [at], 'preposition'),
      speaker: nounBefore(sentence, at),
    };
  }
  return null;
}

function nounBefore(sentence: Sentence, at: number): Range | null {
  for (let from = Math.max(0, at - 8); from < at - 1; from++) {
    const phrase = nounPhraseAt(sentence, from, at - 1);
    if (phrase && phrase.to >= at - 1 && !sentence.infos[from - 1]?.cases) return [phrase.from, phrase.to];
  }
  return null;
}
