import { z } from 'zod';
import { mutation, query } from './define.ts';
import { caretSchema, idSchema, instantSchema } from './models.ts';

/** The journal between saves: changed top-level blocks as splices, one synced commit per append. */
export const journal = {
  /** "Gespeichert" stands for the answer to this. Sequence numbers of one editing session count up by one. */
  append: mutation({
    input: z.object({
      articleId: idSchema,
      /** The saved revision that the session started from. */
      revision: z.int().min(1),
      sequence: z.int().min(1),
      /** Replaces `remove` top-level blocks from `start` by `insert` (JSON text of an array of nodes). */
      splice: z.object({ start: z.int().min(0), remove: z.int().min(0), insert: z.string() }).nullable(),
      caret: caretSchema.nullable(),
    }),
    output: z.object({ savedAt: instantSchema }),
    errors: ['NOT_FOUND', 'CONFLICT', 'INVALID_DOCUMENT', 'DISK_FULL', 'NOT_WRITABLE'],
  }),
  /** What the journal holds beyond the saved revision, applied to it; null when there is nothing. */
  recover: query({
    input: z.object({ articleId: idSchema }),
    output: z
      .object({
        document: z.string(),
        caret: caretSchema.nullable(),
        revision: z.int(),
        /** Time of the last entry: "wiederhergestellt bis 14:03:22". */
        until: instantSchema,
      })
      .nullable(),
    errors: ['NOT_FOUND', 'DAMAGED'],
  }),
};
