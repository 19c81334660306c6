import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ExportFormat } from '#shared/contract/exports.ts';
import { lower } from '#shared/document/lower.ts';
import type { Block, Crop } from '#shared/document/story.ts';
import { ok, type Result } from '#shared/result.ts';
import { storedPath } from '../archive/file-store.ts';
import { type ArticlePackage, parsePackage } from '../formats/copydesk/package.ts';
import { exportFormatEntry } from '../formats/exporters.ts';
import type { ExportMaterial, ExportOptions, ExportPicture } from '../formats/material.ts';
import type { BaseContext } from './context.ts';
import { manuscriptFacts, type StoredFacts } from './manuscript-facts.ts';

export interface Rendered {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Pictures that the archive names and does not have. */
  readonly missingPictures: number;
}

/** Writes one article in one format. For the workshop: it decodes pictures and loads whole libraries. */
export async function renderArticle(
  context: Pick<BaseContext, 'paths' | 'timeZone'>,
  input: {
    readonly content: string;
    readonly format: ExportFormat;
    readonly options: ExportOptions;
    readonly facts?: StoredFacts | null;
  },
): Promise<Result<Rendered>> {
  const parsed = parsePackage(input.content, input.format);
  if (!parsed.ok) return parsed;
  const content = parsed.value;
  const exporter = await exportFormatEntry(input.format).load();
  const { pictures, missing } = exporter.pictures
    ? await loadPictures(context, content, input.options)
    : { pictures: new Map<string, ExportPicture>(), missing: 0 };
  const material: ExportMaterial = {
    content,
    timeZone: context.timeZone,
    pictures,
    files: input.format === 'copydesk' ? loadFiles(context, content) : new Map(),
    ...(input.facts ? { facts: manuscriptFacts(input.facts) } : {}),
  };
  const bytes = await exporter.write(material, input.options);
  return ok({ bytes, sha256: createHash('sha256').update(bytes).digest('hex'), missingPictures: missing });
}

async function loadPictures(
  { paths }: Pick<BaseContext, 'paths'>,
  content: ArticlePackage,
  options: ExportOptions,
): Promise<{ pictures: Map<string, ExportPicture>; missing: number }> {
  const pictures = new Map<string, ExportPicture>();
  let missing = 0;
  const crops = cropsOf(lower(content.article.document).blocks);
  for (const asset of content.assets) {
    const path = storedPath(paths.assets, asset.id);
    if (!existsSync(path)) {
      missing += 1;
      continue;
    }
    // Only here, since the decoders are large.
    const { publicPicture } = await import('../formats/pictures.ts');
    const crop = crops.get(asset.id) ?? null;
    pictures.set(
      asset.id,
      await publicPicture(asset, readFileSync(path), { crop, keepLocation: options.keepLocation }),
    );
  }
  return { pictures, missing };
}

function cropsOf(blocks: readonly Block[]): Map<string, Crop> {
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'figure' && block.crop ? [[block.asset, block.crop] as const] : [],
    ),
  );
}

/** Originals for our own package: pictures and evidence, byte for byte, since their names are their hashes. */
function loadFiles({ paths }: Pick<BaseContext, 'paths'>, content: ArticlePackage): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const add = (folder: string, sha256: string): void => {
    const path = storedPath(folder, sha256);
    if (existsSync(path)) files.set(sha256, readFileSync(path));
  };
  for (const asset of content.assets) add(paths.assets, asset.id);
  for (const one of content.evidence) add(paths.evidence, one.sha256);
  return files;
}
