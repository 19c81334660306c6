import { createHash } from 'node:crypto';
import { instant } from '#shared/clock.ts';
import { insertAsset } from '../../archive/assets.ts';
import { recordChange } from '../../archive/change-log.ts';
import { keepBytes, storedPath } from '../../archive/file-store.ts';
import type { MutationContext } from '../context.ts';
import { OLD_BRIDGE } from './pictures.ts';

/** The picture with its bytes and its hash. */
export function oldBridge() {
  const { base64, ...picture } = OLD_BRIDGE;
  const bytes = Buffer.from(base64, 'base64');
  return { ...picture, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** It is smaller than the screen size, so it needs no renditions and no decoder. */
export function keepOldBridge(context: MutationContext): void {
  const { bytes, sha256, ...picture } = oldBridge();
  keepBytes(storedPath(context.paths.assets, sha256), bytes);
  const told = { takenAt: null, location: null, addedAt: instant(context.clock) };
  const asset = { ...picture, ...told, id: sha256, bytes: bytes.length };
  insertAsset(context.db, asset, context.actor.personId);
  recordChange(context, 'assets.add', 'asset', [sha256]);
}
