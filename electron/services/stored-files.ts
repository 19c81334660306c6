import { existsSync } from 'node:fs';
import { fail, ok } from '#shared/result.ts';
import { findAsset } from '../archive/assets.ts';
import { findEvidenceByHash } from '../archive/evidence.ts';
import { storedPath } from '../archive/file-store.ts';
import type { LocateStoredFile } from './context.ts';

/** The file behind an asset or evidence address. Only what the archive names is given out. */
export const locateStoredFile: LocateStoredFile = ({ db, paths }, { kind, sha256, rendition }) => {
  const missing = fail('NOT_FOUND', { kind, id: sha256 });
  if (kind === 'evidence') {
    const found = findEvidenceByHash(db, sha256);
    if (!found || rendition !== 'original') return missing;
    const { mediaType, name } = found;
    return ok({ path: storedPath(paths.evidence, sha256), mediaType, name });
  }
  const found = findAsset(db, sha256);
  if (!found) return missing;
  const path = storedPath(paths.assets, sha256, rendition);
  // A picture smaller than the rendition has none of its own.
  if (rendition !== 'original' && existsSync(path))
    return ok({ path, mediaType: 'image/webp', name: found.name });
  return ok({ path: storedPath(paths.assets, sha256), mediaType: found.mediaType, name: found.name });
};
