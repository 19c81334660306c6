import type { Token } from '../tokens.ts';
import { joinInterrupted } from './clause-joins.ts';
import {
  firstFinite,
  isRelativeStart,
  isVerbLast,
  lastFinite,
  opensCoordinatedClause,
  opensCoordinatedVerb,
  zuInfinitive,
} from './clause-verbs.ts';
import type { Segment, Sentence } from './segments.ts';
import { isKonjunktiv, isSureFinite, wordInfo, type WordInfo } from './words.ts';

export type { Segment, Sentence } from './segments.ts';

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
    if (
      token &&
      depth === 0 &&
      index > from &&
      (opensCoordinatedVerb(tokens, infos, from, index) || opensCoordinatedClause(tokens, infos, from, index))
    ) {
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
  // "damit solle …", "da sei …": with the verb at once the word is an adverb
  const second = infos[at + 1];
  if (
    /^(?:damit|da|seitdem)$/.test(first.lower) &&
    second &&
    isSureFinite(tokens[at + 1] as Token, second) &&
    at + 2 < to
  )
    return null;
  const afterNoun = before === 'comma' && tokens[head - 2]?.capital && /^welche/.test(first.lower);
  if (afterNoun && verbLast) return 'relative';
  if (info.question && verbLast && before !== 'start') return 'question';
  if (info.subordinator && verbLast) return 'sub';
  if (info.question && verbLast && first.lower === 'wie') return 'sub';
  if (before !== 'start' && before !== 'and' && isRelativeStart(tokens, infos, at, to) && verbLast)
    return 'relative';
  return null;
}
