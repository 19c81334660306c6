import sharp from 'sharp';
import type { Asset } from '#shared/contract/assets.ts';
import type { Crop } from '#shared/document/story.ts';
import type { ExportPicture } from './material.ts';

/** Longest side of a picture inside an exported page or document. */
const LONGEST_SIDE = 2000;
const PIXEL_LIMIT = 268_402_689;

/**
 * A picture as it may leave the house: cropped as on the sheet, turned upright, and without metadata (place,
 * camera, names) unless asked. JPEG, PNG and GIF stay what they are, since every program opens them; others
 * become PNG where they are transparent and JPEG otherwise. Errors of the decoder are thrown.
 */
export async function publicPicture(
  asset: Asset,
  bytes: Uint8Array,
  { crop, keepLocation }: { readonly crop: Crop | null; readonly keepLocation: boolean },
): Promise<ExportPicture> {
  const animated = asset.mediaType === 'image/gif';
  const upright = await sharp(bytes, { limitInputPixels: PIXEL_LIMIT, animated })
    .rotate()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = upright.info;
  let picture = sharp(bytes, { limitInputPixels: PIXEL_LIMIT, animated }).rotate();
  if (crop && !animated) {
    const left = Math.min(width - 1, Math.round(crop.x * width));
    const top = Math.min(height - 1, Math.round(crop.y * height));
    picture = picture.extract({
      left,
      top,
      width: Math.max(1, Math.min(width - left, Math.round(crop.width * width))),
      height: Math.max(1, Math.min(height - top, Math.round(crop.height * height))),
    });
  }
  picture = picture.resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true });
  if (keepLocation) picture = picture.keepMetadata();
  const mediaType = await targetType(asset, bytes);
  const encoded =
    mediaType === 'image/png'
      ? picture.png({ compressionLevel: 9 })
      : mediaType === 'image/gif'
        ? picture.gif()
        : picture.jpeg({ quality: 88, mozjpeg: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    asset: { ...asset, mediaType, location: keepLocation ? asset.location : null },
    bytes: new Uint8Array(data),
    width: info.width,
    height: info.pageHeight ?? info.height,
  };
}

async function targetType(
  asset: Asset,
  bytes: Uint8Array,
): Promise<'image/jpeg' | 'image/png' | 'image/gif'> {
  if (asset.mediaType === 'image/jpeg' || asset.mediaType === 'image/png' || asset.mediaType === 'image/gif')
    return asset.mediaType;
  const { hasAlpha } = await sharp(bytes, { limitInputPixels: PIXEL_LIMIT }).metadata();
  return hasAlpha ? 'image/png' : 'image/jpeg';
}
