import type { Block } from './blocks/blocks.ts';

/** The neutral form in which the command line prints what an import understood; nothing is guessed. */
export interface ImportReport {
  externalId?: string;
  version?: string;
  headline?: string;
  kicker?: string;
  subheadline?: string;
  standfirst?: string;
  slugline?: string;
  byline?: string;
  authors?: string[];
  dateline?: string;
  located?: string;
  created?: string;
  modified?: string;
  published?: string;
  embargo?: string;
  expires?: string;
  language?: string;
  status?: string;
  urgency?: number;
  genre?: string;
  subjects?: { code: string; name: string }[];
  keywords?: string[];
  people?: string[];
  organisations?: string[];
  places?: string[];
  categories?: string[];
  paragraphs?: string[];
  subheadings?: string[];
  headingLevels?: number[];
  listItems?: string[];
  blockquotes?: string[];
  strongRuns?: string[];
  tables?: string[][][];
  quotes?: { text: string; speaker?: string; source?: string; href?: string }[];
  links?: { href: string; text: string }[];
  media?: { type: string; caption?: string; credit?: string; source?: string; altText?: string }[];
  copyrightNotice?: string;
  notesText?: string[];
  notesCount?: number;
  html?: string;
  /** What was recognised and greyed, with reasons. */
  leftOut?: { text: string; role: string; reason: string }[];
  dateProposal?: { printed: string; proposal: string; weekdayAgrees: boolean | null };
  warnings?: string[];
}

/** What the blocks of a body say in the neutral form. */
export function reportOfBlocks(blocks: readonly Block[]): ImportReport {
  const report = {
    paragraphs: [] as string[],
    subheadings: [] as string[],
    headingLevels: [] as number[],
    listItems: [] as string[],
    blockquotes: [] as string[],
    strongRuns: [] as string[],
    tables: [] as string[][][],
    links: [] as { href: string; text: string }[],
    media: [] as NonNullable<ImportReport['media']>,
  };
  const add = (block: Block): void => {
    switch (block.kind) {
      case 'paragraph':
        report.paragraphs.push(text(block.pieces));
        inline(block.pieces);
        break;
      case 'heading':
        report.subheadings.push(text(block.pieces));
        report.headingLevels.push(block.level);
        inline(block.pieces);
        break;
      case 'quotation':
        report.blockquotes.push(text(block.pieces));
        inline(block.pieces);
        break;
      case 'list':
        for (const item of block.items) {
          if (item.pieces.length > 0) report.listItems.push(text(item.pieces));
          inline(item.pieces);
          item.nested.forEach(add);
        }
        break;
      case 'table':
        report.tables.push(
          block.rows.map((row) =>
            row.map((cell) => cell.blocks.map((one) => ('pieces' in one ? text(one.pieces) : '')).join('\n')),
          ),
        );
        for (const cell of block.rows.flat())
          for (const one of cell.blocks) if ('pieces' in one) inline(one.pieces);
        break;
      case 'factBox':
        block.blocks.forEach(add);
        break;
      case 'picture':
        report.media.push({
          type: 'picture',
          ...(block.caption ? { caption: block.caption } : {}),
          ...(block.creditLine ? { credit: block.creditLine } : {}),
          ...(block.source ? { source: block.source } : {}),
          ...(block.altText ? { altText: block.altText } : {}),
        });
        break;
      case 'rule':
        break;
    }
  };
  const inline = (pieces: Extract<Block, { kind: 'paragraph' }>['pieces']): void => {
    for (const piece of pieces) {
      if (piece.kind !== 'text') continue;
      if (piece.format.bold && piece.text.trim() !== '') report.strongRuns.push(piece.text.trim());
      if (piece.link === null) continue;
      const last = report.links.at(-1);
      if (last?.href === piece.link) last.text += piece.text;
      else report.links.push({ href: piece.link, text: piece.text });
    }
  };
  blocks.forEach(add);
  return withoutEmpty(report);
}

function text(pieces: Extract<Block, { kind: 'paragraph' }>['pieces']): string {
  return pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A report leaves out what it does not know. */
export function withoutEmpty(report: ImportReport): ImportReport {
  return Object.fromEntries(
    Object.entries(report).filter(
      ([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
