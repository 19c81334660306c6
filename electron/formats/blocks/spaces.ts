import type { Piece, TextPiece } from './blocks.ts';

const NO_BREAK_SPACE = '\u00a0';

/**
 * Inline white space as a browser shows it (CSS Text 3, section 4.1): runs fold to one space across elements,
 * none at the ends or beside a break. A no-break space survives alone ("10 %"); in a run with others it is an
 * editor's way of indenting and folds like the rest. Breaks at the ends go.
 */
export function foldSpaces(pieces: readonly Piece[]): Piece[] {
  const folded: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'break') {
      trimEnd(folded);
      folded.push(piece);
    } else if (piece.kind === 'note') folded.push(piece);
    else addFolded(folded, piece);
  }
  trimEnd(folded);
  while (folded.at(-1)?.kind === 'break') {
    folded.pop();
    trimEnd(folded);
  }
  while (folded[0]?.kind === 'break') folded.shift();
  return folded;
}

function addFolded(folded: Piece[], piece: TextPiece): void {
  let text = piece.text.replace(/[ \t\n\f\r\u00a0]+/g, (run) => (run === NO_BREAK_SPACE ? run : ' '));
  const at = folded.findLastIndex((one) => one.kind !== 'note');
  const before = folded[at];
  if (/^[ \u00a0]/.test(text)) {
    if (before?.kind !== 'text') text = text.slice(1);
    else if (/[ \u00a0]$/.test(before.text)) {
      // A run over two elements is one space, in the element where it began.
      folded[at] = { ...before, text: `${before.text.slice(0, -1)} ` };
      text = text.slice(1);
    }
  }
  if (text === '') return;
  const last = folded.at(-1);
  if (last?.kind === 'text' && last.link === piece.link && sameFormat(last, piece)) {
    folded[folded.length - 1] = { ...last, text: last.text + text };
  } else folded.push({ ...piece, text });
}

/** No space before a break or at the end. */
function trimEnd(folded: Piece[]): void {
  const at = folded.findLastIndex((one) => one.kind !== 'note');
  const last = folded[at];
  if (last?.kind !== 'text' || !/[ \u00a0]$/.test(last.text)) return;
  if (last.text.length > 1) folded[at] = { ...last, text: last.text.slice(0, -1) };
  else folded.splice(at, 1);
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
