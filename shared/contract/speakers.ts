import { z } from 'zod';
import { query } from './define.ts';
import { articleSummarySchema, idSchema, instantSchema } from './models.ts';
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
        }),
      ),
      /** Counted over everything that the text lets through. */
      subjects: z.array(z.object({ code: z.string(), name: z.string(), count: z.int() })),
      years: z.array(z.object({ year: z.string(), count: z.int() })),
    }),
    errors: ['NOT_FOUND'],
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
