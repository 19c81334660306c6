import {
  BorderStyle,
  ExternalHyperlink,
  type FileChild,
  FootnoteReferenceRun,
  ImageRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Figure, List, Run, TextRun as StoryRun } from '#shared/document/story.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import { isSafeLink } from '#shared/text/links.ts';
import { type ExportMaterial, pictureKey, type PublicArticle, sourceLine } from '../material.ts';
import { STYLE } from './styles.ts';

/** Width of the text on A4 with Word's margins, in pixels of 1/96 inch. */
const TEXT_WIDTH = 600;
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: 'AAAAAA' };
export const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };
/** Picture formats that Word opens. */
const IMAGE_TYPES = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' } as const;

/** Turns story blocks into Word's; remembers which footnotes and numberings they use. */
export class DocxBlocks {
  readonly footnotes: { number: number; mark: string }[] = [];
  readonly orderedLists: { reference: string; level: number; start: number }[] = [];
  readonly #material: ExportMaterial;
  readonly #article: PublicArticle;
  readonly #lastRun = new Map<string, StoryRun>();

  constructor(material: ExportMaterial, article: PublicArticle) {
    this.#material = material;
    this.#article = article;
    for (const passage of passages(article.story)) {
      for (const run of passage.runs)
        if (run.kind === 'text') for (const mark of run.marks) this.#lastRun.set(mark, run);
    }
  }

  blocks(blocks: readonly Block[], boxed: string | null = null): FileChild[] {
    return blocks.flatMap((block) => this.#block(block, boxed));
  }

  #block(block: Block, boxed: string | null): FileChild[] {
    const style = boxed ? { style: boxed } : {};
    switch (block.kind) {
      case 'paragraph':
        // What held nothing but a placeholder or a note leaves no gap.
        if (runsText(block.runs).trim() === '') return [];
        return [new Paragraph({ ...style, children: this.runs(block.runs) })];
      case 'heading':
        return [
          new Paragraph({
            style: block.level === 1 ? STYLE.heading1 : STYLE.heading2,
            children: this.runs(block.runs),
          }),
        ];
      case 'quotation':
        return [new Paragraph({ style: STYLE.quote, children: this.runs(block.runs) })];
      case 'pullQuote':
        return [new Paragraph({ style: STYLE.pullQuote, children: this.runs(block.runs) })];
      case 'list':
        return this.#list(block, 0);
      case 'factBox':
        return this.#factBox(block.blocks);
      case 'figure':
        return this.#figure(block);
      case 'table':
        return this.#table(block);
      case 'rule':
        return [new Paragraph({ thematicBreak: true, children: [] })];
    }
  }

