import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#shared/clock.ts';
import type { OutputOf } from '#shared/contract/define.ts';
import type {
  ExportFormat,
  ExportOverride,
  exports as contract,
  OutgoingFormat,
} from '#shared/contract/exports.ts';
import { documentJson, parseDocument } from '#shared/document/document.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { articleRow } from '../archive/articles.ts';
import { accountNumber, recordChange } from '../archive/change-log.ts';
import { exportRecords, writeExport } from '../archive/export-log.ts';
import { articleIds as everyArticle } from '../archive/package-reading.ts';
import { allSettings } from '../archive/settings.ts';
import type { ReadDatabase } from '../archive/sql.ts';
import { type ArticlePackage, packageJson } from '../formats/copydesk/package.ts';
import { EXPORT_FORMAT_ENTRIES, exportFormatEntry, suffixOf } from '../formats/exporters.ts';
import { clipboardOf } from '../formats/html/clipboard.ts';
import { exportFileName } from '../formats/file-name.ts';
import { publicArticle } from '../formats/material.ts';
import type { QuoteList } from '../formats/quotes/quote-list.ts';
import type { BaseContext, JobContext, MutationContext, Service } from './context.ts';
import { gatherContent } from './export-content.ts';
import { gatherFacts } from './manuscript-facts.ts';
import { type Passed, passGates } from './export-gates.ts';
import { makeFolder } from '../archive/open-folder.ts';
import { syncFolder, writeNumbered } from './export-files.ts';
import { textsIn } from './export-texts.ts';
import { quoteListOfArticle } from './quote-lists/gathering.ts';

type Exports = Service<typeof contract>;
type Rendering = OutputOf<(typeof contract)['render']>;
type ExportedFile = OutputOf<(typeof contract)['run']>['files'][number];
type Failed = OutputOf<(typeof contract)['run']>['failed'];
type ExportInput = Parameters<Exports['run']>[1];
type Options = ExportInput['options'];

export const formats: Exports['formats'] = () =>
  ok(
    EXPORT_FORMAT_ENTRIES.map(({ id, extension, mediaType, preview }) => ({
      id,
      extension,
      mediaType,
      preview,
    })),
  );

/** In the workshop: it loads the format's library and decodes pictures. */
export const render: Exports['render'] = async (context, input) => {
  const { renderArticle } = await import('./export-rendering.ts');
  const rendered = await renderArticle(context, input);
  if (!rendered.ok) return rendered;
  const { bytes, sha256, missingPictures } = rendered.value;
  return ok({ base64: Buffer.from(bytes).toString('base64'), bytes: bytes.length, sha256, missingPictures });
};

export const preview: Exports['preview'] = async (context, { articleId, format, options }) => {
  const withVersions = exportFormatEntry(format).whole === true;
  const content = gatherContent(context.read.db, articleId, { withVersions });
  if (!content.ok) return content;
  const quotes = await quotesFor(context, content.value, [format]);
  const rendered = await ask(context, { content: content.value, quotes }, format, options);
  if (!rendered.ok) return rendered;
  const { base64, bytes } = rendered.value;
  const readable = exportFormatEntry(format).preview !== 'none';
  return ok({
    text: readable ? Buffer.from(base64, 'base64').toString('utf8') : '',
    bytes,
    fileName: fileNameOf(context, content.value, format),
  });
};

export const clipboard: Exports['clipboard'] = async (context, { articleId, override }) => {
  const content = gatherContent(context.read.db, articleId);
  if (!content.ok) return content;
  const passed = await passGates(context, content.value, override);
  if (!passed.ok) return passed;
  const { timeZone } = context;
  const copied = clipboardOf({ content: content.value, timeZone, pictures: new Map(), files: new Map() });
  noteOverride(context, content.value, copied.html, passed.value);
  return ok(copied);
};

