import type { ProposalReason, StatementType, TextSpan } from '#shared/statement/types.ts';
import type { Frame, Range, TokenSentence } from './frames.ts';
import { germanAnalyser } from './german/analyse.ts';
import { englishAnalyser } from './english/analyse.ts';
import type { Analyser } from './analyser.ts';
import { isSpeech } from './quotations.ts';
import { findQuotedRegions, type QuotationRun, type QuotedRegion } from './quotation-marks.ts';
import { splitParagraph, type Language } from './sentences.ts';

const ANALYSERS: Record<Language, Analyser> = { de: germanAnalyser, en: englishAnalyser };

/** A statement of one paragraph before its speaker is looked up in the article. Offsets are the paragraph's. */
export interface RawStatement {
  readonly type: StatementType;
  readonly spans: readonly TextSpan[];
  readonly nested: boolean;
  readonly speaker: TextSpan | null;
  /** Whom a relative pronoun as speaker means. */
  readonly meant: TextSpan | null;
  readonly cue: readonly TextSpan[];
  readonly addressee: TextSpan | null;
  readonly code: ProposalReason['code'];
  readonly confidence: number;
  readonly lemma: string;
  /** The speaker is whoever spoke last. */
  readonly carried: boolean;
  /** Quoted words in passing, in a sentence that tells of no speech. */
  readonly passing: boolean;
  readonly sure: boolean;
  /** The statement is the sentence before as well. */
  readonly previous: boolean;
  /** The quotation goes on in the next paragraph, or comes from the one before. */
  readonly continues: boolean;
  readonly continued: boolean;
  readonly chain: readonly TextSpan[];
  /** Who passes the words on. */
  readonly quoter: TextSpan | null;
  readonly sentence: number;
}

export interface ParagraphScan {
  readonly text: string;
  readonly statements: readonly RawStatement[];
  readonly sentences: readonly TextSpan[];
  /** Who the sentences are about, for quotations that stand alone behind them. */
  readonly subjects: readonly { readonly sentence: number; readonly span: TextSpan }[];
}

/** Longer is no sentence of an article but data or an attack; its analysis could take minutes. */
const LONGEST_SENTENCE = 4000;

/** Analyses one paragraph on its own; pure, so the result can be kept per text. */
export function scanParagraph(text: string, language: Language, run: QuotationRun): ParagraphScan {
  const analyser = ANALYSERS[language];
  const regions = findQuotedRegions(text, run.carried, run.continues);
  const sentences = splitParagraph(text, regions, language);
  const statements: RawStatement[] = [];
  const subjects: { sentence: number; span: TextSpan }[] = [];
  sentences.forEach((span, number) => {
    const inside = regions.filter((region) => region.start >= span.start && region.end <= span.end);
    const speech = inside.filter(
      (region) => region.depth === 0 && isSpeech(text, region, span, analyser.isCueWord),
    );
    const quoted = speech.reduce((sum, region) => sum + region.end - region.start, 0);
    if (span.end - span.start - quoted > LONGEST_SENTENCE) return;
    const { sentence, frames, subject, wording } = analyser.analyse(text, span.start, span.end, speech);
    if (subject) subjects.push({ sentence: number, span: withMarks(text, sentence, subject, regions) });
    const rest = inside.filter(
      (region) => !speech.some((other) => other.start <= region.start && other.end >= region.end),
    );
    const settled = frames.map((frame) => asQuoted(sentence, frame, rest));
    const open = rest.filter(
      (region) => !settled.some((frame) => frame.type === 'direct' && coversRegion(sentence, frame, region)),
    );
    const worded = wording(settled, open);
    for (const frame of joinPieces(sentence, settled, worded)) {
      statements.push(toRaw(text, sentence, frame, number, regions));
    }
  });
  return { text, statements: joinNeighbours(text, statements), sentences, subjects };
}

/** "„Wir sind“, sagte Bauer, „sehr froh“": both pieces are one statement. Reports whose words are quoted go. */
function joinPieces(sentence: TokenSentence, settled: readonly Frame[], worded: readonly Frame[]): Frame[] {
  const used = new Set<Frame>();
  const whole = settled.map((frame): Frame => {
    const rest = worded.find((piece) => goesOn(sentence, frame, piece));
    if (!rest) return frame;
    used.add(rest);
    return { ...frame, content: [...frame.content, ...rest.content] };
  });
  return [...whole.filter((one) => !givesTheWords(one, worded)), ...worded.filter((one) => !used.has(one))];
}

function goesOn(sentence: TokenSentence, frame: Frame, piece: Frame): boolean {
  const [first, last] = [frame.content[0], frame.cue.at(-1) ?? -1];
  const from = piece.content[0]?.[0] ?? -1;
  if (frame.type !== 'direct' || frame.content.length !== 1 || !first || last < first[1] || from < last)
    return false;
  const ended = /[.!?…]$/.test(sentence.tokens[first[1] - 1]?.text ?? '');
  const comma = sentence.tokens[from - 1]?.kind === 'comma';
  return !ended && comma && piece.cue.join() === frame.cue.join();
}

