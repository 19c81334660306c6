import { z } from 'zod';
import { job, mutation, query } from './define.ts';
import { entitySchema, idSchema, instantSchema } from './models.ts';

/**
 * Care of the words an archive is tagged with. Keywords are named by their number, written as text; entities by
 * their id; subjects by their code.
 */
export const VOCABULARY_KINDS = ['keyword', 'subject', 'entity'] as const;
export const vocabularyKindSchema = z.enum(VOCABULARY_KINDS);
export type VocabularyKind = (typeof VOCABULARY_KINDS)[number];

const nameSchema = z.string().trim().min(1).max(200);
const ids = z.array(idSchema).min(1).max(200);

/** One act of care. Each is previewed, recorded, and taken back as a whole. */
export const vocabularyActSchema = z.discriminatedUnion('act', [
  /** `fromIds` become spellings of `intoId`; everything that carried them carries it. */
  z.object({ act: z.literal('merge'), kind: vocabularyKindSchema, intoId: idSchema, fromIds: ids }),
  /** The former name stays a spelling. */
  z.object({ act: z.literal('rename'), kind: z.enum(['keyword', 'entity']), id: idSchema, name: nameSchema }),
  /** Every article with the keyword gets all of `names` instead. */
  z.object({
    act: z.literal('split-keyword'),
    kind: z.literal('keyword'),
    id: idSchema,
    names: z.array(nameSchema).min(2).max(20),
  }),
  /**
   * The spellings go to a new entry, with the articles and statements that name only them; an article that
   * names both keeps both.
   */
  z.object({
    act: z.literal('split-entity'),
    kind: z.literal('entity'),
    id: idSchema,
    name: nameSchema,
    spellings: z.array(nameSchema).min(1).max(100),
  }),
  /** The wider term; null takes it away. */
  z.object({
    act: z.literal('broader'),
    kind: z.enum(['keyword', 'entity']),
    id: idSchema,
    broaderId: idSchema.nullable(),
  }),
  /** Only what nothing uses. */
  z.object({ act: z.literal('remove'), kind: z.enum(['keyword', 'entity']), ids }),
]);
export type VocabularyAct = z.infer<typeof vocabularyActSchema>;

const entrySchema = z.object({
  id: idSchema,
  kind: vocabularyKindSchema,
  name: z.string(),
  /** For entities: person, organisation, place. */
  entityKind: entitySchema.shape.kind.nullable(),
  description: z.string(),
  variants: z.array(z.string()),
  broader: z.object({ id: idSchema, name: z.string() }).nullable(),
  narrower: z.int(),
  articles: z.int(),
  statements: z.int(),
});
export type VocabularyEntry = z.infer<typeof entrySchema>;

const recordedActSchema = z.object({
  id: idSchema,
  act: z.enum(['merge', 'rename', 'split-keyword', 'split-entity', 'broader', 'remove']),
  kind: vocabularyKindSchema,
  /** The names as they were, and what became of them. */
  before: z.array(z.string()),
  after: z.array(z.string()),
  articles: z.int(),
  statements: z.int(),
  status: z.enum(['running', 'done', 'undoing', 'undone']),
  at: instantSchema,
  personId: idSchema.nullable(),
  /** A later act built on this one: take that one back first. */
  blockedBy: idSchema.nullable(),
});
export type RecordedVocabularyAct = z.infer<typeof recordedActSchema>;

export const vocabulary = {
  /** Alphabetical window of the entries; with `unused` only those that nothing carries. */
  entries: query({
    input: z.object({
      kind: vocabularyKindSchema,
      entityKinds: z.array(entitySchema.shape.kind).default([]),
      text: z.string().max(200).default(''),
      unused: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.int(), items: z.array(entrySchema) }),
  }),
  /** What an act would touch, before it is done. */
  preview: query({
    input: vocabularyActSchema,
    output: z.object({ articles: z.int(), statements: z.int() }),
    errors: ['NOT_FOUND', 'NOT_ALLOWED', 'EXISTS'],
  }),
  /** In short transactions with progress; cancelling it takes back what was done. */
  perform: job({
    input: vocabularyActSchema,
    output: recordedActSchema,
    errors: ['NOT_FOUND', 'NOT_ALLOWED', 'EXISTS'],
  }),
  /** Takes an act back as one; also finishes one that was interrupted. */
  undo: job({
    input: z.object({ id: idSchema }),
    output: recordedActSchema,
    errors: ['NOT_FOUND', 'NOT_ALLOWED'],
  }),
  /** Goes on with an act that was interrupted. */
  resume: job({
    input: z.object({ id: idSchema }),
    output: recordedActSchema,
    errors: ['NOT_FOUND', 'NOT_ALLOWED'],
  }),
  /** What was done to the vocabulary, newest first. */
  acts: query({
    input: z.object({ limit: z.int().min(1).max(500).default(100) }),
    output: z.array(recordedActSchema),
  }),
  /** Pairs that may be one thing in two spellings, the surest first. */
  nearDuplicates: query({
    input: z.object({
      kind: z.enum(['keyword', 'entity']),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.array(
      z.object({
        left: entrySchema,
        right: entrySchema,
        /** Same but for signs and spaces; same stem; one letter apart; same surname; one is a spelling of the other. */
        reason: z.enum(['spelling', 'inflection', 'letter', 'surname', 'variant']),
      }),
    ),
  }),
  /** Notes that a proposed pair is two things, or takes that back. */
  keepApart: mutation({
    input: z.object({
      kind: z.enum(['keyword', 'entity']),
      leftId: idSchema,
      rightId: idSchema,
      apart: z.boolean(),
    }),
    output: z.object({}),
  }),
};
