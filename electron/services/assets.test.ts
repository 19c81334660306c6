import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { ok } from '#shared/result.ts';
import * as assets from './assets.ts';
import type { AnalysisContext } from './context.ts';
import { locateStoredFile } from './stored-files.ts';
import { testArchive, valueOf } from './testing.ts';

function start(bytes: Buffer) {
  const archive = testArchive();
  onTestFinished(() => archive.close());
  const path = join(archive.base.paths.folder, 'upload');
  writeFileSync(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { path, name: 'Bild.jpg', mediaType: 'image/svg+xml', size: bytes.length, sha256 };
  const incoming = () => ok(file);
  const analysis: AnalysisContext = { ...archive.base, signal: new AbortController().signal, incoming };
  const prepare = () => Promise.resolve(assets.prepare(analysis, { upload: 'token' }));
  const add = () =>
    Promise.resolve(
      assets.add({ ...archive.job(), incoming, analyse: prepare }, { upload: 'token', articleId: null }),
    );
  return { archive, path, sha256, prepare, add };
}

function picture(): Promise<Buffer> {
  const blank = { create: { width: 2000, height: 1000, channels: 3, background: '#a08060' } } as const;
  return sharp(blank)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { ImageDescription: 'Der Kanzler', Artist: 'A. Foto' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '52/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '13/1 24/1 0/1',
      },
    })
    .toBuffer();
}

test('a picture is stored by its hash with thumbnail and screen size, turned upright', async () => {
  const { archive, path, sha256, add } = start(await picture());
  const added = valueOf(await add());
  expect(added).toMatchObject({
    id: sha256,
    mediaType: 'image/jpeg',
    width: 1000,
    height: 2000,
    caption: 'Der Kanzler',
    creditLine: 'A. Foto',
    location: { latitude: 52.5, longitude: 13.4 },
  });
  const locate = (rendition: 'thumbnail' | 'screen' | 'original') =>
    valueOf(locateStoredFile(archive.query(), { kind: 'asset', sha256, rendition }));
  const thumbnail = await sharp(locate('thumbnail').path).metadata();
  expect([thumbnail.width, thumbnail.height, thumbnail.format]).toEqual([160, 320, 'webp']);
  expect((await sharp(locate('screen').path).metadata()).height).toBe(1600);
  expect(thumbnail.exif).toBeUndefined();
  expect(existsSync(path)).toBe(false);
});

test('the same picture again is the one that is there', async () => {
  const { path, add } = start(await picture());
  const bytes = readFileSync(path);
  const first = valueOf(await add());
  writeFileSync(path, bytes);
  expect(valueOf(await add())).toEqual(first);
});

test.each([
  ['text', Buffer.from('kein Bild')],
  ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['half a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
])('%s is no picture', async (_name, bytes) => {
  const { prepare } = start(bytes);
  expect(await prepare()).toMatchObject({
    error: { code: 'UNREADABLE_INPUT', params: { name: 'Bild.jpg', reason: 'not-a-picture' } },
  });
});
