import type { TextFormat } from '#shared/document/story.ts';

/** What every importer reads into, before it is known which block is the headline and which is boilerplate. */

export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly format: TextFormat;
  readonly link: string | null;
}
/** A footnote or comment of the incoming text: becomes a desk note, so that it is kept and never printed. */
export interface NotePiece {
  readonly kind: 'note';
  readonly text: string;
}
export type Piece = TextPiece | NotePiece | { readonly kind: 'break' };

/** What the page itself says about a block: by its element, class or microdata. */
export type RoleHint = 'kicker' | 'headline' | 'subheadline' | 'standfirst' | 'byline' | 'dateline' | 'date';
export interface Hints {
  readonly role?: RoleHint;
  /** Reason code when the page's own markup says it is not the article. */
  readonly boilerplate?: string;
}

export interface ListMark {
  readonly level: number;
  readonly ordered: boolean;
  readonly start: number;
  /** Numbers of a word processor's list; paragraphs of different lists do not join. */
  readonly list: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
  readonly hints: Hints;
  /** Word and Outlook write list items as paragraphs that say so in their style. */
  readonly listMark?: ListMark;
}
export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 to 6, as the source says. */
  readonly level: number;
  readonly pieces: readonly Piece[];
  readonly hints: Hints;
}
export interface QuotationBlock {
  readonly kind: 'quotation';
  readonly pieces: readonly Piece[];
  readonly cite: string;
  readonly hints: Hints;
}
export interface ReadItem {
  readonly pieces: readonly Piece[];
  readonly nested: readonly ListBlock[];
}
export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ReadItem[];
  readonly hints: Hints;
}
export interface ReadCell {
  readonly header: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly Block[];
}
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly ReadCell[])[];
  readonly hints: Hints;
}
/** A picture is never fetched; what is written about it is kept for the report and for recognition. */
export interface PictureBlock {
  readonly kind: 'picture';
  readonly altText: string;
  readonly caption: string;
  readonly creditLine: string;
  readonly source: string;
  readonly hints: Hints;
}
export interface FactBoxBlock {
  readonly kind: 'factBox';
  readonly blocks: readonly Block[];
  readonly hints: Hints;
}
export interface RuleBlock {
  readonly kind: 'rule';
  readonly hints: Hints;
}
export type Block =
  | ParagraphBlock
  | HeadingBlock
  | QuotationBlock
  | ListBlock
  | TableBlock
  | PictureBlock
  | FactBoxBlock
  | RuleBlock;

export function textPiece(text: string, format: TextFormat = {}, link: string | null = null): TextPiece {
  return { kind: 'text', text, format, link };
}

export function paragraphOf(text: string): ParagraphBlock {
  const pieces = text
    .split('\n')
    .flatMap((line, index): Piece[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line === '' ? [] : [textPiece(line)]),
    ]);
  return { kind: 'paragraph', pieces, hints: {} };
}

/** Printed text of pieces; notes left out, a break is a line feed. */
export function piecesText(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') text += piece.text;
    else if (piece.kind === 'break') text += '\n';
  }
  return text;
}

/** Text of a whole block with white space folded, for recognition and reports. */
export function blockText(block: Block): string {
  return rawText(block).replace(/\s+/g, ' ').trim();
}

function rawText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return piecesText(block.pieces);
    case 'list':
      return block.items
        .map((item) => [piecesText(item.pieces), ...item.nested.map(rawText)].join('\n'))
        .join('\n');
    case 'table':
      return block.rows
        .flat()
        .flatMap((cell) => cell.blocks.map(rawText))
        .join('\n');
    case 'factBox':
      return block.blocks.map(rawText).join('\n');
    case 'picture':
      return block.caption || block.altText;
    case 'rule':
      return '';
  }
}
