import { z } from 'zod';
import { analysis, job, query } from './define.ts';
import { exportedFileSchema, exportOverrideSchema, QUOTE_LIST_FORMATS } from './exports.ts';
import { articleSummarySchema, idSchema, instantSchema, sha256Schema } from './models.ts';
import { statementSchema } from './statements.ts';

/** What a person or an organisation of the world has said, and where they are mentioned. */
export const speakers = {
  /**
   * Statements by the day on which they were said (undated ones by the day their article came out), the latest
   * first. The text is looked for, folded, in original, translation, printed wording and occasion.
   */
  statements: query({
    input: z.object({
      entityId: idSchema,
      text: z.string().max(300).default(''),
      /** A code of the vocabulary: only statements in articles on it. */
      subjectCode: z.string().max(200).nullable().default(null),
      year: z.string().max(4).nullable().default(null),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({
      total: z.int(),
      items: z.array(
        z.object({
          statement: statementSchema,
          printed: z.string(),
          useId: idSchema.nullable(),
          articleId: idSchema.nullable(),
          headline: z.string(),
          /** ISO date: when it was said, else when the article came out or was begun. */
          day: z.string(),
          /** False: the day is the article's. */
          saidThen: z.boolean(),
          /** How many articles print it now. */
          articles: z.int(),
          /** Two of them in different words. */
          differs: z.boolean(),
        }),
      ),
      /** Counted over everything that the text lets through. */
      subjects: z.array(z.object({ code: z.string(), name: z.string(), count: z.int() })),
      years: z.array(z.object({ year: z.string(), count: z.int() })),
    }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * The quote list (Zitatbuch) of somebody, into files: everything they said but what is "unter drei", which is
   * counted. What fails is named format by format. NOT_FOUND with kind `entity` where the name fits nobody or more
   * than one, with kind `statement` where they have said nothing.
   */
  exportQuotes: job({
    input: z.object({
      /** An id, a name or a variant. */
      speaker: z.string().min(1).max(300),
      formats: z.array(z.enum(QUOTE_LIST_FORMATS)).min(1),
      /** Null: the folder of the settings. */
      folder: z.string().nullable().default(null),
      existing: z.enum(['refuse', 'replace', 'number']).default('refuse'),
      override: exportOverrideSchema.nullable().default(null),
    }),
    output: z.object({
      folder: z.string(),
      files: z.array(exportedFileSchema),
      failed: z.array(
        z.object({
          format: z.enum(QUOTE_LIST_FORMATS),
          error: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }),
        }),
      ),
      omitted: z.int(),
    }),
    errors: ['NOT_FOUND', 'NOT_WRITABLE', 'DISK_FULL', 'SEALED_NAME', 'NAME_CHECK_UNAVAILABLE'],
  }),
  /** Writes the quote list of somebody in one format, in the workshop; the bytes come back in base64. */
  renderQuotes: analysis({
    input: z.object({
      /** JSON text of the list. */
      quotes: z.string().max(96 * 1024 * 1024),
      format: z.enum(QUOTE_LIST_FORMATS),
    }),
    output: z.object({ base64: z.string(), bytes: z.int(), sha256: sha256Schema }),
    errors: ['UNREADABLE_INPUT', 'LIMIT_EXCEEDED'],
  }),
  /** Articles that carry the name as a tag, the latest first. */
  articles: query({
    input: z.object({
      entityId: idSchema,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.object({
      total: z.int(),
      items: z.array(z.object({ article: articleSummarySchema, day: instantSchema })),
    }),
    errors: ['NOT_FOUND'],
  }),
};
