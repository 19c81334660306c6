/**
 * An office as it stands behind an article or in an oblique case, brought to the form it has alone:
 * "der russische Sprecher" and "dem russischen Sprecher" name a "russischer Sprecher".
 */
export function nominativeOffice(article: string, office: string): string {
  const words = office.split(/\s+/);
  const end = words.findIndex((word, index) => index > 0 && ATTRIBUTE.test(word));
  const head = end > 0 ? words.slice(0, end) : words;
  const at = head.findIndex((word) => /^\p{Lu}/u.test(word) && !/^\p{Lu}\p{L}*(?:er|sche[rn]?)$/u.test(word));
  const noun = at >= 0 ? at : head.length - 1;
  const definite = /^(?:der|die|das|den|dem|des)$/i.test(article);
  const oblique = words.slice(0, noun).some((word) => /^\p{Ll}+(?:en|em)$/u.test(word));
  if (!definite && !(article === '' && oblique)) return office;
  const feminine = isFeminine(article.toLowerCase(), words[noun] ?? '');
  return words
    .map((word, index) => {
      if (index < noun) return /^\p{Ll}/u.test(word) ? strongAdjective(word, feminine) : word;
      return index === noun && !feminine ? nominativeNoun(word, article.toLowerCase()) : word;
    })
    .join(' ');
}

const ATTRIBUTE = /^(?:des|der|von|vom|für|im|in|am|an|beim|bei|zu|und)$/;

/** "die" is feminine or plural, "der" in front of a word in -in is feminine in an oblique case. */
const isFeminine = (article: string, noun: string): boolean => article === 'die' || /in(?:nen)?$/.test(noun);

/** "russische" and "russischen" as they stand without an article. */
const strongAdjective = (word: string, feminine: boolean): string =>
  /^\p{Ll}+(?:e|en|em|er)$/u.test(word) ? word.replace(/(?:e|en|em|er)$/, feminine ? 'e' : 'er') : word;

/** Persons whose names of office are declined like adjectives: "der Abgeordnete", "ein Abgeordneter". */
const LIKE_ADJECTIVES =
  /(?:abgeordnete|vorsitzende|beauftragte|beamte|angestellte|angeklagte|gesandte|bedienstete|delegierte|sachverständige|reisende|überlebende|verwandte|bekannte|geistliche|gelehrte|verantwortliche|vorstandsvorsitzende)[nr]?$/i;

function nominativeNoun(word: string, article: string): string {
  if (LIKE_ADJECTIVES.test(word)) return `${word.replace(/[nr]$/, '')}r`;
  if (
    /(?:ent|ant|ist|at|et|ot|af|ard|and|urg|oph|st|rr|är|it)en$/.test(word) &&
    !/^(?:der|die)$/.test(article)
  )
    return word.replace(/en$/, '');
  if (/(?:log|nom|ert|graf|kolleg|jung|neff|zeug|bot)en$/i.test(word) && !/^(?:der|die)$/.test(article))
    return word.replace(/n$/, '');
  return article === 'des' ? word.replace(/(?:(?<=[a-zäöü](?:t|d|st|f|g|k))es|s)$/, '') : word;
}
