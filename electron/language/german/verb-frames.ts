import type { Token } from '../tokens.ts';
import type { Segment, Sentence } from './clauses.ts';
import { clauseAround } from './clause-around.ts';
import { contentAfter, contentBefore } from './content.ts';
import { isSoAside, readCueClause, type CueClause } from './cue-clauses.ts';
import { findCue } from './cues.ts';
import { trim, type Frame, type Range } from '../frames.ts';
import { isSpeakerLike } from './speaker-likeness.ts';
import { isFinite, isReportingKonjunktiv, type WordInfo } from './words.ts';

/** Indirect statements that a verb introduces. */
export function verbFrames(sentence: Sentence): Frame[] {
  const frames: Frame[] = [];
  const main = sentence.segments.find((segment) => segment.kind === 'main');
  const isFree = main?.konjunktiv === true;
  sentence.segments.forEach((segment, index) => {
    const cue = findCue(sentence, index);
    if (!cue || (index === 0 && isCommand(sentence))) return;
    const clause = readCueClause(sentence, index, cue);
    if (isFirstPerson(sentence, clause.speaker) || isHypothetical(sentence, index, clause)) return;
    const frame =
      segment.kind === 'sub' ? adverbialFrame(sentence, index, clause) : mainFrame(sentence, index, clause);
    if (!frame) return;
    const finite = sentence.tokens[cue.finite] as Token;
    const reportedCue =
      (index === 0 || isFree) && isReportingKonjunktiv(finite, sentence.infos[cue.finite] as WordInfo);
    frames.push({ ...frame, reportedCue });
  });
  return frames;
}

type Base = Pick<Frame, 'type' | 'speaker' | 'meant' | 'cue' | 'addressee' | 'lemma' | 'chain' | 'quoter'>;

const baseOf = (clause: CueClause): Base => ({
  type: 'indirect',
  speaker: clause.speaker,
  meant: clause.meant,
  cue: clause.cue.tokens,
  addressee: clause.addressee,
  lemma: clause.cue.lemma,
  chain: clause.chain,
  quoter: clause.quoter,
});

/** Weak verbs ("zeigen", "erfahren") need evidence that words are reported. */
const isWeak = (flags: string): boolean => flags.includes('w') && !/[stp]/.test(flags);

function mainFrame(sentence: Sentence, index: number, clause: CueClause): Frame | null {
  const { cue } = clause;
  const pointed = pointedFrame(sentence, index, clause);
  if (pointed) return pointed;
  const before =
    clause.inverted && !followsCueClause(sentence, index) ? invertedFrame(sentence, index, clause) : null;
  if (before) return before;
  const content = contentAfter(sentence, clause.lastSegment, cue);
  if (!content) return null;
  if (EVIDENCE.test(cue.lemma) && !content.konjunktiv && !hasSpeaker(sentence, clause)) return null;
  if (isWeak(cue.flags) && content.kind !== 'dass' && content.kind !== 'infinitive' && !content.konjunktiv)
    return null;
  return {
    ...baseOf(clause),
    content: [trim(sentence, content.range)],
    code: 'cue-before',
    confidence: cue.flags.includes('w') && !content.konjunktiv ? 0.6 : 0.85,
  };
}

/** "…, sagte der Minister": what stands before is the statement, and a Konjunktiv clause behind goes on with it. */
function invertedFrame(sentence: Sentence, index: number, clause: CueClause): Frame | null {
  const { flags } = clause.cue;
  if (isSoAside(sentence, index) && /[st]/.test(flags)) return asideFrame(sentence, index, clause);
  const content = contentBefore(sentence, index);
  if (!content || !/[stwi]/.test(flags) || answers(sentence, index)) return null;
  const trusted =
    /[st]/.test(flags) && (clause.impersonal || !flags.includes('w')) && content.kind !== 'fragment';
  if (!content.konjunktiv && !trusted) return null;
  // "…, war sie sich sicher, dass …": the clause behind is what she is sure of
  const after = sentence.segments[clause.lastSegment + 1];
  if (!content.konjunktiv && after?.kind === 'dass' && after.before === 'comma') return null;
  const pieces: Range[] = [content.range];
  const rest = sentence.segments[clause.lastSegment + 1];
  if (rest?.kind === 'main' && rest.konjunktiv && rest.before === 'comma') {
    pieces.push([rest.from, (sentence.segments.at(-1) as Segment).to]);
  }
  return {
    ...baseOf(clause),
    content: pieces.map((piece) => trim(sentence, piece)),
    code: 'cue-after',
    confidence: 0.85,
  };
}

