/**
 * A light treatment of German (and English) endings, enough for "Gespräche" to find "Gespräch". It works on
 * folded words. The analysis with a full stemmer and a learnt lexicon of compounds takes this file's place.
 */

/** Endings of inflected nouns, adjectives and verbs, longest first. */
const ENDINGS = ['ern', 'em', 'en', 'er', 'es', 'e', 'n', 's'] as const;

/** What may stay of a word when an ending goes: "Rates" is Rat, but "Eisen" is not Eis. */
const SHORTEST_STEM: Readonly<Record<(typeof ENDINGS)[number], number>> = {
  ern: 4,
  em: 4,
  en: 4,
  er: 4,
  es: 3,
  e: 3,
  n: 4,
  s: 3,
};

/** Female forms, which German writes as endings. */
const FEMALE = ['in', 'innen'] as const;

function withoutEnding(word: string, shortest = 0): string {
  for (const ending of ENDINGS) {
    const left = word.length - ending.length;
    // "Rats" is Rat, but "Haus" is not Hau.
    const part = ending === 's' && left < 4 && /[aeiou]s$/.test(word);
    if (!part && word.endsWith(ending) && left >= Math.max(shortest, SHORTEST_STEM[ending])) {
      return word.slice(0, -ending.length);
    }
  }
  return word;
}

/** The word without its endings: at most two of them go ("Kindern", "Ministers"). */
export function lightStem(word: string): string {
  return withoutEnding(withoutEnding(word), 4);
}

/** Every form that has the same light stem and could occur, the word itself first. */
export function possibleForms(word: string): string[] {
  if (word.length < 3 || /\d/.test(word)) return [word];
  const stem = lightStem(word);
  const forms = new Set([word, stem]);
  for (const ending of ENDINGS) {
    forms.add(stem + ending);
    for (const second of ENDINGS) forms.add(stem + ending + second);
  }
  return [...forms].filter((form) => form === word || lightStem(form) === stem).concat(femaleForms(word));
}

function femaleForms(word: string): string[] {
  return /er(s|n)?$/.test(word) && word.length >= 5
    ? FEMALE.map((ending) => word.replace(/(er)[sn]?$/, `$1${ending}`))
    : [];
}
