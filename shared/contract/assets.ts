import { z } from 'zod';
import { job, query } from './define.ts';
import { idSchema, instantSchema, sha256Schema } from './models.ts';

export const assetSchema = z.object({
  id: sha256Schema,
  name: z.string(),
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/tiff']),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  /** What the file says of itself (IPTC, EXIF); proposals for caption and credit. */
  caption: z.string(),
  creditLine: z.string(),
  takenAt: instantSchema.nullable(),
  /** Shown as a warning; stripped on export unless asked. */
  location: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  addedAt: instantSchema,
});
export type Asset = z.infer<typeof assetSchema>;

export const assets = {
  /** Stores a picture by its SHA-256 and makes thumbnail (320 px) and screen size (1600 px). */
  add: job({
    input: z.object({ upload: z.string(), articleId: idSchema.nullable().default(null) }),
    output: assetSchema,
    errors: ['NOT_FOUND', 'UNREADABLE_INPUT', 'TOO_LARGE', 'DISK_FULL', 'NOT_WRITABLE', 'LIMIT_EXCEEDED'],
  }),
  get: query({ input: z.object({ id: sha256Schema }), output: assetSchema, errors: ['NOT_FOUND'] }),
};
