import { entropyToMnemonic, generateMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { fail, ok, type Result } from '#shared/result.ts';

/**
 * The recovery phrase: 128 random bits with a checksum as twelve words (BIP 39). BIP 39 has no German list, so the
 * German words are compounds of two lists of our own, 64 × 32 = 2048: easy to say, to write down and to read back,
 * and a typing error in them is almost never another word of the list.
 */

const BEFORE =
  'ahorn anker apfel bach berg birken blumen brief buchen burg damm donner dorf eichen eis erlen feder feld fels fenster feuer fisch garten glas gold gras hafen hasel herbst holz honig insel kirsch klee korn kupfer land laub licht linden meer milch mond moos morgen nebel nuss papier regen rosen salz sand schnee see silber sommer sonnen stein sturm tannen wald wasser wind winter'.split(
    ' ',
  );
const AFTER =
  'bank baum blatt boot brunnen dach ecke gasse glocke graben haus hof hut kamm karte keller korb kreis lampe mauer muster pfad platz rad ring schale spur tisch tor turm weg zaun'.split(
    ' ',
  );

export const GERMAN: readonly string[] = BEFORE.flatMap((before) =>
  AFTER.map((after) => `${before}${after}`),
);
const LISTS = { de: [...GERMAN], en: english };
const COUNT = 12;

/** A new phrase: its words in this language, and the secret that they stand for. */
export function newRecoveryPhrase(language: 'de' | 'en'): { words: string[]; secret: Uint8Array } {
  const secret = mnemonicToEntropy(generateMnemonic(english, 128), english);
  return { words: entropyToMnemonic(secret, LISTS[language]).split(' '), secret };
}

/**
 * The secret behind a phrase as somebody typed it, in either language, with any white space, case and punctuation
 * between. Errors: WRONG_RECOVERY_PHRASE {reason: count | word | checksum, position}.
 */
export function readRecoveryPhrase(typed: string): Result<Uint8Array> {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const wrong = (reason: string, position: number): Result<never> =>
    fail('WRONG_RECOVERY_PHRASE', { reason, position });
  const known = (list: readonly string[]): number => words.filter((word) => list.includes(word)).length;
  const list = known(LISTS.en) > known(LISTS.de) ? LISTS.en : LISTS.de;
  const unknown = words.findIndex((word) => !list.includes(word));
  if (words.length > 0 && unknown >= 0 && known(list) > 0) return wrong('word', unknown + 1);
  if (words.length !== COUNT) return wrong('count', 0);
  if (unknown >= 0) return wrong('word', unknown + 1);
  try {
    return ok(mnemonicToEntropy(words.join(' '), list));
  } catch {
    return wrong('checksum', 0);
  }
}
