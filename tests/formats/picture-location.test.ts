import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { unzipSync } from 'fflate';
import exifr from 'exifr';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { PIXEL_HASH, sampleContent } from '../../electron/formats/testing.ts';
import { packageJson } from '../../electron/formats/copydesk/package.ts';
import { storedPath } from '../../electron/archive/file-store.ts';
import { archivePaths } from '../../electron/worker/paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { renderArticle } from '../../electron/services/export-rendering.ts';

const GPS = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '52/1 30/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '13/1 24/1 0/1',
};

async function articleWithPhotograph() {
  const paths = archivePaths(temporaryFolder());
  const photograph = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#246' } })
    .withExif({ IFD0: { Artist: 'Carla Kamera' }, IFD3: GPS })
    .jpeg()
    .toBuffer();
  const id = createHash('sha256').update(photograph).digest('hex');
  const path = storedPath(paths.assets, id);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, photograph);
  const sample = sampleContent();
  const assets = sample.assets.map((asset) => ({
    ...asset,
    mediaType: 'image/jpeg' as const,
    location: { latitude: 52.5, longitude: 13.4 },
  }));
  const content = packageJson({ ...sample, assets }).replaceAll(PIXEL_HASH, id);
  const render = async (format: 'html' | 'docx' | 'copydesk' | 'json', keepLocation: boolean) => {
    const rendered = await renderArticle(
      { paths, timeZone: 'Europe/Berlin' },
      { content, format, options: { keepLocation, includeEditorialNote: false } },
    );
    if (!rendered.ok) throw new Error(rendered.error.code);
    return rendered.value.bytes;
  };
  return { id, photograph, content, paths, render };
}

const whereTaken = async (bytes: Uint8Array) =>
  (await exifr.gps(bytes).catch(() => undefined))?.latitude ?? null;

it('tells in no file where a picture was taken', async () => {
  const { render } = await articleWithPhotograph();
  const html = Buffer.from(await render('html', false)).toString('utf8');
  const shown = /data:image\/jpeg;base64,([^"]+)/.exec(html)?.[1] ?? '';
  expect(shown.length).toBeGreaterThan(100);
  expect(await whereTaken(Buffer.from(shown, 'base64'))).toBeNull();
  for (const format of ['docx', 'copydesk'] as const) {
    const pictures = Object.entries(unzipSync(await render(format, false))).filter(([name]) =>
      /\.jpe?g$/.test(name),
    );
    expect(pictures).toHaveLength(1);
    for (const [, bytes] of pictures) expect(await whereTaken(bytes)).toBeNull();
  }
  expect(Buffer.from(await render('json', false)).toString('utf8')).not.toContain('latitude');
});

it('names the picture of a package by what it holds, in the text too', async () => {
  const { id, render } = await articleWithPhotograph();
  const files = unzipSync(await render('copydesk', false));
  const json = Buffer.from(files['article.json'] ?? []).toString('utf8');
  const name = Object.keys(files).find((entry) => entry.startsWith('assets/')) ?? '';
  const sha256 = createHash('sha256')
    .update(files[name] ?? '')
    .digest('hex');
  expect(name).toBe(`assets/${sha256}.jpg`);
  expect(json).not.toContain(id);
  expect(json.split(sha256).length - 1).toBeGreaterThan(1);
  expect(json).not.toContain('latitude');
  expect(await exifr.parse(Buffer.from(files[name] ?? []))).toMatchObject({ Artist: 'Carla Kamera' });
});

it('shows a picture that stands there twice as it was cropped each time', async () => {
  const { content, paths } = await articleWithPhotograph();
  const twice = JSON.parse(content) as { article: { document: { root: { children: Node[] } } } };
  type Node = { type: string; crop?: unknown };
  const { children } = twice.article.document.root;
  const picture = children.find(({ type }) => type === 'picture');
  if (!picture) throw new Error('The sample has a picture.');
  children.push(
    { ...picture, crop: { x: 0, y: 0, width: 0.5, height: 1 } },
    { ...picture, crop: { x: 0.5, y: 0, width: 0.25, height: 1 } },
  );
  const rendered = await renderArticle(
    { paths, timeZone: 'Europe/Berlin' },
    {
      content: JSON.stringify(twice),
      format: 'html',
      options: { keepLocation: false, includeEditorialNote: false },
    },
  );
  if (!rendered.ok) throw new Error(rendered.error.code);
  const html = Buffer.from(rendered.value.bytes).toString('utf8');
  expect([...html.matchAll(/<img [^>]*width="(\d+)"/g)].map(([, width]) => width)).toEqual([
    '40',
    '20',
    '10',
  ]);
});

it('gives the original away when asked', async () => {
  const { id, photograph, render } = await articleWithPhotograph();
  const files = unzipSync(await render('copydesk', true));
  expect(Buffer.from(files[`assets/${id}.jpg`] ?? []).equals(photograph)).toBe(true);
});