/** Everything around the aside is the statement. */
function asideFrame(sentence: Sentence, index: number, clause: CueClause): Frame {
  const [first] = clauseAround(sentence, index - 1);
  const rest = sentence.segments[clause.lastSegment + 1];
  const pieces: Range[] = [[first, (sentence.segments[index - 1] as Segment).to]];
  if (
    rest &&
    rest.kind !== 'relative' &&
    rest.kind !== 'speech' &&
    !/^(?:semicolon|colon)$/.test(rest.before)
  )
    pieces.push([rest.from, (sentence.segments.at(-1) as Segment).to]);
  return {
    ...baseOf(clause),
    cue: [clause.segment.head, ...clause.cue.tokens],
    content: pieces.map((piece) => trim(sentence, piece)),
    code: 'cue-after',
    confidence: 0.85,
  };
}

/** "…, das teilte das Amt mit": the pronoun points to the clause before. */
function pointedFrame(sentence: Sentence, index: number, clause: CueClause): Frame | null {
  const { segment, cue } = clause;
  const points =
    index > 0 &&
    segment.kind === 'main' &&
    /^(?:comma|dash)$/.test(segment.before) &&
    /^(?:das|dies)$/.test(sentence.tokens[segment.head]?.lower ?? '') &&
    segment.finite - segment.head <= 2;
  const speaker = clause.who.subject;
  if (!points || !/s/.test(cue.flags) || cue.flags.includes('w') || !speaker || speaker.from < segment.finite)
    return null;
  const before = sentence.segments[index - 1] as Segment;
  if (before.kind === 'speech' || sentence.segments[clause.lastSegment + 1]) return null;
  const [first] = clauseAround(sentence, index - 1);
  return {
    ...baseOf(clause),
    content: [trim(sentence, [first, before.to])],
    code: 'cue-after',
    confidence: 0.85,
  };
}

/** "Auf den Vorwurf, es fehle Geld, entgegnete sie, dass …": what stands before is what she answers to. */
function answers(sentence: Sentence, index: number): boolean {
  const first = sentence.segments[0] as Segment;
  const after = sentence.segments[index + 1];
  const answer = after?.kind === 'dass' || after?.kind === 'speech';
  if (first.kind !== 'fragment' || !answer) return false;
  return sentence.infos[first.head]?.preposition === true;
}

/** "wie X mitteilte": the content is the rest of the sentence. Other adverbial clauses hold their content inside. */
function adverbialFrame(sentence: Sentence, index: number, clause: CueClause): Frame | null {
  const { segment, cue } = clause;
  const last = sentence.segments.length - 1;
  const end = (sentence.segments[last] as Segment).to;
  if (sentence.tokens[segment.head]?.lower !== 'wie') {
    const content = contentAfter(sentence, index, cue);
    // "nachdem er … festgehalten hatte, habe er": the main clause goes on, it is not what was said
    if (!content || isWeak(cue.flags) || startsWithVerb(sentence, content.range[0])) return null;
    return {
      ...baseOf(clause),
      content: [trim(sentence, content.range)],
      code: 'cue-before',
      confidence: 0.75,
    };
  }
  const base = { ...baseOf(clause), cue: [segment.head, ...cue.tokens] };
  if (index === 0) {
    let first = index + 1;
    while (first <= last && sentence.segments[first]?.kind === 'relative') first++;
    const opening = sentence.segments[first];
    if (!opening) return null;
    return { ...base, content: [trim(sentence, [opening.from, end])], code: 'cue-before', confidence: 0.85 };
  }
  const [first, close] = clauseAround(sentence, index - 1);
  const pieces: Range[] = [[first, (sentence.segments[index - 1] as Segment).to]];
  const rest = sentence.segments[index + 1];
  if (rest && rest.kind !== 'relative' && close > rest.from) pieces.push([rest.from, close]);
  return {
    ...base,
    content: pieces.map((piece) => trim(sentence, piece)),
    code: 'cue-after',
    confidence: 0.8,
  };
}

