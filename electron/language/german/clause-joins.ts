import type { Token } from '../tokens.ts';
import { isVerbLast } from './clause-verbs.ts';
import type { Segment } from './segments.ts';
import { FORM } from './verb-forms.ts';
import type { WordInfo } from './words.ts';

/**
 * "dass die Regierung am Vortag, am 11. Februar, berichtete": an insertion cuts a subordinate clause in two.
 * The clause whose opener has no verb yet takes everything up to its verb.
 */
export function joinInterrupted(
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
    if (other.before !== 'comma') return -1;
    // "wird Anna Bauer, Sprecherin der Bahn, zitiert": the participle stands alone behind the insertion
    if (other.kind === 'main' && later > index + 1 && nonFinite(other.from) && isAlone(tokens, other))
      return later;
    if (other.kind !== 'fragment' && other.kind !== 'relative') return -1;
    if (tokens[other.head]?.lower === 'so') return -1;
    let last = other.to - 1;
    while (last > other.from && tokens[last]?.kind !== 'word') last--;
    if (other.kind === 'fragment' && nonFinite(last) && later > index + 1) return later;
    if (other.kind === 'fragment' && nonFinite(last) && segments[index + 2]?.kind === 'dass') return later;
  }
  return -1;
}

function isAlone(tokens: readonly Token[], segment: Segment): boolean {
  return tokens.slice(segment.from + 1, segment.to).every((token) => token.kind !== 'word');
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
