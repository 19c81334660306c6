import { nextToken, type Token } from '#shared/text/fold.ts';
import type { Language } from '#shared/text/language.ts';
import type { AskedTerm } from './asked.ts';

/**
 * Which words of a text can answer a query at all, by their letters: a German stem is how its word begins, and
 * parts of compounds stand inside it. Few words pass, and only those are worth folding and a stemmer.
 */
export class Candidates {
  readonly #terms: readonly AskedTerm[];
  readonly #byLanguage = new Map<Language, { readonly anywhere: RegExp; readonly word: RegExp }>();

  constructor(terms: readonly AskedTerm[]) {
    this.#terms = terms;
  }

  /** The words of a text that may be something, in order; in other letters than German has, more of them. */
  *in(text: string, language: Language): Generator<Token, void, undefined> {
    const { anywhere, word } = this.#expressions(language);
    const isPlain = PLAIN.test(text);
    for (let from = 0; ; ) {
      if (isPlain) {
        anywhere.lastIndex = from;
        const found = anywhere.exec(text);
        if (!found) return;
        from = wordStart(text, found.index, from);
      }
      const token = nextToken(text, from);
      if (!token) return;
      if (word.test(token.word)) yield token;
      from = token.end;
    }
  }

  #expressions(language: Language) {
    let made = this.#byLanguage.get(language);
    if (!made) {
      const beginnings = new Set<string>();
      const insides = new Set<string>();
      for (const { words, stems, apart, inCompounds } of this.#terms) {
        for (const stem of [...(stems[0] ?? []), ...apart]) {
          beginnings.add(language === 'en' ? englishRoot(stem) : stem);
          if (inCompounds) insides.add(stem);
        }
        beginnings.add(words[0] ?? '');
      }
      const inside = [...insides];
      const begun = [...beginnings].filter((start) => !inside.some((part) => start.includes(part)));
      const either = (begin: string, spelt: (folded: string) => string) =>
        [
          ...(begun.length > 0 ? [`${begin}(?:${begun.map(spelt).join('|')})`] : []),
          ...inside.map(spelt),
        ].join('|');
      made = {
        anywhere: new RegExp(either('(?<![a-z0-9äöüß])', spellings), 'gi'),
        word: new RegExp(either('^', (folded) => folded)),
      };
      this.#byLanguage.set(language, made);
    }
    return made;
  }
}

/** What German texts are written in, as far as `spellings` knows how it is folded. */
const PLAIN = /^[\t\n\r -~ÄÖÜäöüß§°·«»–—‘’‚“”„…€\u00A0]*$/;

/** Where the word begins that a place of a plain text stands in. */
function wordStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && IN_WORD.test(text.charAt(start - 1))) start -= 1;
  return start;
}
const IN_WORD = /[A-Za-z0-9ÄÖÜäöüß]/;

/** How letters that were folded may have been written (shared/text/fold.ts). Folded words are letters and digits. */
function spellings(folded: string): string {
  return folded.replace(/ss|[aous]/g, (letters) => {
    if (letters === 'ss') return '(?:ss|ß)';
    return letters === 's' ? '[sß]' : `[${letters}${UMLAUTS[letters] ?? ''}]e?`;
  });
}
const UMLAUTS: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü' };

/** English stems may end otherwise than their words go on: "happi" of "happy", "die" of "dying". */
function englishRoot(stem: string): string {
  return stem.slice(0, stem.length > 3 ? -1 : 1);
}
