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
const IN_WORD = /^[\p{L}\p{N}]$/u;
/** Up to here a table says which characters stand in words; German and English need no others within words. */
const TABLE = Uint8Array.from({ length: 0x250 }, (_, code) =>
  IN_WORD.test(String.fromCharCode(code)) ? 1 : 0,
);
const JOINERS: ReadonlySet<number> = new Set(Array.from(`-'’.,:/&`, (joiner) => joiner.charCodeAt(0)));

/** Quotation marks, dashes, the euro: the only signs beyond the table in most texts. */
function isSign(code: number): boolean {
  return (code >= 0x2010 && code < 0x2070) || (code >= 0x20a0 && code < 0x20d0);
}

/** Words: letters and digits, joined by hyphens, apostrophes or inner points ("z.B." is one, "US-Präsident" is one). */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Texts in other scripts are left to the expression that defines it.
    if (code >= TABLE.length && !isSign(code)) return text.match(WORD)?.length ?? 0;
    if (TABLE[code] === 1) {
      if (!inside) words += 1;
      inside = true;
    } else inside = inside && JOINERS.has(code) && TABLE[text.charCodeAt(at + 1)] === 1;
  }
  return words;
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
