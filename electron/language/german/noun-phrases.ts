import { MONTHS_AND_DAYS } from './lexicon/function-words.ts';
import { FEMININE_END, MASCULINE_EXCEPTION } from './lexicon/nouns.ts';
import type { Sentence } from './clauses.ts';
import { isSureFinite, type WordInfo } from './words.ts';
import type { Token } from '../tokens.ts';

/** A noun phrase as a stretch of tokens, half open. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** The first noun behind determiner and adjectives, or the pronoun itself. */
  readonly head: number;
  /** Cases it can stand in: n, g, d, a. */
  readonly cases: string;
  readonly pronoun: boolean;
  /** A date or a time of day, never a speaker. */
  readonly time: boolean;
}

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
const CLOSE_PREPOSITIONS = new Set(['von', 'vom']);
const ATTRIBUTE_PREPOSITIONS = new Set(['von', 'vom', 'für', 'aus', 'beim', 'zur', 'zum']);

/** Parses a noun phrase that begins at `at` and ends before `limit`, or returns null. */
export function nounPhraseAt(
  sentence: Sentence,
  at: number,
  limit: number,
  attributes = true,
): NounPhrase | null {
  const { tokens, infos } = sentence;
  const first = tokens[at];
  const info = infos[at];
  if (!first || !info || at >= limit || (first.kind !== 'word' && first.kind !== 'number')) return null;
  if (info.pronoun && !(info.cases && isNominal(tokens, infos, at + 1, limit))) {
    const cases = first.lower === 'sie' || first.lower === 'es' ? 'na' : first.lower === 'ihr' ? 'd' : 'n';
    return { from: at, to: at + 1, head: at, cases, pronoun: true, time: false };
  }
  let cursor = at;
  let cases = '';
  if (info.cases && !(first.capital && at > 0)) {
    cases = info.cases;
    cursor++;
    while (
      infos[cursor]?.cases &&
      cursor < limit &&
      !tokens[cursor]?.capital &&
      !/^(?:des|der|dem|den)$/.test(tokens[cursor]?.lower ?? '')
    )
      cursor++;
  }
  const noun = findNoun(tokens, infos, cursor, limit, cases !== '');
  if (noun < 0) {
    if (cases && first.lower !== 'ein' && (cursor >= limit || cursor === at + 1)) {
      return { from: at, to: cursor, head: at, cases, pronoun: true, time: false };
    }
    return null;
  }
  let end = endOfNouns(tokens, infos, noun, limit, cases !== '');
  end = withParenthesis(tokens, end, limit);
  if (attributes) end = withParenthesis(tokens, withAttributes(sentence, end, limit), limit);
  const head = headOf(tokens, noun, end);
  return {
    from: at,
    to: end,
    head,
    cases: narrow(tokens, at, head, cases || 'nad'),
    pronoun: false,
    time: isTime(tokens, noun),
  };
}

function isNominal(tokens: readonly Token[], infos: readonly WordInfo[], at: number, limit: number): boolean {
  return findNoun(tokens, infos, at, limit, true) >= 0;
}

/** At the start of a sentence everything is capital; these endings are not those of nouns. */
const LEADING_ADVERB = /(?:end|lich|isch|weise|wärts|haft|los|bar|ig|seits|falls)$/;

/** Index of the first noun behind adjectives, numbers and participles, or -1. */
function findNoun(
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
    if (determined && index === from && info.preposition) {
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

function endOfNouns(
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  noun: number,
  limit: number,
  determined: boolean,
): number {
  let end = noun + 1;
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

function withParenthesis(tokens: readonly Token[], end: number, limit: number): number {
  if (tokens[end]?.kind !== 'open') return end;
  for (let index = end + 1; index < limit && index < end + 9; index++) {
    if (tokens[index]?.kind === 'close') return index + 1;
  }
  return end;
}

/** Genitive attributes and the prepositional ones that belong to a person or a body. */
function withAttributes(sentence: Sentence, from: number, limit: number): number {
  const { tokens, infos } = sentence;
  let end = from;
  let prepositional = false;
  for (let rounds = 0; rounds < 4 && end < limit; rounds++) {
    const token = tokens[end] as Token;
    const genitive = infos[end]?.cases.includes('g') && !token.capital;
    const bare =
      !infos[from - 1]?.cases &&
      end - from === 0 &&
      !CLOSE_PREPOSITIONS.has(token.lower) &&
      infos[end - 2]?.cases === '';
    const start = genitive ? end : ATTRIBUTE_PREPOSITIONS.has(token.lower) && !bare ? end + 1 : -1;
    if (start < 0) break;
    const inner = nounPhraseAt(sentence, start, limit, false);
    if (!inner || inner.pronoun || inner.time || (prepositional && !genitive)) break;
    prepositional ||= !genitive;
    end = inner.to;
  }
  return end;
}

function headOf(tokens: readonly Token[], noun: number, end: number): number {
  return noun < end ? noun : end - 1;
}

function isTime(tokens: readonly Token[], noun: number): boolean {
  return MONTHS_AND_DAYS.has(tokens[noun]?.lower ?? '');
}

/** Uses the gender that a noun's ending shows to choose among the cases of its article. */
function narrow(tokens: readonly Token[], at: number, head: number, cases: string): string {
  const determiner = tokens[at]?.lower ?? '';
  const noun = tokens[head]?.lower ?? '';
  if (/^(?:der|dieser|jener|jeder)$/.test(determiner)) {
    const feminine = FEMININE_END.test(noun) && !MASCULINE_EXCEPTION.test(noun);
    return feminine ? 'gd' : 'n';
  }
  if (/^(?:einer|keiner|seiner|ihrer)$/.test(determiner) && head > at) return 'gd';
  return cases;
}
