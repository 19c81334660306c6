/**
 * Words that carry no content in a headline: articles, prepositions, auxiliaries. Verbs of a headline change
 * between wordings ("hatte", "führte"), nouns and names hardly do.
 */
const EMPTY = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines und oder in im an am auf aus bei mit nach von vom zu zum ' +
    'zur für über unter um ist sind war hat hatte haben wird wurde werden als auch sich es was wie wer wo warum dass so ' +
    'nicht noch the a an and or of to in on at for with by from is are was were be has have had it its that this as what ' +
    'how why who when will not say says'
  ).split(' '),
);

/** Folded content words: lower case, ß and umlauts folded, German endings cut off. */
export function contentWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => !EMPTY.has(word))
    .map((word) => (word.length > 5 ? word.replace(/(?:en|em|er|es|e|n|s)$/, '') : word));
}

/** Dice coefficient of the content words, 0 to 1. */
export function similarity(left: string, right: string): number {
  const first = new Set(contentWords(left));
  const second = new Set(contentWords(right));
  if (first.size === 0 || second.size === 0)
    return left.trim() === right.trim() && left.trim() !== '' ? 1 : 0;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}

/** Share of the content words of `part` that `whole` has as well. */
export function containment(part: string, whole: string): number {
  const words = new Set(contentWords(part));
  const others = new Set(contentWords(whole));
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared / words.size;
}

/** Two wordings of one title: most content words shared, and of a similar length. */
export function sameTitle(left: string, right: string): boolean {
  if (fold(left) === fold(right)) return fold(left) !== '';
  const words = [contentWords(left).length, contentWords(right).length];
  if (Math.min(...words) < 3 || Math.max(...words) > 2 * Math.min(...words)) return false;
  return similarity(left, right) >= 0.6;
}

export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A sentence ends with a full stop (or its like), perhaps inside closing marks. Titles do not, though they may ask. */
export function endsSentence(text: string): boolean {
  // "Papst Benedikt XVI." ends with a point that is no full stop.
  if (text.length < 110 && /\b(?:[IVX]{1,5}|Co|Jr|Sr|Nr|e\. ?V)\.$/.test(text.trim())) return false;
  return /[.!?…][“”"»«‘’')\]]*(?:\s*\([\w/, -]{1,24}\))?$/.test(text.trim());
}

/** Running text, as opposed to a title, a label or a list of links. */
export function isProse(text: string): boolean {
  const words = text.split(/\s+/).length;
  return endsSentence(text) && words >= 5 && !(words < 14 && /[?]$/.test(text));
}
