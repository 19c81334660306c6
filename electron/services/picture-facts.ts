import exifr from 'exifr';
import type { Asset } from '#shared/contract/assets.ts';

export type PictureFacts = Pick<Asset, 'caption' | 'creditLine' | 'takenAt' | 'location'>;

const NO_FACTS: PictureFacts = { caption: '', creditLine: '', takenAt: null, location: null };
const TEXT_LIMIT = 5000;

/**
 * What a picture file says of itself in IPTC, XMP and EXIF; proposals, never facts about the picture. A file
 * with broken or no metadata says nothing.
 */
export async function readPictureFacts(path: string): Promise<PictureFacts> {
  let tags: unknown;
  try {
    tags = await exifr.parse(path, { iptc: true, xmp: true, gps: true, icc: false, mergeOutput: true });
  } catch {
    return NO_FACTS;
  }
  if (typeof tags !== 'object' || tags === null) return NO_FACTS;
  const read = (name: string): unknown => Reflect.get(tags, name);
  return {
    caption: firstText(read, ['Caption', 'description', 'ImageDescription', 'UserComment']),
    creditLine: creditOf(read),
    takenAt: instantOf(read('DateTimeOriginal') ?? read('CreateDate')),
    location: locationOf(read('latitude'), read('longitude')),
  };
}

/** Where a picture says it was taken, by the bytes of its file. */
export async function locationIn(bytes: Uint8Array): Promise<Asset['location']> {
  const found = await exifr.gps(bytes).catch(() => null);
  return locationOf(found?.latitude, found?.longitude);
}

type Read = (name: string) => unknown;

/** "Photographer/Agency" where both are there, as German credits are printed. */
function creditOf(read: Read): string {
  const photographer = firstText(read, ['Byline', 'creator', 'Artist']);
  const agency = firstText(read, ['Credit', 'Source', 'CopyrightNotice', 'rights', 'Copyright']);
  if (agency.includes(photographer)) return agency;
  return [photographer, agency].filter((part) => part !== '').join('/');
}

function firstText(read: Read, names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(read(name)).trim();
    if (text !== '') return text.slice(0, TEXT_LIMIT).toWellFormed();
  }
  return '';
}

/** XMP gives strings, lists, or {lang, value}. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value === 'object' && value !== null && 'value' in value) return textOf(value.value);
  return '';
}

function instantOf(value: unknown): string | null {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : null;
}

function locationOf(latitude: unknown, longitude: unknown): Asset['location'] {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : null;
}
