import type { EvidencePart, EvidenceSegment } from '#shared/contract/evidence-reading.ts';

/** Longer text is cut at a line end, so that a viewer never has to show more at once. */
const PART_CHARACTERS = 100_000;

export type NewPart = Omit<EvidencePart, 'number' | 'start'>;

/** Counts parts and says where each begins in the whole, joined by line feeds. */
export function numbered(parts: readonly NewPart[]): EvidencePart[] {
  let start = 0;
  return parts.map((part, index) => {
    const placed = { ...part, number: index + 1, start };
    start += part.text.length + 1;
    return placed;
  });
}

/** Running text as parts; letters are composed, because that is how printed words are compared. */
export function textParts(text: string): EvidencePart[] {
  const parts: NewPart[] = [];
  let rest = composed(text);
  while (rest.length > PART_CHARACTERS) {
    const line = rest.lastIndexOf('\n', PART_CHARACTERS);
    const word = line > 0 ? line : rest.lastIndexOf(' ', PART_CHARACTERS);
    const cut = word > 0 ? word : PART_CHARACTERS;
    parts.push(plain(rest.slice(0, cut)));
    rest = rest.slice(word > 0 ? cut + 1 : cut);
  }
  parts.push(plain(rest));
  return numbered(parts);
}

function plain(text: string, segments: EvidenceSegment[] = []): NewPart {
  return { text, width: 0, height: 0, segments };
}

/** Whether anything is there to be found. */
export function hasWords(parts: readonly { readonly text: string }[]): boolean {
  return parts.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** NFC, and the ligatures and forms that typesetting puts into PDFs as letters (ﬁ, ﬂ, Arabic as it is joined). */
export function composed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFB00-\uFB06\uFB50-\uFDFB\uFE70-\uFEFC]/g, (sign) => sign.normalize('NFKC'));
}
