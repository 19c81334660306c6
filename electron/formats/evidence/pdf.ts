import { readFile } from 'node:fs/promises';
import type { EvidenceSegment, ReadingOutcome } from '#shared/contract/evidence-reading.ts';
import type { Box } from '#shared/statement/anchor.ts';
import { composed, hasWords, type NewPart } from './parts.ts';
import { inReadingOrder, type Run } from './pdf-lines.ts';

/** More pages than a newsroom's longest report; what lies behind them is not read. */
const MOST_PAGES = 5000;

/** Its two halves talk in messages; while one page waits for its answer, others go on (a third faster). */
const PAGES_AT_ONCE = 8;

export interface PdfReading {
  readonly outcome: ReadingOutcome;
  readonly pages: readonly NewPart[];
}

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfPage = Awaited<ReturnType<Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>['getPage']>>;
type Item = Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number];
type TextItem = Extract<Item, { str: string }>;

interface PlacedItem extends Run {
  readonly item: TextItem;
  /** Onto the page as it is seen. */
  readonly matrix: readonly number[];
}

let library: Promise<PdfLibrary> | undefined;

/** Loaded when the first PDF comes: it is large. */
function pdfLibrary(): Promise<PdfLibrary> {
  library ??= (async () => {
    // While it loads it looks for a canvas of machine code, which only drawing needs, and complains of its absence.
    const output = globalThis.console;
    const { warn, log } = output;
    Object.assign(output, { warn: () => {}, log: () => {} });
    try {
      // The half that parses, in this thread: without it the library would start one by a file name.
      await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
      return await import('pdfjs-dist/legacy/build/pdf.mjs');
    } finally {
      Object.assign(output, { warn, log });
    }
  })();
  return library;
}

/** One page with one word. */
const SMALLEST = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 90 90] /Resources <</Font <</F 4 0 R>>>> /Contents 5 0 R>> endobj
4 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>> endobj
5 0 obj <</Length 28>> stream
BT /F 9 Tf 9 9 Td (A) Tj ET 
endstream endobj
xref
0 6
0000000000 65535 f 
0000000009 00000 n 
0000000056 00000 n 
0000000111 00000 n 
0000000228 00000 n 
0000000323 00000 n 
trailer <</Size 6 /Root 1 0 R>>
startxref
399
%%EOF
`;

/** Loads the library and reads a page with it, so that the first real PDF of the day waits for neither. */
export function preparePdf(): Promise<PdfReading> {
  return readBytes(new TextEncoder().encode(SMALLEST));
}

/** The words of a PDF, page by page, with the place of each line. Nothing in it is drawn or run. */
export async function readPdf(path: string): Promise<PdfReading> {
  return readBytes(new Uint8Array(await readFile(path)));
}

async function readBytes(data: Uint8Array): Promise<PdfReading> {
  const pdf = await pdfLibrary();
  const loading = pdf.getDocument({
    data,
    verbosity: pdf.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
  });
  try {
    const document = await loading.promise;
    const pages: NewPart[] = [];
    const count = Math.min(document.numPages, MOST_PAGES);
    for (let first = 1; first <= count; first += PAGES_AT_ONCE) {
      const numbers = Array.from(
        { length: Math.min(PAGES_AT_ONCE, count - first + 1) },
        (_, at) => first + at,
      );
      pages.push(
        ...(await Promise.all(numbers.map(async (one) => readPage(await document.getPage(one), pdf)))),
      );
    }
    return { outcome: hasWords(pages) ? 'text' : 'no-text', pages };
  } catch (error) {
    if (error instanceof pdf.PasswordException) return { outcome: 'encrypted', pages: [] };
    // Everything else that the library throws comes from the file: it has no other input.
    return { outcome: 'broken', pages: [] };
  } finally {
    await loading.destroy();
  }
}

async function readPage(page: PdfPage, pdf: PdfLibrary): Promise<NewPart> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const segments: EvidenceSegment[] = [];
  let text = '';
  const addLine = (line: readonly PlacedItem[]): void => {
    for (const { str, item, matrix } of inReadingOrder(line)) {
      const words = composed(str);
      if (words.trim() !== '') {
        const start = text.length;
        segments.push({
          start,
          end: start + words.length,
          box: boxOf(item, matrix, width, height),
          seconds: null,
          untilSeconds: null,
          speaker: '',
        });
      }
      text += words;
    }
  };
  let line: PlacedItem[] = [];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const matrix: readonly number[] = pdf.Util.transform(transform, item.transform);
    line.push({ str: item.str, dir: item.dir, x: matrix[4] ?? 0, item, matrix });
    if (!item.hasEOL) continue;
    addLine(line);
    text += '\n';
    line = [];
  }
  addLine(line);
  page.cleanup();
  return { text, width, height, segments };
}

/** The rectangle around a run of text, from its baseline up by the height of its letters and a little down. */
function boxOf(item: TextItem, matrix: readonly number[], pageWidth: number, pageHeight: number): Box {
  const [a = 1, b = 0, , , x = 0, y = 0] = matrix;
  const size = item.height || Math.hypot(a, b);
  const turn = Math.hypot(a, b) || 1;
  const [along, across] = [a / turn, b / turn];
  // The corners of the run, turned as the text is; the box is what holds them all.
  const corners = [
    [0, -0.25 * size],
    [item.width, -0.25 * size],
    [0, size],
    [item.width, size],
  ] as const;
  const xs = corners.map(([right, up]) => x + right * along + up * across);
  const ys = corners.map(([right, up]) => y + right * across - up * along);
  const left = share(Math.min(...xs) / pageWidth);
  const top = share(Math.min(...ys) / pageHeight);
  return {
    x: left,
    y: top,
    width: share(share(Math.max(...xs) / pageWidth) - left),
    height: share(share(Math.max(...ys) / pageHeight) - top),
  };
}

/** Four digits: a tenth of a millimetre on A4. */
function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
}
