import { Recent } from './recent.ts';

/**
 * Folding for comparing and searching: "Straße", "Strasse" and "STRASSE" are one, so are "Gespräch",
 * "Gespraech" and "Gesprach". Both sides of a comparison must be folded by this same function.
 */

/** Letters that have no decomposition in Unicode. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Raised whenever `fold` or `tokens` change their answers: an index made by another version is rebuilt. */
export const FOLD_VERSION = 2;

/**
 * Lower case, no diacritics, ß as ss, and ä, ae and a as the same letter (ö, ü likewise). After a vowel or q,
 * "ue" and the like are no umlaut: Feuer must not become "für" (the rule of Snowball's German2 stemmer).
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060]/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/(?<![aeiouyq])([aou])e/g, '$1');
}

/** A word of a text with its place in the text (half-open UTF-16 offsets). */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital: in German mostly a noun. */
  readonly capital: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*/gu;
const CAPITAL = /^\p{Lu}/u;
/** Longer "words" are addresses or damage; the index keeps their beginning. */
const LONGEST = 60;

type Folded = Pick<Token, 'word' | 'capital'>;

/** Words that were folded, because texts repeat their words; only ever a shortcut. */
const folded = new Recent<Folded>(100_000);
const LONGEST_KEPT = 40;

/**
 * Engines keep a piece of a text as a reference to the whole text: a hundred thousand words that are remembered
 * would keep as many articles.
 */
function ofItsOwn(piece: string): string {
  return ` ${piece}`.slice(1);
}

/** A word as written, folded; empty when nothing is left of it. */
export function foldedWord(surface: string): Folded {
  const known = folded.get(surface);
  if (known !== undefined) return known;
  return newlyFolded(ofItsOwn(surface));
}

function newlyFolded(surface: string): Folded {
  // Some letters fold into several with spaces or strokes between them (½, ﷺ).
  const word = fold(surface)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, LONGEST);
  const made = { word, capital: CAPITAL.test(surface) };
  if (surface.length <= LONGEST_KEPT) folded.set(surface, made);
  return made;
}

/** The folded words of a text in order. Everything but letters and digits separates. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (let token = nextToken(text, 0); token; token = nextToken(text, token.end)) found.push(token);
  return found;
}

/** The first word that begins at a place or behind it; the place stands in no word. */
export function nextToken(text: string, from: number): Token | null {
  WORD.lastIndex = from;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const [surface] = match;
    const { word, capital } = foldedWord(surface);
    if (word !== '') return { word, start: match.index, end: match.index + surface.length, capital };
  }
  return null;
}
