import type { Asset } from '#shared/contract/assets.ts';
import { first, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

interface AssetRow {
  id: string;
  name: string;
  media_type: Asset['mediaType'];
  bytes: number;
  width: number;
  height: number;
  caption: string;
  credit_line: string;
  taken_at: string | null;
  latitude: number | null;
  longitude: number | null;
  added_at: string;
}

export function findAsset(db: ReadDatabase, id: string): Asset | null {
  const row = first<AssetRow>(db, 'SELECT * FROM assets WHERE id = ?', id);
  if (!row) return null;
  const { latitude, longitude } = row;
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    caption: row.caption,
    creditLine: row.credit_line,
    takenAt: row.taken_at,
    location: latitude === null || longitude === null ? null : { latitude, longitude },
    addedAt: row.added_at,
  };
}

export function insertAsset(db: WriteDatabase, asset: Asset, addedBy: string | null): void {
  const { location, ...rest } = asset;
  run(
    db,
    `INSERT INTO assets (id, name, media_type, bytes, width, height, caption, credit_line, taken_at, latitude,
       longitude, added_at, added_by)
     VALUES (:id, :name, :mediaType, :bytes, :width, :height, :caption, :creditLine, :takenAt, :latitude,
       :longitude, :addedAt, :addedBy)`,
    { ...rest, latitude: location?.latitude ?? null, longitude: location?.longitude ?? null, addedBy },
  );
}
