import type { Token } from '../tokens.ts';
import type { Sentence } from './clauses.ts';
import { SPEAKER_NOUN_END } from './lexicon/nouns.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { FORM } from './verb-forms.ts';

const COMMON_NOUN =
  /(?:ung|ungen|heit|keit|nis|nisse|ion|ionen|schaft|ismus|tät|tum|ik|kraft|freude|hilfe|zeit|recht|geld|druck|ende|e|en)$/;

/** A single capitalised word without article that no suffix shows to be a common noun: "Hartmann". */
export function isBareName(sentence: Sentence, phrase: NounPhrase): boolean {
  const first = sentence.tokens[phrase.from];
  if (!first?.capital || sentence.infos[phrase.from]?.cases) return false;
  return !COMMON_NOUN.test(first.lower);
}

/** By the noun itself or without its case ending: "dem Theologen", "des Ministers". */
function namesSpeaker(token: Token): boolean {
  const noun = token.lower;
  if (SPEAKER_NOUN_END.test(noun)) return true;
  return (
    token.capital &&
    /(?:n|s)$/.test(noun) &&
    (SPEAKER_NOUN_END.test(noun.slice(0, -1)) || SPEAKER_NOUN_END.test(noun.slice(0, -2)))
  );
}

/** The phrase names a person or a body by one of its nouns, or is two capitalised words long. */
export function isSpeakerLike(
  sentence: Sentence,
  phrase: Pick<NounPhrase, 'from' | 'to' | 'pronoun'>,
): boolean {
  if (phrase.pronoun) return /^(?:er|sie|man|wir|ich)$/.test(sentence.tokens[phrase.from]?.lower ?? '');
  let seen = false;
  for (let at = phrase.from; at < phrase.to; at++) {
    const token = sentence.tokens[at];
    if (seen && !token?.capital && token?.kind === 'word') break;
    if (token?.capital && at > 0) seen = true;
    if (token && namesSpeaker(token)) return true;
  }
  const first = sentence.tokens[phrase.from];
  const second = sentence.tokens[phrase.from + 1];
  const last = sentence.tokens[phrase.to - 1]?.capital ? sentence.tokens[phrase.to - 1] : second;
  const paired =
    first?.capital && !sentence.infos[phrase.from]?.cases && second?.capital && phrase.to >= phrase.from + 2;
  return Boolean(
    paired &&
      ![second, last].some((token) => /(?:ung|heit|keit|schaft|ion|tät|ismus)$/.test(token?.lower ?? '')),
  );
}

/** "Die Äußerungen bezeichnete er": a plural before a singular verb is not its subject. */
export function disagrees(
  sentence: Sentence,
  phrase: Pick<NounPhrase, 'from' | 'head'>,
  finite: number,
): boolean {
  const forms = sentence.infos[finite]?.forms ?? 0;
  const singular =
    (forms & (FORM.present | FORM.past)) !== 0 && (forms & (FORM.presentPlural | FORM.pastPlural)) === 0;
  const article = sentence.tokens[phrase.from]?.lower ?? '';
  const adjective = sentence.tokens[phrase.from + 1];
  const bent =
    adjective !== undefined &&
    !adjective.capital &&
    /[a-zäöüß]{2}en$/.test(adjective.lower) &&
    phrase.head > phrase.from + 1;
  const plural =
    (article === 'die' && bent) ||
    (/^(?:die|diese|seine|ihre|alle|beide|viele|einige|mehrere)$/.test(article) &&
      /(?:en|innen)$/.test(sentence.tokens[phrase.head]?.lower ?? ''));
  return singular && plural;
}
