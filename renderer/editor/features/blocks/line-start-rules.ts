/** What a paragraph becomes when a space is typed behind its first characters. */
export interface LineStart {
  readonly kind: 'bullet' | 'number' | 'crosshead' | 'subcrosshead';
  /** The characters, without the space. */
  readonly typed: string;
}

const KINDS: Readonly<Record<string, LineStart['kind']>> = {
  '-': 'bullet',
  '*': 'bullet',
  '•': 'bullet',
  '1.': 'number',
  '1)': 'number',
  '##': 'crosshead',
  '###': 'subcrosshead',
};

/**
 * What the characters from the start of a paragraph to the caret begin, or null. A dash begins nothing (German
 * dialogue and interviews open with one), and only the number one begins a list ("2. Bundesliga" does not).
 */
export function lineStartFor(typed: string): LineStart | null {
  const kind = Object.hasOwn(KINDS, typed) ? KINDS[typed] : undefined;
  return kind ? { kind, typed } : null;
}
