import type { Token } from '../tokens.ts';
import { isSureFinite, type WordInfo } from './words.ts';

const NAME_PARTICLES = new Set([
  'von',
  'van',
  'de',
  'der',
  'den',
  'zu',
  'bin',
  'ibn',
  'al',
  'el',
  'da',
  'di',
  'del',
  'della',
  'du',
  'la',
  'le',
  'ten',
  'und',
]);
/** At the start of a sentence everything is capital; these endings are not those of nouns. */
export const LEADING_ADVERB =
  /^.{3,}(?:end|lich|isch|iell|weise|wärts|haft|los|bar|zig|tig|dig|seits|falls)$/;

/** Index of the first noun behind adjectives, numbers and participles, or -1. */
export function findNoun(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  from: number,
  limit: number,
  determined: boolean,
): number {
  const reach = Math.min(limit, from + (determined ? 9 : 4));
  for (let index = from; index < reach; index++) {
    const token = tokens[index] as Token;
    const info = infos[index] as WordInfo;
    if (token.kind === 'number' || (token.kind === 'stop' && tokens[index - 1]?.kind === 'number')) continue;
    if (token.kind !== 'word') return -1;
    if (token.capital && (index > 0 || (info.open && !LEADING_ADVERB.test(token.lower)))) return index;
    if (info.adjectiveShaped || /^\d/.test(token.text)) continue;
    if (determined && index === from && (info.preposition || token.lower === 'als')) {
      // "der für die Region zuständige Minister": a phrase with its adjective comes before the noun
      const inner = innerPhrase(tokens, infos, index, limit);
      if (inner > 0) return findNoun(tokens, infos, inner, limit, true);
    }
    if (determined && (info.adverb || info.preposition) && participleFollows(tokens, infos, index, reach))
      continue;
    if (!determined || isSureFinite(token, info)) return -1;
    if (!info.open) return -1;
  }
  return -1;
}

/** Behind preposition, noun and adjective: the index of that adjective, or -1. */
function innerPhrase(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  from: number,
  limit: number,
): number {
  let at = from + 1;
  while (at < limit && at < from + 6 && !tokens[at]?.capital && tokens[at]?.kind === 'word') at++;
  while (at < limit && (tokens[at]?.capital || tokens[at]?.kind === 'number' || infos[at]?.cases === 'g'))
    at++;
  const adjective = infos[at]?.adjectiveShaped && /(?:e|en|er|em)$/.test(tokens[at]?.lower ?? '');
  return adjective && tokens[at + 1]?.capital && at < limit ? at : -1;
}

/** "der in Berlin lebende Autor": what follows the determiner belongs to a participle. */
function participleFollows(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  from: number,
  limit: number,
): boolean {
  for (let index = from; index < limit; index++) {
    const participle = /(?:(?:end|t|en)(?:e|en|er|em|es))$/.test(tokens[index]?.lower ?? '');
    if (!tokens[index]?.capital && participle && tokens[index + 1]?.capital) return true;
    if (isSureFinite(tokens[index] as Token, infos[index] as WordInfo)) return false;
  }
  return false;
}

export function endOfNouns(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  noun: number,
  limit: number,
  determined: boolean,
): number {
  let end = noun + 1;
  // "am Freitag Präsident Müller": a day takes no name along
  if (DAYS.test(tokens[noun]?.lower ?? '') && !TIMES_OF_DAY.test(tokens[end]?.lower ?? '')) return end;
  while (end < limit) {
    const token = tokens[end] as Token;
    const next = tokens[end + 1];
    if (token.capital && !infos[end]?.cases) end++;
    else if (
      token.kind === 'stop' &&
      token.text === '.' &&
      next?.capital &&
      end + 1 < limit &&
      (tokens[end - 1]?.text.length ?? 9) <= 4
    )
      end++;
    else if (
      NAME_PARTICLES.has(token.lower) &&
      !(determined && end === noun + 1 && token.lower === 'von') &&
      next?.capital &&
      end + 1 < limit &&
      token.lower !== 'der' &&
      token.lower !== 'den' &&
      token.lower !== 'zu'
    )
      end += 2;
    else if (
      token.lower === 'und' &&
      next &&
      infos[end + 1]?.cases &&
      tokens[end + 2]?.capital &&
      end + 2 < limit
    )
      end += 3;
    else if (token.kind === 'number' && /^\d+$/.test(token.text) && !next?.capital) end++;
    else if (/^[IVX]+$/.test(token.text)) end++;
    else break;
  }
  return end;
}

const DAYS =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|abend|morgen|nachmittag|vormittag|mittag|nacht|wochenende)$/;
const TIMES_OF_DAY = /^(?:abend|morgen|nachmittag|vormittag|mittag|nacht)$/;

export function withParenthesis(tokens: readonly Token[], end: number, limit: number): number {
  if (tokens[end]?.kind !== 'open') return end;
  for (let index = end + 1; index < limit && index < end + 9; index++) {
    if (tokens[index]?.kind === 'close') return index + 1;
  }
  return end;
}
