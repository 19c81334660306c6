import { MONTHS_AND_DAYS } from './lexicon/function-words.ts';
import { FEMININE_END, MASCULINE_EXCEPTION } from './lexicon/nouns.ts';
import type { Sentence } from './segments.ts';
import { endOfNouns, findNoun, withParenthesis } from './noun-search.ts';
import type { WordInfo } from './words.ts';
import type { Token } from '../tokens.ts';

/** All that a noun phrase needs to know of its sentence. */
type Words = Pick<Sentence, 'tokens' | 'infos'>;

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

const CLOSE_PREPOSITIONS = new Set(['von', 'vom']);
const ATTRIBUTE_PREPOSITIONS = new Set(['von', 'vom', 'für', 'aus', 'beim', 'zur', 'zum']);

/** Parses a noun phrase that begins at `at` and ends before `limit`, or returns null. */
export function nounPhraseAt(
  sentence: Words,
  at: number,
  limit: number,
  attributes: boolean | 'genitive' = true,
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
  if (attributes)
    end = withParenthesis(tokens, withAttributes(sentence, end, limit, attributes === true), limit);
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

/** Genitive attributes and the prepositional ones that belong to a person or a body. */
function withAttributes(sentence: Words, from: number, limit: number, prepositions: boolean): number {
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
    const start = genitive
      ? end
      : prepositions && ATTRIBUTE_PREPOSITIONS.has(token.lower) && !bare
        ? end + 1
        : -1;
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
