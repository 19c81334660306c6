import type { Language } from '#shared/text/language.ts';
import { foldedWord } from '#shared/text/fold.ts';
import { Recent } from '#shared/text/recent.ts';
import { type ScannedWord, WordTable } from '#shared/text/word-scanner.ts';
import { Compounds, type Lexicon } from './compounds.ts';
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
/** Longer "words" are addresses or damage, and come once. */
const LONGEST_KEPT = 60;
const NOTHING: readonly string[] = [];
const NO_WORD: AnalysedWord = { stem: '', parts: NOTHING };

type Kind = 'english' | 'noun' | 'other';

/** Analyses folded words, the same one only once. */
export class SearchAnalysis {
  readonly #compounds: Compounds;
  readonly #words: Readonly<Record<Kind, Recent<AnalysedWord>>> = {
    english: new Recent(KEPT),
    noun: new Recent(KEPT),
    other: new Recent(KEPT),
  };

  /** Made when a text is read: questions have single words. */
  readonly #written: Record<Language, WordTable<AnalysedSurface> | null> = { de: null, en: null };

  constructor(lexicon: Lexicon) {
    this.#compounds = new Compounds(lexicon);
  }

  /** A word as written; its stem is empty when folding leaves nothing of it. */
  written(scanned: ScannedWord, language: Language): AnalysedSurface {
    const table = (this.#written[language] ??= new WordTable(KEPT));
    let found = table.get(scanned);
    if (!found) {
      const { word, capital } = foldedWord(scanned.text.slice(scanned.start, scanned.end));
      const { stem, parts } = word === '' ? NO_WORD : this.word(word, language, capital);
      found = { stem, parts, capital };
      if (scanned.end - scanned.start <= LONGEST_KEPT) table.set(scanned, found);
    }
    return found;
  }

  /** `noun`: the word begins with a capital, so it may be a compound. */
  word(folded: string, language: Language, noun: boolean): AnalysedWord {
    const kind = language === 'en' ? 'english' : noun ? 'noun' : 'other';
    const words = this.#words[kind];
    let found = words.get(folded);
    if (!found) {
      const parts = kind === 'noun' ? this.#compounds.partsOf(folded) : NOTHING;
      found = { stem: stemOf(folded, language), parts };
      words.set(folded, found);
    }
    return found;
  }
}
