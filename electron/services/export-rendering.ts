import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Asset } from '#shared/contract/assets.ts';
import type { ExportFormat } from '#shared/contract/exports.ts';
import type { StoredDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { ok, type Result } from '#shared/result.ts';
import { storedPath } from '../archive/file-store.ts';
import { type ArticlePackage, parsePackage } from '../formats/copydesk/package.ts';
import { exportFormatEntry } from '../formats/exporters.ts';
import {
  type ExportMaterial,
  type ExportOptions,
  type ExportPicture,
  pictureKey,
} from '../formats/material.ts';
import { parseQuoteList } from '../formats/quotes/quote-list.ts';
import { withoutLocation } from '../formats/without-location.ts';
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
    /** JSON text of a quote list. */
    readonly quotes?: string | null;
  },
): Promise<Result<Rendered>> {
  const parsed = parsePackage(input.content, input.format);
  if (!parsed.ok) return parsed;
  const carriesFiles = input.format === 'copydesk';
  const { content, files } = await ownFormat(context, parsed.value, carriesFiles, input.options);
  const quotes = input.quotes ? parseQuoteList(input.quotes) : ok(null);
  if (!quotes.ok) return quotes;
  const exporter = await exportFormatEntry(input.format).load();
  const { pictures, missing } = exporter.pictures
    ? await loadPictures(context, content, input.options)
    : { pictures: new Map<string, ExportPicture>(), missing: 0 };
  const material: ExportMaterial = {
    content,
    timeZone: context.timeZone,
    pictures,
    files,
    ...(input.facts ? { facts: manuscriptFacts(input.facts) } : {}),
    ...(quotes.value ? { quotes: quotes.value } : {}),
  };
  const bytes = await exporter.write(material, input.options);
  return ok({ bytes, sha256: sha256Of(bytes), missingPictures: missing });
}

async function loadPictures(
  { paths }: Pick<BaseContext, 'paths'>,
  content: ArticlePackage,
  options: ExportOptions,
): Promise<{ pictures: Map<string, ExportPicture>; missing: number }> {
  const pictures = new Map<string, ExportPicture>();
  const missing = new Set<string>();
  const assets = new Map(content.assets.map((asset) => [asset.id, asset]));
  for (const figure of lower(content.article.document).blocks) {
    if (figure.kind !== 'figure' || pictures.has(pictureKey(figure))) continue;
    const asset = assets.get(figure.asset);
    const path = storedPath(paths.assets, figure.asset);
    if (!asset || !existsSync(path)) {
      missing.add(figure.asset);
      continue;
    }
    // Only here, since the decoders are large.
    const { publicPicture } = await import('../formats/pictures.ts');
    const how = { crop: figure.crop, keepLocation: options.keepLocation };
    pictures.set(pictureKey(figure), await publicPicture(asset, readFileSync(path), how));
  }
  return { pictures, missing: missing.size };
}

interface OwnFormat {
  readonly content: ArticlePackage;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Content and files for our own formats: pictures and evidence byte for byte, since their names are their hashes.
 * A picture that says where it was taken goes without that unless asked, under the hash that it has then; nothing
 * else of it changes. Evidence stays as it is: its hash is what it proves.
 */
async function ownFormat(
  { paths }: Pick<BaseContext, 'paths'>,
  content: ArticlePackage,
  carriesFiles: boolean,
  { keepLocation }: ExportOptions,
): Promise<OwnFormat> {
  const files = new Map<string, Uint8Array>();
  const read = (folder: string, sha256: string): Uint8Array | null => {
    const path = carriesFiles ? storedPath(folder, sha256) : '';
    return existsSync(path) ? readFileSync(path) : null;
  };
  const renamed = new Map<string, string>();
  const assets: Asset[] = [];
  for (const asset of content.assets) {
    const original = read(paths.assets, asset.id);
    const bytes = original && asset.location && !keepLocation ? await stripped(asset, original) : original;
    const id = bytes && bytes !== original ? sha256Of(bytes) : asset.id;
    if (id !== asset.id) renamed.set(asset.id, id);
    if (bytes) files.set(id, bytes);
    assets.push({
      ...asset,
      id,
      bytes: bytes?.length ?? asset.bytes,
      location: keepLocation ? asset.location : null,
    });
  }
  for (const one of content.evidence) {
    const bytes = read(paths.evidence, one.sha256);
    if (bytes) files.set(one.sha256, bytes);
  }
  return { content: withNames({ ...content, assets }, renamed), files };
}

/** The same picture without the place; drawn anew where the place cannot be overwritten. */
async function stripped(asset: Asset, original: Uint8Array): Promise<Uint8Array> {
  const bytes = withoutLocation(original);
  const { locationIn } = await import('./picture-facts.ts');
  if ((await locationIn(bytes)) === null) return bytes;
  const { publicPicture } = await import('../formats/pictures.ts');
  return (await publicPicture(asset, original, { crop: null, keepLocation: false })).bytes;
}

/** Pictures under their new names, in the text and in every version of it. */
function withNames(content: ArticlePackage, renamed: ReadonlyMap<string, string>): ArticlePackage {
  if (renamed.size === 0) return content;
  const rename = (document: StoredDocument): StoredDocument => ({
    ...document,
    root: { ...document.root, children: document.root.children.map((node) => withName(node, renamed)) },
  });
  return {
    ...content,
    article: { ...content.article, document: rename(content.article.document) },
    versions: content.versions.map((version) => ({ ...version, document: rename(version.document) })),
  };
}

function withName(node: StoredNode, renamed: ReadonlyMap<string, string>): StoredNode {
  const name = node.type === 'picture' ? renamed.get(String(node['asset'])) : undefined;
  return name === undefined ? node : { ...node, asset: name };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
