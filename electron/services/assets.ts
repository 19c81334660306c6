import sharp from 'sharp';
import { instant } from '#shared/clock.ts';
import {
  type Asset,
  type assets,
  PICTURE_LIMIT_BYTES,
  PICTURE_LIMIT_PIXELS,
} from '#shared/contract/assets.ts';
import type { OutputOf } from '#shared/contract/define.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { findAsset, insertAsset } from '../archive/assets.ts';
import { recordChange } from '../archive/change-log.ts';
import { forgetUpload, keepFile, storedPath } from '../archive/file-store.ts';
import type { IncomingFile, JobContext, Service } from './context.ts';
import { readPictureFacts } from './picture-facts.ts';

type Assets = Service<typeof assets>;
type Prepared = OutputOf<(typeof assets)['prepare']>;

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

export const prepare: Assets['prepare'] = async (context, { upload }) => {
  const incoming = context.incoming(upload);
  if (!incoming.ok) return incoming;
  const { path, name, size } = incoming.value;
  if (size === 0) return fail('EMPTY_INPUT', { name });
  if (size > PICTURE_LIMIT_BYTES) return fail('TOO_LARGE', { name, bytes: size, limit: PICTURE_LIMIT_BYTES });
  const open = () => sharp(path, { limitInputPixels: PICTURE_LIMIT_PIXELS });
  try {
    const found = await open().metadata();
    const mediaType = MEDIA_TYPES[found.format];
    if (!mediaType || (found.format === 'heif' && found.compression !== 'av1'))
      return fail('UNREADABLE_INPUT', { name, reason: found.format });
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
    if (context.signal.aborted) return fail('CANCELLED');
    return fail('UNREADABLE_INPUT', {
      name,
      reason: error instanceof Error ? error.message.slice(0, 120) : '',
    });
  }
};

export const add: Assets['add'] = async (context, { upload }) => {
  const incoming = context.incoming(upload);
  if (!incoming.ok) return incoming;
  const known = findAsset(context.read.db, incoming.value.sha256);
  if (known) {
    forgetUpload(incoming.value.path);
    return ok(known);
  }
  const prepared = await context.analyse('assets.prepare', { upload });
  if (!prepared.ok) return prepared;
  // Our own analysis, whose output the host has checked against its schema.
  return store(context, incoming.value, prepared.value as Prepared);
};

function store(context: JobContext, file: IncomingFile, prepared: Prepared): Result<Asset> {
  const { path, name, size, sha256 } = file;
  const { assets: folder } = context.paths;
  keepFile(storedPath(folder, sha256, 'thumbnail'), `${path}.thumbnail`);
  keepFile(storedPath(folder, sha256, 'screen'), `${path}.screen`);
  keepFile(storedPath(folder, sha256), path);
  return context.transact((within) => {
    const former = findAsset(within.db, sha256);
    if (former) return ok(former);
    const asset: Asset = { ...prepared, id: sha256, name, bytes: size, addedAt: instant(within.clock) };
    insertAsset(within.db, asset, within.actor.personId);
    recordChange(within, 'assets.add', 'asset', [sha256]);
    within.afterCommit(() => forgetUpload(path));
    return ok(asset);
  });
}

export const get: Assets['get'] = ({ db }, { id }) => {
  const found = findAsset(db, id);
  return found ? ok(found) : fail('NOT_FOUND', { kind: 'asset', id });
};
