/** What a paragraph becomes when a space is typed behind its first characters. */
export interface LineStart {
  readonly kind: 'bullet' | 'number' | 'crosshead' | 'subcrosshead';
  /** The characters, without the space. */
  readonly typed: string;
  /** How many characters of the paragraph above belong to the list's first number; 0 where that one stays as it is. */
  readonly above: number;
}

const KINDS: Readonly<Record<string, LineStart['kind']>> = {
  '-': 'bullet',
  '*': 'bullet',
  '•': 'bullet',
  '1)': 'number',
  '##': 'crosshead',
  '###': 'subcrosshead',
};

/**
 * What the characters from the start of a paragraph to the caret begin, or null. `above`: the text of the
 * paragraph before it. A dash begins nothing (German dialogue and interviews open with one). German writes
 * ordinals with a full stop ("1. FC Köln", "1. Mai"), so there "1. " is a list only once "2. " follows below it.
 */
export function lineStartFor(typed: string, language: 'de' | 'en', above: string): LineStart | null {
  if (typed === '1.') return language === 'en' ? { kind: 'number', typed, above: 0 } : null;
  if (typed === '2.') {
    const first = language === 'de' ? /^1\.\s(?=\S)/u.exec(above)?.[0] : undefined;
    return first ? { kind: 'number', typed, above: first.length } : null;
  }
  const kind = Object.hasOwn(KINDS, typed) ? KINDS[typed] : undefined;
  return kind ? { kind, typed, above: 0 } : null;
}
