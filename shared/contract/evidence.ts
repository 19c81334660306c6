import { z } from 'zod';
import { mutation, query } from './define.ts';
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

/** Evidence is stored once by its SHA-256, append-only. Adding the same bytes again returns what is there. */
export const evidence = {
  /** `upload` is the token of a finished stream (wire.ts). */
  addFile: mutation({
    input: z.object({
      upload: z.string(),
      origin: z.string().max(4096).default(''),
      statementId: idSchema.nullable().default(null),
    }),
    output: evidenceSchema.extend({ duplicate: z.boolean() }),
    errors: ['NOT_FOUND', 'DISK_FULL', 'NOT_WRITABLE', 'EMPTY_INPUT'],
  }),
  addText: mutation({
    input: z.object({
      text: z.string().min(1).max(20_000_000),
      name: z.string().max(300).default(''),
      origin: z.string().max(4096).default(''),
      statementId: idSchema.nullable().default(null),
    }),
    output: evidenceSchema.extend({ duplicate: z.boolean() }),
    errors: ['NOT_FOUND', 'DISK_FULL', 'NOT_WRITABLE'],
  }),
  /** An address with the page as pasted or dropped (nothing is fetched). */
  addAddress: mutation({
    input: z.object({
      address: z.url().max(4096),
      page: z.string().max(20_000_000).default(''),
      statementId: idSchema.nullable().default(null),
    }),
    output: evidenceSchema.extend({ duplicate: z.boolean() }),
    errors: ['NOT_FOUND', 'DISK_FULL', 'NOT_WRITABLE'],
  }),
  link: mutation({
    input: z.object({ evidenceId: idSchema, statementId: idSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  unlink: mutation({
    input: z.object({ evidenceId: idSchema, statementId: idSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  list: query({
    input: z.object({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) }),
    output: z.object({ total: z.int(), items: z.array(evidenceSchema) }),
  }),
  /** Text of a text or web capture, for reading beside the draft. Files are read through the streams. */
  text: query({
    input: z.object({ id: idSchema }),
    output: z.object({ text: z.string() }),
    errors: ['NOT_FOUND', 'DAMAGED', 'NOT_READABLE'],
  }),
};
