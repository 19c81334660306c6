import type { Segment, Sentence } from './clauses.ts';
import { contentAfter, contentBefore } from './content.ts';
import { findCue, type Cue } from './cues.ts';
import { rangeOf, type Frame, type Range } from './frames.ts';
import { nounPhraseAt, type NounPhrase } from './noun-phrases.ts';
import { isFinite, isReportingKonjunktiv, type WordInfo } from './words.ts';
import type { Token } from '../tokens.ts';
import { chunks, parties, type Parties } from './subjects.ts';
import { trim } from './frames.ts';

/** A cue with everything around it that is needed to place the statement. */
export interface CueClause {
  readonly cue: Cue;
  readonly segment: Segment;
  readonly who: Parties;
  readonly speaker: Range | null;
  readonly addressee: Range | null;
  /** The verb comes first and what was said stands before it. */
  readonly inverted: boolean;
  /** "heißt es": nobody is the subject. */
  readonly impersonal: boolean;
  readonly lastSegment: number;
}

/** Reads the clause around a cue: who speaks, to whom, and which side the content is on. */
export function readCueClause(sentence: Sentence, index: number, cue: Cue): CueClause {
  const segment = sentence.segments[index] as Segment;
  const verbLast = segment.kind !== 'main';
  const who = parties(sentence, segment.head, segment.finite, segment.to, verbLast);
  const subject = who.subject;
  const verbFirst = segment.finite === segment.head;
  let speaker: Range | null = rangeOf(subject);
  let inverted = false;
  if (verbFirst && index > 0 && segment.before !== 'colon') {
    const nextTo = subject !== null && subject.from - segment.finite <= 4;
    const pronoun =
      subject !== null && /^(?:er|man|ich|wir)$/.test(sentence.tokens[subject.from]?.lower ?? '');
    if (segment.before === 'and' || segment.coordinated) {
      speaker =
        nextTo && (pronoun || subject?.cases === 'n') ? speaker : (subjectBefore(sentence, index) ?? speaker);
    } else if (nextTo && pronoun) inverted = true;
    else if (nextTo && !isInterruptedSubject(sentence, index)) inverted = true;
    else speaker = interruptedSubject(sentence, index) ?? speaker ?? subjectBefore(sentence, index);
    if (!nextTo && /heißen|hieß/.test(cue.lemma)) inverted = true;
  } else if (segment.kind === 'relative') {
    speaker = relativeSubject(sentence, segment) ?? speaker;
  } else if (segment.coordinated && !subject) speaker = subjectBefore(sentence, index);
  if (cue.passive) speaker = rangeOf(who.agent) ?? documentSource(sentence, segment);
  if (/verlauten|verlautbaren|sickern/.test(cue.lemma)) speaker ??= documentSource(sentence, segment);
  const impersonal = isImpersonal(sentence, segment, cue);
  if (impersonal) {
    speaker = documentSource(sentence, segment);
    if (verbFirst && index > 0 && segment.before !== 'colon') inverted = true;
  }
  if (speaker && subject && speaker[0] === subject.from) speaker = withApposition(sentence, index, speaker);
  const receiver = cue.passive
    ? (who.dative ?? (cue.flags.includes('A') ? subject : who.dative))
    : cue.flags.includes('d')
      ? who.dative
      : cue.flags.includes('A')
        ? who.accusative
        : null;
  const addressee = who.towards ?? receiver;
  return {
    cue,
    segment,
    who,
    speaker,
    addressee: rangeOf(addressee),
    inverted,
    impersonal,
    lastSegment: Math.max(cue.lastSegment, index),
  };
}

/** Indirect statements and the frames of direct ones that a verb introduces. */
export function verbFrames(sentence: Sentence): Frame[] {
  const frames: Frame[] = [];
  for (let index = 0; index < sentence.segments.length; index++) {
    const cue = findCue(sentence, index);
    if (!cue || (index === 0 && isCommand(sentence))) continue;
    const clause = readCueClause(sentence, index, cue);
    const frame =
      clause.segment.kind === 'sub' ? asClause(sentence, index, clause) : mainFrame(sentence, index, clause);
    if (frame)
      frames.push({
        ...frame,
        reportedCue:
          isReportingKonjunktiv(
            sentence.tokens[cue.finite] as Token,
            sentence.infos[cue.finite] as WordInfo,
          ) &&
          clause.segment.kind === 'main' &&
          index === 0,
      });
  }
  return frames;
}

