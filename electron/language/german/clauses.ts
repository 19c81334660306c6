import type { TokenSentence } from '../frames.ts';
import type { Token } from '../tokens.ts';
import { isFinite, isKonjunktiv, isSureFinite, wordInfo, type WordInfo } from './words.ts';
import { FORM } from './verb-forms.ts';

/** A stretch between commas, colons, semicolons and dashes. Token indices, half open. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** The mark before it: 'start', or the kind of the separating token. */
  readonly before: 'start' | 'comma' | 'colon' | 'semicolon' | 'dash' | 'and' | 'space';
  readonly kind: 'main' | 'dass' | 'question' | 'sub' | 'relative' | 'infinitive' | 'fragment' | 'speech';
  /** Index of the finite verb, or -1. */
  readonly finite: number;
  readonly konjunktiv: boolean;
  /** Begins with und, aber, sondern … */
  readonly coordinated: boolean;
  /** First index behind the coordinator. */
  readonly head: number;
}

export interface Sentence extends TokenSentence {
  readonly infos: readonly WordInfo[];
  readonly segments: readonly Segment[];
}

const SEPARATORS = new Set(['comma', 'colon', 'semicolon', 'dash']);

/** Cuts a sentence's tokens into segments and says what kind of clause each one is. */
export function analyseSentence(tokens: readonly Token[], start: number, end: number): Sentence {
  const infos = tokens.map((token) => wordInfo(token.lower));
  const segments: Segment[] = [];
  let from = 0;
  let before: Segment['before'] = 'start';
  let depth = 0;
  const close = (index: number): void => {
    if (index > from) segments.push(classify(tokens, infos, from, index, before));
  };
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index];
    if (token?.kind === 'speech') {
      close(index);
      segments.push({
        from: index,
        to: index + 1,
        before: index === from ? before : 'space',
        kind: 'speech',
        finite: -1,
        konjunktiv: false,
        coordinated: false,
        head: index,
      });
      from = index + 1;
      before = 'space';
      continue;
    }
    if (token && depth === 0 && index > from && opensCoordinatedVerb(tokens, infos, from, index)) {
      close(index);
      from = index;
      before = 'and';
    }
    if (token?.kind === 'open') depth++;
    else if (token?.kind === 'close') depth = Math.max(0, depth - 1);
    if (token && (depth > 0 || !SEPARATORS.has(token.kind))) continue;
    if (token?.kind === 'dash' && !isClauseDash(tokens, index)) continue;
    close(index);
    from = index + 1;
    if (token) before = token.kind as Segment['before'];
  }
  return { start, end, tokens, infos, segments: joinInterrupted(tokens, infos, segments) };
}

/**
 * "dass die Regierung am Vortag, am 11. Februar, berichtete": an insertion cuts a subordinate clause in two.
 * The clause whose opener has no verb yet takes everything up to its verb.
 */
function joinInterrupted(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  segments: readonly Segment[],
): Segment[] {
  const joined: Segment[] = [];
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as Segment;
    const opener =
      segment.finite < 0 && (segment.before !== 'start' || tokens[segment.head]?.lower === 'wie')
        ? openerWord(tokens, infos, segment)
        : null;
    const end = opener ? closingVerb(tokens, infos, segments, index) : -1;
    const last = segments[end];
    if (!opener || !last) {
      const rest = interruptedComplex(tokens, infos, segments, index);
      if (rest > index) joined.push({ ...segment, to: (segments[rest] as Segment).to });
      else joined.push(segment);
      index = Math.max(index, rest);
      continue;
    }
    joined.push({ ...segment, to: last.to, kind: opener, finite: last.finite, konjunktiv: last.konjunktiv });
    index = end;
  }
  return joined;
}

/** "hatte der Chef, Karl Maier, erklärt": auxiliary and participle stand on both sides of an insertion. */
function interruptedComplex(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  segments: readonly Segment[],
  index: number,
): number {
  const segment = segments[index] as Segment;
  if (segment.kind !== 'main' || !infos[segment.finite]?.auxiliary) return -1;
  const nonFinite = (at: number): boolean =>
    !tokens[at]?.capital && ((infos[at]?.forms ?? 0) & (FORM.participle | FORM.infinitive)) !== 0;
  for (let at = segment.finite + 1; at < segment.to; at++) if (nonFinite(at)) return -1;
  for (let later = index + 1; later < Math.min(segments.length, index + 4); later++) {
    const other = segments[later] as Segment;
    if (other.before !== 'comma' || (other.kind !== 'fragment' && other.kind !== 'relative')) return -1;
    let last = other.to - 1;
    while (last > other.from && tokens[last]?.kind !== 'word') last--;
    if (other.kind === 'fragment' && nonFinite(last) && later > index + 1) return later;
    if (other.kind === 'fragment' && nonFinite(last) && segments[index + 2]?.kind === 'dass') return later;
  }
  return -1;
}

