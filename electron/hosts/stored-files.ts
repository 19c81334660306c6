import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { StoredFile } from '../worker/pool.ts';
import { INERT_POLICY, SECURITY_HEADERS } from './policy.ts';

/** What a page may show in place. HTML and SVG are never among them: they could run. */
const SHOWN =
  /^(image\/(jpeg|png|webp|gif|avif|tiff)|audio\/[a-z0-9.+-]+|video\/[a-z0-9.+-]+|application\/pdf)$/;

/** A stored file as a response, with one range if asked. `cache`: pictures may be kept by the page, evidence not. */
export async function storedFileResponse(
  file: StoredFile,
  request: { method: string; range: string | null; cache: boolean },
): Promise<Response> {
  const size = (await stat(file.path)).size;
  const range = parseRange(request.range, size);
  const headers = new Headers({ ...SECURITY_HEADERS, ...contentHeaders(file) });
  headers.set('accept-ranges', 'bytes');
  headers.set('cache-control', request.cache ? 'private, max-age=86400, immutable' : 'no-store');
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`);
  headers.set('content-length', String(end - start + 1));
  const body =
    request.method === 'HEAD' || size === 0
      ? null
      : (Readable.toWeb(createReadStream(file.path, { start, end })) as ReadableStream<Uint8Array>);
  return new Response(body, { status: range ? 206 : 200, headers });
}

function contentHeaders(file: StoredFile): Record<string, string> {
  const base = file.mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (base === 'application/pdf')
    // The browser's PDF viewer needs a frame and does not work sandboxed.
    return { 'content-type': base, 'x-frame-options': 'SAMEORIGIN' };
  const inert = { 'content-security-policy': INERT_POLICY };
  if (SHOWN.test(base)) return { ...inert, 'content-type': base };
  if (base === 'text/plain') return { ...inert, 'content-type': 'text/plain; charset=utf-8' };
  return {
    ...inert,
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeName(file.name)}`,
  };
}

/** RFC 8187: everything but letters, digits and a few signs percent-encoded. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

type Range = { readonly start: number; readonly end: number };

/** RFC 9110, 14.2: one byte range; several, or something unreadable, means the whole. */
export function parseRange(header: string | null, size: number): Range | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [, first = '', last = ''] = match;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size || (first === '' && Number(last) === 0)) return 'unsatisfiable';
  return start > end ? null : { start, end };
}
