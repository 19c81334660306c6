import { instant } from '#shared/clock.ts';
import type { Asset, assets } from '#shared/contract/assets.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { findAsset, insertAsset } from '../archive/assets.ts';
import { recordChange } from '../archive/change-log.ts';
import { forgetUpload, keepFile, storedPath } from '../archive/file-store.ts';
import type { IncomingFile, JobContext, Service } from './context.ts';
import type { PreparedPicture } from './picture.ts';

type Assets = Service<typeof assets>;

/** The decoders are loaded only where they are needed: not in the readers, which answer `get`. */
export const prepare: Assets['prepare'] = async (context, { upload }) => {
  const incoming = context.incoming(upload);
  if (!incoming.ok) return incoming;
  const { preparePicture } = await import('./picture.ts');
  return preparePicture(incoming.value);
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
  return store(context, incoming.value, prepared.value as PreparedPicture);
};

function store(context: JobContext, file: IncomingFile, prepared: PreparedPicture): Result<Asset> {
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
