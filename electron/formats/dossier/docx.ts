import { Document, ExternalHyperlink, Packer, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { settle } from '../docx/settle.ts';
import { documentStyles, STYLE } from '../docx/styles.ts';
import type { DossierContent } from './content.ts';
import { evidenceLine, referenceLine, safeAddress, speakerLine, WORDS, wordings } from './words.ts';

/** Word with real styles; references are numbered at the end. */
export async function dossierDocx(content: DossierContent): Promise<Uint8Array> {
  const { language } = content;
  const words = WORDS[language];
  const document = new Document({
    title: content.name,
    creator: 'Copydesk',
    lastModifiedBy: 'Copydesk',
    styles: documentStyles(language, language),
    sections: [
      {
        children: [
          new Paragraph({ style: STYLE.kicker, children: [new TextRun(words.dossier)] }),
          new Paragraph({ style: STYLE.title, children: [new TextRun(content.name)] }),
          ...content.items.flatMap((item) => itemParagraphs(item, content)),
          ...references(content),
        ],
      },
    ],
  });
  return settle(await Packer.toBuffer(document), { created: content.createdAt, modified: content.updatedAt });
}

type Item = DossierContent['items'][number];

function itemParagraphs(item: Item, { references: all, language }: DossierContent): Paragraph[] {
  const mark = (number: number | null): string => (number === null ? '' : ` [${number}]`);
  switch (item.kind) {
    case 'note':
      return item.text
        .split('\n')
        .map((line) => new Paragraph({ style: STYLE.factBox, children: [new TextRun(line)] }));
    case 'article': {
      const headline = all.find(({ number }) => number === item.reference)?.headline ?? '';
      const head = new TextRun(`${headline || WORDS[language].untitled}${mark(item.reference)}`);
      return [
        new Paragraph({ style: STYLE.heading1, children: [head] }),
        ...(item.standfirst === ''
          ? []
          : [new Paragraph({ style: STYLE.standfirst, children: [new TextRun(item.standfirst)] })]),
      ];
    }
    case 'passage':
      return [
        new Paragraph({
          style: STYLE.quote,
          children: [...lines(item.text), new TextRun(mark(item.reference))],
        }),
      ];
    case 'statement': {
      const said = wordings(item, language).map(
        ({ label, text }) =>
          new Paragraph({
            style: STYLE.quote,
            keepNext: true,
            children: [
              ...(label === '' ? [] : [new TextRun({ text: `${label}: `, italics: false })]),
              ...lines(text),
            ],
          }),
      );
      return [
        ...said,
        new Paragraph({
          style: STYLE.caption,
          keepNext: true,
          children: [new TextRun(`${speakerLine(item, language)}${mark(item.reference)}`)],
        }),
        new Paragraph({
          style: STYLE.caption,
          children: [new TextRun(evidenceLine(item, language)), ...link(item.sourceAddress)],
        }),
      ];
    }
  }
}

function references({ references: all, language }: DossierContent): Paragraph[] {
  if (all.length === 0) return [];
  return [
    new Paragraph({ style: STYLE.heading1, children: [new TextRun(WORDS[language].references)] }),
    ...all.map(
      (reference) =>
        new Paragraph({
          indent: { left: 567, hanging: 567 },
          children: [
            new TextRun(`[${reference.number}]\t${referenceLine(reference, language)}`),
            ...link(reference.address),
          ],
        }),
    ),
  ];
}

function link(address: string): ParagraphChild[] {
  const safe = safeAddress(address);
  if (safe === '') return [];
  return [
    new TextRun(' '),
    new ExternalHyperlink({ link: safe, children: [new TextRun({ text: safe, style: 'Hyperlink' })] }),
  ];
}

function lines(text: string): TextRun[] {
  return text.split('\n').map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) }));
}
