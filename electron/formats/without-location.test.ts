import exifr from 'exifr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { withoutLocation } from './without-location.ts';

const EXIF = {
  IFD0: { Artist: 'Carla Kamera' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '52/1 30/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '13/1 24/1 0/1',
  },
};
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="52,30.0N" exif:GPSLongitude="13,24.0E"/></rdf:RDF></x:xmpmeta>';

function photograph() {
  return sharp({ create: { width: 40, height: 20, channels: 3, background: '#246' } })
    .withExif(EXIF)
    .withXmp(XMP);
}

const parse = (bytes: Uint8Array) => exifr.parse(bytes, { xmp: true, gps: true }).catch(() => undefined);

describe.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s', (format) => {
  it('loses the place and nothing else', async () => {
    const original = await photograph().toFormat(format).toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const bytes = withoutLocation(original);
    if (format !== 'png') expect(bytes.length).toBe(original.length);
    // exifr does not read WebP; the program asks it, this test asks the Exif data itself.
    const { exif, xmp } = await sharp(Buffer.from(bytes)).metadata();
    expect((await exifr.gps(exif ?? new Uint8Array()).catch(() => undefined))?.latitude).toBeUndefined();
    const tags = await parse(bytes);
    expect(JSON.stringify(tags ?? {})).not.toMatch(/latitude|GPS/i);
    expect(xmp?.toString() ?? '').not.toContain('52,30');
    expect(exif?.toString('latin1')).toContain('Carla Kamera');
    const pixels = (file: Uint8Array) => sharp(file).raw().toBuffer();
    expect((await pixels(bytes)).equals(await pixels(original))).toBe(true);
  });
});

it('leaves a file without a place as it is', async () => {
  const plain = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#246' } })
    .png()
    .toBuffer();
  expect(Buffer.from(withoutLocation(plain)).equals(plain)).toBe(true);
  expect(withoutLocation(new Uint8Array())).toEqual(new Uint8Array());
});
