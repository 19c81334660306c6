import { crc32 } from 'node:zlib';

const GPS_POINTER = 0x8825;
const GPS_ENTRIES = 32;
/** Bytes of one value by its type (TIFF 6.0, section 2). */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/**
 * A copy of a picture file in which the place it was taken is overwritten: the GPS directory of its Exif data and
 * the GPS properties of its XMP. Nothing of the picture itself is touched. Source: Exif 2.32, section 4.6.6; XMP part 2,
 * section 2.1.3.
 */
export function withoutLocation(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(bytes);
  const buffer = Buffer.from(copy.buffer);
  for (const signature of ['II*\0', 'MM\0*']) {
    const wanted = Buffer.from(signature, 'latin1');
    for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1))
      blankGps(copy.subarray(at), signature.startsWith('I'));
  }
  blankXmp(buffer);
  return new Uint8Array(settledPng(buffer));
}

/** Empties the GPS directory of a TIFF structure, when it has one that lies within it. */
function blankGps(tiff: Uint8Array, little: boolean): void {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const short = (at: number): number => (at + 2 <= view.byteLength ? view.getUint16(at, little) : 0);
  const long = (at: number): number => (at + 4 <= view.byteLength ? view.getUint32(at, little) : 0);
  const first = long(4);
  for (let entry = 0; entry < short(first); entry += 1) {
    const at = first + 2 + entry * 12;
    if (short(at) !== GPS_POINTER || short(at + 2) !== 4 || long(at + 4) !== 1) continue;
    const gps = long(at + 8);
    const entries = short(gps);
    if (gps < 8 || entries === 0 || entries > GPS_ENTRIES) continue;
    for (let index = 0; index < entries; index += 1) {
      const place = gps + 2 + index * 12;
      const size = (SIZES[short(place + 2)] ?? 0) * long(place + 4);
      // Values of up to four bytes stand in the entry itself.
      if (size > 4) tiff.fill(0, long(place + 8), long(place + 8) + size);
    }
    tiff.fill(0, gps, gps + 2 + entries * 12);
  }
}

const XMP_GPS =
  /exif:GPS\w+\s*=\s*(?:"[^"]{0,200}"|'[^']{0,200}')|<exif:GPS(\w+)[^>]{0,200}>[^<]{0,200}<\/exif:GPS\1>/g;

function blankXmp(buffer: Buffer): void {
  // Byte for byte, so that places in the text are places in the file.
  if (!buffer.includes('exif:GPS')) return;
  for (const found of buffer.toString('latin1').matchAll(XMP_GPS))
    buffer.fill(0x20, found.index, found.index + found[0].length);
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * PNG, sections 5.3 and 11.3: each chunk has a length, a type, its content and a checksum over type and content.
 * Metadata that is compressed cannot be overwritten in its place and stays behind.
 */
function settledPng(buffer: Buffer): Uint8Array {
  if (!buffer.subarray(0, PNG.length).equals(PNG)) return buffer;
  const kept: Buffer[] = [PNG];
  for (let at = PNG.length; at + 12 <= buffer.length; ) {
    const end = at + 8 + buffer.readUInt32BE(at);
    if (end + 4 > buffer.length) return buffer;
    const chunk = buffer.subarray(at, end + 4);
    const type = chunk.toString('latin1', 4, 8);
    if (type === 'eXIf' || type === 'iTXt')
      chunk.writeUInt32BE(crc32(chunk.subarray(4, chunk.length - 4)), chunk.length - 4);
    if (!isCompressedMetadata(type, chunk.subarray(8, -4))) kept.push(chunk);
    at = end + 4;
  }
  return Buffer.concat(kept);
}

function isCompressedMetadata(type: string, content: Buffer): boolean {
  const keyword = content.toString('latin1', 0, Math.min(80, Math.max(0, content.indexOf(0))));
  if (!/^(XML:com\.adobe\.xmp|Raw profile type )/.test(keyword)) return false;
  // In iTXt a flag behind the keyword says whether the text is compressed; in zTXt it always is.
  return type === 'zTXt' || (type === 'iTXt' && content[keyword.length + 1] === 1);
}
