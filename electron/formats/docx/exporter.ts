import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  type ICommentOptions,
  type FileChild,
  type INumberingOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Run, Story } from '#shared/document/story.ts';
import { runsText } from '#shared/document/walk.ts';
import type { Exporter } from '../format.ts';
import { type ExportMaterial, plain, type PublicArticle, publicArticle, sourceLine } from '../material.ts';
import { DocxBlocks } from './blocks.ts';
import { settle } from './settle.ts';
import { documentStyles, STYLE } from './styles.ts';

/** Word with real styles, footnotes for the sources of statements, and pictures. */
export const docxExporter: Exporter = {
  id: 'docx',
  pictures: true,
  async write(material, options) {
    const article = publicArticle(material.content);
    const note = options.includeEditorialNote ? material.content.article.fields.editorialNote : '';
    const packed = await Packer.toBuffer(documentOf(material, article, note));
    return settle(packed, {
      created: material.content.article.createdAt,
      modified: material.content.article.updatedAt,
    });
  },
};

function documentOf(material: ExportMaterial, article: PublicArticle, note: string): Document {
  const { fields } = material.content.article;
  const blocks = new DocxBlocks(material, article);
  const children: FileChild[] = [
    ...head(article, blocks, note !== ''),
    ...blocks.blocks(article.story.blocks),
  ];
  return new Document({
    title: article.headline,
    creator: article.authors.join('; ') || 'Copydesk',
    lastModifiedBy: article.authors[0] ?? 'Copydesk',
    description: plain(runsText(article.story.fields.standfirst)),
    keywords: fields.keywords.join(', '),
    customProperties: [{ name: 'Copydesk', value: material.content.article.id }],
    styles: documentStyles(fields.language, article.language),
    numbering: numberingOf(blocks),
    footnotes: Object.fromEntries(
      blocks.footnotes.map(({ number, mark }) => [
        String(number),
        { children: [footnote(article, mark, blocks)] },
      ]),
    ),
    ...(note === '' ? {} : { comments: { children: [editorialNote(material, article, note)] } }),
    sections: [{ children }],
  });
}

/** The lists of a document: one numbering per ordered list, so that each begins where it should. */
export function numberingOf(blocks: DocxBlocks): INumberingOptions {
  return {
    config: [
      ...blocks.orderedLists.map(({ reference, level: own, start }) => ({
        reference,
        levels: Array.from({ length: 9 }, (_, level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          start: level === own ? start : 1,
          style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
        })),
      })),
      {
        reference: 'bullets',
        levels: Array.from({ length: 9 }, (_, level) => ({
          level,
          format: LevelFormat.BULLET,
          text: level % 2 === 0 ? '•' : '–',
          style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
        })),
      },
    ],
  };
}

/** The note to editors as a Word comment on the headline: asked for, visible, and never in the text. */
function editorialNote({ content }: ExportMaterial, article: PublicArticle, note: string): ICommentOptions {
  return {
    id: 0,
    author: article.authors[0] ?? 'Copydesk',
    date: new Date(content.article.updatedAt),
    children: note.split('\n').map((line) => new Paragraph(line)),
  };
}

function head(article: PublicArticle, blocks: DocxBlocks, hasNote: boolean): Paragraph[] {
  const { story } = article;
  const line = (name: keyof Story['fields'], style: string): Paragraph[] =>
    runsText(story.fields[name]).trim() === ''
      ? []
      : [new Paragraph({ style, children: blocks.runs(story.fields[name]) })];
  const headline: readonly Run[] =
    runsText(story.fields.headline).trim() === ''
      ? [{ kind: 'text', text: article.headline, format: {}, marks: [] }]
      : story.fields.headline;
  return [
    ...line('kicker', STYLE.kicker),
    new Paragraph({
      style: STYLE.title,
      children: hasNote
        ? [
            new CommentRangeStart(0),
            ...blocks.runs(headline),
            new CommentRangeEnd(0),
            new TextRun({ children: [new CommentReference(0)] }),
          ]
        : blocks.runs(headline),
    }),
    ...line('subheadline', STYLE.kicker),
    ...line('standfirst', STYLE.standfirst),
    ...line('byline', STYLE.byline),
    ...line('dateline', STYLE.byline),
  ];
}

function footnote(article: PublicArticle, mark: string, blocks: DocxBlocks): Paragraph {
  const statement = article.statements.get(mark);
  const { text, address } = statement ? sourceLine(statement, article.language) : { text: '', address: '' };
  const children: ParagraphChild[] = [new TextRun(` ${text}${text !== '' && address !== '' ? ': ' : ''}`)];
  if (address !== '')
    children.push(blocks.link(address, [new TextRun({ text: address, style: 'Hyperlink' })]));
  return new Paragraph({ style: 'FootnoteText', children });
}
