import type { Language } from '#shared/text/language.ts';

const GERMAN = new Set(
  'der die das und ist nicht mit von den dem ein eine auf für im sich zu auch wurde als nach bei des über'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the and is not with of to a an on for in that was as by at from has have been it are this be'.split(' '),
);

/** German or English by their commonest words; `fallback` where neither leads clearly. */
export function languageOf(text: string, fallback: Language): Language {
  let german = 0;
  let english = 0;
  for (const word of text.toLowerCase().match(/[a-zäöüß]+/g) ?? []) {
    if (GERMAN.has(word)) german += 1;
    if (ENGLISH.has(word)) english += 1;
  }
  if (german > english * 1.3) return 'de';
  if (english > german * 1.3) return 'en';
  return fallback;
}
