import type { Segment, Sentence } from './clauses.ts';
import { findCue } from './cues.ts';
import { rangeOf, type Frame, type Range } from '../frames.ts';
import { nounPhraseAt } from './noun-phrases.ts';
import { subjectOf } from './antecedents.ts';
import { namesATitle } from './titles.ts';
import { isSpeakerLike } from './speaker-likeness.ts';
import { documentSource, readCueClause } from './cue-clauses.ts';

export interface Attribution {
  readonly speaker: Range | null;
  readonly cue: readonly number[];
  readonly addressee: Range | null;
  readonly lemma: string;
  readonly code: Frame['code'];
  readonly confidence: number;
}

/** Direct statements: each collapsed quotation of the sentence with the clause that introduces it. */
export function directFrames(sentence: Sentence, others: readonly Frame[]): Frame[] {
  const frames: Frame[] = [];
  sentence.segments.forEach((segment, index) => {
    if (segment.kind !== 'speech') return;
    const so = others.find((frame) => frame.lemma === 'so' && frame.type === 'direct');
    const attribution = so ? { ...so } : attributionOf(sentence, index);
    if (attribution?.speaker && namesATitle(sentence, attribution.speaker)) return;
    if (attribution?.code === 'quotation-marks' && isShortName(sentence.tokens[segment.from]?.text ?? ''))
      return;
    frames.push({
      type: 'direct',
      content: [[segment.from, segment.to]],
      speaker: attribution?.speaker ?? null,
      cue: attribution?.cue ?? [],
      addressee: attribution?.addressee ?? null,
      code: attribution?.code ?? 'quotation-marks',
      confidence: attribution ? 0.95 : 0.7,
      lemma: attribution?.lemma ?? '',
      carried: !attribution,
    });
  });
  return frames;
}

/** "stellte die neue CD vor: „…“": a few words without a full stop behind no verb of saying are a name. */
const isShortName = (words: string): boolean =>
  words.trim().split(/\s+/).length <= 4 && !/[.!?…]$/.test(words.trim());

/** The clause after a quotation, else the one before it. */
function attributionOf(sentence: Sentence, index: number): Attribution | null {
  const after = sentence.segments[index + 1];
  const colon = sentence.segments[index]?.before === 'colon';
  const verbFirst = after !== undefined && after.kind === 'main' && after.finite === after.head;
  const announced = colon && !verbFirst ? announcingClause(sentence, index) : null;
  if (announced) return announced;
  const order = colon && !verbFirst ? [index - 1, index + 1] : [index + 1, index - 1, index + 2, index - 2];
  if (after?.kind === 'speech') order.push(index + 2);
  for (const at of order) {
    const found = attributionAt(sentence, at, at > index);
    if (found) return found;
  }
  if (!colon) return null;
  const so = soBefore(sentence, index - 1);
  if (so) return so;
  return verbless(sentence, index - 1) ?? mainClauseBefore(sentence, index);
}

/** "…, so Weber weiter: „…“" */
function soBefore(sentence: Sentence, at: number): Attribution | null {
  const segment = sentence.segments[at];
  if (!segment || sentence.tokens[segment.from]?.lower !== 'so' || segment.finite >= 0) return null;
  const phrase = nounPhraseAt(sentence, segment.from + 1, segment.to);
  if (!phrase || phrase.time) return null;
  return {
    speaker: rangeOf(phrase),
    cue: [segment.from],
    addressee: null,
    lemma: 'so',
    code: 'cue-before',
    confidence: 0.9,
  };
}

/** In front of a colon a main clause with a plain cue counts before the clauses that hang on it. */
function announcingClause(sentence: Sentence, index: number): Attribution | null {
  if (sentence.segments[index - 1]?.kind === 'main') return null;
  for (let at = index - 2; at >= 0; at--) {
    const cue = sentence.segments[at]?.kind === 'main' ? findCue(sentence, at) : null;
    if (cue && /s/.test(cue.flags)) return attributionAt(sentence, at, false);
  }
  return null;
}

/** "zeigte sich besorgt, dass …: „…“": the main clause in front of the content clause names who speaks. */
function mainClauseBefore(sentence: Sentence, index: number): Attribution | null {
  for (let at = index - 1; at >= 0; at--) {
    if (sentence.segments[at]?.kind !== 'main') continue;
    const found = attributionAt(sentence, at, false);
    if (found) return found;
  }
  return null;
}