function openerWord(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  segment: Segment,
): Segment['kind'] | null {
  const word = tokens[segment.head]?.lower ?? '';
  if (word === 'dass' || word === 'daß' || word === 'ob') return 'dass';
  if (segment.kind !== 'fragment') return null;
  if (
    (word === 'wie' || infos[segment.head]?.subordinator) &&
    !/^(?:als|bis|seit|um|ohne|da|statt|anstatt)$/.test(word)
  )
    return 'sub';
  const at = infos[segment.head]?.preposition ? segment.head + 1 : segment.head;
  const next = tokens[at + 1];
  if (
    /^(?:die|der|das|welche[rs]?)$/.test(word) &&
    next &&
    !next.capital &&
    (infos[at + 1]?.preposition || infos[at + 1]?.adverb || infos[at + 1]?.cases)
  )
    return 'relative';
  return null;
}

function closingVerb(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  segments: readonly Segment[],
  from: number,
): number {
  for (let index = from + 1; index < Math.min(segments.length, from + 4); index++) {
    const segment = segments[index] as Segment;
    if (segment.before !== 'comma' && segment.before !== 'dash') return -1;
    if (segment.kind === 'fragment' || segment.kind === 'relative') continue;
    if (
      segment.kind === 'main' &&
      !segment.coordinated &&
      isVerbLast(tokens, infos, segment.head - 1, segment.to)
    )
      return index;
    return -1;
  }
  return -1;
}

/** "… lehnte ab und sagte": a second verb behind a coordinator starts a clause of its own. */
function opensCoordinatedVerb(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  from: number,
  index: number,
): boolean {
  if (!/^(?:und|oder|aber|doch|sondern)$/.test(tokens[index]?.lower ?? '')) return false;
  let next = index + 1;
  if (infos[next]?.adverb) next++;
  const token = tokens[next];
  const info = infos[next];
  if (!token || !info || token.capital) return false;
  const sure = isSureFinite(token, info);
  const likely =
    !sure &&
    ((info.forms & FORM.present) !== 0 ||
      (info.verbShaped && token.lower.endsWith('te') && !tokens[next + 1]?.capital));
  if (!sure && !likely) return false;
  for (let at = from; at < index; at++) {
    if (likely && infos[at]?.auxiliary && isFinite(infos[at] as WordInfo)) return false;
    const earlier = tokens[at] as Token;
    if (isSureFinite(earlier, infos[at] as WordInfo)) return true;
    if (!earlier.capital && (isFinite(infos[at] as WordInfo) || infos[at]?.verbShaped)) return true;
  }
  return false;
}

function isClauseDash(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  return previous !== undefined && next !== undefined && previous.end < token.start && token.end < next.start;
}

function classify(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  from: number,
  to: number,
  before: Segment['before'],
): Segment {
  let head = from;
  while (head < to - 1 && infos[head]?.coordinator && tokens[head]?.kind === 'word') head++;
  const coordinated = head > from;
  const base = { from, to, before, coordinated, head };
  const opener = subordinateOpener(tokens, infos, head, to, before);
  const finite = opener ? lastFinite(tokens, infos, head, to) : firstFinite(tokens, infos, head, to);
  const konjunktiv = finite >= 0 && isKonjunktiv(tokens[finite] as Token, infos[finite] as WordInfo);
  if (opener && (finite >= 0 || opener === 'dass')) return { ...base, kind: opener, finite, konjunktiv };
  const infinitive = zuInfinitive(tokens, infos, head, to);
  const doubtful = finite < 0 || !isSureFinite(tokens[finite] as Token, infos[finite] as WordInfo);
  if (infinitive && doubtful) return { ...base, kind: 'infinitive', finite: -1, konjunktiv: false };
  if (finite >= 0) return { ...base, kind: 'main', finite, konjunktiv };
  return { ...base, kind: 'fragment', finite: -1, konjunktiv: false };
}

function subordinateOpener(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  head: number,
  to: number,
  before: Segment['before'],
): 'dass' | 'question' | 'sub' | 'relative' | null {
  let at = head;
  while (at < to - 1 && infos[at]?.adverb && at < head + 2 && !infos[at]?.subordinator) at++;
  const first = tokens[at];
  const info = infos[at];
  if (!first || !info) return null;
  // "so dass" gives a consequence
  if (at > head && first.lower === 'dass' && tokens[at - 1]?.lower === 'so') return 'sub';
  if (first.lower === 'dass' || first.lower === 'daß' || first.lower === 'ob') return 'dass';
  const verbLast = isVerbLast(tokens, infos, at, to);
  if (at > head && !verbLast) return null;
  const afterNoun = before === 'comma' && tokens[head - 2]?.capital && /^welche/.test(first.lower);
  if (afterNoun && verbLast) return 'relative';
  if (info.question && verbLast && before !== 'start') return 'question';
  if (info.subordinator && verbLast) return 'sub';
  if (info.question && verbLast && first.lower === 'wie') return 'sub';
  if (before !== 'start' && isRelativeStart(tokens, infos, at, to) && verbLast) return 'relative';
  return null;
}

