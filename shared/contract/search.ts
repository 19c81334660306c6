import { z } from 'zod';
import { mutation, query } from './define.ts';
import { articleSummarySchema, entitySchema, highlightSchema, idSchema, instantSchema } from './models.ts';
import { statementSchema } from './statements.ts';

/** How a word of a text came to answer the query; `name`: another name of the person, organisation or place. */
export const searchReasonSchema = z.object({
  term: z.string(),
  found: z.string(),
  how: z.enum(['word', 'folded', 'inflection', 'compound', 'prefix', 'name']),
});

/** A passage of an article with the words found in it. `highlights` refer to the snippet's own text. */
const snippetSchema = z.object({
  text: z.string(),
  highlights: z.array(highlightSchema),
  block: z.int(),
  /** Where the first of the words begins in the text of the top-level block. */
  offset: z.int(),
});

const hitSchema = z.object({
  article: articleSummarySchema,
  /** Passages with the words found, best first, in reading text. */
  snippets: z.array(snippetSchema),
  headlineHighlights: z.array(highlightSchema),
  /** Passages inside the evidence of the article's statements; never of confidential sources. */
  evidence: z.array(
    z.object({
      evidenceId: idSchema,
      name: z.string(),
      text: z.string(),
      highlights: z.array(highlightSchema),
      page: z.int().nullable(),
      seconds: z.number().nullable(),
    }),
  ),
  /** Why it matched: the word itself, a folded spelling, an inflection, a part of a compound, a name's variant. */
  why: z.array(searchReasonSchema),
  score: z.number(),
});
export type SearchHit = z.infer<typeof hitSchema>;

const statementHitSchema = z.object({
  statement: statementSchema,
  /** Original wording first: its highlights, empty where there is no original. */
  originalHighlights: z.array(highlightSchema),
  /** As printed in the article that is named, with highlights. */
  printed: z.string(),
  highlights: z.array(highlightSchema),
  useId: idSchema.nullable(),
  articleId: idSchema.nullable(),
  headline: z.string(),
  publishedAt: instantSchema.nullable(),
  /** Fundstelle in the article: block and offset of the use's first piece; null when the mark is gone. */
  place: z.object({ block: z.int(), offset: z.int(), length: z.int() }).nullable(),
  why: z.array(searchReasonSchema),
  score: z.number(),
});
export type StatementHit = z.infer<typeof statementHitSchema>;

export const FACET_FIELDS = [
  'desk',
  'state',
  'year',
  'person',
  'organisation',
  'place',
  'speaker',
  'subject',
  'keyword',
  'author',
  'verification',
] as const;

/** Most frequent first, years latest first. `value` is what `writeField(field, value, language)` takes. */
const facetSchema = z.object({
  field: z.enum(FACET_FIELDS),
  values: z.array(
    z.object({
      value: z.string(),
      /** To show; for states and verification states the code, whose word the window knows. */
      label: z.string(),
      count: z.int(),
    }),
  ),
  /** Different values in all; `values` holds the most frequent ones. */
  different: z.int(),
});
export type SearchFacet = z.infer<typeof facetSchema>;

/** A word that occurs nowhere, and one that does: `query` is the whole query with it in place. */
const correctionSchema = z.object({
  position: z.int(),
  typed: z.string(),
  suggestion: z.string(),
  query: z.string(),
});

const askSchema = z.object({
  /** So long that a pasted article is answered by INVALID_QUERY and not as a fault of the window. */
  query: z.string().max(200_000),
  order: z.enum(['relevance', 'newest']).default('relevance'),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(20),
  /** Counts over everything found, not over the page. */
  facets: z.boolean().default(false),
});

/** How far the index is: `done` of `total` articles while it is being built anew. */
const indexingSchema = z.object({
  indexing: z.boolean(),
  building: z.object({ done: z.int(), total: z.int() }).nullable(),
});

export const search = {
  /**
   * Articles. The language of `query` is `shared/search/query.ts`; a fault is INVALID_QUERY
   * {position, reason: QueryFault}. `wider`: with few hits, what has only some of the words, best first, to be
   * shown below a rule; it is given with the first page only.
   */
  articles: query({
    input: askSchema,
    output: indexingSchema.extend({
      total: z.int(),
      hits: z.array(hitSchema),
      facets: z.array(facetSchema),
      wider: z.object({ total: z.int(), hits: z.array(hitSchema) }).nullable(),
      corrections: z.array(correctionSchema),
    }),
    errors: ['INVALID_QUERY'],
  }),
  /** Who said what about what, when, in which state: the same language over statements. */
  statements: query({
    input: askSchema,
    output: indexingSchema.extend({
      total: z.int(),
      hits: z.array(statementHitSchema),
      facets: z.array(facetSchema),
      corrections: z.array(correctionSchema),
    }),
    errors: ['INVALID_QUERY'],
  }),
  /** Articles about the same as this one, best first, with the words that say so. */
  similar: query({
    input: z.object({ articleId: idSchema, limit: z.int().min(1).max(50).default(10) }),
    output: z.array(
      z.object({ article: articleSummarySchema, score: z.number(), words: z.array(z.string()) }),
    ),
    errors: ['NOT_FOUND'],
  }),
  /** "Have we had this sentence?": the places that come nearest, alike from 0 to 1. */
  sentence: query({
    input: z.object({
      text: z.string().max(2000),
      /** Left out: the article somebody is writing. */
      exceptArticleId: idSchema.nullable().default(null),
      limit: z.int().min(1).max(50).default(10),
    }),
    output: z.array(
      z.object({
        article: articleSummarySchema,
        text: z.string(),
        highlights: z.array(highlightSchema),
        block: z.int(),
        offset: z.int(),
        alike: z.number(),
      }),
    ),
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
  saved: query({
    input: z.object({
      /** For whom new hits are counted. */
      personId: idSchema.nullable().default(null),
    }),
    output: z.array(
      savedSearchSchema().extend({
        count: z.int(),
        /** Hits in articles that came after the person last looked. */
        fresh: z.int(),
      }),
    ),
  }),
  /** The acting person has seen what a saved search finds now. */
  look: mutation({ input: z.object({ id: idSchema }), output: z.object({}), errors: ['NOT_FOUND'] }),
  /** What a person searched for lately, each search once. */
  history: query({
    input: z.object({ personId: idSchema.nullable(), limit: z.int().min(1).max(200).default(12) }),
    output: z.array(z.object({ query: z.string(), hits: z.int(), at: instantSchema })),
  }),
  remember: mutation({
    input: z.object({ query: z.string().trim().min(1).max(2000), hits: z.int().min(0) }),
    output: z.object({}),
  }),
  /** Clears the acting person's history. */
  forget: mutation({ input: z.object({}), output: z.object({}) }),
  save: mutation({
    input: savedSearchSchema()
      .pick({ name: true, query: true })
      .extend({ id: idSchema.nullable().default(null) }),
    output: savedSearchSchema(),
    errors: ['NOT_FOUND'],
  }),
  remove: mutation({ input: z.object({ id: idSchema }), output: savedSearchSchema(), errors: ['NOT_FOUND'] }),
};

function savedSearchSchema() {
  return z.object({
    id: idSchema,
    name: z.string().min(1).max(200),
    query: z.string().max(2000),
    createdAt: instantSchema,
  });
}
export type SavedSearch = z.infer<ReturnType<typeof savedSearchSchema>>;
