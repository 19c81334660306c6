import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Asset } from '#shared/contract/assets.ts';
import { publicPicture } from './pictures.ts';

const asset: Asset = {
  id: '0'.repeat(64),
  name: 'bild.jpg',
  mediaType: 'image/jpeg',
  bytes: 1,
  width: 40,
  height: 20,
  caption: '',
  creditLine: '',
  takenAt: null,
  location: { latitude: 52.5, longitude: 13.4 },
  addedAt: '2025-01-01T00:00:00.000Z',
};

/** Lying on its side, with a place in its metadata. */
function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 20, channels: 3, background: '#246' } })
    .withExif({ IFD0: { Artist: 'GEHEIM' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

describe('a picture that leaves the house', () => {
  it('says nothing of where and by whom it was taken, and stands upright', async () => {
    const original = await photograph();
    expect((await sharp(original).metadata()).exif?.length).toBeGreaterThan(0);
    const picture = await publicPicture(asset, original, { crop: null, keepLocation: false });
    const metadata = await sharp(picture.bytes).metadata();
    expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined]);
    expect([picture.width, picture.height, picture.asset.location]).toEqual([20, 40, null]);
    const again = await publicPicture(asset, original, { crop: null, keepLocation: false });
    expect(Buffer.from(again.bytes).equals(Buffer.from(picture.bytes))).toBe(true);
  });

  it('keeps it when asked', async () => {
    const picture = await publicPicture(asset, await photograph(), { crop: null, keepLocation: true });
    expect((await sharp(picture.bytes).metadata()).exif?.length).toBeGreaterThan(0);
  });

  it('is cropped as on the sheet', async () => {
    const crop = { x: 0, y: 0.5, width: 1, height: 0.25 };
    const picture = await publicPicture(asset, await photograph(), { crop, keepLocation: false });
    expect([picture.width, picture.height]).toEqual([20, 10]);
  });

  it('becomes a format that every program opens', async () => {
    const webp = await sharp({ create: { width: 4, height: 4, channels: 4, background: '#2468' } })
      .webp()
      .toBuffer();
    const picture = await publicPicture({ ...asset, mediaType: 'image/webp' }, webp, {
      crop: null,
      keepLocation: false,
    });
    expect(picture.asset.mediaType).toBe('image/png');
  });
});
