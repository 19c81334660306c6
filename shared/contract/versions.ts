import { z } from 'zod';
import { articleFieldsSchema } from '../article/fields.ts';
import { mutation, query } from './define.ts';
import { articleSchema, articleStateSchema, documentTextSchema, idSchema, instantSchema } from './models.ts';

/** Why a version was made. `import`: the first version of an imported article. */
export const versionOccasionSchema = z.enum([
  'demand',
  'state',
  'pause',
  'import',
  'before-restore',
  'export',
]);

const versionSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  number: z.int(),
  name: z.string(),
  occasion: versionOccasionSchema,
  reason: z.string(),
  personId: idSchema.nullable(),
  createdAt: instantSchema,
  state: articleStateSchema,
  headline: z.string(),
  words: z.int(),
});
export type Version = z.infer<typeof versionSchema>;

const changeSchema = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  role: z.string(),
  /** Word-level pieces; a `changed` passage mixes all three. */
  pieces: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
});

export const versions = {
  list: query({
    input: z.object({ articleId: idSchema }),
    output: z.array(versionSchema),
    errors: ['NOT_FOUND'],
  }),
  get: query({
    input: z.object({ id: idSchema }),
    output: versionSchema.extend({ document: documentTextSchema, fields: articleFieldsSchema }),
    errors: ['NOT_FOUND', 'DAMAGED'],
  }),
  /** Makes a named version of the article as it is saved now. */
  create: mutation({
    input: z.object({
      articleId: idSchema,
      name: z.string().max(200).default(''),
      reason: z.string().max(2000).default(''),
      occasion: z.enum(['demand', 'pause']).default('demand'),
    }),
    output: versionSchema,
    errors: ['NOT_FOUND'],
  }),
  /** Brings a version back as a new revision; what was there becomes a version first. */
  restore: mutation({
    input: z.object({ id: idSchema }),
    output: articleSchema,
    errors: ['NOT_FOUND', 'DAMAGED'],
  }),
  /** Passage by passage. `null` stands for the article as it is now. */
  compare: query({
    input: z.object({ articleId: idSchema, from: idSchema.nullable(), to: idSchema.nullable() }),
    output: z.object({
      changes: z.array(changeSchema),
      quotesChanged: z.int(),
      fieldsChanged: z.array(z.string()),
    }),
    errors: ['NOT_FOUND', 'DAMAGED'],
  }),
};
