import { z } from 'zod';
import { WORKFLOW_ACTS } from '../article/workflow.ts';
import { mutation, query } from './define.ts';
import { articleStateSchema, articleSummarySchema, idSchema, instantSchema } from './models.ts';

const actSchema = z.enum(WORKFLOW_ACTS);

/** What is open before an article can be submitted; the interface words it and offers a jump. */
const obstacleSchema = z.object({
  code: z.enum([
    'no-headline',
    'no-desk',
    'no-byline',
    'placeholder',
    'own-article',
    'not-editor',
    'not-chief',
    'locked',
    'embargo',
  ]),
  /** Index of the top-level block to jump to, where there is one. */
  block: z.int().nullable(),
  text: z.string(),
});
export type Obstacle = z.infer<typeof obstacleSchema>;

export const workflow = {
  /** The acts that the article's state allows and what stands in the way of each. */
  options: query({
    input: z.object({ articleId: idSchema, personId: idSchema.nullable() }),
    output: z.array(
      z.object({ act: actSchema, reasonRequired: z.boolean(), obstacles: z.array(obstacleSchema) }),
    ),
    errors: ['NOT_FOUND'],
  }),
  act: mutation({
    input: z.object({
      articleIds: z.array(idSchema).min(1).max(1000),
      act: actSchema,
      reason: z.string().max(5000).default(''),
      secondPersonId: idSchema.nullable().default(null),
    }),
    output: z.array(articleSummarySchema),
    errors: ['NOT_FOUND', 'NOT_ALLOWED', 'EMBARGOED'],
  }),
  history: query({
    input: z.object({ articleId: idSchema }),
    output: z.array(
      z.object({
        id: idSchema,
        act: actSchema,
        from: articleStateSchema,
        to: articleStateSchema,
        personId: idSchema.nullable(),
        secondPersonId: idSchema.nullable(),
        reason: z.string(),
        at: instantSchema,
      }),
    ),
    errors: ['NOT_FOUND'],
  }),
};
