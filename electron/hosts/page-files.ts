import { readFile } from 'node:fs/promises';
import { basename, extname, join, normalize, sep } from 'node:path';
import { NONCE_NAME, SESSION_NAME } from '#shared/contract/wire.ts';
import { INERT_POLICY, PDF_READER_POLICY } from './policy.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
};

/** The file that the build makes of `pdfjs-dist/build/pdf.worker.min.mjs`. */
const PDF_READER = /^pdf\.worker[\w.-]*\.js$/;

export interface PageFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** The page itself: gets the nonce and is never cached. Everything else has a hash in its name. */
  readonly isPage: boolean;
  /** Where it is not the page: what it may do when it runs by itself, as a worker or in a window of its own. */
  readonly policy: string;
}

/** A file of the built page by the path of its address; null when there is none, or it points outside. */
export async function readPageFile(root: string, addressPath: string): Promise<PageFile | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(addressPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const path = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  if (!path.startsWith(root + sep)) return null;
  const mediaType = MEDIA_TYPES[extname(path)];
  if (!mediaType) return null;
  try {
    return {
      bytes: await readFile(path),
      mediaType,
      isPage: path === join(root, 'index.html'),
      policy: PDF_READER.test(basename(path)) ? PDF_READER_POLICY : INERT_POLICY,
    };
  } catch {
    return null;
  }
}

/** The page with what this one response hands it: the style nonce, and the session secret at the handover. */
export function preparePage(html: string, { nonce, session }: { nonce: string; session: string | null }) {
  const metas = [`<meta name="${NONCE_NAME}" content="${nonce}">`];
  if (session) metas.push(`<meta name="${SESSION_NAME}" content="${session}">`);
  return html.replace(/<head[^>]*>/i, (head) => `${head}\n${metas.join('\n')}`);
}
