import {
  Bookmark,
  Document,
  type FileChild,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { isSafeLink } from '#shared/text/links.ts';
import { BORDERS } from '../docx/blocks.ts';
import { numberingOf } from '../docx/exporter.ts';
import { settle } from '../docx/settle.ts';
import { documentStyles, STYLE } from '../docx/styles.ts';
import type { Exporter } from '../format.ts';
import type { ExportMaterial } from '../material.ts';
import { claimNote } from './claim-note.ts';
import { AnnotatedDocxBlocks } from './docx-blocks.ts';
import { type Manuscript, manuscriptFor } from './manuscript.ts';
import type { RecordRow, StatementRecord } from './model.ts';

/** Word with a footnote per statement and a table of what is open. */
export const annotatedDocxExporter: Exporter = {
  id: 'annotated-docx',
  pictures: true,
  async write(material) {
    const packed = await Packer.toBuffer(documentOf(material, manuscriptFor(material)));
    return settle(packed, {
      created: material.content.article.createdAt,
      modified: material.content.article.updatedAt,
    });
  },
};

function documentOf(material: ExportMaterial, manuscript: Manuscript): Document {
  const { words, story } = manuscript;
  const blocks = new AnnotatedDocxBlocks(material, manuscript);
  const children: FileChild[] = [
    new Paragraph({ style: STYLE.kicker, children: [new TextRun({ text: words.kind, bold: true })] }),
    new Paragraph({ style: STYLE.caption, children: [new TextRun(words.internal)] }),
    new Paragraph({ style: STYLE.title, children: [new TextRun(manuscript.headline)] }),
    table(
      manuscript.head.map(({ label, text }) => [label, text]),
      [22, 78],
    ),
    heading(words.overview),
    new Paragraph({ children: [new TextRun({ text: manuscript.summary, bold: true })] }),
    ...countsTable(manuscript),
    heading(words.text),
    ...blocks.field(story.fields.kicker, STYLE.kicker),
    ...blocks.field(story.fields.headline, STYLE.heading2),
    ...blocks.field(story.fields.subheadline, STYLE.kicker),
    ...blocks.field(story.fields.standfirst, STYLE.standfirst),
    ...blocks.field(story.fields.byline, STYLE.byline),
    ...blocks.field(story.fields.dateline, STYLE.byline),
    ...blocks.blocks(story.blocks),
    heading(words.openTitle),
    ...claimsTable(manuscript),
    ...(manuscript.legend.length > 0
      ? [
          heading(words.legend),
          table(
            manuscript.legend.map(({ label, text }) => [label, text]),
            [22, 78],
          ),
        ]
      : []),
  ];
  return new Document({
    title: `${manuscript.headline} – ${words.kind}`,
    creator: manuscript.authors.join('; ') || 'Copydesk',
    lastModifiedBy: manuscript.authors[0] ?? 'Copydesk',
    description: manuscript.summary,
    customProperties: [{ name: 'Copydesk', value: material.content.article.id }],
    styles: documentStyles(manuscript.languageTag, manuscript.language),
    numbering: numberingOf(blocks),
    footnotes: Object.fromEntries(
      manuscript.statements.map((record) => [String(record.number), { children: footnote(record, blocks) }]),
    ),
    sections: [{ children }],
  });
}

function heading(text: string): Paragraph {
  return new Paragraph({ style: STYLE.heading1, children: [new TextRun(text)] });
}

/** One running paragraph, since ten lines per footnote would leave no room for the text. */
function footnote(record: StatementRecord, blocks: AnnotatedDocxBlocks): Paragraph[] {
  const rows: readonly RecordRow[] = record.rows;
  return [
    new Paragraph({
      style: 'FootnoteText',
      children: [
        new TextRun({ text: ` ${record.stateWord}. `, bold: true }),
        new TextRun({ text: `${record.printed.join(' / ')} ` }),
        ...rows.flatMap(({ label, text, address }) => [
          new TextRun({ text: `${label}: `, italics: true }),
          new TextRun(`${text}${address ? ' ' : ''}`),
          ...(address && isSafeLink(address)
            ? [blocks.link(address, [new TextRun({ text: address, style: 'Hyperlink' })])]
            : []),
          new TextRun('. '),
        ]),
      ],
    }),
  ];
}

function countsTable({ words, counts, claims }: Manuscript): FileChild[] {
  const rows = counts.map(({ word, numbers }) => [word, String(numbers.length), numbers.join(', ')]);
  if (claims.length > 0) {
    rows.push([
      words.openClaims(claims.length).replace(/^\d+ /, ''),
      String(claims.length),
      claims.length > 1 ? `O1–O${claims.length}` : 'O1',
    ]);
  }
  return rows.length === 0
    ? []
    : [table([[words.state, words.count, words.numbers], ...rows], [30, 14, 56], true)];
}

function claimsTable({ words, claims }: Manuscript): FileChild[] {
  if (claims.length === 0) return [new Paragraph({ children: [new TextRun(words.noClaims)] })];
  const head = [words.numbers, words.typeLabel, words.what, words.mentions, words.where];
  const widths = [13, 14, 24, 12, 37];
  const row = (cells: readonly string[], bookmark: string): TableRow =>
    new TableRow({
      children: cells.map((text, at) =>
        cell([new TextRun(text)], widths[at] ?? 20, at === 0 ? bookmark : ''),
      ),
    });
  return [
    new Paragraph({ children: [new TextRun(words.openIntro)] }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        headerRow(head, widths),
        ...claims.map((claim) =>
          row(
            [
              claim.label,
              `${words.claims[claim.kind]}, ${words.open}`,
              claim.text,
              String(claim.mentions),
              claimNote(claim, words),
            ],
            `claim-${claim.number}`,
          ),
        ),
      ],
    }),
  ];
}

/** Widths in per cent. */
function table(rows: readonly (readonly string[])[], widths: readonly number[], header = false): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells, at) =>
      header && at === 0
        ? headerRow(cells, widths)
        : new TableRow({
            children: cells.map((text, column) =>
              cell([new TextRun({ text, bold: !header && column === 0 })], widths[column] ?? 20),
            ),
          }),
    ),
  });
}

function headerRow(cells: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    children: cells.map((text, at) =>
      cell([new TextRun({ text, bold: true })], widths[at] ?? 20, '', 'EEEEEE'),
    ),
  });
}

function cell(children: TextRun[], width: number, bookmark = '', fill = ''): TableCell {
  return new TableCell({
    borders: BORDERS,
    width: { size: width, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
    ...(fill === '' ? {} : { shading: { fill } }),
    children: [
      new Paragraph({
        style: STYLE.factBox,
        indent: { left: 0, right: 0 },
        spacing: { after: 0, line: 260 },
        children: bookmark === '' ? children : [new Bookmark({ id: bookmark, children })],
      }),
    ],
  });
}
