import type { Segment, Sentence } from './clauses.ts';
import { CUE_PHRASES } from './lexicon/cue-verbs.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly flags: string;
}

const PHRASES = new Map<string, Phrase[]>();
for (const entry of CUE_PHRASES.split(/[;\n]/)) {
  const [base, words, flags] = entry.trim().split(' ');
  if (!base || !words || !flags) continue;
  const list = PHRASES.get(base) ?? [];
  list.push({ words: words.toLowerCase().split('+'), flags });
  PHRASES.set(base, list);
}

export interface PhraseMatch {
  readonly flags: string;
  readonly lemma: string;
  readonly tokens: number[];
}

/** A fixed phrase whose verb is one of `lemmas` and whose words all stand in the clause. */
export function phraseFor(
  sentence: Sentence,
  index: number,
  lemmas: readonly string[],
  parts: readonly number[],
): PhraseMatch | null {
  const segment = sentence.segments[index] as Segment;
  for (const lemma of lemmas) {
    for (const phrase of PHRASES.get(lemma) ?? []) {
      if (!phrase.words.every((word) => indexOfWord(sentence, segment, word, parts) >= 0)) continue;
      const found = phrase.words.map((word) => indexOfWord(sentence, segment, word, parts));
      const tokens = [...new Set([...parts, ...found])].sort((a, b) => a - b);
      return { flags: phrase.flags, lemma: `${phrase.words.join(' ')} ${lemma}`, tokens };
    }
  }
  return null;
}

function indexOfWord(sentence: Sentence, segment: Segment, word: string, parts: readonly number[]): number {
  for (let at = segment.to - 1; at >= segment.from; at--)
    if (sentence.tokens[at]?.lower === word && !parts.includes(at)) return at;
  return -1;
}

/** Whether the word before `at`, read as a preposition, would have an object there. */
export function startsPhrase(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  const info = sentence.infos[at];
  return Boolean(
    token && info && (token.capital || info.cases || info.adjectiveShaped || token.kind === 'number'),
  );
}
