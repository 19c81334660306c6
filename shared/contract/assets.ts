import { z } from 'zod';
import { analysis, job, query } from './define.ts';
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

/** Above this, a picture is no picture for a page: 100 MB, 200 million pixels. */
export const PICTURE_LIMIT_BYTES = 100 * 1024 * 1024;
export const PICTURE_LIMIT_PIXELS = 200_000_000;

export const assets = {
  /**
   * The first half of `add`, in the workshop because pictures are hostile input: what an upload is and says of
   * itself, with thumbnail and screen size made beside it.
   */
  prepare: analysis({
    input: z.object({ upload: z.string() }),
    output: assetSchema.omit({ id: true, name: true, bytes: true, addedAt: true }),
    errors: ['NOT_FOUND', 'EMPTY_INPUT', 'UNREADABLE_INPUT', 'TOO_LARGE', 'LIMIT_EXCEEDED'],
  }),
  /** Stores a picture by its SHA-256 and makes thumbnail (320 px) and screen size (1600 px). */
  add: job({
    input: z.object({ upload: z.string(), articleId: idSchema.nullable().default(null) }),
    output: assetSchema,
    errors: [
      'NOT_FOUND',
      'EMPTY_INPUT',
      'UNREADABLE_INPUT',
      'TOO_LARGE',
      'DISK_FULL',
      'NOT_WRITABLE',
      'LIMIT_EXCEEDED',
    ],
  }),
  get: query({ input: z.object({ id: sha256Schema }), output: assetSchema, errors: ['NOT_FOUND'] }),
};
