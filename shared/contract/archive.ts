import { z } from 'zod';
import { job, mutation, query } from './define.ts';
import { idSchema, instantSchema, personSchema } from './models.ts';

export const archive = {
  /** Where we are and whether anybody has set the archive up. */
  status: query({
    input: z.object({}),
    output: z.object({
      name: z.string(),
      folder: z.string(),
      setUp: z.boolean(),
      articles: z.int(),
      schemaVersion: z.int(),
      lastBackup: z.object({ at: instantSchema, path: z.string(), verified: z.boolean() }).nullable(),
      timeZone: z.string(),
    }),
  }),
  /** First start: the user's own name and Kürzel, and the demo archive or an empty one. */
  setUp: job({
    input: z.object({
      person: personSchema
        .pick({ name: true, initials: true })
        .extend({ role: z.enum(['author', 'editor', 'chief']).default('editor') }),
      name: z.string().min(1).max(200),
      demo: z.boolean(),
      language: z.enum(['de', 'en']).default('de'),
    }),
    output: z.object({ personId: idSchema, articles: z.int() }),
    errors: ['NOT_ALLOWED', 'NOT_AVAILABLE', 'DISK_FULL', 'NOT_WRITABLE'],
  }),
  /**
   * A consistent copy, verified by opening it and comparing. `folder` null: the one of the settings, else the
   * archive's own. Afterwards backups of this archive there beyond the newest `backup.keep` are removed.
   */
  backup: job({
    input: z.object({ folder: z.string().nullable().default(null) }),
    output: z.object({ path: z.string(), bytes: z.int(), articles: z.int(), verified: z.boolean() }),
    errors: ['NOT_WRITABLE', 'DISK_FULL', 'DAMAGED'],
  }),
  /** Checks database, change log chain, derived data, evidence and assets. Problems are codes with what they concern. */
  verify: job({
    input: z.object({}),
    output: z.object({
      articles: z.int(),
      changes: z.int(),
      files: z.int(),
      problems: z.array(z.object({ code: z.string(), subject: z.string() })),
    }),
  }),
};

/** Settings: one JSON value per key, per person or for the archive. */
export const settings = {
  all: query({
    input: z.object({ personId: idSchema.nullable() }),
    output: z.record(z.string(), z.unknown()),
  }),
  set: mutation({
    input: z.object({
      /** Null: for the whole archive. */
      personId: idSchema.nullable(),
      values: z.record(z.string().max(100), z.json()),
    }),
    output: z.object({}),
  }),
};
