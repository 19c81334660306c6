import { z } from 'zod';
import { anchorSchema, boxSchema } from '../statement/anchor.ts';
import { analysis, job, mutation, query } from './define.ts';
import { evidencePartSchema, evidenceReadingSchema } from './evidence-reading.ts';
import { idSchema, instantSchema, sha256Schema } from './models.ts';

export const evidenceSchema = z.object({
  id: idSchema,
  sha256: sha256Schema,
  name: z.string(),
  kind: z.enum(['file', 'text', 'web']),
  mediaType: z.string(),
  bytes: z.int(),
  /** Where it came from: an address, "Zwischenablage", a file name. */
  origin: z.string(),
  language: z.string(),
  capturedAt: instantSchema,
  capturedBy: idSchema.nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What reading the words came to, without the words. */
const readingSummarySchema = evidenceReadingSchema
  .pick({ outcome: true, misnamed: true, mail: true })
  .extend({ parts: z.int() });
export type ReadingSummary = z.infer<typeof readingSummarySchema>;

const addedSchema = evidenceSchema.extend({
  duplicate: z.boolean(),
  /** How the quote was found in it: as it is worded, only something like it, or not at all. */
  alike: z.enum(['same', 'similar']).nullable(),
  /** Where it was found. */
  anchor: anchorSchema.nullable(),
});
export type AddedEvidence = z.infer<typeof addedSchema>;

/** The place of a statement in its evidence, as a person marks it. */
const placeSchema = z.discriminatedUnion('kind', [
  /** Half-open offsets into a part's text. */
  z.object({ kind: z.literal('words'), part: z.int().min(1), start: z.int().min(0), end: z.int().min(1) }),
  z.object({ kind: z.literal('box'), page: z.int().min(1), box: boxSchema }),
  z.object({
    kind: z.literal('seconds'),
    seconds: z.number().min(0),
    untilSeconds: z.number().min(0).nullable(),
  }),
  /** A former place, for undoing. */
  z.object({ kind: z.literal('anchor'), anchor: anchorSchema.nullable() }),
]);
export type EvidencePlace = z.infer<typeof placeSchema>;

/** Evidence is stored once by its SHA-256, append-only. Adding the same bytes again returns what is there. */
export const evidence = {
  /**
   * `upload` is the token of a finished stream (wire.ts). The file is kept and linked first, then read: a file that
   * cannot be read stays evidence.
   */
  addFile: job({
    input: z.object({
      upload: z.string(),
      origin: z.string().max(4096).default(''),
      statementId: idSchema.nullable().default(null),
    }),
    output: addedSchema.extend({
      reading: readingSummarySchema,
      /** When other content of the same name was stored: that stays beside the new one. */
      otherOfName: instantSchema.nullable(),
    }),
    errors: ['NOT_FOUND', 'DISK_FULL', 'NOT_WRITABLE', 'EMPTY_INPUT'],
  }),
  addText: mutation({
    input: z.object({
      text: z.string().min(1).max(20_000_000),
      name: z.string().max(300).default(''),
      origin: z.string().max(4096).default(''),
      statementId: idSchema.nullable().default(null),
    }),
    output: addedSchema,
    errors: ['NOT_FOUND', 'DISK_FULL', 'NOT_WRITABLE'],
  }),
  /** An address with the page as pasted or dropped (nothing is fetched). */
  addAddress: mutation({
    input: z.object({
      address: z.url().max(4096),
      page: z.string().max(20_000_000).default(''),
      statementId: idSchema.nullable().default(null),
    }),
    output: addedSchema,
    errors: ['NOT_FOUND', 'DISK_FULL', 'NOT_WRITABLE'],
  }),
  /** Reads the words of stored evidence, in the workshop because files are hostile input. */
  read: analysis({
    input: z.object({ sha256: sha256Schema, name: z.string(), mediaType: z.string(), bytes: z.int() }),
    output: evidenceReadingSchema,
    errors: ['NOT_READABLE', 'LIMIT_EXCEEDED'],
  }),
  /** Makes sure that evidence has been read (by this program's reader), for showing it. */
  prepare: job({
    input: z.object({ id: idSchema }),
    output: readingSummarySchema,
    errors: ['NOT_FOUND', 'NOT_READABLE'],
  }),
  link: job({
    input: z.object({ evidenceId: idSchema, statementId: idSchema }),
    output: z.object({ alike: z.enum(['same', 'similar']).nullable() }),
    errors: ['NOT_FOUND', 'NOT_READABLE'],
  }),
  unlink: mutation({
    input: z.object({ evidenceId: idSchema, statementId: idSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** The Fundstelle as a person marks it. Gives the former one, for undoing. */
  place: mutation({
    input: z.object({ evidenceId: idSchema, statementId: idSchema, place: placeSchema }),
    output: z.object({ former: anchorSchema.nullable() }),
    errors: ['NOT_FOUND'],
  }),
  /** Says which recording a transcript is the wording of; null takes that back. */
  pair: mutation({
    input: z.object({ transcriptId: idSchema, recordingId: idSchema.nullable() }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  list: query({
    input: z.object({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }),
    output: z.object({ total: z.int(), items: z.array(evidenceSchema) }),
  }),
  /** One piece of evidence, after looking whether its file is still what was stored. */
  get: query({
    input: z.object({ id: idSchema }),
    output: evidenceSchema.extend({
      /** Null until somebody has read it (`prepare`). */
      reading: readingSummarySchema.nullable(),
      recording: evidenceSchema.nullable(),
      transcripts: z.array(evidenceSchema),
    }),
    errors: ['NOT_FOUND', 'DAMAGED', 'NOT_READABLE'],
  }),
  /** The words of a page or stretch, with the places of its lines. The file itself comes through the streams. */
  part: query({
    input: z.object({ id: idSchema, number: z.int().min(1) }),
    output: evidencePartSchema,
    errors: ['NOT_FOUND'],
  }),
  /** Where words stand in it, folded as in every search; the first hits with what stands around them. */
  find: query({
    input: z.object({ id: idSchema, text: z.string().max(300) }),
    output: z.object({
      total: z.int(),
      hits: z.array(
        z.object({ part: z.int(), start: z.int(), end: z.int(), before: z.string(), after: z.string() }),
      ),
    }),
    errors: ['NOT_FOUND'],
  }),
};
