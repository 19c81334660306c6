import type { Exporter } from '../format.ts';
import { printedInstant } from '../html/printed-instant.ts';
import { type ExportMaterial, pictureKey } from '../material.ts';
import { Flow, FULL_WIDTH, GREY, TEXT_WIDTH } from '../pdf/flow.ts';
import { missingNote } from '../pdf/missing-note.ts';
import { Paper } from '../pdf/paper.ts';
import { type Look, pieceOf, printedPictures, setBlocks, setHead } from '../pdf/story.ts';
import type { Piece } from '../pdf/typeset.ts';
import type { AnnotatedRun, Reference } from './annotate.ts';
import { claimNote } from './claim-note.ts';
import { type Manuscript, manuscriptFor } from './manuscript.ts';
import type { RecordRow } from './model.ts';

/** To print and to hand round: numbers in the text, short notes beside it, everything in full behind it. */
export const annotatedPdfExporter: Exporter = {
  id: 'annotated-pdf',
  pictures: true,
  write: annotatedPdf,
};

const LINK = '#124a78';
const FILL = { safe: '#e6efe6', open: '#fbe9d6' };

async function annotatedPdf(material: ExportMaterial): Promise<Uint8Array> {
  const manuscript = manuscriptFor(material);
  const { words, headline, story } = manuscript;
  const { updatedAt } = material.content.article;
  const paper = new Paper({
    title: `${headline} – ${words.kind}`,
    author: manuscript.authors.join(', '),
    subject: manuscript.summary,
    language: manuscript.languageTag,
    at: updatedAt,
  });
  const flow = new Flow(paper);
  flow.section(words.overview);
  flow.paragraph([sans(words.kind, 9, true)], { after: 1 });
  flow.paragraph([sans(words.internal, 8, false, '#8a2a1a')], { after: 6 });
  flow.paragraph([{ text: headline, face: 'serifBold', size: 20 }], { tag: 'H1', leading: 1.2, after: 8 });
  rows(flow, manuscript.head);
  heading(flow, words.overview);
  flow.paragraph([sans(manuscript.summary, 10, true)]);
  counts(flow, manuscript);
  flow.section(words.text);
  heading(flow, words.text);
  const writer = new PieceWriter(manuscript, material);
  const setting = {
    flow,
    width: TEXT_WIDTH,
    pictures: await printedPictures(material.pictures),
    pieces: writer.pieces,
    caption: writer.caption,
  };
  setHead(story, setting, 'H3');
  setBlocks(story.blocks, setting, 3);
  records(flow, manuscript);
  claims(flow, manuscript);
  if (manuscript.legend.length > 0) {
    flow.section(words.legend);
    heading(flow, words.legend);
    rows(flow, manuscript.legend);
  }
  missingNote(flow, words);
  const changed = printedInstant(updatedAt, material.timeZone, manuscript.language);
  return flow.end((page, pages) =>
    [words.kind, headline.slice(0, 60), changed, words.pageOf(page, pages)].join(' · '),
  );
}

function sans(text: string, size: number, bold = false, colour?: string): Piece {
  return { text, face: bold ? 'sansBold' : 'sans', size, ...(colour ? { colour } : {}) };
}

function heading(flow: Flow, text: string): void {
  flow.paragraph([sans(text, 11.5, true)], { tag: 'H2', before: 14, after: 5, keep: 70 });
}

function rows(flow: Flow, list: readonly RecordRow[], size = 8.5): void {
  for (const { label, text, address } of list) {
    flow.paragraph(
      [
        sans(`${label}: `, size, false, GREY),
        sans(text, size),
        ...(address ? [{ ...sans(` ${address}`, size, false, LINK), link: { address } }] : []),
      ],
      { after: 1.5, leading: 1.35 },
    );
  }
}

function counts(flow: Flow, { words, counts: list, claims: open }: Manuscript): void {
  const table = list.map(({ word, numbers }) => [
    [sans(word, 8.5)],
    [sans(String(numbers.length), 8.5)],
    numbers.flatMap((number, at): Piece[] => [
      { ...sans(String(number), 8.5, false, LINK), link: { place: `statement-${number}` } },
      sans(at < numbers.length - 1 ? ', ' : '', 8.5),
    ]),
  ]);
  if (open.length > 0) {
    table.push([
      [sans(words.openClaims(open.length).replace(/^\d+ /, ''), 8.5)],
      [sans(String(open.length), 8.5)],
      [sans(open.length > 1 ? `O1–O${open.length}` : 'O1', 8.5)],
    ]);
  }
  if (table.length === 0) return;
  flow.table(
    [[words.state, words.count, words.numbers].map((label) => [sans(label, 8.5, true)]), ...table],
    [0.35, 0.15, 0.5],
    TEXT_WIDTH,
  );
}

