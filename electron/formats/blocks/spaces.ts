import type { Piece, TextPiece } from './blocks.ts';

const NO_BREAK_SPACE = '\u00a0';

/**
 * Inline white space as a browser shows it (CSS Text 3, section 4.1): runs fold to one space across elements,
 * none at the ends or beside a break. A no-break space survives alone ("10 %"); in a run with others it is an
 * editor's way of indenting and folds like the rest. Breaks at the ends go.
 */
export function foldSpaces(pieces: readonly Piece[]): Piece[] {
  const folded: Piece[] = [];
  /** The run of white space that is open, with the piece in which it began. */
  const space: { text: string; owner: TextPiece | null } = { text: '', owner: null };
  let atStart = true;
  const add = (text: string, like: TextPiece): void => {
    const last = folded.at(-1);
    if (last?.kind === 'text' && last.link === like.link && sameFormat(last, like)) {
      folded[folded.length - 1] = { ...last, text: last.text + text };
    } else folded.push({ ...like, text });
  };
  const drop = (): void => {
    space.text = '';
    space.owner = null;
  };
  const settle = (): void => {
    if (space.owner && !atStart) add(space.text === NO_BREAK_SPACE ? NO_BREAK_SPACE : ' ', space.owner);
    drop();
  };
  for (const piece of pieces) {
    if (piece.kind === 'break') {
      drop();
      atStart = true;
      folded.push(piece);
    } else if (piece.kind === 'note') folded.push(piece);
    else {
      for (const match of piece.text.matchAll(/[ \t\n\f\r\u00a0]+|[^ \t\n\f\r\u00a0]+/g)) {
        const text = match[0];
        if (/^[ \t\n\f\r\u00a0]/.test(text)) {
          space.text += text;
          space.owner ??= piece;
        } else {
          settle();
          add(text, piece);
          atStart = false;
        }
      }
    }
  }
  while (folded.at(-1)?.kind === 'break') folded.pop();
  while (folded[0]?.kind === 'break') folded.shift();
  return folded;
}

function sameFormat(left: TextPiece, right: TextPiece): boolean {
  const names = Object.keys(left.format) as (keyof TextPiece['format'])[];
  return names.length === Object.keys(right.format).length && names.every((name) => right.format[name]);
}

/** Splits at two breaks in a row: that is how mails and simple editors write paragraphs. */
export function splitAtEmptyLines(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  let breaks = 0;
  for (const piece of pieces) {
    if (piece.kind === 'break') {
      breaks += 1;
      continue;
    }
    if (piece.kind === 'text' && breaks > 0 && piece.text.trim() === '') continue;
    if (breaks >= 2) parts.push([]);
    else if (breaks === 1) parts.at(-1)?.push({ kind: 'break' });
    breaks = 0;
    parts.at(-1)?.push(piece);
  }
  return parts.filter((part) => part.length > 0);
}
