import sharp from 'sharp';
import type { Block, Figure, List, Run, Story, TextFormat } from '#shared/document/story.ts';
import { isSafeLink } from '#shared/text/links.ts';
import { type ExportPicture, pictureKey } from '../material.ts';
import { type Flow, GREY, type ParagraphLooks, serif } from './flow.ts';
import type { Piece } from './typeset.ts';

const TEXT_SIZE = 10.5;
const LINK = '#124a78';

/** How a story is set: what its runs become, and its pictures ready to print. */
export interface StorySetting {
  readonly flow: Flow;
  /** Pieces of a list of runs in a size, on top of a face that the block has. */
  readonly pieces: (runs: readonly Run[], look: Look) => Piece[];
  readonly caption: (figure: Figure, look: Look) => Piece[];
  readonly pictures: ReadonlyMap<string, PrintedPicture>;
  readonly width: number;
}
export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
}
export interface PrintedPicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** JPEG without transparency is the one picture format that every reader shows and that comes out the same. */
export async function printedPictures(
  pictures: ReadonlyMap<string, ExportPicture>,
): Promise<Map<string, PrintedPicture>> {
  const printed = new Map<string, PrintedPicture>();
  for (const [id, picture] of pictures) {
    const { data, info } = await sharp(picture.bytes)
      .resize(1400, 1400, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true });
    printed.set(id, { bytes: data, width: info.width, height: info.height });
  }
  return printed;
}

/** The looks of one run. */
export function pieceOf(
  run: { readonly text: string; readonly format: TextFormat; readonly link?: string | undefined },
  look: Look,
): Piece {
  const { format } = run;
  const raised = format.superscript ?? format.subscript;
  const isLink = run.link !== undefined && isSafeLink(run.link);
  return {
    text: run.text,
    face: serif(Boolean(format.bold ?? look.bold), Boolean(format.italic ?? look.italic)),
    size: raised ? look.size * 0.7 : look.size,
    colour: isLink ? LINK : (look.colour ?? '#1a1a1a'),
    ...(raised ? { rise: format.superscript ? look.size * 0.33 : look.size * -0.15 } : {}),
    ...(format.underline || isLink ? { underlined: true } : {}),
    ...(format.strikethrough ? { struck: true } : {}),
    ...(isLink && run.link ? { link: { address: run.link } } : {}),
  };
}

/** Runs as plain pieces, without notes. */
export function plainPieces(runs: readonly Run[], look: Look): Piece[] {
  return runs.flatMap((run) => {
    if (run.kind === 'note') return [];
    return run.kind === 'break'
      ? [{ text: '\n', face: serif(false, false), size: look.size }]
      : [pieceOf(run, look)];
  });
}

/** The fixed fields; the headline with the given structure type. */
export function setHead({ fields }: Story, setting: StorySetting, headline: string): void {
  const line = (name: keyof Story['fields'], look: Look, looks: ParagraphLooks): void =>
    setting.flow.paragraph(setting.pieces(fields[name], look), { width: setting.width, ...looks });
  line('kicker', { size: 10, bold: true, colour: GREY }, { after: 2, keep: 80 });
  line('headline', { size: 18, bold: true }, { tag: headline, leading: 1.2, after: 6, keep: 60 });
  line('subheadline', { size: 12 }, { after: 4, keep: 40 });
  line('standfirst', { size: TEXT_SIZE + 0.5, bold: true }, { after: 8 });
  line('byline', { size: 9.5, italic: true, colour: GREY }, { after: 4 });
  line('dateline', { size: 9.5, colour: GREY }, { after: 4 });
}

export function setBlocks(
  blocks: readonly Block[],
  setting: StorySetting,
  heading: number,
  indent = 0,
): void {
  for (const block of blocks) setBlock(block, setting, heading, indent);
}

function setBlock(block: Block, setting: StorySetting, heading: number, indent: number): void {
  const { flow, pieces, width } = setting;
  const looks = { width, indent };
  switch (block.kind) {
    case 'paragraph':
      flow.paragraph(pieces(block.runs, { size: TEXT_SIZE }), looks);
      break;
    case 'heading':
      flow.paragraph(pieces(block.runs, { size: block.level === 1 ? 13 : 11.5, bold: true }), {
        ...looks,
        tag: `H${heading + block.level - 1}`,
        before: 8,
        after: 4,
        keep: 60,
      });
      break;
    case 'quotation':
      flow.paragraph(pieces(block.runs, { size: TEXT_SIZE, italic: true }), {
        ...looks,
        tag: 'BlockQuote',
        indent: indent + 18,
      });
      break;
    case 'pullQuote':
      flow.paragraph(pieces(block.runs, { size: 13, italic: true }), {
        ...looks,
        tag: 'BlockQuote',
        indent: indent + 18,
        before: 6,
        after: 10,
      });
      break;
    case 'list':
      setList(block, setting, indent);
      break;
    case 'factBox':
      flow.rule(width);
      setBlocks(block.blocks, setting, heading, indent + 10);
      flow.rule(width);
      break;
    case 'figure': {
      const picture = setting.pictures.get(pictureKey(block));
      if (picture) flow.picture(picture.bytes, picture, block.altText);
      flow.paragraph(setting.caption(block, { size: 9, colour: GREY }), {
        ...looks,
        tag: 'Caption',
        after: 10,
      });
      break;
    }
    case 'table': {
      const columns = Math.max(1, ...block.rows.map((cells) => cells.length));
      const rows = block.rows.map((cells) =>
        cells.map((cell) => cell.blocks.flatMap((one) => cellPieces(one, setting, cell.header))),
      );
      flow.table(
        rows,
        Array.from({ length: columns }, () => 1 / columns),
        width,
      );
      break;
    }
    case 'rule':
      flow.rule(width);
  }
}

/** Cells hold text; what else may stand in them comes line by line. */
function cellPieces(block: Block, setting: StorySetting, bold: boolean): Piece[] {
  const look = { size: 8.5, bold };
  const line = { text: '\n', face: serif(false, false), size: 8.5 };
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
    case 'pullQuote':
      return [...setting.pieces(block.runs, look), line];
    case 'list':
      return block.items.flatMap((item) => [
        pieceOf({ text: '– ', format: {} }, look),
        ...setting.pieces(item.runs, look),
        line,
      ]);
    case 'factBox':
      return block.blocks.flatMap((one) => cellPieces(one, setting, bold));
    case 'figure':
      return [...setting.caption(block, look), line];
    case 'table':
    case 'rule':
      return [];
  }
}

function setList(list: List, setting: StorySetting, indent: number): void {
  for (const [at, item] of list.items.entries()) {
    const label = list.ordered ? `${list.start + at}. ` : '•  ';
    setting.flow.paragraph(
      [
        pieceOf({ text: label, format: {} }, { size: TEXT_SIZE }),
        ...setting.pieces(item.runs, { size: TEXT_SIZE }),
      ],
      { tag: 'LI', width: setting.width, indent: indent + 14, after: 3 },
    );
    for (const nested of item.nested) setList(nested, setting, indent + 14);
  }
}
