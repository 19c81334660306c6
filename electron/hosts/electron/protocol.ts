import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { type PageFile, preparePage, readPageFile } from '../page-files.ts';
import { contentSecurityPolicy, SECURITY_HEADERS } from '../policy.ts';
import type { Streams } from '../streams.ts';
import { hostOf, SCHEME } from './address.ts';

/** Before `ready`, once: our protocol is a secure origin with fetch and streams, and with no more than that. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Answers all addresses of our protocol. `streamsOf`: the big bytes of the archive that a host name stands for. */
export function serveScheme(streamsOf: (host: string) => Streams | null): void {
  protocol.handle(SCHEME, (request) => answer(request, streamsOf));
}

async function answer(request: Request, streamsOf: (host: string) => Streams | null): Promise<Response> {
  const host = hostOf(request.url);
  const streams = host === null ? null : streamsOf(host);
  if (host === null || streams === null) return refuse(404);
  const stored = await streams.handle(request);
  if (stored) return stored;
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = await readPageFile(pageFolder(), new URL(request.url).pathname);
  return file ? pageResponse(file, request.method) : refuse(404);
}

function pageResponse(file: PageFile, method: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const headers = new Headers({
    ...SECURITY_HEADERS,
    'content-type': file.mediaType,
    // The package does not change while it runs; the page itself carries a fresh nonce each time.
    'cache-control': file.isPage ? 'no-store' : 'private, max-age=31536000, immutable',
    'content-security-policy': file.isPage ? contentSecurityPolicy({ nonce, connect: '' }) : file.policy,
  });
  const body = file.isPage
    ? Buffer.from(preparePage(file.bytes.toString('utf8'), { nonce, session: null }))
    : file.bytes;
  return new Response(method === 'HEAD' ? null : new Uint8Array(body), { status: 200, headers });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { ...SECURITY_HEADERS, 'cache-control': 'no-store' } });
}

/** The built page lies in the package's archive. */
function pageFolder(): string {
  return join(app.getAppPath(), 'out/renderer');
}
