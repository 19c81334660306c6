import type { Language } from '#shared/text/language.ts';
import { foldedWord } from '#shared/text/fold.ts';
import { Recent } from '#shared/text/recent.ts';
import { compoundParts, type Lexicon } from './compounds.ts';
import { stemOf } from './stems.ts';

/** What the index keeps of a word. */
export interface AnalysedWord {
  readonly stem: string;
  /** Stems of the parts of a compound. */
  readonly parts: readonly string[];
}

/** A word as it is written. */
interface AnalysedSurface extends AnalysedWord {
  readonly capital: boolean;
}

/** Per kind of word: some tens of megabytes in the thread that indexes. */
const KEPT = 100_000;
const NOTHING: readonly string[] = [];
const NO_WORD: AnalysedWord = { stem: '', parts: NOTHING };

type Kind = 'english' | 'noun' | 'other';

/** Analyses folded words, the same one only once. */
export class SearchAnalysis {
  readonly #lexicon: Lexicon;
  readonly #words: Readonly<Record<Kind, Recent<AnalysedWord>>> = {
    english: new Recent(KEPT),
    noun: new Recent(KEPT),
    other: new Recent(KEPT),
  };

  readonly #surfaces: Readonly<Record<Language, Recent<AnalysedSurface>>> = {
    de: new Recent(KEPT),
    en: new Recent(KEPT),
  };

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** A word as written; its stem is empty when folding leaves nothing of it. */
  surface(surface: string, language: Language): AnalysedSurface {
    const surfaces = this.#surfaces[language];
    let found = surfaces.get(surface);
    if (!found) {
      const { word, capital } = foldedWord(surface);
      const { stem, parts } = word === '' ? NO_WORD : this.word(word, language, capital);
      surfaces.set(surface, (found = { stem, parts, capital }));
    }
    return found;
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
