import { z } from 'zod';
import { articleFieldsSchema } from '../article/fields.ts';
import { mutation, query } from './define.ts';
import { patchOf } from './patch.ts';
import {
  articleSchema,
  articleStateSchema,
  articleSummarySchema,
  caretSchema,
  documentTextSchema,
  idSchema,
  instantSchema,
} from './models.ts';

export const ARTICLE_SORTS = [
  'updated',
  'created',
  'published',
  'headline',
  'urgency',
  'deadline',
  'words',
] as const;

export const articleFilterSchema = z.object({
  states: z.array(articleStateSchema).default([]),
  deskIds: z.array(idSchema).default([]),
  /** Articles whose authors include this person. */
  authorId: idSchema.nullable().default(null),
  embargoed: z.boolean().default(false),
  trashed: z.boolean().default(false),
  quotesOpen: z.boolean().default(false),
  /** Folded text that headline, kicker, slugline or byline must contain. */
  text: z.string().max(200).default(''),
  keyword: z.string().max(200).nullable().default(null),
  entityId: idSchema.nullable().default(null),
});
export type ArticleFilter = z.infer<typeof articleFilterSchema>;

export const articles = {
  /** A window of a sorted list; `total` counts everything that the filter lets through. */
  list: query({
    input: z.object({
      filter: articleFilterSchema.prefault({}),
      sort: z.enum(ARTICLE_SORTS).default('updated'),
      descending: z.boolean().default(true),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.int(), items: z.array(articleSummarySchema) }),
  }),
  /** Numbers for the navigation: per state, per desk, embargoed, own drafts, wastebasket. */
  counts: query({
    input: z.object({ personId: idSchema.nullable() }),
    output: z.object({
      states: z.record(articleStateSchema, z.int()),
      desks: z.record(z.string(), z.int()),
      ownDrafts: z.int(),
      embargoed: z.int(),
      trashed: z.int(),
      total: z.int(),
    }),
  }),
  get: query({ input: z.object({ id: idSchema }), output: articleSchema, errors: ['NOT_FOUND'] }),
  /** A new article with byline, desk, language and date of the acting person filled in. */
  create: mutation({
    input: z.object({
      document: documentTextSchema.nullable().default(null),
      fields: patchOf(articleFieldsSchema).prefault({}),
    }),
    output: articleSchema,
    errors: ['NOT_FOUND', 'INVALID_DOCUMENT', 'NEWER_VERSION', 'DISK_FULL', 'NOT_WRITABLE'],
  }),
  /** A new revision with everything derived from it, in one transaction; drops the journal up to it. */
  save: mutation({
    input: z.object({
      id: idSchema,
      revision: z.int().min(1),
      document: documentTextSchema,
      /** What this window changed; others may have changed the rest meanwhile. */
      fields: patchOf(articleFieldsSchema),
      caret: caretSchema.nullable(),
    }),
    output: z.object({ revision: z.int(), savedAt: instantSchema, summary: articleSummarySchema }),
    errors: ['NOT_FOUND', 'CONFLICT', 'INVALID_DOCUMENT', 'NEWER_VERSION', 'DISK_FULL', 'NOT_WRITABLE'],
  }),
  /**
   * Changes form fields of several articles at once (desk, urgency, keywords …). Undone by the former values. Makes
   * no revision: that number says on which text a writer's next save stands, and the text is not touched.
   */
  setFields: mutation({
    input: z.object({
      changes: z
        .array(z.object({ id: idSchema, fields: patchOf(articleFieldsSchema) }))
        .min(1)
        .max(5000),
    }),
    output: z.object({
      /** What was there before, in the form of the input. */
      former: z.array(z.object({ id: idSchema, fields: patchOf(articleFieldsSchema) })),
    }),
    errors: ['NOT_FOUND'],
  }),
  duplicate: mutation({ input: z.object({ id: idSchema }), output: articleSchema, errors: ['NOT_FOUND'] }),
  /** Into the wastebasket and out of it; nothing is destroyed. */
  trash: mutation({
    input: z.object({ ids: z.array(idSchema).min(1).max(5000) }),
    output: z.object({ count: z.int() }),
    errors: ['NOT_FOUND'],
  }),
  untrash: mutation({
    input: z.object({ ids: z.array(idSchema).min(1).max(5000) }),
    output: z.object({ count: z.int() }),
    errors: ['NOT_FOUND'],
  }),
};