const isWeak = (flags: string): boolean => flags.includes('w') && !/[stp]/.test(flags);

function mainFrame(sentence: Sentence, index: number, clause: CueClause): Frame | null {
  const { cue, segment } = clause;
  const base = {
    type: 'indirect' as const,
    speaker: clause.speaker,
    cue: cue.tokens,
    addressee: clause.addressee,
    lemma: cue.lemma,
  };
  if (clause.inverted && /[stwi]/.test(cue.flags) && !followsCueClause(sentence, index)) {
    const content = contentBefore(sentence, index);
    if (
      content &&
      (content.konjunktiv ||
        (/[st]/.test(cue.flags) &&
          (clause.impersonal || !cue.flags.includes('w')) &&
          content.kind !== 'fragment'))
    ) {
      const pieces: Range[] = [content.range];
      const rest = sentence.segments[clause.lastSegment + 1];
      if (rest?.kind === 'main' && rest.konjunktiv && rest.before === 'comma')
        pieces.push([rest.from, (sentence.segments.at(-1) as Segment).to]);
      return {
        ...base,
        content: pieces.map((piece) => trim(sentence, piece)),
        code: 'cue-after',
        confidence: 0.85,
      };
    }
  }
  const content = contentAfter(sentence, clause.lastSegment, cue);
  if (!content) return null;
  if (isWeak(cue.flags) && content.kind !== 'dass' && content.kind !== 'infinitive' && !content.konjunktiv)
    return null;
  const range =
    segment.kind === 'main' || segment.kind === 'relative' || segment.kind === 'dass'
      ? content.range
      : content.range;
  return {
    ...base,
    content: [trim(sentence, range)],
    code: 'cue-before',
    confidence: cue.flags.includes('w') ? 0.6 : 0.85,
  };
}

/** "wie X mitteilte": the content is the rest of the sentence. Other adverbial clauses hold their content inside. */
function asClause(sentence: Sentence, index: number, clause: CueClause): Frame | null {
  const { segment, cue } = clause;
  const opener = sentence.tokens[segment.head]?.lower;
  const last = sentence.segments.length - 1;
  const end = (sentence.segments[last] as Segment).to;
  const common = {
    type: 'indirect' as const,
    speaker: clause.speaker,
    addressee: clause.addressee,
    lemma: cue.lemma,
  };
  if (opener !== 'wie') {
    const content = contentAfter(sentence, index, cue);
    if (!content || isWeak(cue.flags)) return null;
    return {
      ...common,
      cue: cue.tokens,
      content: [trim(sentence, content.range)],
      code: 'cue-before',
      confidence: 0.75,
    };
  }
  const cueTokens = [segment.head, ...cue.tokens];
  if (index === 0) {
    let first = index + 1;
    while (first <= last && sentence.segments[first]?.kind === 'relative') first++;
    const opening = sentence.segments[first];
    if (!opening) return null;
    return {
      ...common,
      cue: cueTokens,
      content: [trim(sentence, [opening.from, end])],
      code: 'cue-before',
      confidence: 0.85,
    };
  }
  const pieces: Range[] = [[0, (sentence.segments[index - 1] as Segment).to]];
  const rest = sentence.segments[index + 1];
  if (rest && rest.kind !== 'relative') pieces.push([rest.from, end]);
  return {
    ...common,
    cue: cueTokens,
    content: pieces.map((piece) => trim(sentence, piece)),
    code: 'cue-after',
    confidence: 0.8,
  };
}

/** "Der Minister, der gestern kam, sagte": the subject stands before the inserted clauses. */
function interruptedSubject(sentence: Sentence, index: number): Range | null {
  for (let at = index - 1; at >= 0; at--) {
    const segment = sentence.segments[at] as Segment;
    if (segment.kind === 'fragment' && (at === 0 || segment.before !== 'comma' || segment.coordinated)) {
      const phrase = nounPhraseAt(sentence, skipAdverbs(sentence, segment.head), segment.to);
      if (!phrase?.cases.includes('n')) return null;
      const onlyFragments = sentence.segments
        .slice(at + 1, index)
        .every((other) => other.kind === 'fragment');
      return onlyFragments
        ? [phrase.from, (sentence.segments[index - 1] as Segment).to]
        : [phrase.from, segment.to];
    }
    if (segment.kind === 'main') return null;
  }
  return null;
}

