import { z } from 'zod';
import { verificationStateSchema } from '../statement/verification.ts';
import { analysis, job, mutation, query } from './define.ts';
import { documentTextSchema, idSchema, instantSchema, sha256Schema } from './models.ts';

export const EXPORT_FORMATS = [
  'html',
  'markdown',
  'text',
  'docx',
  'pdf',
  'annotated-docx',
  'annotated-html',
  'annotated-pdf',
  'quotes-docx',
  'quotes-html',
  'quotes-markdown',
  'copydesk',
  'json',
] as const;
export const exportFormatSchema = z.enum(EXPORT_FORMATS);
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The formats of a quote list (Zitatbuch): of an article like any other, and of a person. */
export const QUOTE_LIST_FORMATS = [
  'quotes-docx',
  'quotes-html',
  'quotes-markdown',
] as const satisfies readonly ExportFormat[];
export type QuoteListFormat = (typeof QUOTE_LIST_FORMATS)[number];

/** In what form something left the house; a mail with quotes for release goes to their speaker only. */
const outgoingFormatSchema = z.enum([...EXPORT_FORMATS, 'authorisation-mail']);
export type OutgoingFormat = z.infer<typeof outgoingFormatSchema>;

/** What stops an export and may be overridden. */
export const EXPORT_GATES = ['GROUND_RULE', 'SEALED_NAME', 'NAME_CHECK_UNAVAILABLE'] as const;
export type ExportGate = (typeof EXPORT_GATES)[number];

/** A person lets something out in spite of these gates, and says why in a sentence. Both are kept. */
export const exportOverrideSchema = z.object({
  gates: z.array(z.enum(EXPORT_GATES)).min(1),
  name: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(2000),
});
export type ExportOverride = z.infer<typeof exportOverrideSchema>;

const exportOptionsSchema = z.object({
  /** Location data of pictures is stripped unless asked. */
  keepLocation: z.boolean().default(false),
  includeEditorialNote: z.boolean().default(false),
});

/** What a manuscript tells beside the article's own content; derived in the archive. */
export const manuscriptFactsSchema = z.object({
  version: z
    .object({
      number: z.int(),
      name: z.string(),
      at: instantSchema,
      person: z.string(),
      changedSince: z.boolean(),
    })
    .nullable(),
  uses: z.array(
    z.object({
      id: idSchema,
      state: verificationStateSchema,
      drift: z.array(z.object({ printed: z.string(), anchored: z.string() })),
    }),
  ),
});

export const exportedFileSchema = z.object({
  articleId: idSchema.nullable(),
  format: exportFormatSchema,
  path: z.string(),
  bytes: z.int(),
  sha256: sha256Schema,
});

export const exports = {
  formats: query({
    input: z.object({}),
    output: z.array(
      z.object({
        id: exportFormatSchema,
        extension: z.string(),
        mediaType: z.string(),
        preview: z.enum(['html', 'text', 'none']),
      }),
    ),
  }),
  /** One article in one format, for the preview and the clipboard. Text formats come as text, others as size only. */
  preview: job({
    input: z.object({
      articleId: idSchema,
      format: exportFormatSchema,
      options: exportOptionsSchema.prefault({}),
    }),
    output: z.object({ text: z.string(), bytes: z.int(), fileName: z.string() }),
    errors: ['NOT_FOUND', 'UNKNOWN_FORMAT'],
  }),
  /** Writes one article in one format, in the workshop; the bytes come back in base64. */
  render: analysis({
    input: z.object({
      /** JSON text of the article's package. */
      content: z.string().max(96 * 1024 * 1024),
      format: exportFormatSchema,
      options: exportOptionsSchema.prefault({}),
      /** Only for manuscripts. */
      facts: manuscriptFactsSchema.nullable().default(null),
      /** JSON text of the list; only for quote lists. */
      quotes: z
        .string()
        .max(96 * 1024 * 1024)
        .nullable()
        .default(null),
    }),
    output: z.object({ base64: z.string(), bytes: z.int(), sha256: sha256Schema, missingPictures: z.int() }),
    errors: ['INVALID_DOCUMENT', 'NEWER_VERSION', 'UNREADABLE_INPUT', 'LIMIT_EXCEEDED', 'UNKNOWN_FORMAT'],
  }),
  /** Clean HTML and the single fields for the CMS. */
  clipboard: job({
    input: z.object({ articleId: idSchema, override: exportOverrideSchema.nullable().default(null) }),
    output: z.object({
      html: z.string(),
      text: z.string(),
      fields: z.array(z.object({ name: z.string(), text: z.string(), html: z.string() })),
    }),
    errors: ['NOT_FOUND', ...EXPORT_GATES],
  }),
  /** A clean proof of an article as it is saved, for the printer. */
  print: job({
    input: z.object({ articleId: idSchema, override: exportOverrideSchema.nullable().default(null) }),
    output: z.object({ html: z.string(), language: z.string() }),
    errors: ['NOT_FOUND', ...EXPORT_GATES],
  }),
  /**
   * Writes files named JJJJ-MM-TT_slug.ext, never overwriting unasked, and logs each with its hash. What fails is
   * named format by format.
   */
  run: job({
    input: z.object({
      /** Empty with `all`: the whole archive to open files. */
      articleIds: z.array(idSchema).max(100_000).default([]),
      all: z.boolean().default(false),
      formats: z.array(exportFormatSchema).min(1),
      /** Null: the folder of the settings. */
      folder: z.string().nullable().default(null),
      /** What happens to a file of the same name: it stays and is named, is replaced, or gets a "…-2" beside it. */
      existing: z.enum(['refuse', 'replace', 'number']).default('refuse'),
      options: exportOptionsSchema.prefault({}),
      override: exportOverrideSchema.nullable().default(null),
    }),
    output: z.object({
      folder: z.string(),
      files: z.array(exportedFileSchema),
      failed: z.array(
        z.object({
          articleId: idSchema,
          /** Null when the article itself cannot be read. */
          format: exportFormatSchema.nullable(),
          error: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }),
        }),
      ),
    }),
    errors: ['NOT_FOUND', 'NOT_WRITABLE', 'DISK_FULL', 'EXISTS', 'EMBARGOED'],
  }),
  log: query({
    input: z.object({
      articleId: idSchema.nullable().default(null),
      limit: z.int().min(1).max(1000).default(200),
    }),
    output: z.array(
      exportedFileSchema.extend({
        id: idSchema,
        format: outgoingFormatSchema,
        at: instantSchema,
        personId: idSchema.nullable(),
        headline: z.string(),
        /** Where it went out in spite of a gate. */
        override: exportOverrideSchema.nullable(),
      }),
    ),
  }),
  /** Notes in the log that fields went to the clipboard. */
  logClipboard: mutation({
    input: z.object({ articleId: idSchema, sha256: sha256Schema, bytes: z.int() }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** The pages of a proof, as self-contained HTML; `print` asks for them. */
  proof: analysis({
    input: z.object({ document: documentTextSchema, language: z.string(), title: z.string() }),
    output: z.object({ html: z.string() }),
    errors: ['INVALID_DOCUMENT'],
  }),
};
