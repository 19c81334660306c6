import { Recent } from '#shared/text/recent.ts';
import { NO_HEADS, NO_MODIFIERS, SEED_NOUNS, SEED_PREFIXES } from './compound-seed.ts';
import { stemOf } from './stems.ts';

/** Nouns of the archive by their stems; how sure they are is the learner's business. */
export interface Lexicon {
  isNoun(stem: string): boolean;
}

const SEED_STEMS: ReadonlySet<string> = new Set([...SEED_NOUNS].map((noun) => stemOf(noun, 'de')));

const SHORTEST_COMPOUND = 6;
const SHORTEST_PART = 3;
/** A head that long is no chance any more, whatever stands before it. */
const SURE_HEAD = 5;
/** The same for a first part before a word that nobody knows: "Feuerteufel". */
const SURE_MODIFIER = 5;
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e'] as const;
const LONGEST_ENDING = 5;
const DEEPEST = 3;
const WORD = /^[a-z]+$/;
const VOWEL = /[aeiouy]/;

interface Split {
  readonly modifier: string;
  readonly head: string;
  readonly worth: number;
}

/** Different compounds end and begin alike: what was found out about their halves is kept. */
const KEPT = 50_000;

/** Takes compounds apart by one lexicon. */
export class Compounds {
  readonly #nouns: NounFinder;
  constructor(lexicon: Lexicon) {
    this.#nouns = new NounFinder(lexicon);
  }
  /**
   * The stems of the words that a German noun is put together from, heads and first parts of every level:
   * "bundestagswahlkampf" is wahlkampf, wahl, kampf, bundestag, bund and tag. Takes a folded word.
   * The head has to be a noun, so that "beraten" is no Rat.
   */
  partsOf(word: string): string[] {
    const parts = new Set<string>();
    collect(word, this.#nouns, parts, 0);
    if (parts.size > 0) parts.delete(stemOf(word, 'de'));
    return [...parts];
  }
}

class NounFinder {
  readonly #lexicon: Lexicon;
  readonly #known = new Recent<boolean>(KEPT);
  readonly #modifiers = new Recent<string | null>(KEPT);
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }
  isNoun(word: string): boolean {
    let known = this.#known.get(word);
    if (known === undefined) this.#known.set(word, (known = this.#findOut(word)));
    return known;
  }
  #findOut(word: string): boolean {
    if (!this.#mayBe(word)) return false;
    const stem = stemOf(word, 'de');
    return SEED_STEMS.has(stem) || (word.length > SHORTEST_PART && this.#lexicon.isNoun(stem));
  }
  /**
   * A stem is the word without some letters at its end, so a word of which no beginning is known is none.
   * Most guesses fail here, at a twentieth of the cost of a stemmer.
   */
  #mayBe(word: string): boolean {
    const shortest = Math.max(2, word.length - LONGEST_ENDING);
    for (let length = word.length; length >= shortest; length -= 1) {
      const beginning = word.slice(0, length);
      if (SEED_STEMS.has(beginning) || this.#lexicon.isNoun(beginning)) return true;
    }
    return false;
  }
  /** The first part without its linking element, or null when it is no word. */
  modifier(before: string): string | null {
    let bare = this.#modifiers.get(before);
    if (bare === undefined) this.#modifiers.set(before, (bare = this.#bare(before)));
    return bare;
  }
  #bare(before: string): string | null {
    if (NO_MODIFIERS.has(before)) return null;
    for (const link of LINKS) {
      if (!before.endsWith(link)) continue;
      const bare = before.slice(0, before.length - link.length);
      if (NO_MODIFIERS.has(bare)) continue;
      // "Öl" and "Ei" are the only words so short.
      if (bare.length < SHORTEST_PART && !SEED_STEMS.has(bare)) continue;
      if (this.isNoun(bare) || this.#isCompound(bare)) return bare;
      // "Schul-" and "Kirch-" drop the ending of Schule and Kirche.
      if (this.isNoun(`${bare}e`)) return `${bare}e`;
    }
    return null;
  }
  /** A noun behind a first part: "bundestags" in "bundestagswahl". */
  #isCompound(word: string): boolean {
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1)
      if (this.isNoun(word.slice(at)) && this.modifier(word.slice(0, at))) return true;
    return false;
  }
}

function collect(word: string, nouns: NounFinder, parts: Set<string>, depth: number): void {
  if (depth > DEEPEST || word.length < SHORTEST_COMPOUND || !WORD.test(word)) return;
  const best = bestSplit(word, nouns, depth);
  if (!best) return;
  parts.add(stemOf(best.head, 'de'));
  collect(best.head, nouns, parts, depth + 1);
  const modifier = nouns.modifier(best.modifier);
  if (modifier) {
    parts.add(stemOf(modifier, 'de'));
    collect(modifier, nouns, parts, depth + 1);
  } else collect(best.modifier, nouns, parts, depth + 1);
}

function bestSplit(word: string, nouns: NounFinder, depth: number): Split | null {
  let best: Split | null = null;
  for (let at = 2; at <= word.length - SHORTEST_PART; at += 1) {
    const split = judge(word.slice(0, at), word.slice(at), nouns, depth);
    if (split && (!best || split.worth > best.worth)) best = split;
  }
  return best;
}

/** Both known is best, and then the longer head; a known long half carries an unknown one. */
function judge(modifier: string, head: string, nouns: NounFinder, depth: number): Split | null {
  if (NO_HEADS.has(head) || !VOWEL.test(head) || !VOWEL.test(modifier) || NO_MODIFIERS.has(modifier))
    return null;
  if (modifier.length < SHORTEST_PART && !SEED_STEMS.has(modifier)) return null;
  const known = nouns.isNoun(head);
  if (known && nouns.modifier(modifier)) return { modifier, head, worth: 200 + head.length };
  if (known && SEED_PREFIXES.has(modifier)) return { modifier, head, worth: 150 + head.length };
  if (known && head.length >= SURE_HEAD) return { modifier, head, worth: 100 + head.length };
  const first = depth === 0 && head.length >= SURE_HEAD ? nouns.modifier(modifier) : null;
  if (first && first.length >= SURE_MODIFIER) return { modifier, head, worth: 50 + modifier.length };
  return null;
}
