import type { ExportFormat } from '#shared/contract/exports.ts';
import type { Exporter } from './format.ts';
import { refuseDoubles } from './registry.ts';

/** What may be known of an export format without loading the library that writes it. */
export interface ExportFormatEntry {
  readonly id: ExportFormat;
  readonly extension: string;
  readonly mediaType: string;
  readonly preview: 'html' | 'text' | 'none';
  /** Whether it stays in the newsroom and waits for no embargo. */
  readonly internal: boolean;
  /** Whether it leaves out nothing, earlier versions included. */
  readonly whole?: true;
  /** Whether it wants to know how each statement stands, beside the article itself. */
  readonly manuscript?: true;
  /** Whether it is a list of the article's quotes, wherever else they are printed. */
  readonly quotes?: true;
  load(): Promise<Exporter>;
}

/** Every export format, in the order in which they are offered. A new one gets its file and an entry here. */
export const EXPORT_FORMAT_ENTRIES: readonly ExportFormatEntry[] = refuseDoubles([
  {
    id: 'html',
    extension: 'html',
    mediaType: 'text/html',
    preview: 'html',
    internal: false,
    load: async () => (await import('./html/exporter.ts')).htmlExporter,
  },
  {
    id: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    preview: 'text',
    internal: false,
    load: async () => (await import('./markdown/exporter.ts')).markdownExporter,
  },
  {
    id: 'text',
    extension: 'txt',
    mediaType: 'text/plain',
    preview: 'text',
    internal: false,
    load: async () => (await import('./plain-text.ts')).textExporter,
  },
  {
    id: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    preview: 'none',
    internal: false,
    load: async () => (await import('./docx/exporter.ts')).docxExporter,
  },
  {
    id: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    preview: 'none',
    internal: false,
    load: async () => (await import('./pdf/exporter.ts')).pdfExporter,
  },
  {
    id: 'annotated-docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    preview: 'none',
    internal: true,
    manuscript: true,
    load: async () => (await import('./manuscript/docx.ts')).annotatedDocxExporter,
  },
  {
    id: 'annotated-html',
    extension: 'html',
    mediaType: 'text/html',
    preview: 'html',
    internal: true,
    manuscript: true,
    load: async () => (await import('./manuscript/html.ts')).annotatedHtmlExporter,
  },
  {
    id: 'annotated-pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    preview: 'none',
    internal: true,
    manuscript: true,
    load: async () => (await import('./manuscript/pdf.ts')).annotatedPdfExporter,
  },
  {
    id: 'quotes-docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    preview: 'none',
    internal: true,
    quotes: true,
    load: async () => (await import('./quotes/exporters.ts')).quotesDocxExporter,
  },
  {
    id: 'quotes-html',
    extension: 'html',
    mediaType: 'text/html',
    preview: 'html',
    internal: true,
    quotes: true,
    load: async () => (await import('./quotes/exporters.ts')).quotesHtmlExporter,
  },
  {
    id: 'quotes-markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    preview: 'text',
    internal: true,
    quotes: true,
    load: async () => (await import('./quotes/exporters.ts')).quotesMarkdownExporter,
  },
  {
    id: 'copydesk',
    extension: 'copydesk',
    mediaType: 'application/vnd.copydesk+zip',
    preview: 'none',
    internal: true,
    whole: true,
    load: async () => (await import('./copydesk/exporter.ts')).packageExporter,
  },
  {
    id: 'json',
    extension: 'json',
    mediaType: 'application/json',
    preview: 'text',
    internal: true,
    whole: true,
    load: async () => (await import('./copydesk/exporter.ts')).jsonExporter,
  },
] satisfies ExportFormatEntry[]);

/** The entry of a format of the contract; a format without one is a bug. */
export function exportFormatEntry(id: ExportFormat): ExportFormatEntry {
  const entry = EXPORT_FORMAT_ENTRIES.find((one) => one.id === id);
  if (!entry) throw new Error(`no exporter for ${id}`);
  return entry;
}

/** What tells the files of one article apart that have the same extension. */
export function suffixOf(id: ExportFormat, language: 'de' | 'en'): string {
  const { manuscript, quotes } = exportFormatEntry(id);
  if (manuscript) return language === 'de' ? '_annotiert' : '_annotated';
  if (quotes) return language === 'de' ? '_zitatbuch' : '_quotes';
  return '';
}
