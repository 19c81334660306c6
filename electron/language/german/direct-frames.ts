import type { Segment, Sentence } from './clauses.ts';
import { findCue } from './cues.ts';
import { rangeOf, type Frame, type Range } from '../frames.ts';
import { nounPhraseAt } from './noun-phrases.ts';
import { subjectOf } from './antecedents.ts';
import { namesATitle } from './titles.ts';
import { readCueClause } from './cue-clauses.ts';
import { weakCue, type Attribution } from './weak-cues.ts';

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
      meant: attribution?.meant ?? null,
      cue: attribution?.cue ?? [],
      addressee: attribution?.addressee ?? null,
      code: attribution?.code ?? 'quotation-marks',
      confidence: attribution ? 0.95 : 0.7,
      lemma: attribution?.lemma ?? '',
      carried: !attribution,
      chain: attribution?.chain ?? [],
      quoter: attribution?.quoter ?? null,
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
  if (!colon) return inTheWords(sentence, index);
  const so = soBefore(sentence, index - 1);
  if (so) return so;
  return verbless(sentence, index - 1) ?? mainClauseBefore(sentence, index);
}

/** "Mit den Worten „…“ ging die Ministerin": the subject of the clause said them. */
function inTheWords(sentence: Sentence, index: number): Attribution | null {
  const before = sentence.segments[index - 1];
  const after = sentence.segments[index + 1];
  const noun = before ? (sentence.tokens[before.to - 1]?.lower ?? '') : '';
  if (before?.kind !== 'fragment' || after?.kind !== 'main' || !/^(?:worten|satz|ausruf|ruf)$/.test(noun))
    return null;
  const speaker = subjectOf(sentence, index + 1);
  if (!speaker) return null;
  return {
    speaker,
    cue: [before.to - 1],
    addressee: null,
    lemma: noun,
    code: 'cue-before',
    confidence: 0.9,
  };
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
    if (cue && /[st]/.test(cue.flags)) return attributionAt(sentence, at, false);
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
    meant: clause.meant,
    cue:
      segment.kind === 'sub' && opensWithWie(sentence, segment) ? [segment.head, ...cue.tokens] : cue.tokens,
    addressee: clause.addressee,
    chain: clause.chain,
    quoter: clause.quoter,
    lemma: cue.lemma,
    code: after ? 'cue-after' : 'cue-before',
    confidence: 0.95,
  };
}

const opensWithWie = (sentence: Sentence, segment: Segment): boolean =>
  sentence.tokens[segment.head]?.lower === 'wie';

function extend(sentence: Sentence, at: number, speaker: Range | null): Range | null {
  const segment = sentence.segments[at] as Segment;
  const next = sentence.segments[at + 1];
  if (!speaker || speaker[1] < segment.to || next?.kind !== 'fragment' || next.before !== 'comma')
    return speaker;
  const phrase = nounPhraseAt(sentence, next.from, next.to);
  return phrase && !phrase.time && phrase.to === next.to ? [speaker[0], phrase.to] : speaker;
}

/** "Merkel wörtlich: „…“": no verb at all before the colon. */
function verbless(sentence: Sentence, at: number): Attribution | null {
  const segment = sentence.segments[at];
  if (!segment || segment.kind !== 'fragment') return null;
  let head = segment.head;
  while (sentence.infos[head]?.adverb && head < segment.to - 1) head++;
  const phrase = nounPhraseAt(sentence, head, segment.to);
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
