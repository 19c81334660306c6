import type { Figure } from '#shared/document/story.ts';
import { runsText } from '#shared/document/walk.ts';
import type { Exporter } from '../format.ts';
import { printedInstant } from '../html/printed-instant.ts';
import { manuscriptWords } from '../manuscript/words.ts';
import { type ExportMaterial, pictureKey, plain, publicArticle, sourceLine } from '../material.ts';
import { Flow, FULL_WIDTH } from './flow.ts';
import { missingNote } from './missing-note.ts';
import { Paper } from './paper.ts';
import { type Look, pieceOf, plainPieces, printedPictures, setBlocks, setHead } from './story.ts';
import type { Piece } from './typeset.ts';

/** The Fahne: the article to read and to keep, with the sources of its statements at the end. */
export const pdfExporter: Exporter = {
  id: 'pdf',
  pictures: true,
  write: articlePdf,
};

async function articlePdf(material: ExportMaterial): Promise<Uint8Array> {
  const article = publicArticle(material.content);
  const { fields, updatedAt } = material.content.article;
  const words = manuscriptWords(article.language);
  const paper = new Paper({
    title: article.headline,
    author: article.authors.join(', '),
    subject: plain(runsText(article.story.fields.standfirst)),
    language: fields.language,
    at: updatedAt,
  });
  const flow = new Flow(paper);
  const setting = {
    flow,
    width: FULL_WIDTH,
    pieces: plainPieces,
    pictures: await printedPictures(material.pictures),
    caption: (figure: Figure, look: Look): Piece[] =>
      [
        figure.caption,
        figure.creditLine,
        material.pictures.has(pictureKey(figure)) ? '' : `[${words.figure}: ${words.figureMissing}]`,
      ]
        .filter(Boolean)
        .map((text, at) => pieceOf({ text: at === 0 ? text : ` ${text}`, format: {} }, look)),
  };
  flow.section(article.headline);
  if (plain(runsText(article.story.fields.headline)) === '')
    flow.paragraph([pieceOf({ text: article.headline, format: {} }, { size: 18, bold: true })], {
      tag: 'H1',
    });
  setHead(article.story, setting, 'H1');
  setBlocks(article.story.blocks, setting, 2);
  const sources = [...article.statements.values()]
    .map((one) => ({ number: one.number, ...sourceLine(one, article.language) }))
    .filter(({ text, address }) => text !== '' || address !== '');
  if (sources.length > 0) {
    flow.section(words.evidenceTitle);
    flow.paragraph([{ text: words.evidenceTitle, face: 'sansBold', size: 11 }], {
      tag: 'H2',
      before: 12,
      keep: 60,
    });
    for (const { text, address } of sources) {
      flow.paragraph(
        [
          { text: text === '' ? '' : `${text}${address === '' ? '' : ': '}`, face: 'serif', size: 9 },
          ...(address === '' ? [] : [pieceOf({ text: address, format: {}, link: address }, { size: 9 })]),
        ],
        { after: 3 },
      );
    }
  }
  missingNote(flow, words);
  const changed = printedInstant(updatedAt, material.timeZone, article.language);
  return flow.end(
    (page, pages) => `${article.headline.slice(0, 70)} · ${changed} · ${words.pageOf(page, pages)}`,
  );
}
