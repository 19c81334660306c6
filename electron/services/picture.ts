import sharp from 'sharp';
import { type Asset, PICTURE_LIMIT_BYTES, PICTURE_LIMIT_PIXELS } from '#shared/contract/assets.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { IncomingFile } from './context.ts';
import { type PictureFacts, readPictureFacts } from './picture-facts.ts';

/** Longest side in pixels. */
const RENDITIONS = { thumbnail: 320, screen: 1600 } as const;

/** By what the bytes are, not by what the name says; SVG is not among them, because it can run. */
const MEDIA_TYPES: Readonly<Record<string, Asset['mediaType']>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heif: 'image/avif',
  tiff: 'image/tiff',
};

/** Tells the reader of the failure that a picture was expected. */
const NOT_A_PICTURE = 'not-a-picture';

export type PreparedPicture = Pick<Asset, 'mediaType' | 'width' | 'height'> & PictureFacts;

/**
 * Measures a picture, reads what it says of itself, and writes its thumbnail and screen size beside it.
 * Errors: EMPTY_INPUT, TOO_LARGE, UNREADABLE_INPUT with what the decoder says.
 */
export async function preparePicture({ path, name, size }: IncomingFile): Promise<Result<PreparedPicture>> {
  if (size === 0) return fail('EMPTY_INPUT', { name });
  if (size > PICTURE_LIMIT_BYTES) return fail('TOO_LARGE', { name, bytes: size, limit: PICTURE_LIMIT_BYTES });
  const open = () => sharp(path, { limitInputPixels: PICTURE_LIMIT_PIXELS });
  try {
    const found = await open().metadata();
    const mediaType = MEDIA_TYPES[found.format];
    if (!mediaType || (found.format === 'heif' && found.compression !== 'av1'))
      return fail('UNREADABLE_INPUT', { name, reason: NOT_A_PICTURE, decoder: found.format });
    for (const [rendition, side] of Object.entries(RENDITIONS)) {
      // `rotate` without an angle applies the camera's orientation; metadata (a location) is not carried over.
      const small = open().rotate().resize(side, side, { fit: 'inside', withoutEnlargement: true });
      await small.webp({ quality: 80 }).toFile(`${path}.${rendition}`);
    }
    const isTurned = (found.orientation ?? 1) >= 5;
    return ok({
      mediaType,
      width: isTurned ? found.height : found.width,
      height: isTurned ? found.width : found.height,
      ...(await readPictureFacts(path)),
    });
  } catch (error) {
    return fail('UNREADABLE_INPUT', {
      name,
      reason: NOT_A_PICTURE,
      decoder: error instanceof Error ? error.message.slice(0, 120) : '',
    });
  }
}