function attributionAt(sentence: Sentence, at: number, after: boolean): Attribution | null {
  const segment = sentence.segments[at];
  if (!segment || segment.kind === 'speech') return null;
  const cue = findCue(sentence, at);
  if (!cue || (segment.kind === 'relative' && after))
    return segment.kind === 'main' && !after ? weakCue(sentence, at) : null;
  const clause = readCueClause(sentence, at, cue);
  const said = clause.speaker;
  return {
    speaker: extend(sentence, at, said),
    cue: cue.tokens,
    addressee: clause.addressee,
    lemma: cue.lemma,
    code: after ? 'cue-after' : 'cue-before',
    confidence: 0.95,
  };
}

function extend(sentence: Sentence, at: number, speaker: Range | null): Range | null {
  const segment = sentence.segments[at] as Segment;
  const next = sentence.segments[at + 1];
  if (!speaker || speaker[1] < segment.to || next?.kind !== 'fragment' || next.before !== 'comma')
    return speaker;
  const phrase = nounPhraseAt(sentence, next.from, next.to);
  return phrase && !phrase.time && phrase.to === next.to ? [speaker[0], phrase.to] : speaker;
}

/** Any verb before a colon and a quotation introduces it ("lachte:", "machte sich Luft:"). */
function weakCue(sentence: Sentence, at: number): Attribution | null {
  const segment = sentence.segments[at] as Segment;
  if (segment.finite < 0 || segment.konjunktiv) return null;
  const verb = sentence.infos[segment.finite]?.readings[0]?.verb.lemma ?? '';
  const speaker = /^(?:stehen|finden|lesen)$/.test(verb)
    ? (documentSource(sentence, segment) ?? subjectOf(sentence, at))
    : subjectOf(sentence, at);
  const who =
    speaker && (ownerOfWords(sentence, speaker) ?? (couldSpeak(sentence, speaker) ? speaker : null));
  if (!who) return null;
  return {
    speaker: who,
    cue: [segment.finite],
    addressee: null,
    lemma: sentence.tokens[segment.finite]?.lower ?? '',
    code: 'quotation-marks',
    confidence: 0.7,
  };
}

/** "Das Fazit von Anna Bauer überrascht nicht: „…“": the words are hers. */
function ownerOfWords(sentence: Sentence, [from, to]: Range): Range | null {
  for (let at = from; at < to - 1; at++) {
    if (!WORDS.test(sentence.tokens[at]?.lower ?? '')) continue;
    const next = sentence.tokens[at + 1]?.lower;
    const start =
      next === 'von' || next === 'vom' ? at + 2 : sentence.infos[at + 1]?.cases.includes('g') ? at + 1 : -1;
    const phrase = start > 0 ? nounPhraseAt(sentence, start, to) : null;
    if (phrase) return [phrase.from, phrase.to];
  }
  return null;
}

const WORDS =
  /^(?:fazit|antwort|kommentar|reaktion|worte|aussage|begründung|bilanz|appell|forderung|botschaft|erklärung|urteil|rat|vorwurf|kritik)$/;
const AGENT = /(?:er|erin|ist|istin|or|orin|ent|entin|ant|antin|eur|mann|frau|leute)$/;

/** With an article it must be somebody; without one it may be a name. */
function couldSpeak(sentence: Sentence, [from, to]: Range): boolean {
  const pronoun = to === from + 1 && !sentence.tokens[from]?.capital;
  const noun = sentence.tokens.slice(from + 1, to).find((token) => token.capital);
  if (noun && AGENT.test(noun.lower)) return true;
  return (
    Boolean(sentence.tokens[from]?.capital && !sentence.infos[from]?.cases) ||
    isSpeakerLike(sentence, { from, to, pronoun })
  );
}

/** "Merkel wörtlich: „…“": no verb at all before the colon. */
function verbless(sentence: Sentence, at: number): Attribution | null {
  const segment = sentence.segments[at];
  if (!segment || segment.kind !== 'fragment') return null;
  const phrase = nounPhraseAt(sentence, segment.head, segment.to);
  if (!phrase || phrase.time) return null;
  return {
    speaker: rangeOf(phrase),
    cue: [],
    addressee: null,
    lemma: '',
    code: 'quotation-marks',
    confidence: 0.8,
  };
}
