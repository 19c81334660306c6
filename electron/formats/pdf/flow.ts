import type { Face } from './font-files.ts';
import type { Paper } from './paper.ts';
import { type Atom, BOX_WIDTH, type Line, type Piece, typeset, widthOf } from './typeset.ts';

/** A4 in points, with room for notes beside the text. */
const PAGE = { width: 595.28, height: 841.89, top: 56, bottom: 64, left: 54, right: 54 };
export const FULL_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const TEXT_WIDTH = 338;
const MARGIN_LEFT = PAGE.left + TEXT_WIDTH + 18;
const MARGIN_WIDTH = PAGE.width - PAGE.right - MARGIN_LEFT;
/** The library's types do not know the scope of a heading cell; the library does. */
const COLUMN_HEAD: PDFKit.Mixins.StructureElementOptions & { readonly scope: string } = { scope: 'Column' };
export const INK = '#1a1a1a';
export const GREY = '#595959';

export interface ParagraphLooks {
  /** Structure type: P, H1, H2, LI … */
  readonly tag?: string;
  readonly width?: number;
  readonly indent?: number;
  readonly before?: number;
  readonly after?: number;
  /** Line height as a multiple of the largest size. */
  readonly leading?: number;
  /** Points that must be free below it, so that no heading ends a page. */
  readonly keep?: number;
}

/** Sets paragraphs, tables and pictures one below the other over as many pages as it takes. */
export class Flow {
  readonly paper: Paper;
  readonly #root: PDFKit.PDFStructureElement;
  #parent: PDFKit.PDFStructureElement;
  #y = 0;
  #noteBottom = 0;
  #notes: (readonly Line[])[] = [];

