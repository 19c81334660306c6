import type { Language } from '#shared/text/language.ts';
import { Recent } from '#shared/text/recent.ts';
import { compoundParts, type Lexicon } from './compounds.ts';
import { stemOf } from './stems.ts';

/** What the index keeps of a word. */
export interface AnalysedWord {
  readonly stem: string;
  /** Stems of the parts of a compound. */
  readonly parts: readonly string[];
}

/** Per kind of word: some tens of megabytes in the thread that indexes. */
const KEPT = 100_000;
const NOTHING: readonly string[] = [];

type Kind = 'english' | 'noun' | 'other';

/** Analyses folded words, the same one only once. */
export class SearchAnalysis {
  readonly #lexicon: Lexicon;
  readonly #words: Readonly<Record<Kind, Recent<AnalysedWord>>> = {
    english: new Recent(KEPT),
    noun: new Recent(KEPT),
    other: new Recent(KEPT),
  };

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** `noun`: the word begins with a capital, so it may be a compound. */
  word(folded: string, language: Language, noun: boolean): AnalysedWord {
    const kind = language === 'en' ? 'english' : noun ? 'noun' : 'other';
    const words = this.#words[kind];
    let found = words.get(folded);
    if (!found) {
      const parts = kind === 'noun' ? compoundParts(folded, this.#lexicon) : NOTHING;
      found = { stem: stemOf(folded, language), parts };
      words.set(folded, found);
    }
    return found;
  }
}
