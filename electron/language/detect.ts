import type { DetectedStatement } from '#shared/statement/types.ts';
import { resolveArticle, type PlacedScan } from './article.ts';
import { scanParagraph, type ParagraphScan } from './paragraph.ts';
import { beginsWithQuotationMark } from './quotation-marks.ts';
import { paragraphsOf, type Language } from './sentences.ts';

export interface DetectOptions {
  readonly language: Language;
  /** Persons of the archive with their variants; names found in the text are matched against them. */
  readonly persons?: readonly {
    readonly id: string;
    readonly name: string;
    readonly variants: readonly string[];
  }[];
}

export interface Detector {
  detect(text: string, options: DetectOptions): DetectedStatement[];
}

/** Finds the statements of a text of which the paragraphs are lines. Offsets refer to `text`. */
export function detectStatements(text: string, options: DetectOptions): DetectedStatement[] {
  return createDetector(0).detect(text, options);
}

/**
 * A detector that keeps the scans of paragraphs it has seen, so that after an edit only the changed paragraph
 * is analysed again; what reaches over paragraphs is joined anew each time, which is cheap.
 */
export function createDetector(capacity = 2000): Detector {
  const cache = new Map<string, ParagraphScan>();
  const scan = (text: string, language: Language, carried: boolean, nextOpens: boolean): ParagraphScan => {
    const key = `${language}${carried ? 1 : 0}${nextOpens ? 1 : 0}${text}`;
    const known = cache.get(key);
    if (known) {
      cache.delete(key);
      cache.set(key, known);
      return known;
    }
    const fresh = scanParagraph(text, language, carried, nextOpens);
    if (capacity > 0) {
      if (cache.size >= capacity) cache.delete(cache.keys().next().value as string);
      cache.set(key, fresh);
    }
    return fresh;
  };
  return {
    detect(text, options) {
      const paragraphs = paragraphsOf(text);
      const placed: PlacedScan[] = [];
      let carried = false;
      paragraphs.forEach((span, index) => {
        const next = paragraphs[index + 1];
        const nextOpens =
          next !== undefined && beginsWithQuotationMark(text.slice(next.start, next.start + 3));
        const result = scan(text.slice(span.start, span.end), options.language, carried, nextOpens);
        placed.push({ scan: result, offset: span.start });
        carried = result.statements.some(
          (statement) =>
            statement.code === 'quotation-marks' &&
            statement.spans.at(-1)?.end === result.text.length &&
            nextOpens,
        );
      });
      return resolveArticle(placed, options.persons ?? []);
    },
  };
}
