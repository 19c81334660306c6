/**
 * The neutral form of a document: what exports, counts, statements and search walk over.
 * It knows nothing of Lexical or the DOM, so it runs in workers and tests. The unions are closed.
 */

export interface TextFormat {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strikethrough?: true;
  readonly subscript?: true;
  readonly superscript?: true;
  readonly code?: true;
}

export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly format: TextFormat;
  /** Ids of statement uses, comments and the like that cover this run. */
  readonly marks: readonly string[];
  readonly link?: string;
  /** "TK", "folgt": counted, never exported. */
  readonly placeholder?: true;
}

/** A hidden desk note: shown in the editor, counted, never exported. */
export interface NoteRun {
  readonly kind: 'note';
  readonly text: string;
}

export interface BreakRun {
  readonly kind: 'break';
}

export type Run = TextRun | NoteRun | BreakRun;

interface Positioned {
  /** Index of the top-level block of the document that this block belongs to. */
  readonly block: number;
}

export interface Paragraph extends Positioned {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}
/** A crosshead. Level 1 is printed larger than level 2. */
export interface Heading extends Positioned {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly runs: readonly Run[];
}
export interface List extends Positioned {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}
export interface ListItem {
  readonly runs: readonly Run[];
  readonly nested: readonly List[];
}
/** A block quotation. */
export interface Quotation extends Positioned {
  readonly kind: 'quotation';
  readonly runs: readonly Run[];
}
export interface PullQuote extends Positioned {
  readonly kind: 'pullQuote';
  readonly runs: readonly Run[];
}
export interface FactBox extends Positioned {
  readonly kind: 'factBox';
  readonly blocks: readonly Block[];
}
/** Fractions of width and height, 0 to 1. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Figure extends Positioned {
  readonly kind: 'figure';
  /** SHA-256 of the picture file, the key of the asset. */
  readonly asset: string;
  readonly crop: Crop | null;
  readonly caption: string;
  readonly creditLine: string;
  readonly altText: string;
}
export interface TableCell {
  readonly header: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly Block[];
}
export interface Table extends Positioned {
  readonly kind: 'table';
  readonly rows: readonly (readonly TableCell[])[];
}
export interface Rule extends Positioned {
  readonly kind: 'rule';
}

export type Block = Paragraph | Heading | List | Quotation | PullQuote | FactBox | Figure | Table | Rule;

/** The fixed blocks at the top of every sheet, in this order. */
export const SHEET_FIELDS = [
  'kicker',
  'headline',
  'subheadline',
  'standfirst',
  'byline',
  'dateline',
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

export interface Story {
  readonly fields: Readonly<Record<SheetField, readonly Run[]>>;
  readonly blocks: readonly Block[];
}
