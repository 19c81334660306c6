import type { StoredDocument } from '#shared/document/document.ts';
import { storyCounts } from '#shared/document/counts.ts';
import { lower } from '#shared/document/lower.ts';
import { type Block, SHEET_FIELDS, type SheetField, type Story } from '#shared/document/story.ts';
import { bodyText, markedPieces, runsText } from '#shared/document/walk.ts';
import type { Counts } from '#shared/text/counts.ts';
import { fold } from '#shared/text/fold.ts';
import { sortKey } from '#shared/text/sort-key.ts';

/** A use's place on the sheet as stored: offsets into the passage's text. */
export interface UsePiece {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Everything that follows from an article's document and slugline; stored at a save, and rebuilt to verify. */
export interface Derived {
  readonly fields: Readonly<Record<SheetField, string>>;
  readonly headlineKey: string;
  /** Headline, kicker, slugline and byline, folded: what the filter of a list looks through. */
  readonly folded: string;
  readonly body: string;
  readonly counts: Counts;
  /** Top-level blocks. */
  readonly blocks: number;
  /** Ids of pictures, each once, sorted. */
  readonly assets: readonly string[];
  /** Pieces by mark id, in reading order of the first piece. */
  readonly marks: ReadonlyMap<string, readonly UsePiece[]>;
}

/** How a use's pieces read as one wording. */
export const PIECE_SEPARATOR = ' … ';

/**
 * Pure: the same document and slugline give the same result. A lone surrogate (half an emoji from a broken
 * file) stays in the document, where JSON can hold it; SQLite's UTF-8 cannot, so derived texts show U+FFFD.
 */
export function derive(document: StoredDocument, slugline: string): Derived {
  const story = lower(document);
  const fields = sheetFields(story);
  return {
    fields,
    headlineKey: sortKey(fields.headline || slugline),
    folded: foldedTitles({ ...fields, slugline }),
    body: bodyText(story).toWellFormed(),
    counts: storyCounts(story),
    blocks: document.root.children.length,
    assets: [...new Set(figures(story.blocks))].sort(),
    marks: piecesByMark(story),
  };
}

export function foldedTitles(titles: {
  readonly headline: string;
  readonly kicker: string;
  readonly slugline: string;
  readonly byline: string;
}): string {
  return fold([titles.headline, titles.kicker, titles.slugline, titles.byline].join('\n'));
}

/** The printed wording of a use: its pieces with " … " between them. */
export function wordingOf(pieces: readonly UsePiece[]): string {
  return pieces.map((piece) => piece.text).join(PIECE_SEPARATOR);
}

function sheetFields(story: Story): Record<SheetField, string> {
  const entries = SHEET_FIELDS.map((name) => [name, runsText(story.fields[name]).toWellFormed()]);
  return Object.fromEntries(entries) as Record<SheetField, string>;
}

function piecesByMark(story: Story): Map<string, UsePiece[]> {
  const marks = new Map<string, UsePiece[]>();
  for (const { mark, text, ...place } of markedPieces(story)) {
    const piece = { ...place, text: text.toWellFormed() };
    const pieces = marks.get(mark);
    if (pieces) pieces.push(piece);
    else marks.set(mark, [piece]);
  }
  return marks;
}

function figures(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'figure':
        return [block.asset];
      case 'factBox':
        return figures(block.blocks);
      case 'table':
        return block.rows.flat().flatMap((cell) => figures(cell.blocks));
      default:
        return [];
    }
  });
}
