/** Counts as a newsroom understands them. */
export interface Counts {
  readonly words: number;
  /** With spaces. */
  readonly characters: number;
  readonly placeholders: number;
  readonly notes: number;
}

export const NO_COUNTS: Counts = { words: 0, characters: 0, placeholders: 0, notes: 0 };

const WORD = /[\p{L}\p{N}]+(?:[-'’.,:/&][\p{L}\p{N}]+)*/gu;

/** Words: letters and digits, joined by hyphens, apostrophes or inner points ("z.B." is one, "US-Präsident" is one). */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

export function addCounts(left: Counts, right: Counts): Counts {
  return {
    words: left.words + right.words,
    characters: left.characters + right.characters,
    placeholders: left.placeholders + right.placeholders,
    notes: left.notes + right.notes,
  };
}

/** Minutes to read, at 200 words a minute (Brysbaert 2019 gives 238 for English prose; German words are longer). */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / 200));
}
