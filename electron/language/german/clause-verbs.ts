import type { Token } from '../tokens.ts';
import { nounPhraseAt } from './noun-phrases.ts';
import { FORM } from './verb-forms.ts';
import { isFinite, isKonjunktiv, isSureFinite, type WordInfo } from './words.ts';

/** "… lehnte ab und sagte": a second verb behind a coordinator starts a clause of its own. */
export function opensCoordinatedVerb(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  from: number,
  index: number,
): boolean {
  if (!/^(?:und|oder|aber|doch|sondern)$/.test(tokens[index]?.lower ?? '') || tokens[index]?.quoted)
    return false;
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

/** "… lehnte ab und der Minister sagte": a subject of its own with its verb right behind it. */
export function opensCoordinatedClause(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  from: number,
  index: number,
): boolean {
  if (!/^(?:und|aber|doch)$/.test(tokens[index]?.lower ?? '') || tokens[index]?.quoted) return false;
  if (!tokens.slice(from, index).some((token, at) => isSureFinite(token, infos[from + at] as WordInfo)))
    return false;
  const phrase = nounPhraseAt({ tokens, infos }, index + 1, Math.min(tokens.length, index + 16));
  if (!phrase?.cases.includes('n') || phrase.time) return false;
  const verb = tokens[phrase.to];
  const info = infos[phrase.to];
  return Boolean(verb && info && isSureFinite(verb, info) && !isAttributive(tokens, infos, phrase.to));
}

/** The finite verb stands at the end, an infinitive or participle may follow or precede it. */
export function isVerbLast(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  from: number,
  to: number,
): boolean {
  let last = to - 1;
  while (last > from && tokens[last]?.kind !== 'word') last--;
  const token = tokens[last];
  const info = infos[last];
  if (!token || !info || last <= from) return false;
  return !token.capital && !isZuInfinitive(tokens, infos, last) && (isFinite(info) || info.verbShaped);
}

export function isRelativeStart(
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

export function firstFinite(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  from: number,
  to: number,
): number {
  let fallback = -1;
  for (let index = from; index < to; index++) {
    const token = tokens[index] as Token;
    const info = infos[index] as WordInfo;
    if (token.kind !== 'word' || (token.capital && index > 0)) continue;
    if (
      isFinite(info) &&
      !followsZu(tokens, index) &&
      (info.auxiliary || !isAttributive(tokens, infos, index))
    ) {
      // "meinen die beiden" is the verb, "meinen Freund" is not
      if (token.lower === 'meinen' && index === from && infos[index + 1]?.cases) return index;
      if ((info.forms & (FORM.infinitive | FORM.participle)) === 0 || !info.open) {
        if (info.open || info.auxiliary) return index;
      }
      if (fallback < 0 && info.open && !isAttributive(tokens, infos, index)) fallback = index;
    } else if (
      fallback < 0 &&
      info.verbShaped &&
      !isZuInfinitive(tokens, infos, index) &&
      (index > from || opensWithVerb(tokens, infos, index)) &&
      !isAttributive(tokens, infos, index)
    )
      fallback = index;
  }
  return fallback;
}

export function lastFinite(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  from: number,
  to: number,
): number {
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
  if (isFirstOfAdjectives(tokens, infos, index) || isBehindAdverbs(tokens, infos, index)) return true;
  if (!next?.capital) return false;
  // "Dies bestätigte Kühn": the pronoun is the object and the verb comes second
  if (index === 1 && tokens[0]?.lower === 'dies' && isFinite(infos[1] as WordInfo)) return false;
  // "nach wie vor fordern Kritiker"
  if (tokens[index - 1]?.lower === 'vor' && tokens[index - 2]?.lower === 'wie') return false;
  return (
    /(?:e|en|er|em|es)$/.test(tokens[index]?.lower ?? '') &&
    (previous === undefined ||
      previous.cases !== '' ||
      previous.preposition ||
      (previous.adjectiveShaped && !tokens[index - 1]?.capital) ||
      /^\d/.test(tokens[index - 1]?.text ?? ''))
  );
}

export function zuInfinitive(
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

/** "…, verabschiedete sich der Trainer": a verb we do not know in front of its subject or of "sich". */
const opensWithVerb = (tokens: readonly Token[], infos: readonly WordInfo[], index: number): boolean =>
  index > 0 &&
  /te$/.test(tokens[index]?.lower ?? '') &&
  (infos[index + 1]?.cases !== '' || tokens[index + 1]?.lower === 'sich') &&
  tokens[index + 1]?.kind === 'word';

/** "der oberste geistliche Führer": a word unknown as verb between a determiner and another adjective. */
function isFirstOfAdjectives(tokens: readonly Token[], infos: readonly WordInfo[], index: number): boolean {
  const info = infos[index];
  if (!infos[index - 1]?.cases || !info?.adjectiveShaped || info.readings.length > 0) return false;
  let noun = index + 1;
  while (infos[noun]?.adjectiveShaped && !tokens[noun]?.capital) noun++;
  return noun > index + 1 && tokens[noun]?.capital === true;
}

/** "auf nicht weiter bezeichnete Quellen": preposition, adverbs, participle, noun. */
function isBehindAdverbs(tokens: readonly Token[], infos: readonly WordInfo[], index: number): boolean {
  if (!tokens[index + 1]?.capital || !infos[index - 1]?.adverb) return false;
  if (!/(?:te|ten|ter|tem|tes)$/.test(tokens[index]?.lower ?? '')) return false;
  let at = index - 1;
  while (at > 0 && infos[at]?.adverb && !infos[at]?.preposition) at--;
  return infos[at]?.preposition === true && !infos[at]?.adverb;
}
