import { type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from '../policy.ts';
import { preparePage } from '../page-files.ts';
import { checkPlace, checkReading, type Place } from './guard.ts';
import { refuse } from './pages.ts';
import type { Session } from './session.ts';

/** Vite's development page makes inline styles and scripts; nothing from elsewhere even then. */
const DEVELOPMENT_POLICY = (connect: string) =>
  `default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self' ${connect}; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`;

/**
 * Development: the page comes from a Vite server, through us, so that its origin, cookie and secrets are the
 * real ones. Vite's own WebSocket connects to it directly (set `server.hmr.clientPort`).
 */
export async function proxyToDevServer(
  request: IncomingMessage,
  response: ServerResponse,
  address: URL,
  { devServer, place, session }: { devServer: URL; place: Place; session: Session },
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'method');
  const handover = address.pathname === '/' ? address.searchParams.get('handover') : null;
  const refusal = handover !== null ? checkPlace(request, place) : checkReading(request, place, session);
  if (refusal) return refuse(response, 403, refusal);
  if (handover !== null && !session.redeem(handover)) return refuse(response, 403, 'handover');
  const fetched = await fetchFrom(devServer, address.pathname + (handover === null ? address.search : ''));
  const mediaType = fetched.headers['content-type'] ?? 'application/octet-stream';
  const headers: Record<string, string> = {
    ...SECURITY_HEADERS,
    'content-type': mediaType,
    'cache-control': 'no-store',
  };
  let { bytes } = fetched;
  if (mediaType.startsWith('text/html')) {
    headers['content-security-policy'] = DEVELOPMENT_POLICY(`ws://${place.host} ws://${devServer.host}`);
    if (handover !== null)
      headers['set-cookie'] =
        `${session.cookieName}=${session.cookieValue}; HttpOnly; SameSite=Strict; Path=/`;
    const secret = handover === null ? null : session.pageSecret;
    bytes = Buffer.from(preparePage(bytes.toString('utf8'), { nonce: 'development', session: secret }));
  }
  response.writeHead(fetched.status, headers);
  response.end(bytes);
}

interface Fetched {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

function fetchFrom(server: URL, path: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const headers = { host: server.host, accept: '*/*' };
    const asked = ask({ host: server.hostname, port: server.port, path, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 502, headers: answer.headers, bytes: Buffer.concat(pieces) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}
