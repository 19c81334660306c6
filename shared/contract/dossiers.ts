import { z } from 'zod';
import { analysis, job, mutation, query } from './define.ts';
import { exportOverrideSchema } from './exports.ts';
import { articleSummarySchema, idSchema, instantSchema, sha256Schema } from './models.ts';
import { statementSchema } from './statements.ts';

/** Collections of the desk: articles, statements and passages in an order of one's own, with notes between. */

const nameSchema = z.string().trim().min(1).max(200);
const noteSchema = z.string().max(20_000);

export const dossierSchema = z.object({
  id: idSchema,
  name: nameSchema,
  items: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  createdBy: idSchema.nullable(),
  trashedAt: instantSchema.nullable(),
});
export type Dossier = z.infer<typeof dossierSchema>;

/** What can be collected. A passage keeps its words even when the article changes. */
export const collectedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), articleId: idSchema }),
  z.object({ kind: z.literal('statement'), statementId: idSchema, useId: idSchema.nullable().default(null) }),
  z.object({
    kind: z.literal('passage'),
    articleId: idSchema,
    text: z.string().min(1).max(20_000),
    block: z.int().min(0),
    offset: z.int().min(0),
  }),
  z.object({ kind: z.literal('note'), text: noteSchema }),
]);
export type Collected = z.infer<typeof collectedSchema>;

const placeSchema = z.object({ block: z.int(), offset: z.int(), length: z.int() });

export const dossierItemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), id: idSchema, article: articleSummarySchema }),
  z.object({
    kind: z.literal('statement'),
    id: idSchema,
    statement: statementSchema,
    printed: z.string(),
    useId: idSchema.nullable(),
    article: articleSummarySchema.nullable(),
  }),
  z.object({
    kind: z.literal('passage'),
    id: idSchema,
    text: z.string(),
    article: articleSummarySchema,
    /** Where the words stand now; null when the article no longer has them. */
    place: placeSchema.nullable(),
  }),
  z.object({ kind: z.literal('note'), id: idSchema, text: z.string() }),
]);
export type DossierItem = z.infer<typeof dossierItemSchema>;

export const DOSSIER_FORMATS = ['docx', 'html', 'markdown'] as const;
export const dossierFormatSchema = z.enum(DOSSIER_FORMATS);
export type DossierFormat = (typeof DOSSIER_FORMATS)[number];

/** Why an item stays in the house: not for publication, or the embargo has not passed. */
const omittedSchema = z.object({ itemId: idSchema, reason: z.enum(['ground-rule', 'embargo']) });

export const dossiers = {
  /** Last changed first. */
  list: query({ input: z.object({ trashed: z.boolean().default(false) }), output: z.array(dossierSchema) }),
  get: query({
    input: z.object({ id: idSchema }),
    output: z.object({ dossier: dossierSchema, items: z.array(dossierItemSchema) }),
    errors: ['NOT_FOUND'],
  }),
  create: mutation({ input: z.object({ name: nameSchema }), output: dossierSchema }),
  rename: mutation({
    input: z.object({ id: idSchema, name: nameSchema }),
    output: dossierSchema,
    errors: ['NOT_FOUND'],
  }),
  /** Into the wastebasket and out of it; nothing is destroyed. */
  trash: mutation({
    input: z.object({ id: idSchema, trashed: z.boolean() }),
    output: dossierSchema,
    errors: ['NOT_FOUND'],
  }),
  /** Adds at the end or at a place. What is in the dossier already is not added again. */
  add: mutation({
    input: z.object({
      dossierId: idSchema,
      items: z.array(collectedSchema).min(1).max(500),
      at: z.int().min(0).nullable().default(null),
    }),
    output: z.object({ added: z.array(idSchema), already: z.int() }),
    errors: ['NOT_FOUND'],
  }),
  writeNote: mutation({
    input: z.object({ itemId: idSchema, text: noteSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** Takes items out, or puts them back where they were. */
  remove: mutation({
    input: z.object({
      dossierId: idSchema,
      itemIds: z.array(idSchema).min(1).max(500),
      removed: z.boolean(),
    }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** All items in their new order. */
  reorder: mutation({
    input: z.object({ dossierId: idSchema, itemIds: z.array(idSchema).max(5000) }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'CONFLICT'],
  }),
  /** Writes one dossier in one format, in the workshop; the bytes come back in base64. */
  render: analysis({
    input: z.object({ content: z.string().max(64 * 1024 * 1024), format: dossierFormatSchema }),
    output: z.object({ base64: z.string(), bytes: z.int(), sha256: sha256Schema }),
    errors: ['UNREADABLE_INPUT'],
  }),
  /** Files with numbered references, named JJJJ-MM-TT_name.ext, never overwriting unasked, each logged with its hash. */
  export: job({
    input: z.object({
      /** The id, or the name where only one dossier has it. */
      id: z.string().min(1).max(200),
      formats: z.array(dossierFormatSchema).min(1),
      /** Null: the folder of the settings. */
      folder: z.string().nullable().default(null),
      overwrite: z.boolean().default(false),
      override: exportOverrideSchema.nullable().default(null),
    }),
    output: z.object({
      folder: z.string(),
      files: z.array(
        z.object({ format: dossierFormatSchema, path: z.string(), bytes: z.int(), sha256: sha256Schema }),
      ),
      omitted: z.array(omittedSchema),
    }),
    errors: [
      'NOT_FOUND',
      'NOT_WRITABLE',
      'DISK_FULL',
      'EXISTS',
      'UNREADABLE_INPUT',
      'LIMIT_EXCEEDED',
      'SEALED_NAME',
      'NAME_CHECK_UNAVAILABLE',
    ],
  }),
};
