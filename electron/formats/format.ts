import type { ArticleFields } from '#shared/article/fields.ts';
import type { ExportFormat } from '#shared/contract/exports.ts';
import type { ImportNote } from '#shared/contract/imports.ts';
import type { StoredDocument } from '#shared/document/document.ts';
import type { Result } from '#shared/result.ts';
import type { Language } from '#shared/text/language.ts';
import type { ArticlePackage } from './copydesk/package.ts';
import type { ExportMaterial, ExportOptions } from './material.ts';
import type { PlacedRecognition } from './recognition/recognition.ts';
import type { ImportReport } from './report.ts';

/** A file as it came, before anybody knows what it is. */
export interface IncomingBytes {
  /** File name with extension; every error names it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an importer may know of the world; handed in, so that the same bytes give the same article. */
export interface ImportSurroundings {
  /** ISO date; dates without a year are completed towards it, as proposals. */
  readonly today: string;
  /** The language to assume where the text does not tell. */
  readonly language: Language;
}

export interface ImportedArticle {
  /** With recognised doubles and boilerplate left out. */
  readonly document: StoredDocument;
  /** With every block kept. */
  readonly everything: StoredDocument;
  /** Null for an ordinary text that does not look like a copied article. */
  readonly recognition: PlacedRecognition | null;
  readonly fields: Partial<ArticleFields>;
  /** Bylines name people of the newsroom or strangers; the service matches them. */
  readonly notes: readonly ImportNote[];
  readonly report: ImportReport;
  /** Only from our own formats: statements, entities, sources and assets. */
  readonly package: ArticlePackage | null;
  /** Files that a package carries, by SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Reads one format. Pure; runs in the workshop. */
export interface Importer {
  readonly id: string;
  /** Extensions without a dot, lower case. */
  readonly extensions: readonly string[];
  /** Bytes beyond which it is refused unread. */
  readonly limit: number;
  /** Whether the content says that it is this format, whatever the file is called. */
  recognises(start: Uint8Array): boolean;
  /** Errors: EMPTY_INPUT, UNREADABLE_INPUT, LIMIT_EXCEEDED, NEWER_VERSION, INVALID_DOCUMENT, all naming the input. */
  read(input: IncomingBytes, surroundings: ImportSurroundings): Result<ImportedArticle>;
}

/** Writes one format. The same material gives the same bytes; runs in the workshop. */
export interface Exporter {
  readonly id: ExportFormat;
  /** Whether it carries the pictures themselves, so that their bytes must be at hand. */
  readonly pictures: boolean;
  write(material: ExportMaterial, options: ExportOptions): Promise<Uint8Array> | Uint8Array;
}