export const print: Exports['print'] = async (context, { articleId, override }) => {
  const content = gatherContent(context.read.db, articleId);
  if (!content.ok) return content;
  const passed = await passGates(context, content.value, override);
  if (!passed.ok) return passed;
  const { document, fields } = content.value.article;
  const proofed = await context.analyse('exports.proof', {
    document: documentJson(document),
    language: fields.language,
    title: publicArticle(content.value).headline,
  });
  if (!proofed.ok) return proofed;
  // Our own analysis, whose output the host has checked against its schema.
  const { html } = proofed.value as OutputOf<(typeof contract)['proof']>;
  noteOverride(context, content.value, html, passed.value);
  return ok({ html, language: fields.language });
};

/** Prints are not logged and copies when they are made; what passes a gate by override is, in any case. */
function noteOverride(context: JobContext, content: ArticlePackage, html: string, override: Passed): void {
  if (!override) return;
  const { headline } = publicArticle(content);
  const bytes = Buffer.from(html);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const articleId = content.article.id;
  context.transact((within) => {
    noteExport(within, {
      articleId,
      format: 'html',
      path: '',
      bytes: bytes.length,
      sha256,
      headline,
      override,
    });
    return ok(null);
  });
}

export const run: Exports['run'] = async (context, input) => {
  const ids = input.all ? everyArticle(context.read.db) : [...new Set(input.articleIds)];
  const folder = input.folder ?? exportFolder(context.read.db);
  const made = makeFolder(folder);
  if (!made.ok) return made;
  const files: ExportedFile[] = [];
  const failed: Failed = [];
  const taken = new Map<string, number>();
  for (const [done, articleId] of ids.entries()) {
    context.progress({ done, total: ids.length, label: 'export' });
    if (context.signal.aborted) return fail('CANCELLED');
    const written = await exportOne(context, { ...input, articleId, folder, taken });
    files.push(...written.files);
    failed.push(...written.failed);
    await context.pause();
  }
  context.progress({ done: ids.length, total: ids.length, label: 'export' });
  return ok({ folder, files, failed });
};

interface OneExport {
  readonly articleId: string;
  readonly formats: readonly ExportFormat[];
  readonly folder: string;
  readonly existing: ExportInput['existing'];
  readonly options: Options;
  readonly override: ExportOverride | null;
  /** Names given in this run: two articles of one day may have the same headline. */
  readonly taken: Map<string, number>;
}

async function exportOne(
  context: JobContext,
  input: OneExport,
): Promise<{ files: ExportedFile[]; failed: Failed }> {
  const { articleId } = input;
  const files: ExportedFile[] = [];
  const failed: Failed = [];
  const withVersions = input.formats.some((format) => exportFormatEntry(format).whole);
  const content = gatherContent(context.read.db, articleId, { withVersions });
  if (!content.ok) return { files, failed: [{ articleId, format: null, error: problem(content) }] };
  const names = input.formats.map((format) => fileNameOf(context, content.value, format));
  const quotes = await quotesFor(context, content.value, input.formats);
  const elsewhere = quotes ? textsIn(quotes) : [];
  const passed = await passGates(context, content.value, input.override, names, elsewhere);
  if (!passed.ok) return { files, failed: [{ articleId, format: null, error: problem(passed) }] };
  for (const format of input.formats) {
    const embargo = exportFormatEntry(format).internal ? null : embargoOf(context, content.value);
    const file = embargo ?? (await writeOne(context, { content: content.value, quotes }, format, input));
    if (file.ok) files.push(file.value);
    else failed.push({ articleId, format, error: problem(file) });
  }
  if (files.length > 0) {
    await syncFolder(input.folder);
    const { headline } = publicArticle(content.value);
    context.transact((within) => {
      for (const file of files) noteExport(within, { ...file, headline, override: passed.value });
      return ok(null);
    });
  }
  return { files, failed };
}

/** An article as it goes out. */
interface Outgoing {
  readonly content: ArticlePackage;
  /** Where one of the formats is a quote list. */
  readonly quotes: QuoteList | null;
}

