import { Document, ExternalHyperlink, Packer, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { isSafeLink } from '#shared/text/links.ts';
import { settle } from '../docx/settle.ts';
import { documentStyles, STYLE } from '../docx/styles.ts';
import type { RecordRow } from '../manuscript/model.ts';
import { type QuoteEntry, type WrittenList, writtenList } from './entries.ts';
import type { QuoteList } from './quote-list.ts';

/** Behind what must not be overlooked; it is said in words as well. */
const FLAG = 'FBE9D6';

/** Word with a heading per statement, so that its navigation lists them. */
export async function quoteListDocx(list: QuoteList): Promise<Uint8Array> {
  const written = writtenList(list);
  const document = new Document({
    title: `${written.title} – ${written.words.quoteList}`,
    creator: 'Copydesk',
    lastModifiedBy: 'Copydesk',
    description: written.summary,
    styles: documentStyles(list.language, written.words.language),
    sections: [{ children: [...head(written), ...written.entries.flatMap(entryParagraphs)] }],
  });
  return settle(await Packer.toBuffer(document), { created: list.createdAt, modified: list.updatedAt });
}

function head({ words, title, about, summary, date, omitted }: WrittenList): Paragraph[] {
  const line = (style: string, text: string, bold = false): Paragraph[] =>
    text === '' ? [] : [new Paragraph({ style, children: [new TextRun({ text, bold })] })];
  return [
    ...line(STYLE.kicker, words.quoteList, true),
    ...line(STYLE.caption, words.internal),
    ...line(STYLE.title, title),
    ...line(STYLE.byline, about),
    ...line('Normal', summary, true),
    ...line(STYLE.caption, `${words.asOf}: ${date}`),
    ...line(STYLE.caption, omitted),
  ];
}

function entryParagraphs(entry: QuoteEntry): Paragraph[] {
  return [
    new Paragraph({
      style: STYLE.heading2,
      children: [
        new TextRun(`${entry.number}  ${entry.title}  `),
        new TextRun({ text: entry.stateWord, bold: false }),
      ],
    }),
    ...entry.wordings.map(
      ({ label, text, language }) =>
        new Paragraph({
          style: STYLE.quote,
          keepNext: true,
          children: [
            ...(label === '' ? [] : [new TextRun({ text: `${label}: `, italics: false })]),
            new TextRun({ text, ...(language === '' ? {} : { language: { value: language } }) }),
          ],
        }),
    ),
    ...entry.flags.map(
      (text) =>
        new Paragraph({
          style: STYLE.caption,
          keepNext: true,
          shading: { fill: FLAG },
          children: [new TextRun({ text, bold: true })],
        }),
    ),
    ...entry.rows.map(rowParagraph),
  ];
}

function rowParagraph({ label, text, address }: RecordRow): Paragraph {
  return new Paragraph({
    style: STYLE.caption,
    indent: { left: 1985, hanging: 1985 },
    tabStops: [{ type: 'left', position: 1985 }],
    spacing: { after: 30 },
    children: [
      new TextRun({ text: `${label}\t`, bold: true }),
      new TextRun({ text, color: '1A1A1A' }),
      ...link(address ?? ''),
    ],
  });
}

function link(address: string): ParagraphChild[] {
  if (address === '' || !isSafeLink(address)) return [];
  return [
    new TextRun(' '),
    new ExternalHyperlink({
      link: address,
      children: [new TextRun({ text: address, style: 'Hyperlink' })],
    }),
  ];
}
