import { z } from 'zod';
import { anchorSchema } from '../statement/anchor.ts';
import {
  authorisationStateSchema,
  groundRuleSchema,
  statementMediumSchema,
  statementTypeSchema,
  translationSchema,
  wordingSchema,
} from '../statement/types.ts';
import { confidentialitySchema } from '../statement/confidentiality.ts';
import { verificationEventKindSchema, verificationStateSchema } from '../statement/verification.ts';
import { analysis, mutation, query } from './define.ts';
import { entitySchema, idSchema, instantSchema, sha256Schema } from './models.ts';
import { patchOf } from './patch.ts';
import { SOURCE_KINDS } from './sources.ts';

/** What a person types about a statement. The printed wording is never typed: it is derived from the marks. */
export const statementFieldsSchema = z.object({
  type: statementTypeSchema,
  medium: statementMediumSchema.default('spoken'),
  speakerId: idSchema.nullable().default(null),
  /** "er", "die Erklärung", "Trump": as it stands in the text. */
  speakerAsPrinted: z.string().max(500).default(''),
  addressee: z.string().max(500).default(''),
  cue: z.string().max(300).default(''),
  /** ISO date, or empty. */
  saidOn: z.string().max(40).default(''),
  saidAt: z.string().max(300).default(''),
  occasion: z.string().max(500).default(''),
  original: wordingSchema.nullable().default(null),
  translation: translationSchema.nullable().default(null),
  /** The printed wording is a translation, whether or not the original is at hand ("Original fehlt"). */
  translated: z.boolean().default(false),
  smoothed: z.boolean().default(false),
  chain: z.array(z.string().max(500)).max(10).default([]),
  groundRule: groundRuleSchema.default('one'),
  sourceId: idSchema.nullable().default(null),
  note: z.string().max(20_000).default(''),
});
export type StatementFields = z.infer<typeof statementFieldsSchema>;

const evidenceLinkSchema = z.object({
  evidenceId: idSchema,
  name: z.string(),
  kind: z.string(),
  mediaType: z.string(),
  sha256: sha256Schema,
  capturedAt: instantSchema,
  origin: z.string(),
  /** Place inside the evidence, where one was found or typed. */
  anchor: anchorSchema.nullable(),
});

/** One appearance of a statement in one article. Its id is the mark on the text. */
export const statementUseSchema = z.object({
  id: idSchema,
  statementId: idSchema,
  articleId: idSchema,
  /** As printed now, pieces joined by " … "; derived at every save. */
  printed: z.string(),
  pieces: z.array(z.object({ block: z.int(), start: z.int(), end: z.int(), text: z.string() })),
  present: z.boolean(),
});