  constructor(paper: Paper) {
    this.paper = paper;
    this.#root = paper.struct('Document');
    paper.addStructure(this.#root);
    this.#parent = this.#root;
    this.newPage();
  }

  newPage(): void {
    this.paper.addPage();
    this.#y = PAGE.top;
    this.#noteBottom = PAGE.top;
    const waiting = this.#notes;
    this.#notes = [];
    for (const note of waiting) this.#setNote(note, this.#y);
  }

  /** What follows belongs to a section of its own, listed in the bookmarks. */
  section(title: string | null): void {
    this.#endNotes();
    if (this.#parent !== this.#root) this.#parent.end();
    this.#parent = this.paper.struct('Sect', title === null ? {} : { title });
    this.#root.add(this.#parent);
    if (title !== null) this.paper.outline.addItem(title);
  }

  paragraph(pieces: readonly Piece[], looks: ParagraphLooks = {}): void {
    if (pieces.every((piece) => piece.text.trim() === '')) return;
    const { tag = 'P', width = FULL_WIDTH, indent = 0, before = 0, after = 6, leading = 1.4 } = looks;
    const lines = typeset(this.paper, pieces, width - indent);
    const size = Math.max(...pieces.map((piece) => piece.size));
    const height = size * leading;
    this.#y += this.#y > PAGE.top ? before : 0;
    this.#makeRoom(Math.max(looks.keep ?? 0, Math.min(lines.length, 2) * height));
    const element = this.paper.struct(tag);
    this.#parent.add(element);
    for (const line of lines) {
      this.#makeRoom(height);
      this.#setLine(line, { element, tag, x: PAGE.left + indent, top: this.#y, height, size });
      this.#y += height;
    }
    element.end();
    this.#y += after;
  }

  space(points: number): void {
    this.#y += points;
  }

  rule(width = FULL_WIDTH): void {
    this.#makeRoom(10);
    this.#artifact(() => {
      this.paper
        .moveTo(PAGE.left, this.#y + 4)
        .lineTo(PAGE.left + width, this.#y + 4)
        .lineWidth(0.5)
        .strokeColor('#999999')
        .stroke();
    });
    this.#y += 10;
  }

  /** Shares add up to 1. The first row is repeated on no page: screen readers know it by its tags. */
  table(
    rows: readonly (readonly (readonly Piece[])[])[],
    shares: readonly number[],
    width = FULL_WIDTH,
  ): void {
    const table = this.paper.struct('Table');
    this.#parent.add(table);
    const padding = 4;
    for (const [number, cells] of rows.entries()) {
      const set = cells.map((pieces, at) =>
        typeset(this.paper, pieces, (shares[at] ?? 1 / cells.length) * width - 2 * padding),
      );
      const height = 12.5;
      const tall = Math.max(1, ...set.map((lines) => lines.length)) * height + 2 * padding;
      const isPageTall = tall > PAGE.height - PAGE.top - PAGE.bottom;
      // The head of a table does not stand alone at the end of a page.
      if (!isPageTall) this.#makeRoom(number === 0 ? tall + 40 : tall);
      const row = this.paper.struct('TR');
      table.add(row);
      let x = PAGE.left;
      let lowest = this.#y;
      for (const [at, lines] of set.entries()) {
        const share = (shares[at] ?? 1 / cells.length) * width;
        const tag = number === 0 ? 'TH' : 'TD';
        const cell = this.paper.struct(tag, number === 0 ? COLUMN_HEAD : {});
        row.add(cell);
        if (!isPageTall) this.#box(x, this.#y, share, tall, number === 0 ? '#f4f2ee' : null);
        let top = this.#y + padding;
        for (const line of lines) {
          // A cell that is taller than a page goes on without its frame.
          if (isPageTall && top + height > PAGE.height - PAGE.bottom) {
            this.newPage();
            top = this.#y;
          }
          this.#setLine(line, { element: cell, tag, x: x + padding, top, height, size: 8.5 });
          top += height;
        }
        cell.end();
        lowest = Math.max(isPageTall ? top : lowest, this.#y);
        x += share;
      }
      row.end();
      this.#y = isPageTall ? lowest + padding : this.#y + tall;
    }
    table.end();
    this.#y += 8;
  }

  /** A picture no wider than the text and no taller than half a page. */
  picture(bytes: Buffer, size: { readonly width: number; readonly height: number }, alt: string): void {
    const scale = Math.min(1, TEXT_WIDTH / size.width, 320 / size.height);
    const height = size.height * scale;
    this.#makeRoom(height + 30);
    const figure = this.paper.struct('Figure', {
      alt: alt || '–',
      placement: 'Block',
      bbox: [PAGE.left, this.#y, PAGE.left + size.width * scale, this.#y + height],
    } as PDFKit.Mixins.StructureElementOptions);
    this.#parent.add(figure);
    figure.add(this.paper.markStructureContent('Figure'));
    this.paper.image(bytes, PAGE.left, this.#y, { width: size.width * scale, height });
    this.paper.endMarkedContent();
    figure.end();
    this.#y += height + 6;
  }

  /** Page numbers, once all pages are there; then the bytes. */
  async end(footer: (page: number, pages: number) => string): Promise<Uint8Array> {
    this.#endNotes();
    if (this.#parent !== this.#root) this.#parent.end();
    this.#root.end();
    const { count } = this.paper.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.paper.switchToPage(page);
      const text = footer(page + 1, count);
      this.paper.markContent('Artifact', { type: 'Pagination' });
      this.#setAtoms(
        typeset(this.paper, [{ text, face: 'sans', size: 7.5, colour: GREY }], FULL_WIDTH)[0] ?? [],
        PAGE.left,
        PAGE.height - 34,
      );
      this.paper.endMarkedContent();
    }
    return this.paper.bytes();
  }

  #makeRoom(height: number): void {
    if (this.#y + height > PAGE.height - PAGE.bottom && this.#y > PAGE.top) this.newPage();
  }

  #artifact(draw: () => void): void {
    this.paper.markContent('Artifact', { type: 'Layout' });
    draw();
    this.paper.endMarkedContent();
  }

  #box(x: number, y: number, width: number, height: number, fill: string | null): void {
    this.#artifact(() => {
      if (fill) this.paper.rect(x, y, width, height).fill(fill);
      this.paper.rect(x, y, width, height).lineWidth(0.4).strokeColor('#aaaaaa').stroke();
    });
  }

