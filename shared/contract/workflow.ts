import { z } from 'zod';
import { WORKFLOW_ACTS, WORKFLOW_EVENT_ACTS } from '../article/workflow.ts';
import { mutation, query } from './define.ts';
import { articleStateSchema, articleSummarySchema, idSchema, instantSchema } from './models.ts';

const actSchema = z.enum(WORKFLOW_ACTS);

/** What is open before an act; the interface words it and offers a jump. */
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
    'drift',
    'authorisation-missing',
    'authorisation-pending',
    'authorisation-changed',
    'authorisation-refused',
    'authorisation-outdated',
    'off-the-record',
    'single-source',
    'picture-alt',
    'picture-credit',
  ]),
  /** What exactly it is about; an override holds for this subject only. */
  subject: z.string(),
  /** Index of the top-level block to jump to, where there is one. */
  block: z.int().nullable(),
  /** The marked words to jump to, where it is about a statement. */
  useId: idSchema.nullable(),
  text: z.string(),
  /** Without: shown so that nobody learns of it too late, but it does not hold this act up. */
  holds: z.boolean(),
  /** Somebody may let the act pass by name and with a sentence. */
  overridable: z.boolean(),
  overridden: z.object({ personId: idSchema.nullable(), sentence: z.string(), at: instantSchema }).nullable(),
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
      /** What the acting person lets pass, each with a sentence; only for a single article. */
      overrides: z
        .array(
          z.object({
            code: z.string().max(60),
            subject: z.string().max(300),
            sentence: z.string().max(2000),
          }),
        )
        .max(500)
        .default([]),
    }),
    output: z.array(articleSummarySchema),
    errors: ['NOT_FOUND', 'NOT_ALLOWED', 'EMBARGOED'],
  }),
  /**
   * Takes the last act of these articles back, as an act of its own, while nobody else has done anything to them
   * since. All or none.
   */
  takeBack: mutation({
    input: z.object({ articleIds: z.array(idSchema).min(1).max(1000), act: actSchema }),
    output: z.array(articleSummarySchema),
    errors: ['NOT_FOUND', 'NOT_ALLOWED'],
  }),
  history: query({
    input: z.object({ articleId: idSchema }),
    output: z.array(
      z.object({
        id: idSchema,
        act: z.enum(WORKFLOW_EVENT_ACTS),
        /** For `take-back`: the act that was taken back. */
        takenBack: actSchema.nullable(),
        from: articleStateSchema,
        to: articleStateSchema,
        personId: idSchema.nullable(),
        secondPersonId: idSchema.nullable(),
        reason: z.string(),
        /** What was let pass with this act. */
        overrides: z.array(z.object({ code: obstacleSchema.shape.code, sentence: z.string() })),
        at: instantSchema,
      }),
    ),
    errors: ['NOT_FOUND'],
  }),
};
