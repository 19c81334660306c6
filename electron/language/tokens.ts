/** A word, number or mark with its place in the analysed text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: TokenKind;
  /** First letter is upper case. */
  readonly capital: boolean;
  /** It stands between the marks of a short quotation. */
  readonly quoted?: boolean;
}

export type TokenKind =
  | 'word'
  | 'number'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'stop'
  | 'dash'
  | 'open'
  | 'close'
  | 'mark'
  | 'speech'
  | 'other';

const TOKEN =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:[-.'’‑&/+](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:/-]\p{N}+)*(?:-\p{L}+)*|'{2}|\S/gu;
const KINDS: Record<string, TokenKind> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '„': 'mark',
  '“': 'mark',
  '”': 'mark',
  '"': 'mark',
  '»': 'mark',
  '«': 'mark',
  '‚': 'mark',
  '‘': 'mark',
  '’': 'mark',
  '›': 'mark',
  '‹': 'mark',
  "'": 'mark',
  "''": 'mark',
  '`': 'mark',
};

/** The letters of German and English by their code; all others by their case. */
const isLetter = (code: number, lower: string): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 0xdf && code <= 0xff && code !== 0xf7) ||
  lower.toUpperCase() !== lower;

/** Splits text into words, numbers and marks; white space is dropped, offsets stay those of `text`. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = start;
  for (let match = TOKEN.exec(text); match && match.index < end; match = TOKEN.exec(text)) {
    const value = match[0];
    const lower = value.toLowerCase();
    const first = value.charCodeAt(0);
    const digit = first >= 48 && first <= 57;
    const kind =
      KINDS[value] ?? (digit ? 'number' : lower !== value || isLetter(first, lower) ? 'word' : 'other');
    // "t-online.de" and "documenta-Leitung" are nouns as well
    const inner =
      (value.includes('.') && /\.[a-z]{2,4}$/.test(value)) || (value.includes('-') && /-\p{Lu}/u.test(value));
    const capital = kind === 'word' && (value[0] !== lower[0] || inner);
    tokens.push({ start: match.index, end: match.index + value.length, text: value, lower, kind, capital });
  }
  return tokens;
}
