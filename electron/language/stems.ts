import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import type { Language } from '#shared/text/language.ts';

/** Raised whenever a stem or a compound comes out differently: an index made by another version is rebuilt. */
export const ANALYSER_VERSION = 1;

/**
 * Female forms belong to the male word: whoever asks for "Minister" means the Ministerin too. Only endings that
 * no other word has ("Berlin", "Termin" and "Medizin" stay).
 */
const FEMALE = /(?<=.{2})(er|ent|ant|ist|or|og|eg|arzt|prinz)in(nen)?$/;

/** The stem of a folded word (Snowball; fold has already done what the algorithms do to umlauts and ß). */
export function stemOf(word: string, language: Language): string {
  if (word.length < 3 || /\d/.test(word)) return word;
  return language === 'en' ? english(word) : german(word.replace(FEMALE, '$1'));
}
