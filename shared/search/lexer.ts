/** The pieces of a search text, before they are understood. */
export type Piece =
  | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not'; readonly start: number; readonly end: number }
  | { readonly kind: 'near'; readonly distance: number; readonly start: number; readonly end: number }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly phrase: boolean;
      readonly closed: boolean;
      /** A field's name before a colon, and where its value begins. */
      readonly field: { readonly name: string; readonly valueStart: number } | null;
      readonly start: number;
      readonly end: number;
    };

const OPENING = '"„“”«»';
const CLOSING = '"“”«»';
const SPACE = /\s/;
const OPERATORS: Readonly<Record<string, 'or' | 'and' | 'not'>> = {
  OR: 'or',
  ODER: 'or',
  AND: 'and',
  UND: 'and',
  NOT: 'not',
  NICHT: 'not',
};
const NEAR = /^(?:NEAR|NAHE)(?:\/(\d{1,3}))?$/;
const NEAR_WORDS = 10;
/** A colon makes a field only after letters and before its value: neither "3:1" nor "Corona: neue Regeln". */
const FIELD = /^(\p{L}{2,20}):(?=[^\s/:])/u;

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text.charAt(at);
    if (SPACE.test(letter)) at += 1;
    else {
      const piece = pieceAt(text, at);
      found.push(piece);
      at = piece.end;
    }
  }
  return found;
}

function pieceAt(text: string, at: number): Piece {
  const letter = text.charAt(at);
  if (letter === '(' || letter === ')')
    return { kind: letter === '(' ? 'open' : 'close', start: at, end: at + 1 };
  const next = text.charAt(at + 1);
  if (letter === '-' && next !== '' && !SPACE.test(next) && next !== '-' && next !== ')')
    return { kind: 'not', start: at, end: at + 1 };
  if (OPENING.includes(letter)) return phraseAt(text, at, at, null);
  const field = FIELD.exec(text.slice(at, at + 24));
  if (field?.[1] !== undefined) {
    const valueStart = at + field[0].length;
    const named = { name: field[1], valueStart };
    return OPENING.includes(text.charAt(valueStart))
      ? phraseAt(text, at, valueStart, named)
      : { ...wordAt(text, at, valueStart), field: named };
  }
  const word = wordAt(text, at, at);
  const operator = Object.hasOwn(OPERATORS, word.text) ? OPERATORS[word.text] : undefined;
  if (operator) return { kind: operator, start: at, end: word.end };
  const near = NEAR.exec(word.text);
  if (near) return { kind: 'near', distance: Number(near[1] ?? NEAR_WORDS), start: at, end: word.end };
  return word;
}

type TextPiece = Extract<Piece, { kind: 'text' }>;

function phraseAt(text: string, start: number, mark: number, field: TextPiece['field']): TextPiece {
  let end = mark + 1;
  while (end < text.length && !CLOSING.includes(text.charAt(end))) end += 1;
  const closed = end < text.length;
  return {
    kind: 'text',
    text: text.slice(mark + 1, end),
    phrase: true,
    closed,
    field,
    start,
    end: closed ? end + 1 : end,
  };
}

function wordAt(text: string, start: number, from: number): TextPiece {
  let end = from;
  while (
    end < text.length &&
    !SPACE.test(text.charAt(end)) &&
    !OPENING.includes(text.charAt(end)) &&
    !'()'.includes(text.charAt(end))
  )
    end += 1;
  // A lone opening mark or the like: never an empty piece, or nothing would move on.
  if (end === from) end += 1;
  return { kind: 'text', text: text.slice(from, end), phrase: false, closed: true, field: null, start, end };
}
