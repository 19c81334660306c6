/** Letters whose stroke or ligature Unicode does not decompose. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * Key for alphabetical order after DIN 5007-1 (dictionaries): ä as a, ß as ss, case and punctuation ignored;
 * among equals the plain letter goes before the accented one. Stored beside names and headlines; compare
 * keys byte by byte.
 */
export function sortKey(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  const letters = lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßøłđðþæœı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return letters === lower ? letters : `${letters}\u0001${lower}`;
}
