import type { Face } from './font-files.ts';
import type { Paper } from './paper.ts';

/** A stretch of text that looks and behaves the same. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly colour?: string;
  /** Points above the baseline. */
  readonly rise?: number;
  /** An address, or a place in the document. */
  readonly link?: { readonly address: string } | { readonly place: string };
  /** The place that links to it name. */
  readonly place?: string;
  readonly fill?: string;
  readonly dotted?: boolean;
  readonly underlined?: boolean;
  readonly struck?: boolean;
  /** What stands in the margin beside the line that this is on. */
  readonly margin?: readonly Piece[];
}

/** Part of a line; `font` is null where no font has the signs. */
export interface Atom {
  readonly piece: Piece;
  readonly text: string;
  readonly font: string | null;
  readonly width: number;
}
export type Line = readonly Atom[];

/** Of the size, for a sign that is drawn as a box. */
export const BOX_WIDTH = 0.62;

/** Breaks pieces into lines no wider than `width` points; a line feed always breaks. */
export function typeset(paper: Paper, pieces: readonly Piece[], width: number): Line[] {
  const lines: Atom[][] = [[]];
  let used = 0;
  const newLine = (): void => {
    lines.push([]);
    used = 0;
  };
  for (const unit of unitsOf(paper, pieces)) {
    if (unit === 'break') {
      newLine();
      continue;
    }
    const visible = widthWithoutEnd(paper, unit);
    if (used > 0 && used + visible > width) newLine();
    if (used === 0 && visible > width) {
      for (const atom of signsOf(paper, unit)) {
        if (used > 0 && used + atom.width > width) newLine();
        lines.at(-1)?.push(atom);
        used += atom.width;
      }
      continue;
    }
    lines.at(-1)?.push(...unit);
    used += widthOf(unit);
  }
  // A line feed at the very end opens no line.
  if (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

export function widthOf(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, atom) => sum + atom.width, 0);
}

/** What may not be torn apart: words with everything that clings to them. */
function* unitsOf(paper: Paper, pieces: readonly Piece[]): Generator<Atom[] | 'break'> {
  let unit: Atom[] = [];
  for (const piece of pieces) {
    const parts = piece.text.split(/(\n)|(?<=[ \t\u200b])|(?<=\p{L}[-–—/])(?=[\p{L}\p{N}])/u).filter(Boolean);
    for (const part of parts) {
      if (part === '\n') {
        if (unit.length > 0) yield unit;
        unit = [];
        yield 'break';
        continue;
      }
      unit.push(...atomsOf(paper, piece, part));
      if (/[ \t\u200b]$|\p{L}[-–—/]$/u.test(part)) {
        yield unit;
        unit = [];
      }
    }
  }
  if (unit.length > 0) yield unit;
}

function atomsOf(paper: Paper, piece: Piece, text: string): Atom[] {
  return paper.glyphs(text.replaceAll('\t', ' '), piece.face).map(({ text: signs, font }) => ({
    piece,
    text: signs,
    font,
    width:
      font === null
        ? [...signs].filter((sign) => !/\p{M}/u.test(sign)).length * BOX_WIDTH * piece.size
        : paper.widthOf(signs, font, piece.size),
  }));
}

/** A word that is wider than the line falls apart into signs. */
function signsOf(paper: Paper, unit: readonly Atom[]): Atom[] {
  return unit.flatMap((atom) => [...atom.text].flatMap((sign) => atomsOf(paper, atom.piece, sign)));
}

function widthWithoutEnd(paper: Paper, unit: readonly Atom[]): number {
  const last = unit.at(-1);
  if (!last?.font || !last.text.endsWith(' ')) return widthOf(unit);
  return widthOf(unit) - paper.widthOf(' ', last.font, last.piece.size);
}
