import {
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  TextRun,
} from 'docx';
import type { Figure, Run } from '#shared/document/story.ts';
import { isSafeLink } from '#shared/text/links.ts';
import { DocxBlocks, optionsOf } from '../docx/blocks.ts';
import { type ExportMaterial, pictureKey, publicArticle } from '../material.ts';
import type { AnnotatedRun, Reference } from './annotate.ts';
import type { Manuscript } from './manuscript.ts';

/** Behind the words; the state stands in the footnote as well, so colour is not the only sign. */
const SHADES = { safe: 'E6EFE6', open: 'FBE9D6' };

/** Hebrew and Arabic with their extensions. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The text with its statements shaded, their footnotes, and the labels of open claims. */
export class AnnotatedDocxBlocks extends DocxBlocks {
  readonly #manuscript: Manuscript;
  readonly #pictures: ExportMaterial['pictures'];

  constructor(material: ExportMaterial, manuscript: Manuscript) {
    super(material, publicArticle(material.content));
    this.#manuscript = manuscript;
    this.#pictures = material.pictures;
  }

  override runs(runs: readonly Run[]): ParagraphChild[] {
    return this.annotated(this.#manuscript.annotated.runs(runs));
  }

  annotated(runs: readonly AnnotatedRun[]): ParagraphChild[] {
    return runs.flatMap((run) => this.#run(run));
  }

  /** A field of the sheet; nothing when it is empty. */
  field(runs: readonly Run[], style: string): Paragraph[] {
    const children = this.runs(runs);
    return children.length === 0 ? [] : [new Paragraph({ style, children })];
  }

  protected override caption(figure: Figure): ParagraphChild[] {
    const { words, annotated } = this.#manuscript;
    const children = this.annotated(annotated.caption(figure));
    if (figure.creditLine) children.push(new TextRun(` ${figure.creditLine}`));
    if (!this.#pictures.has(pictureKey(figure)))
      children.push(new TextRun({ text: ` [${words.figure}: ${words.figureMissing}]`, bold: true }));
    return children;
  }

  #run(run: AnnotatedRun): ParagraphChild[] {
    if (run.kind === 'break') return [new TextRun({ break: 1 })];
    const shade =
      run.statements.length === 0
        ? null
        : run.statements.some((record) => record.open)
          ? SHADES.open
          : SHADES.safe;
    const options: IRunOptions = {
      ...optionsOf(run),
      ...(shade ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade } } : {}),
      ...(run.claim ? { underline: { type: 'dotted' } } : {}),
      ...(RIGHT_TO_LEFT.test(run.text) ? { rightToLeft: true } : {}),
    };
    const text =
      run.link && isSafeLink(run.link)
        ? this.link(run.link, [new TextRun({ ...options, style: 'Hyperlink' })])
        : new TextRun(options);
    return [text, ...run.after.map((reference) => this.#reference(reference))];
  }

  #reference(reference: Reference): ParagraphChild {
    if (reference.kind === 'claim') {
      const { claim } = reference;
      return new InternalHyperlink({
        anchor: `claim-${claim.number}`,
        children: [new TextRun({ text: claim.label, superScript: true, bold: true })],
      });
    }
    const { record, first } = reference;
    // The same statement once more: Word would count a second footnote on.
    return first
      ? new FootnoteReferenceRun(record.number)
      : new TextRun({ text: String(record.number), superScript: true });
  }
}