function isInterruptedSubject(sentence: Sentence, index: number): boolean {
  const first = sentence.segments[0] as Segment;
  if (
    first.kind !== 'fragment' ||
    sentence.segments.slice(1, index).some((segment) => segment.kind === 'main' || segment.kind === 'dass')
  )
    return false;
  const phrase = nounPhraseAt(sentence, skipAdverbs(sentence, first.head), first.to);
  return phrase !== null && phrase.cases.includes('n') && !phrase.time && phrase.to >= first.to;
}

function skipAdverbs(sentence: Sentence, from: number): number {
  let at = from;
  while (sentence.infos[at]?.adverb && !sentence.infos[at]?.cases) at++;
  return at;
}

/** In "X kam und sagte, …" the subject stands in an earlier clause. */
function subjectBefore(sentence: Sentence, index: number): Range | null {
  for (let at = index - 1; at >= 0; at--) {
    const segment = sentence.segments[at] as Segment;
    if (segment.kind === 'relative' && index - at === 1) return relativeSubject(sentence, segment);
    if (segment.kind !== 'main' && segment.kind !== 'sub') continue;
    if (segment.konjunktiv && at > 0) continue;
    if (segment.finite === segment.head && at > 0 && segment.before === 'comma') {
      const found = interruptedSubject(sentence, at);
      if (found) return found;
    }
    const subject = parties(
      sentence,
      segment.head,
      segment.finite,
      segment.to,
      segment.kind !== 'main',
    ).subject;
    if (subject) return rangeOf(subject);
  }
  return null;
}

function relativeSubject(sentence: Sentence, segment: Segment): Range | null {
  const first = sentence.tokens[segment.head]?.lower ?? '';
  return /^(?:der|die|das|welche|welcher|welches)$/.test(first) ? [segment.head, segment.head + 1] : null;
}

/** "…, sagte Anna Bauer, die Sprecherin der Bahn" takes the apposition along. */
function withApposition(sentence: Sentence, index: number, speaker: Range): Range {
  const segment = sentence.segments[index] as Segment;
  const next = sentence.segments[index + 1];
  if (
    !next ||
    next.kind !== 'fragment' ||
    next.before !== 'comma' ||
    speaker[1] < segment.to ||
    next.coordinated
  )
    return speaker;
  const phrase: NounPhrase | null = nounPhraseAt(sentence, next.from, next.to);
  if (!phrase || phrase.time || phrase.pronoun) return speaker;
  return [speaker[0], phrase.to];
}

/** "Er erklärte, er komme, und verließ den Saal": what stands before is a cue clause already. */
function followsCueClause(sentence: Sentence, index: number): boolean {
  for (let at = 0; at < index; at++) {
    const segment = sentence.segments[at] as Segment;
    if (segment.kind !== 'main' || segment.konjunktiv) continue;
    const cue = findCue(sentence, at);
    const next = sentence.segments[at + 1];
    if (cue && /s/.test(cue.flags) && next && (next.konjunktiv || next.kind === 'dass') && at + 1 < index)
      return true;
  }
  return false;
}

/** "heißt es", "hieß es": nobody is the subject. */
function isImpersonal(sentence: Sentence, segment: Segment, cue: Cue): boolean {
  if (!/heißen|lauten/.test(cue.lemma)) return false;
  return sentence.tokens.slice(segment.from, segment.to).some((token) => token.lower === 'es');
}

/** "heißt es in der Erklärung": the document, or whoever stands behind aus, von, bei. */
function documentSource(sentence: Sentence, segment: Segment): Range | null {
  const found = chunks(sentence, segment.head, segment.to);
  const source = found.find(
    (chunk) =>
      /^(?:in|im|aus|von|vom|bei|beim|seitens)$/.test(chunk.preposition) &&
      !chunk.phrase.time &&
      !chunk.phrase.pronoun,
  );
  return rangeOf(source?.phrase ?? null);
}

/** "Erinnern Sie sich daran, …" speaks to the reader. */
function isCommand(sentence: Sentence): boolean {
  return (
    sentence.tokens[1]?.text === 'Sie' &&
    isFinite(sentence.infos[0] as WordInfo) &&
    !sentence.infos[0]?.auxiliary
  );
}
