import { fail, type Result } from '#shared/result.ts';
import { jsonImporter, packageImporter } from './copydesk/importer.ts';
import type { ImportedArticle, Importer, ImportSurroundings, IncomingBytes } from './format.ts';
import { htmlImporter } from './html/importer.ts';
import { markdownImporter } from './markdown/importer.ts';
import { refuseDoubles } from './registry.ts';
import { textImporter } from './text.ts';

/** In the order in which they are asked; text comes last, since everything is text that is nothing else. */
export const IMPORTERS: readonly Importer[] = refuseDoubles([
  packageImporter,
  jsonImporter,
  htmlImporter,
  markdownImporter,
  textImporter,
]);

/** What a file is that we do not read yet, by its first bytes. */
const FOREIGN: readonly (readonly [string, RegExp])[] = [
  ['pdf', /^%PDF-/],
  ['png', /^\x89PNG/],
  ['jpeg', /^\xff\xd8\xff/],
  ['gif', /^GIF8/],
  ['webp', /^RIFF....WEBP/s],
  ['office', /^\xd0\xcf\x11\xe0/],
  ['rtf', /^\{\\rtf/],
  ['gzip', /^\x1f\x8b/],
  ['sqlite', /^SQLite format 3/],
  ['xml', /^\s*(?:\xef\xbb\xbf)?<\?xml(?![\s\S]{0,500}<(?:!DOCTYPE )?html)/i],
  ['xml', /^\s*<(?:nitf|newsItem|newsMessage|rss|feed|svg)[\s>]/i],
];

/** The importer for a file, by what is in it before what it is called. Errors: EMPTY_INPUT, UNKNOWN_FORMAT, TOO_LARGE. */
export function importerFor(input: IncomingBytes): Result<Importer> {
  const { name, bytes } = input;
  if (bytes.length === 0) return fail('EMPTY_INPUT', { name });
  const start = bytes.subarray(0, 4096);
  const latin = Buffer.from(start).toString('latin1');
  const foreign = FOREIGN.find(([, pattern]) => pattern.test(latin));
  if (foreign) return fail('UNKNOWN_FORMAT', { name, format: foreign[0] });
  const extension = extensionOf(name);
  if (packageImporter.recognises(start)) {
    if (
      extension !== 'copydesk' &&
      /word\/|xl\/|ppt\/|\[Content_Types\]|mimetypeapplication\/vnd\.oasis/.test(latin)
    ) {
      return fail('UNKNOWN_FORMAT', { name, format: extension || 'office' });
    }
    return checked(packageImporter, input);
  }
  if (extension === 'copydesk') return fail('UNREADABLE_INPUT', { name, reason: 'damaged-package' });
  if (jsonImporter.recognises(start) && /^\s*(?:\xef\xbb\xbf)?\{/.test(latin))
    return checked(jsonImporter, input);
  if (extension === 'json') return fail('UNKNOWN_FORMAT', { name, format: 'json' });
  const named = IMPORTERS.find((importer) => importer.extensions.includes(extension));
  const recognised = [htmlImporter, markdownImporter].find((importer) => importer.recognises(start));
  return checked(named && named !== textImporter ? named : (recognised ?? textImporter), input);
}

function checked(importer: Importer, { name, bytes }: IncomingBytes): Result<Importer> {
  if (bytes.length > importer.limit)
    return fail('TOO_LARGE', { name, bytes: bytes.length, limit: importer.limit });
  return { ok: true, value: importer };
}

/** Reads a file of any known format. Every error names the file. */
export function importFile(
  input: IncomingBytes,
  surroundings: ImportSurroundings,
): Result<ImportedArticle & { readonly format: string }> {
  const importer = importerFor(input);
  if (!importer.ok) return importer;
  const article = importer.value.read(input, surroundings);
  return article.ok ? { ok: true, value: { ...article.value, format: importer.value.id } } : article;
}

/** The largest file that any importer takes; bigger ones are not even read from the disk. */
export const LARGEST_IMPORT = Math.max(...IMPORTERS.map((importer) => importer.limit));

export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}