/** "nannte den Plan „verfehlt“": where the report's own words are quoted the quotation is the statement. */
const givesTheWords = (report: Frame, worded: readonly Frame[]): boolean =>
  report.type === 'reported' &&
  worded.some(
    (quoted) => quoted.confidence >= 0.55 && quoted.cue.some((token) => report.cue.includes(token)),
  );

/** "„Das reicht.“ „Wir gehen“, sagte Bauer": nothing stands between the quotations, so they are one statement. */
function joinNeighbours(text: string, statements: readonly RawStatement[]): RawStatement[] {
  const joined: RawStatement[] = [];
  for (const statement of statements) {
    const before = joined.at(-1);
    const [last, first] = [before?.spans.at(-1), statement.spans[0]];
    const lone = before?.type === 'direct' && before.carried && !before.passing && before.cue.length === 0;
    const next = statement.type === 'direct' && !statement.nested && !statement.passing;
    if (
      lone &&
      next &&
      last &&
      first &&
      first.start > last.end &&
      !text.slice(last.end, first.start).trim()
    ) {
      const spans = [...before.spans.slice(0, -1), { start: last.start, end: first.end }];
      joined[joined.length - 1] = { ...statement, spans: [...spans, ...statement.spans.slice(1)] };
    } else joined.push(statement);
  }
  return joined;
}

/** An indirect frame whose pieces are exactly quotations is direct speech ("„…“ laut Gall „…“"). */
function asQuoted(sentence: TokenSentence, frame: Frame, regions: readonly QuotedRegion[]): Frame {
  if (frame.type !== 'indirect' || frame.content.length === 0) return frame;
  const exact = frame.content.every(([from, to]) => {
    const start = sentence.tokens[from]?.start ?? -1;
    const end = sentence.tokens[to - 1]?.end ?? -1;
    return regions.some(
      (region) => region.innerStart === start && Math.abs(region.innerEnd - end) <= 1 && to - from >= 2,
    );
  });
  return exact ? { ...frame, type: 'direct' } : frame;
}

function coversRegion(sentence: TokenSentence, frame: Frame, region: QuotedRegion): boolean {
  return frame.content.some(
    ([from, to]) =>
      (sentence.tokens[from]?.start ?? 0) <= region.innerStart &&
      (sentence.tokens[to - 1]?.end ?? 0) >= region.innerEnd - 1,
  );
}

function toRaw(
  text: string,
  sentence: TokenSentence,
  frame: Frame,
  number: number,
  regions: readonly QuotedRegion[],
): RawStatement {
  const span = (range: Range): TextSpan => withMarks(text, sentence, range, regions);
  const speech =
    frame.type === 'direct'
      ? regions.find((region) => region.start === span(frame.content[0] as Range).start)
      : undefined;
  return {
    type: frame.type,
    spans: frame.content.map(span),
    nested: frame.nested ?? false,
    speaker: frame.speaker ? span(frame.speaker) : null,
    meant: frame.meant ? span(frame.meant) : null,
    cue: joinCue(sentence, frame.cue),
    addressee: frame.addressee ? span(frame.addressee) : null,
    code: frame.code,
    confidence: frame.confidence,
    lemma: frame.lemma,
    carried: frame.carried ?? false,
    passing: frame.passing ?? false,
    sure: frame.sure ?? false,
    previous: frame.previous ?? false,
    continues: speech?.continues ?? false,
    continued: speech?.continued ?? false,
    chain: (frame.chain ?? []).map(span),
    quoter: frame.quoter ? span(frame.quoter) : null,
    sentence: number,
  };
}

/** Token range to text span; quotation marks at its ends are taken in when the whole quotation is. */
function withMarks(
  text: string,
  sentence: TokenSentence,
  [from, to]: Range,
  regions: readonly QuotedRegion[],
): TextSpan {
  let start = sentence.tokens[from]?.start ?? sentence.start;
  let end = sentence.tokens[to - 1]?.end ?? start;
  for (const region of regions) {
    if (region.innerStart === start && region.innerEnd <= end + 1) start = region.start;
    if (region.innerEnd === end && region.start >= start) end = region.end;
  }
  return { start, end: text[end] === undefined ? end : end };
}

/** Neighbouring cue words become one span. */
function joinCue(sentence: TokenSentence, tokens: readonly number[]): TextSpan[] {
  const spans: { start: number; end: number }[] = [];
  let last = -2;
  for (const index of [...tokens].sort((a, b) => a - b)) {
    const token = sentence.tokens[index];
    if (!token) continue;
    const current = spans.at(-1);
    if (current && index === last + 1) current.end = token.end;
    else spans.push({ start: token.start, end: token.end });
    last = index;
  }
  return spans;
}