/** The finite verb stands at the end, an infinitive or participle may follow or precede it. */
function isVerbLast(tokens: readonly Token[], infos: readonly WordInfo[], from: number, to: number): boolean {
  let last = to - 1;
  while (last > from && tokens[last]?.kind !== 'word') last--;
  const token = tokens[last];
  const info = infos[last];
  if (!token || !info || last <= from) return false;
  return !token.capital && !isZuInfinitive(tokens, infos, last) && (isFinite(info) || info.verbShaped);
}

function isRelativeStart(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  at: number,
  to: number,
): boolean {
  const index = infos[at]?.preposition ? at + 1 : at;
  if (!infos[index]?.relative) return false;
  // "die Lage sei ernst" opens with an article: its noun phrase is followed by the verb at once
  let next = index + 1;
  while (next < to && infos[next]?.adjectiveShaped && !tokens[next]?.capital) next++;
  if (!tokens[next]?.capital) return true;
  while (next < to && (tokens[next]?.capital || infos[next]?.cases === 'g')) next++;
  const verb = infos[next];
  return !(
    verb &&
    isSureFinite(tokens[next] as Token, verb) &&
    (next < to - 1 || isKonjunktiv(tokens[next] as Token, verb))
  );
}

function firstFinite(tokens: readonly Token[], infos: readonly WordInfo[], from: number, to: number): number {
  let fallback = -1;
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token;
    const info = infos[index] as WordInfo;
    if (token.kind !== 'word' || (token.capital && index > 0)) continue;
    if (
      isFinite(info) &&
      !followsZu(tokens, index) &&
      (info.auxiliary || !isAttributive(tokens, infos, index)) &&
      (!token.capital || isFinite(info))
    ) {
      if ((info.forms & (FORM.infinitive | FORM.participle)) === 0 || !info.open) {
        if (info.open || info.auxiliary) return index;
      }
      if (fallback < 0 && info.open && !isAttributive(tokens, infos, index)) fallback = index;
    } else if (
      fallback < 0 &&
      info.verbShaped &&
      !isZuInfinitive(tokens, infos, index) &&
      index > from &&
      !isAttributive(tokens, infos, index)
    )
      fallback = index;
  }
  return fallback;
}

function lastFinite(tokens: readonly Token[], infos: readonly WordInfo[], from: number, to: number): number {
  let fallback = -1;
  for (let index = to - 1; index > from; index--) {
    const token = tokens[index] as Token;
    const info = infos[index] as WordInfo;
    if (token.kind !== 'word' || token.capital) continue;
    if (isZuInfinitive(tokens, infos, index)) continue;
    if (isSureFinite(token, info)) return index;
    if (fallback < 0 && (isFinite(info) || info.verbShaped)) fallback = index;
    if (info.auxiliary && isFinite(info)) return index;
  }
  return fallback;
}

const isZuInfinitive = (tokens: readonly Token[], infos: readonly WordInfo[], index: number): boolean =>
  followsZu(tokens, index) ||
  ((infos[index]?.forms ?? 0) & FORM.zuInfinitive) !== 0 ||
  ((infos[index]?.forms ?? 0) === 0 && /^\p{Ll}{2,}zu\p{Ll}{3,}en$/u.test(tokens[index]?.lower ?? ''));

const followsZu = (tokens: readonly Token[], index: number): boolean => tokens[index - 1]?.lower === 'zu';

/** A participle before a noun is an adjective ("die verletzten Opfer"). */
function isAttributive(tokens: readonly Token[], infos: readonly WordInfo[], index: number): boolean {
  const next = tokens[index + 1];
  const previous = infos[index - 1];
  if (!next?.capital) return false;
  return (
    /(?:e|en|er|em|es)$/.test(tokens[index]?.lower ?? '') &&
    (previous === undefined ||
      previous.cases !== '' ||
      previous.preposition ||
      (previous.adjectiveShaped && !tokens[index - 1]?.capital) ||
      /^\d/.test(tokens[index - 1]?.text ?? ''))
  );
}

function zuInfinitive(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  from: number,
  to: number,
): boolean {
  for (let index = from; index < to; index++) {
    const info = infos[index] as WordInfo;
    if (info.forms & FORM.zuInfinitive) return true;
    const next = tokens[index + 1];
    if (
      tokens[index]?.lower === 'zu' &&
      next &&
      index + 1 < to &&
      !next.capital &&
      /(?:en|ern|eln|tun|sein)$/.test(next.lower)
    )
      return true;
    if (
      !tokens[index]?.capital &&
      /^\p{L}{2,}zu\p{L}{3,}(?:en|ern|eln)$/u.test(tokens[index]?.lower ?? '') &&
      index >= to - 3
    )
      return true;
  }
  return false;
}
