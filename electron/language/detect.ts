import type { DetectedStatement } from '#shared/statement/types.ts';
import { resolveArticle, type PlacedScan } from './article.ts';
import { scanParagraph, type ParagraphScan } from './paragraph.ts';
import { quotationRuns, type QuotationRun } from './quotation-marks.ts';
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
  const scan = (text: string, language: Language, run: QuotationRun): ParagraphScan => {
    const key = `${language}${run.carried ? 1 : 0}${run.continues ? 1 : 0}${text}`;
    const known = cache.get(key);
    if (known) {
      cache.delete(key);
      cache.set(key, known);
      return known;
    }
    const fresh = scanParagraph(text, language, run);
    if (capacity > 0) {
      if (cache.size >= capacity) cache.delete(cache.keys().next().value as string);
      cache.set(key, fresh);
    }
    return fresh;
  };
  return {
    detect(text, options) {
      const spans = paragraphsOf(text);
      const paragraphs = spans.map((span) => text.slice(span.start, span.end));
      const runs = quotationRuns(paragraphs);
      const placed = spans.map(
        (span, index): PlacedScan => ({
          scan: scan(paragraphs[index] as string, options.language, runs[index] as QuotationRun),
          offset: span.start,
        }),
      );
      return resolveArticle(placed, options.persons ?? []);
    },
  };
}
