import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Exporter } from '../format.ts';
import { packageJson } from './package.ts';

/** A fixed time in every zip: the same article gives the same bytes. The earliest a zip can hold is 1980. */
export const ZIP_TIME = '1980-01-01T00:00:00';

/** `article.json` alone; pictures and evidence are named by their SHA-256. */
export const jsonExporter: Exporter = {
  id: 'json',
  pictures: false,
  write: (material) => strToU8(packageJson(material.content)),
};

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/tiff': 'tif',
};

/** The whole article with its files, without loss: a zip that opens anywhere. */
export const packageExporter: Exporter = {
  id: 'copydesk',
  pictures: false,
  write({ content, files }) {
    const entries: Zippable = {
      'article.json': [strToU8(packageJson(content)), { level: 6, mtime: ZIP_TIME }],
    };
    const named = [
      ...content.assets.map(
        (asset) => [asset.id, `assets/${asset.id}.${EXTENSIONS[asset.mediaType] ?? 'bin'}`] as const,
      ),
      ...content.evidence.map((one) => [one.sha256, `evidence/${one.sha256}`] as const),
    ].toSorted((left, right) => (left[1] < right[1] ? -1 : 1));
    for (const [sha256, entry] of named) {
      const bytes = files.get(sha256);
      // Pictures are packed already.
      if (bytes) entries[entry] = [bytes, { level: 0, mtime: ZIP_TIME }];
    }
    return zipSync(entries);
  },
};