export const statementSchema = statementFieldsSchema.extend({
  id: idSchema,
  speaker: entitySchema.nullable(),
  /** Where it comes from. Without a name unless it is open: then its description stands for it. */
  source: z
    .object({
      id: idSchema,
      name: z.string(),
      description: z.string(),
      kind: z.enum(SOURCE_KINDS),
      level: confidentialitySchema,
      groundRule: groundRuleSchema,
    })
    .nullable(),
  authorisation: authorisationStateSchema,
  /** Release was agreed with the speaker. */
  authorisationAgreed: z.boolean(),
  verification: verificationStateSchema,
  originalMissing: z.boolean(),
  evidence: z.array(evidenceLinkSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Statement = z.infer<typeof statementSchema>;

/**
 * What the printed wording is held against, and what it may say instead because somebody declared it. Drift is
 * computed from both and never stored.
 */
const comparedSchema = z.object({
  wording: z.string(),
  /** The passage in the evidence, the translation, or what was printed when the evidence was anchored. */
  by: z.enum(['evidence', 'translation', 'anchored']),
  declared: z.array(z.string()),
});
export type Compared = z.infer<typeof comparedSchema>;

/** A statement with the use that this article makes of it: one card, one margin note, one ledger line. */
export const usedStatementSchema = z.object({
  use: statementUseSchema,
  statement: statementSchema,
  /** Null while there is nothing to compare with. */
  compared: comparedSchema.nullable(),
  /** Where the same statement stands in other words, up to permitted changes. */
  elsewhere: z.array(
    z.object({ useId: idSchema, articleId: idSchema, headline: z.string(), printed: z.string() }),
  ),
});
export type UsedStatement = z.infer<typeof usedStatementSchema>;

const spanSchema = z.object({ start: z.int(), end: z.int() });

export const statements = {
  /** All uses in an article in reading order. */
  ofArticle: query({
    input: z.object({ articleId: idSchema }),
    output: z.array(usedStatementSchema),
    errors: ['NOT_FOUND'],
  }),
  get: query({
    input: z.object({ id: idSchema }),
    output: statementSchema.extend({
      uses: z.array(statementUseSchema.extend({ headline: z.string() })),
      events: z.array(
        z.object({
          id: idSchema,
          kind: verificationEventKindSchema,
          personId: idSchema.nullable(),
          at: instantSchema,
          wording: z.string(),
          note: z.string(),
        }),
      ),
    }),
    errors: ['NOT_FOUND'],
  }),
  /** Every statement of the archive, newest first: the view "Zitate". */
  list: query({
    input: z.object({
      speakerId: idSchema.nullable().default(null),
      states: z.array(verificationStateSchema).default([]),
      text: z.string().max(300).default(''),
      /** Newest first, or by the date on which it was said (newest first, undated last). */
      order: z.enum(['recorded', 'said']).default('recorded'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({
      total: z.int(),
      items: z.array(
        z.object({
          statement: statementSchema,
          printed: z.string(),
          articleId: idSchema.nullable(),
          useId: idSchema.nullable(),
          headline: z.string(),
          /** Printed in other words in another article. */
          differs: z.boolean(),
        }),
      ),
    }),
  }),
  /** A new statement with one use, before its mark is set on the text. An unknown speaker becomes an entity. */
  create: mutation({
    input: z.object({
      articleId: idSchema,
      fields: statementFieldsSchema,
      /** For a speaker who is not in the archive yet. */
      newSpeaker: z
        .object({
          name: z.string().min(1).max(300),
          kind: z.enum(['person', 'organisation']),
          description: z.string().max(500).default(''),
        })
        .nullable()
        .default(null),
      printed: z.string().max(100_000),
    }),
    output: usedStatementSchema,
    errors: ['NOT_FOUND'],
  }),
  /** Another use of the statement behind `useId`, in the same or another article (copying marked text makes one). */
  addUse: mutation({
    input: z.object({ useId: idSchema, articleId: idSchema, printed: z.string().max(100_000) }),
    output: usedStatementSchema,
    errors: ['NOT_FOUND'],
  }),
  update: mutation({
    input: z.object({
      id: idSchema,
      fields: patchOf(statementFieldsSchema),
      newSpeaker: z
        .object({
          name: z.string().min(1).max(300),
          kind: z.enum(['person', 'organisation']),
          description: z.string().max(500).default(''),
        })
        .nullable()
        .default(null),
    }),
    output: z.object({ statement: statementSchema, former: patchOf(statementFieldsSchema) }),
    errors: ['NOT_FOUND'],
  }),
  /** Adds a verification event for the wording as it is printed now. */
  verify: mutation({
    input: z.object({
      id: idSchema,
      useId: idSchema.nullable().default(null),
      kind: verificationEventKindSchema,
      note: z.string().max(5000).default(''),
    }),
    output: statementSchema,
    errors: ['NOT_FOUND', 'NOT_ALLOWED'],
  }),
  /**
   * Declares a changed wording (smoothed, another choice of translation), so that it is no drift any more, or takes
   * that back.
   */
  declare: mutation({
    input: z.object({
      id: idSchema,
      useId: idSchema,
      as: z.enum(['smoothed', 'translation-choice']),
      declared: z.boolean(),
      /** The wording as it stands in the text now. */
      printed: z.string().max(100_000),
    }),
    output: statementSchema,
    errors: ['NOT_FOUND', 'NOT_ALLOWED'],
  }),
  /** Fingerprints of the proposals that were turned down in an article (`statement/fingerprint.ts`). */
  rejected: query({
    input: z.object({ articleId: idSchema }),
    output: z.array(z.string()),
    errors: ['NOT_FOUND'],
  }),
  /** Turns proposals down for good, or takes that back. */
  reject: mutation({
    input: z.object({
      articleId: idSchema,
      fingerprints: z.array(z.string().min(1).max(64)).min(1).max(5000),
      rejected: z.boolean(),
    }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** Proposals by rules for a text: paragraphs of one article joined by line feeds. */
  propose: analysis({
    input: z.object({
      text: z.string().max(4_000_000),
      language: z.enum(['de', 'en']),
      /** Only statements that touch this span (the caret's sentence, the selection). */
      within: spanSchema.nullable().default(null),
      persons: z
        .array(z.object({ id: idSchema, name: z.string(), variants: z.array(z.string()) }))
        .max(5000)
        .default([]),
    }),
    output: z.array(
      z.object({
        type: statementTypeSchema,
        medium: statementMediumSchema,
        spans: z.array(spanSchema),
        nested: z.boolean(),
        speaker: z
          .object({ spans: z.array(spanSchema), asPrinted: z.string(), name: z.string(), role: z.string() })
          .nullable(),
        cue: z.object({ spans: z.array(spanSchema), text: z.string() }).nullable(),
        addressee: z.object({ spans: z.array(spanSchema), name: z.string() }).nullable(),
        chain: z.array(z.string()),
        reason: z.object({
          code: z.string(),
          cue: z.string().optional(),
          speaker: z.string().optional(),
          resolution: z.string().optional(),
        }),
        /** Its speaker is foreign, so what is printed is most likely a translation. */
        translated: z.boolean(),
        confidence: z.number(),
      }),
    ),
  }),
};