function records(flow: Flow, { statements, words }: Manuscript): void {
  if (statements.length === 0) return;
  flow.section(words.evidenceTitle);
  heading(flow, words.evidenceTitle);
  for (const record of statements) {
    flow.paragraph(
      [
        {
          ...sans(String(record.number), 10, true, LINK),
          link: { place: `ref-${record.number}` },
          place: `statement-${record.number}`,
        },
        sans(`  ${record.stateWord}`, 9, true, record.open ? '#a65a13' : '#3c6a49'),
      ],
      { tag: 'H3', before: 6, after: 2, keep: 60 },
    );
    for (const printed of record.printed)
      flow.paragraph([{ text: printed, face: 'serif', size: 9.5 }], { after: 3, leading: 1.35 });
    rows(flow, record.rows);
    flow.space(3);
  }
}

function claims(flow: Flow, { claims: open, words }: Manuscript): void {
  flow.section(words.openTitle);
  heading(flow, words.openTitle);
  if (open.length === 0) return flow.paragraph([sans(words.noClaims, 9)]);
  flow.paragraph([sans(words.openIntro, 9)]);
  const head = [words.numbers, words.typeLabel, words.what, words.mentions, words.where];
  flow.table(
    [
      head.map((label) => [sans(label, 8, true)]),
      ...open.map((claim) => [
        [
          {
            ...sans(claim.label, 8, false, LINK),
            link: { place: `open-${claim.number}` },
            place: `claim-${claim.number}`,
          },
        ],
        [sans(`${words.claims[claim.kind]}, ${words.open}`, 8)],
        [sans(claim.text, 8)],
        [sans(String(claim.mentions), 8)],
        [sans(claimNote(claim, words), 8)],
      ]),
    ],
    [0.11, 0.14, 0.25, 0.1, 0.4],
    FULL_WIDTH,
  );
}

/** Runs with their grounds, references and margin notes. */
class PieceWriter {
  readonly #manuscript: Manuscript;
  readonly #material: ExportMaterial;
  readonly #seen = new Set<string>();

  constructor(manuscript: Manuscript, material: ExportMaterial) {
    this.#manuscript = manuscript;
    this.#material = material;
  }

  readonly pieces = (runs: Parameters<Manuscript['annotated']['runs']>[0], look: Look): Piece[] =>
    this.#annotated(this.#manuscript.annotated.runs(runs), look);

  readonly caption = (figure: Parameters<Manuscript['annotated']['caption']>[0], look: Look): Piece[] => {
    const { words, annotated } = this.#manuscript;
    const text = [
      figure.creditLine,
      this.#material.pictures.has(pictureKey(figure)) ? '' : `[${words.figure}: ${words.figureMissing}]`,
    ]
      .filter(Boolean)
      .join(' ');
    const pieces = this.#annotated(annotated.caption(figure), look);
    return text === '' ? pieces : [...pieces, pieceOf({ text: ` ${text}`, format: {} }, look)];
  };

  #annotated(runs: readonly AnnotatedRun[], look: Look): Piece[] {
    return runs.flatMap((run) => {
      const fill =
        run.statements.length === 0
          ? {}
          : { fill: run.statements.some((record) => record.open) ? FILL.open : FILL.safe };
      const piece = pieceOf({ text: run.text, format: run.format, link: run.link || undefined }, look);
      return [
        { ...piece, ...fill, ...(run.claim ? { dotted: true } : {}) },
        ...run.after.map((reference) => this.#reference(reference, look)),
      ];
    });
  }

  #reference(reference: Reference, look: Look): Piece {
    const looks = { face: 'sansBold' as const, size: look.size * 0.62, rise: look.size * 0.36, colour: LINK };
    if (reference.kind === 'claim') {
      const { label, number } = reference.claim;
      return { ...looks, text: label, link: { place: `claim-${number}` }, ...this.#place(`open-${number}`) };
    }
    const { record } = reference;
    return {
      ...looks,
      text: String(record.number),
      link: { place: `statement-${record.number}` },
      ...this.#place(`ref-${record.number}`),
      margin: [sans(`${record.number} `, 7.5, true), sans(record.short, 7.5, false, '#444444')],
    };
  }

  /** A place is named once, by its first reference. */
  #place(name: string): { readonly place?: string } {
    if (this.#seen.has(name)) return {};
    this.#seen.add(name);
    return { place: name };
  }
}