  runs(runs: readonly Run[]): ParagraphChild[] {
    const children: ParagraphChild[] = [];
    let at = 0;
    while (at < runs.length) {
      const run = runs[at];
      at += 1;
      if (!run || run.kind === 'note') continue;
      if (run.kind === 'break') {
        children.push(new TextRun({ break: 1 }));
        continue;
      }
      const address = safeLink(run);
      if (!address) {
        children.push(new TextRun(optionsOf(run)), ...this.#notesAfter(run));
        continue;
      }
      const linked: StoryRun[] = [run];
      for (let next = runs[at]; next?.kind === 'text' && safeLink(next) === address; next = runs[at]) {
        linked.push(next);
        at += 1;
      }
      children.push(
        this.link(
          address,
          linked.map((one) => new TextRun({ ...optionsOf(one), style: 'Hyperlink' })),
        ),
      );
      for (const one of linked) children.push(...this.#notesAfter(one));
    }
    return children;
  }

  link(address: string, children: ParagraphChild[]): ExternalHyperlink {
    return new ExternalHyperlink({ link: address, children });
  }

  /** The footnote of a statement stands after its last piece. */
  #notesAfter(run: StoryRun): ParagraphChild[] {
    return run.marks.flatMap((mark) => {
      const statement = this.#article.statements.get(mark);
      if (!statement || this.#lastRun.get(mark) !== run) return [];
      const { text, address } = sourceLine(statement, this.#article.language);
      if (text === '' && address === '') return [];
      const number = this.footnotes.length + 1;
      this.footnotes.push({ number, mark });
      return [new FootnoteReferenceRun(number)];
    });
  }

  #list(list: List, level: number): Paragraph[] {
    const reference = list.ordered ? `numbers-${this.orderedLists.length + 1}` : 'bullets';
    if (list.ordered) this.orderedLists.push({ reference, level: Math.min(level, 8), start: list.start });
    return list.items.flatMap((item) => [
      new Paragraph({
        style: 'ListParagraph',
        numbering: { reference, level: Math.min(level, 8) },
        children: this.runs(item.runs),
      }),
      ...item.nested.flatMap((nested) => this.#list(nested, level + 1)),
    ]);
  }

  #factBox(blocks: readonly Block[]): FileChild[] {
    const children = this.blocks(blocks, STYLE.factBox);
    const cell = new TableCell({
      borders: BORDERS,
      shading: { fill: 'F4F2EE' },
      margins: { top: 100, bottom: 100, left: 140, right: 140 },
      children: [
        ...children.filter((child) => child instanceof Paragraph),
        ...(children.length === 0 ? [new Paragraph({})] : []),
      ],
    });
    return [
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [new TableRow({ children: [cell] })],
      }),
      new Paragraph({}),
    ];
  }

  #table(table: Extract<Block, { kind: 'table' }>): FileChild[] {
    const rows = table.rows.filter((cells) => cells.length > 0);
    if (rows.length === 0) return [];
    return [
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: rows.map(
          (cells, at) =>
            new TableRow({
              tableHeader: at === 0 && cells.every((cell) => cell.header),
              children: cells.map((cell) => {
                const children = this.blocks(cell.blocks).filter((child) => child instanceof Paragraph);
                return new TableCell({
                  borders: BORDERS,
                  columnSpan: cell.columnSpan,
                  rowSpan: cell.rowSpan,
                  ...(cell.header ? { shading: { fill: 'EEEEEE' } } : {}),
                  children: children.length > 0 ? children : [new Paragraph({})],
                });
              }),
            }),
        ),
      }),
      new Paragraph({}),
    ];
  }

  /** What stands below a picture. */
  protected caption(figure: Figure): ParagraphChild[] {
    const words = [figure.caption, figure.creditLine].filter(Boolean).join(' ');
    return words === '' ? [] : [new TextRun(words)];
  }

  #figure(figure: Figure): FileChild[] {
    const picture = this.#material.pictures.get(pictureKey(figure));
    const type = picture && IMAGE_TYPES[picture.asset.mediaType as keyof typeof IMAGE_TYPES];
    const words = this.caption(figure);
    const caption = words.length === 0 ? [] : [new Paragraph({ style: STYLE.caption, children: words })];
    if (!picture || !type) return caption;
    const scale = Math.min(1, TEXT_WIDTH / picture.width);
    const image = new ImageRun({
      type,
      data: picture.bytes,
      transformation: {
        width: Math.round(picture.width * scale),
        height: Math.round(picture.height * scale),
      },
      altText: { name: picture.asset.name, title: figure.altText, description: figure.altText },
    });
    return [new Paragraph({ keepNext: caption.length > 0, children: [image] }), ...caption];
  }
}

function safeLink(run: StoryRun): string | null {
  return run.link && isSafeLink(run.link) ? run.link : null;
}

/** Bold, italic and so on as Word has them. */
export function optionsOf(run: Pick<StoryRun, 'text' | 'format'>): IRunOptions {
  const { format } = run;
  return {
    text: run.text,
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italics: true } : {}),
    ...(format.underline ? { underline: {} } : {}),
    ...(format.strikethrough ? { strike: true } : {}),
    ...(format.subscript ? { subScript: true } : {}),
    ...(format.superscript ? { superScript: true } : {}),
    ...(format.code ? { font: 'Courier New' } : {}),
  };
}
