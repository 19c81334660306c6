import { z } from 'zod';
import { analysis, job } from './define.ts';
import { articleFieldsSchema } from '../article/fields.ts';
import { documentTextSchema, idSchema, sha256Schema } from './models.ts';
import { patchOf } from './patch.ts';

const articleFieldsPatchSchema = patchOf(articleFieldsSchema);

/** What was kept, dropped or changed on the way in; codes that the interface words. */
export const importNoteSchema = z.object({
  code: z.string(),
  count: z.int().default(1),
  detail: z.string().default(''),
});
export type ImportNote = z.infer<typeof importNoteSchema>;

/** A paragraph of incoming text with what it was taken for. */
export const recognisedBlockSchema = z.object({
  text: z.string(),
  role: z.enum([
    'kicker',
    'headline',
    'subheadline',
    'standfirst',
    'byline',
    'dateline',
    'date',
    'body',
    'crosshead',
    'duplicate-title',
    'alt-text',
    'boilerplate',
  ]),
  /** Boilerplate, doubles and alternative texts are greyed and left out when the person accepts. */
  keep: z.boolean(),
  /** Code of the reason ("same-as-headline", "navigation", "comment-form", "after-last-sentence" …). */
  reason: z.string(),
});

/** A block of the text that is greyed on the sheet and goes when the person accepts. */
export const leftOutBlockSchema = z.object({
  /** Its place among the top-level blocks of the text with everything, the fields of the sheet first. */
  block: z.int(),
  role: recognisedBlockSchema.shape.role,
  reason: recognisedBlockSchema.shape.reason,
});
export type LeftOutBlock = z.infer<typeof leftOutBlockSchema>;

const recognitionSchema = z.object({
  /** Whether it looks like a whole copied article at all. */
  isArticle: z.boolean(),
  blocks: z.array(recognisedBlockSchema),
  leftOut: z.array(leftOutBlockSchema),
  /** A date without a year, completed as a proposal and checked against its weekday. */
  date: z
    .object({ printed: z.string(), proposal: z.string(), weekdayAgrees: z.boolean().nullable() })
    .nullable(),
  language: z.enum(['de', 'en']),
});

const clipboardInput = z.object({
  html: z.string().max(60_000_000).default(''),
  text: z.string().max(60_000_000).default(''),
});

export const imports = {
  /** Clipboard HTML (Word, LibreOffice, Google Docs, Outlook, web) as clean nodes. */
  paste: analysis({
    input: clipboardInput,
    output: z.object({
      /** JSON text of an array of nodes (blocks). */
      nodes: z.string(),
      origin: z.enum(['word', 'libreoffice', 'google-docs', 'outlook', 'web', 'plain', 'copydesk']),
      kept: z.array(importNoteSchema),
      dropped: z.array(importNoteSchema),
      /** Present when the paste looks like a whole web article. */
      article: recognitionSchema.extend({ everything: documentTextSchema }).nullable(),
    }),
    errors: ['EMPTY_INPUT', 'TOO_LARGE', 'UNREADABLE_INPUT', 'LIMIT_EXCEEDED'],
  }),
  /** Reads one file or finished upload in the workshop; files of a package become uploads. */
  read: analysis({
    input: z.object({
      upload: z.string().nullable().default(null),
      path: z.string().nullable().default(null),
      /** ISO date: dates without a year are completed towards it. */
      today: z.iso.date(),
    }),
    output: z.object({
      name: z.string(),
      document: documentTextSchema,
      everything: documentTextSchema,
      fields: articleFieldsPatchSchema,
      recognition: recognitionSchema.nullable(),
      notes: z.array(importNoteSchema),
      format: z.string(),
      report: z.record(z.string(), z.unknown()),
      /** JSON text of an own package; null for every other format. */
      package: z.string().nullable(),
      files: z.array(z.object({ sha256: sha256Schema, upload: z.string() })),
    }),
    errors: [
      'NOT_FOUND',
      'NOT_READABLE',
      'EMPTY_INPUT',
      'TOO_LARGE',
      'UNREADABLE_INPUT',
      'UNKNOWN_FORMAT',
      'NEWER_VERSION',
      'INVALID_DOCUMENT',
      'LIMIT_EXCEEDED',
      'NOT_WRITABLE',
      'DISK_FULL',
    ],
  }),
  /** Reads one finished upload as an article, without storing anything. */
  preview: job({
    input: z.object({ upload: z.string() }),
    output: z.object({
      document: documentTextSchema,
      everything: documentTextSchema,
      recognition: recognitionSchema.nullable(),
      notes: z.array(importNoteSchema),
      format: z.string(),
    }),
    errors: [
      'NOT_FOUND',
      'EMPTY_INPUT',
      'TOO_LARGE',
      'UNREADABLE_INPUT',
      'UNKNOWN_FORMAT',
      'NEWER_VERSION',
      'INVALID_DOCUMENT',
      'LIMIT_EXCEEDED',
    ],
  }),
  /** Imports files or finished uploads as articles. Each input is reported; a bad one never stops the others. */
  run: job({
    input: z.object({
      paths: z.array(z.string()).max(100_000).default([]),
      uploads: z.array(z.string()).max(1000).default([]),
      /** Keep everything instead of leaving out doubles and boilerplate. */
      keepAll: z.boolean().default(false),
      /** Only say what would be understood (the neutral report of the command line). */
      reportOnly: z.boolean().default(false),
    }),
    output: z.object({
      results: z.array(
        z.object({
          name: z.string(),
          articleId: idSchema.nullable(),
          error: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
          notes: z.array(importNoteSchema),
          report: z.record(z.string(), z.unknown()).nullable(),
        }),
      ),
    }),
  }),
};