/** A main clause that opens with its verb has a clause before it in its first place. */
const startsWithVerb = (sentence: Sentence, at: number): boolean =>
  sentence.segments.some(
    (segment) => segment.kind === 'main' && segment.head === at && segment.finite === at,
  );

/** "Er erklärte, er komme, und verließ den Saal": what stands before is a cue clause already. */
function followsCueClause(sentence: Sentence, index: number): boolean {
  for (let at = 0; at + 1 < index; at++) {
    const segment = sentence.segments[at] as Segment;
    if (segment.kind !== 'main' || segment.konjunktiv) continue;
    const cue = findCue(sentence, at);
    const next = sentence.segments[at + 1];
    if (cue && /s/.test(cue.flags) && next && (next.konjunktiv || next.kind === 'dass')) return true;
  }
  return false;
}

/** Verbs of finding out that facts can have as their subject too. */
const EVIDENCE =
  /^(?:zeigen|ergeben|belegen|beweisen|erkennen|beobachten|finden|deuten|herausstellen|nachweisen)$/;

/** A weak verb with plain content needs somebody as its subject ("die Polizei stellte fest", not "es zeigte sich"). */
function hasSpeaker(sentence: Sentence, { speaker }: CueClause): boolean {
  if (!speaker) return false;
  const pronoun = speaker[1] === speaker[0] + 1 && !sentence.tokens[speaker[0]]?.capital;
  return isSpeakerLike(sentence, { from: speaker[0], to: speaker[1], pronoun });
}

/** "wenn er sagt", "sollte sie fordern", "wollte nicht bestätigen": nothing has been said. */
function isHypothetical(sentence: Sentence, index: number, { cue, segment }: CueClause): boolean {
  const opener = sentence.tokens[segment.head]?.lower ?? '';
  if (segment.kind === 'sub' && /^(?:wenn|falls|sofern|damit|ehe|bevor|ob)$/.test(opener)) return true;
  if (index === 0 && segment.finite === 0 && sentence.segments.length > 1 && sentence.infos[0]?.auxiliary)
    return true;
  const modal = /^(?:will|woll|konn|kann|könn|darf|dürf|muss|müss|soll)/.test(
    sentence.tokens[segment.finite]?.lower ?? '',
  );
  if (
    modal &&
    (cue.passive || (isWeak(cue.flags) && !/^woll|^will/.test(sentence.tokens[segment.finite]?.lower ?? '')))
  )
    return true;
  const negated = sentence.tokens.slice(segment.from, segment.to).some((token) => token.lower === 'nicht');
  return modal && negated && /^(?:bestätigen|sagen|bekanntgeben|mitteilen|angeben)$/.test(cue.lemma);
}

/** "Erinnern Sie sich daran, …" speaks to the reader. */
function isCommand(sentence: Sentence): boolean {
  return (
    sentence.tokens[1]?.text === 'Sie' &&
    isFinite(sentence.infos[0] as WordInfo) &&
    !sentence.infos[0]?.auxiliary
  );
}

/** An "ich" outside quotation marks is the writer, or an interview without marks. */
function isFirstPerson(sentence: Sentence, speaker: Range | null): boolean {
  return (
    speaker !== null &&
    /^(?:ich|wir|mich|uns)$/.test(sentence.tokens[speaker[0]]?.lower ?? '') &&
    speaker[1] === speaker[0] + 1
  );
}
