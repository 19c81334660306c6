import { z } from 'zod';
import { mutation, query } from './define.ts';
import { articleSummarySchema, entitySchema, highlightSchema, idSchema, instantSchema } from './models.ts';

const hitSchema = z.object({
  article: articleSummarySchema,
  /**
   * Passages with the words found, best first, in reading text. `highlights` refer to the snippet's own text;
   * `offset` is where the first of them begins in the text of the top-level block.
   */
  snippets: z.array(
    z.object({ text: z.string(), highlights: z.array(highlightSchema), block: z.int(), offset: z.int() }),
  ),
  headlineHighlights: z.array(highlightSchema),
  /** Why it matched: the word itself, a folded spelling, an inflection, a part of a compound. */
  why: z.array(
    z.object({
      term: z.string(),
      found: z.string(),
      how: z.enum(['word', 'folded', 'inflection', 'compound', 'prefix']),
    }),
  ),
  score: z.number(),
});
export type SearchHit = z.infer<typeof hitSchema>;

const savedSearchSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(200),
  query: z.string().max(2000),
  createdAt: instantSchema,
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

export const search = {
  articles: query({
    input: z.object({
      query: z.string().max(20_000),
      order: z.enum(['relevance', 'newest']).default('relevance'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(20),
    }),
    output: z.object({ total: z.int(), hits: z.array(hitSchema), indexing: z.boolean() }),
    errors: ['INVALID_QUERY'],
  }),
  /** The box behind Ctrl+K: articles, people and full text while typing. Commands are the renderer's own. */
  box: query({
    input: z.object({ text: z.string().max(2000), limit: z.int().min(1).max(50).default(8) }),
    output: z.object({
      articles: z.array(z.object({ article: articleSummarySchema, highlights: z.array(highlightSchema) })),
      entities: z.array(entitySchema.extend({ highlights: z.array(highlightSchema), statements: z.int() })),
      hits: z.array(hitSchema),
    }),
    errors: ['INVALID_QUERY'],
  }),
  saved: query({ input: z.object({}), output: z.array(savedSearchSchema.extend({ count: z.int() })) }),
  save: mutation({
    input: savedSearchSchema
      .pick({ name: true, query: true })
      .extend({ id: idSchema.nullable().default(null) }),
    output: savedSearchSchema,
    errors: ['NOT_FOUND'],
  }),
  remove: mutation({ input: z.object({ id: idSchema }), output: savedSearchSchema, errors: ['NOT_FOUND'] }),
};
