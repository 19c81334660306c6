import { z } from 'zod';
import { query } from './define.ts';
import { entitySchema, idSchema } from './models.ts';

/** Tags that an article might carry, computed on this machine from the archive, each with its reason. */

const reasonSchema = z.discriminatedUnion('code', [
  /** The name, or a spelling of it, stands in the text. */
  z.object({ code: z.literal('in-text'), found: z.string(), times: z.int(), articles: z.int() }),
  /** So many of the articles with another tag (or with a name of the text) carry it too. */
  z.object({ code: z.literal('together'), with: z.string(), articles: z.int() }),
  /** So many of the articles that are most like this one carry it. */
  z.object({ code: z.literal('similar'), articles: z.int() }),
]);
export type TagReason = z.infer<typeof reasonSchema>;

const proposalSchema = z.object({
  kind: z.enum(['keyword', 'subject', 'entity']),
  /** What the article's field takes: the keyword itself, the code, the entity's id. */
  value: z.string(),
  name: z.string(),
  entityKind: entitySchema.shape.kind.nullable(),
  reason: reasonSchema,
});
export type TagProposal = z.infer<typeof proposalSchema>;

export const proposals = {
  /** For an article as it is saved, the surest first; what it carries already is left out. */
  tags: query({
    input: z.object({ articleId: idSchema, limit: z.int().min(1).max(50).default(12) }),
    output: z.array(proposalSchema),
    errors: ['NOT_FOUND'],
  }),
};
