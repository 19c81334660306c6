import { z } from 'zod';
import { AUTHORISATION_EVENTS } from '../statement/authorisation.ts';
import { authorisationStateSchema } from '../statement/types.ts';
import { job, mutation, query } from './define.ts';
import { EXPORT_GATES, exportOverrideSchema } from './exports.ts';
import { entitySchema, idSchema, instantSchema } from './models.ts';

const wordingTextSchema = z.string().max(100_000);

const authorisationEventSchema = z.object({
  id: idSchema,
  kind: z.enum(AUTHORISATION_EVENTS),
  wording: z.string(),
  withdraws: idSchema.nullable(),
  personId: idSchema.nullable(),
  note: z.string(),
  at: instantSchema,
});

/** Where the release of one statement stands. */
export const statementAuthorisationSchema = z.object({
  statementId: idSchema,
  agreed: z.boolean(),
  state: authorisationStateSchema,
  sent: z.string().nullable(),
  returned: z.string().nullable(),
  declined: z.boolean(),
  /** Of the newest request; null without a request or a deadline. */
  deadline: instantSchema.nullable(),
  recipient: z.string(),
  events: z.array(authorisationEventSchema),
});
export type StatementAuthorisation = z.infer<typeof statementAuthorisationSchema>;

/** A request that is still waiting for an answer. */
export const openRequestSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  headline: z.string(),
  speaker: entitySchema.nullable(),
  recipient: z.string(),
  requestedAt: instantSchema,
  deadline: instantSchema.nullable(),
  /** Statements without an answer. */
  waiting: z.int(),
  /** The first of them on the sheet. */
  useId: idSchema.nullable(),
});
export type OpenRequest = z.infer<typeof openRequestSchema>;

const mailSchema = z.object({
  articleId: idSchema,
  useIds: z.array(idSchema).min(1).max(200),
  recipient: z.string().max(500).default(''),
  subject: z.string().max(1000),
  /** The mail as it goes out. */
  text: z.string().min(1).max(200_000),
});

export const authorisations = {
  /** For every statement that an article uses and where anything has happened. */
  ofArticle: query({
    input: z.object({ articleId: idSchema }),
    output: z.array(statementAuthorisationSchema),
    errors: ['NOT_FOUND'],
  }),
  /** Requests without an answer, by deadline; the window itself knows which of them have passed. */
  open: query({ input: z.object({}), output: z.array(openRequestSchema) }),
  /** Release was agreed with the speaker, or not. */
  agree: mutation({
    input: z.object({ statementIds: z.array(idSchema).min(1).max(500), agreed: z.boolean() }),
    output: z.object({ eventIds: z.array(idSchema) }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * The mail with the quotes of one speaker as it leaves the house: its text for the clipboard, or a file that a
   * mail program opens as a draft. Held back like every other way out, and noted in the log of what went out.
   */
  giveOut: job({
    input: mailSchema.extend({
      form: z.enum(['text', 'file']),
      override: exportOverrideSchema.nullable().default(null),
    }),
    output: z.object({ content: z.string(), fileName: z.string() }),
    errors: ['NOT_FOUND', 'NOT_ALLOWED', ...EXPORT_GATES],
  }),
  /** One mail with several statements of one speaker went out: wording sent, recipient, deadline. */
  request: mutation({
    input: mailSchema.extend({ deadline: instantSchema.nullable().default(null) }),
    output: z.object({ requestId: idSchema, eventIds: z.array(idSchema) }),
    errors: ['NOT_FOUND', 'NOT_ALLOWED'],
  }),
  /** The answer of the speaker, or what the newsroom makes of a returned wording. */
  record: mutation({
    input: z.object({
      statementId: idSchema,
      kind: z.enum(['released', 'changed', 'refused', 'taken-over', 'declined']),
      /** For `changed`: what came back. Otherwise the wording that was sent or returned counts. */
      wording: wordingTextSchema.default(''),
      note: z.string().max(5000).default(''),
    }),
    output: z.object({ eventId: idSchema }),
    errors: ['NOT_FOUND', 'NOT_ALLOWED'],
  }),
  /** Takes events back (Ctrl+Z): they stay in the history, marked as withdrawn. */
  withdraw: mutation({
    input: z.object({ eventIds: z.array(idSchema).min(1).max(500) }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** The mail of a request as it went out. */
  mail: query({
    input: z.object({ requestId: idSchema }),
    output: z.object({ recipient: z.string(), subject: z.string(), text: z.string(), at: instantSchema }),
    errors: ['NOT_FOUND'],
  }),
};