  #setLine(
    line: Line,
    place: {
      readonly element: PDFKit.PDFStructureElement;
      readonly tag: string;
      readonly x: number;
      readonly top: number;
      readonly height: number;
      readonly size: number;
    },
  ): void {
    const { element, tag, top, height, size } = place;
    const baseline = top + (height + size * 0.66) / 2;
    this.#decorate(line, place.x, baseline);
    let { x } = place;
    for (const chunk of chunksOf(line)) {
      const { link, place: target } = chunk[0]?.piece ?? {};
      const width = widthOf(chunk);
      if (target) this.paper.addNamedDestination(target, 'XYZ', 0, Math.max(0, top - 20), null);
      if (link) {
        const struct = this.paper.struct('Link');
        element.add(struct);
        struct.add(this.paper.markStructureContent('Link'));
        this.#setAtoms(chunk, x, baseline);
        this.paper.endMarkedContent();
        const label = new String(chunk.map((atom) => atom.text).join('')) as string;
        const options = { structParent: struct, Contents: label };
        if ('address' in link) this.paper.link(x, top, width, height, link.address, options);
        else this.paper.goTo(x, top, width, height, link.place, options);
        struct.end();
      } else {
        element.add(this.paper.markStructureContent(tag));
        this.#setAtoms(chunk, x, baseline);
        this.paper.endMarkedContent();
      }
      x += width;
    }
    for (const { piece } of line) {
      if (!piece.margin) continue;
      const note = typeset(this.paper, piece.margin, MARGIN_WIDTH);
      this.#setNote(note, top);
    }
  }

  /** Grounds and lines of the text; they say nothing that the text does not say. */
  #decorate(line: Line, from: number, baseline: number): void {
    let x = from;
    for (const { piece, width } of line) {
      const right = x + width;
      const draw = (y: number, colour: string, dotted: boolean): void =>
        this.#artifact(() => {
          this.paper.moveTo(x, y).lineTo(right, y).lineWidth(0.6).strokeColor(colour);
          if (dotted) this.paper.dash(1, { space: 1.5 }).stroke().undash();
          else this.paper.stroke();
        });
      if (piece.fill) {
        const { fill } = piece;
        this.#artifact(() =>
          this.paper.rect(x, baseline - piece.size * 0.85, width, piece.size * 1.15).fill(fill),
        );
      }
      if (piece.dotted) draw(baseline + piece.size * 0.2, '#a65a13', true);
      if (piece.underlined) draw(baseline + piece.size * 0.14, piece.colour ?? INK, false);
      if (piece.struck) draw(baseline - piece.size * 0.25, piece.colour ?? INK, false);
      x = right;
    }
  }

  #setAtoms(atoms: readonly Atom[], from: number, baseline: number): void {
    let x = from;
    for (const { piece, text, font, width } of merged(atoms)) {
      const y = baseline - (piece.rise ?? 0);
      const colour = piece.colour ?? INK;
      if (font === null) this.#setBoxes(text, x, y, piece.size, colour);
      else this.paper.set(text, x, y, { font, size: piece.size, colour });
      x += width;
    }
  }

  /** Signs without a glyph: boxes to see, the signs themselves to copy and to hear. */
  #setBoxes(text: string, from: number, baseline: number, size: number, colour: string): void {
    this.paper.lacks(text.replace(/\p{M}/gu, ''));
    this.paper.markContent('Span', { actual: text });
    let x = from;
    // Readers put the signs where they find a glyph, if only a blank one.
    this.paper.set(' ', x, baseline, { font: 'serif-0', size, colour });
    for (const sign of text) {
      if (/\p{M}/u.test(sign)) continue;
      this.paper
        .rect(x + size * 0.08, baseline - size * 0.6, size * (BOX_WIDTH - 0.16), size * 0.6)
        .lineWidth(0.5)
        .strokeColor(colour)
        .stroke();
      x += size * BOX_WIDTH;
    }
    this.paper.endMarkedContent();
  }

  /** A note begins beside its line, below the note before it, or on the next page. */
  #setNote(lines: readonly Line[], beside: number): void {
    const height = 9.5;
    const top = Math.max(beside, this.#noteBottom);
    if (top + lines.length * height > PAGE.height - PAGE.bottom + 12 && top > PAGE.top) {
      this.#notes.push(lines);
      return;
    }
    const note = this.paper.struct('Note');
    this.#parent.add(note);
    for (const [at, line] of lines.entries()) {
      note.add(this.paper.markStructureContent('Note'));
      this.#setAtoms(line, MARGIN_LEFT, top + at * height + 8);
      this.paper.endMarkedContent();
    }
    note.end();
    this.#noteBottom = top + lines.length * height + 5;
  }

  /** Notes that found no room any more get a page. */
  #endNotes(): void {
    while (this.#notes.length > 0) this.newPage();
    if (this.#y < this.#noteBottom && this.#noteBottom > PAGE.top) this.#y = this.#noteBottom;
  }
}

/** Neighbours with the same link and target. */
function chunksOf(line: Line): Atom[][] {
  const chunks: Atom[][] = [];
  for (const atom of line) {
    const first = chunks.at(-1)?.[0]?.piece;
    if (first && first.link === atom.piece.link && !atom.piece.place) chunks.at(-1)?.push(atom);
    else chunks.push([atom]);
  }
  return chunks;
}

/** Words of the same piece and font are set in one go, which keeps files small. */
function merged(atoms: readonly Atom[]): Atom[] {
  const out: Atom[] = [];
  for (const atom of atoms) {
    const last = out.at(-1);
    if (last && last.piece === atom.piece && last.font === atom.font)
      out[out.length - 1] = { ...last, text: last.text + atom.text, width: last.width + atom.width };
    else out.push(atom);
  }
  return out;
}

/** The serif face for a format. */
export function serif(bold: boolean, italic: boolean): Face {
  if (bold) return italic ? 'serifBoldItalic' : 'serifBold';
  return italic ? 'serifItalic' : 'serif';
}