async function writeOne(
  context: JobContext,
  outgoing: Outgoing,
  format: ExportFormat,
  { folder, existing, options, taken, articleId }: OneExport,
): Promise<Result<ExportedFile>> {
  const rendered = await ask(context, outgoing, format, options);
  if (!rendered.ok) return rendered;
  const { base64, sha256 } = rendered.value;
  const bytes = Buffer.from(base64, 'base64');
  const name = fileNameOf(context, outgoing.content, format);
  const written = await writeNumbered(folder, name, bytes, { existing, taken, id: context.ids.next() });
  if (!written.ok) return written;
  return ok({ articleId, format, path: written.value, bytes: bytes.length, sha256 });
}

async function quotesFor(
  context: JobContext,
  content: ArticlePackage,
  formats: readonly ExportFormat[],
): Promise<QuoteList | null> {
  return formats.some((format) => exportFormatEntry(format).quotes)
    ? quoteListOfArticle(context, content)
    : null;
}

async function ask(
  context: JobContext,
  { content, quotes }: Outgoing,
  format: ExportFormat,
  options: Options,
): Promise<Result<Rendering>> {
  const entry = exportFormatEntry(format);
  const rendered = await context.analyse('exports.render', {
    // Versions are for our own formats; nobody else needs to carry them to the workshop.
    content: packageJson(entry.whole ? content : { ...content, versions: [] }),
    format,
    options,
    facts: entry.manuscript ? gatherFacts(context.read.db, content.article.id) : null,
    quotes: entry.quotes ? JSON.stringify(quotes) : null,
  });
  // Our own analysis, whose output the host has checked against its schema.
  return rendered as Result<Rendering>;
}

function embargoOf({ clock }: BaseContext, { article }: ArticlePackage): Result<never> | null {
  const until = article.fields.embargoedUntil?.at;
  if (!until || Date.parse(until) <= clock.now()) return null;
  return fail('EMBARGOED', { id: article.id, until });
}

function problem(result: { readonly error: { readonly code: string; readonly params: object } }) {
  return { code: result.error.code, params: { ...result.error.params } };
}

function fileNameOf({ timeZone }: BaseContext, content: ArticlePackage, format: ExportFormat): string {
  const { fields, createdAt } = content.article;
  const day = fields.publishedAt ?? fields.embargoedUntil?.at ?? createdAt;
  const { extension } = exportFormatEntry(format);
  const suffix = suffixOf(format, fields.language.startsWith('en') ? 'en' : 'de');
  return exportFileName(day, timeZone, publicArticle(content).headline, extension, suffix);
}

/** The folder of the settings, else one of our own among the user's documents. */
export function exportFolder(db: ReadDatabase): string {
  const folder = allSettings(db, null)['export.folder'];
  return typeof folder === 'string' && folder !== '' ? folder : join(homedir(), 'Documents', 'Copydesk');
}

/** Writes down what went out, with its hash. */
export function noteExport(
  context: MutationContext,
  file: {
    articleId: string | null;
    format: OutgoingFormat;
    path: string;
    bytes: number;
    sha256: string;
    headline: string;
    override?: Passed;
  },
): void {
  const id = context.ids.next();
  const { personId, systemAccount } = context.actor;
  writeExport(
    context.db,
    { id, at: instant(context.clock), personId, override: null, ...file },
    accountNumber(context.db, systemAccount),
  );
  recordChange(context, 'exports.run', 'export', [id]);
  // Windows that show what went out look again.
  if (file.articleId) context.emit({ type: 'articles-changed', ids: [file.articleId] });
}

/** What went out, newest first. */
export const log: Exports['log'] = ({ db }, { articleId, limit }) => ok(exportRecords(db, articleId, limit));

export const logClipboard: Exports['logClipboard'] = (context, { articleId, sha256, bytes }) => {
  const row = articleRow(context.db, articleId);
  if (!row) return fail('NOT_FOUND', { kind: 'article', id: articleId });
  noteExport(context, { articleId, format: 'html', path: '', bytes, sha256, headline: row.headline });
  return ok({});
};

export const proof: Exports['proof'] = async (_context, { document, language, title }) => {
  const parsed = parseDocument(document);
  if (!parsed.ok) return parsed;
  const { proofPage } = await import('../formats/html/proof.ts');
  return ok({ html: proofPage(parsed.value, language, title) });
};
