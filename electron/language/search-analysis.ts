import type { Language } from '#shared/text/language.ts';
import { compoundParts, type Lexicon } from './compounds.ts';
import { stemOf } from './stems.ts';

/** What the index keeps of a word. */
export interface AnalysedWord {
  readonly stem: string;
  /** Stems of the parts of a compound. */
  readonly parts: readonly string[];
}

const KEPT = 400_000;
const NOTHING: readonly string[] = [];

/** Analyses folded words, the same one only once. */
export class SearchAnalysis {
  readonly #lexicon: Lexicon;
  readonly #words = new Map<string, AnalysedWord>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** `noun`: the word begins with a capital, so it may be a compound. */
  word(folded: string, language: Language, noun: boolean): AnalysedWord {
    const key = `${language === 'en' ? 'e' : noun ? 'N' : 'd'}${folded}`;
    let found = this.#words.get(key);
    if (!found) {
      const parts = noun && language === 'de' ? compoundParts(folded, this.#lexicon) : NOTHING;
      found = { stem: stemOf(folded, language), parts };
      if (this.#words.size >= KEPT) this.#words.clear();
      this.#words.set(key, found);
    }
    return found;
  }
}
