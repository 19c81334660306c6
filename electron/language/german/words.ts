import type { Token } from '../tokens.ts';
import {
  ADVERBS,
  COORDINATORS,
  DETERMINERS,
  OBLIQUE_PRONOUNS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  QUESTION_WORDS,
  RELATIVES,
  SUBORDINATORS,
} from './lexicon/function-words.ts';
import { buildVerbTable, FINITE, FORM, type VerbReading } from './verb-forms.ts';

/** What the lexicons know of a word form, found once per form. */
export interface WordInfo {
  readonly readings: readonly VerbReading[];
  /** All verb forms it can be, over all readings. */
  readonly forms: number;
  readonly cases: string;
  readonly preposition: boolean;
  readonly pronoun: boolean;
  readonly oblique: boolean;
  readonly subordinator: boolean;
  readonly question: boolean;
  readonly relative: boolean;
  readonly coordinator: boolean;
  readonly adverb: boolean;
  /** In none of the closed classes. */
  readonly open: boolean;
  /** Unknown to the lexicon but shaped like a finite verb. */
  readonly verbShaped: boolean;
  readonly adjectiveShaped: boolean;
  /** Auxiliary or modal. */
  readonly auxiliary: boolean;
}

const VERBS = buildVerbTable();
const AUXILIARY = new Set([
  'sein',
  'haben',
  'werden',
  'können',
  'müssen',
  'sollen',
  'wollen',
  'dürfen',
  'mögen',
]);
const cache = new Map<string, WordInfo>();
const NONE: readonly VerbReading[] = [];

/** Looks a lower-case word up. Results are shared and must not be changed. */
export function wordInfo(lower: string): WordInfo {
  const known = cache.get(lower);
  if (known) return known;
  const readings = VERBS.get(lower) ?? oldSpelling(lower) ?? NONE;
  // "basiere" of a verb we do not know can only be Konjunktiv
  let forms = readings.length === 0 && /[a-zäöü]{2}iere$/.test(lower) ? FORM.konjunktiv1 : 0;
  for (const reading of readings) forms |= reading.form;
  const cases = DETERMINERS.get(lower) ?? '';
  const preposition = PREPOSITIONS.has(lower);
  const pronoun = PERSONAL_PRONOUNS.has(lower);
  const oblique = OBLIQUE_PRONOUNS.has(lower);
  const subordinator = SUBORDINATORS.has(lower);
  const question = QUESTION_WORDS.has(lower);
  const relative = RELATIVES.has(lower);
  const coordinator = COORDINATORS.has(lower);
  const adverb = ADVERBS.has(lower);
  const closed =
    cases !== '' ||
    preposition ||
    pronoun ||
    oblique ||
    subordinator ||
    question ||
    relative ||
    coordinator ||
    adverb;
  const open = !closed;
  const info: WordInfo = {
    readings,
    forms,
    cases,
    preposition,
    pronoun,
    oblique,
    subordinator,
    question,
    relative,
    coordinator,
    adverb,
    open,
    verbShaped:
      open &&
      forms === 0 &&
      lower.length > 3 &&
      /(?:[a-zäöüß]{2}te|[a-zäöüß]{2}ten|[^aeiou]t|iert)$/.test(lower) &&
      !/(?:lich|isch|haft|weit|statt|dort|nicht|erst|sonst|echt|fest|alt|kalt|hart|zeit)t?$/.test(lower),
    adjectiveShaped: open && /(?:e|en|er|em|es)$/.test(lower),
    auxiliary: readings.some((reading) => AUXILIARY.has(reading.verb.lemma)),
  };
  if (cache.size > 20_000) cache.clear();
  cache.set(lower, info);
  return info;
}

/** "daß" and "mußte" still stand in older archives. */
function oldSpelling(lower: string): readonly VerbReading[] | undefined {
  return lower.includes('ß') ? VERBS.get(lower.replace('ß', 'ss')) : undefined;
}

export const isFinite = (info: WordInfo): boolean => (info.forms & FINITE) !== 0;

/** Forms of the Konjunktiv that cannot be read as an indicative of the same verb. */
export function isKonjunktiv(token: Token, info: WordInfo): boolean {
  if (token.capital) return false;
  return (
    (info.forms & (FORM.konjunktiv1 | FORM.konjunktiv2)) !== 0 &&
    (info.forms & (FORM.present | FORM.presentPlural | FORM.past | FORM.pastPlural | FORM.participle)) === 0
  );
}

/** Surely a finite verb: not also an infinitive or a participle. */
export function isSureFinite(token: Token, info: WordInfo): boolean {
  if (token.capital) return false;
  return isFinite(info) && (info.forms & (FORM.infinitive | FORM.participle)) === 0;
}

/** Whether a word can be the finite verb of a cue clause ("sagte"). */
export function isCueWord(lower: string): boolean {
  return wordInfo(lower).readings.some(
    (reading) => reading.verb.flags !== '' && (reading.form & FINITE) !== 0,
  );
}

/** Konjunktiv I of a third person: the mark of reported speech. */
export function isReportingKonjunktiv(token: Token, info: WordInfo): boolean {
  return isKonjunktiv(token, info) && (info.forms & FORM.konjunktiv1) !== 0;
}
