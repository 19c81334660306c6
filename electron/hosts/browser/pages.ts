import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy, INERT_POLICY, SECURITY_HEADERS } from '../policy.ts';
import { preparePage, readPageFile } from '../page-files.ts';
import { checkPlace, checkReading, type Place } from './guard.ts';
import type { Session } from './session.ts';

export interface PagesOptions {
  readonly root: string;
  readonly place: Place;
  readonly session: Session;
}

/** The page and its files. The first opening redeems the handover and is given cookie and session secret. */
export async function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  address: URL,
  { root, place, session }: PagesOptions,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'method');
  const handover = address.searchParams.get('handover');
  const firstOpening = address.pathname === '/' && handover !== null;
  const refusal = firstOpening ? checkPlace(request, place) : checkReading(request, place, session);
  if (refusal) return refuse(response, 403, refusal);
  if (firstOpening && !session.redeem(handover)) return refuse(response, 403, 'handover');
  const file = await readPageFile(root, address.pathname);
  if (!file) return refuse(response, 404, 'file');
  const headers: Record<string, string> = { ...SECURITY_HEADERS, 'content-type': file.mediaType };
  if (!file.isPage) {
    headers['cache-control'] = 'private, max-age=31536000, immutable';
    headers['content-security-policy'] = file.policy;
    return end(request, response, headers, file.bytes);
  }
  const nonce = randomBytes(16).toString('base64url');
  headers['cache-control'] = 'no-store';
  headers['content-security-policy'] = contentSecurityPolicy({ nonce, connect: `ws://${place.host}` });
  if (firstOpening)
    headers['set-cookie'] = `${session.cookieName}=${session.cookieValue}; HttpOnly; SameSite=Strict; Path=/`;
  const page = preparePage(file.bytes.toString('utf8'), {
    nonce,
    session: firstOpening ? session.pageSecret : null,
  });
  end(request, response, headers, Buffer.from(page));
}

function end(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
  bytes: Buffer,
): void {
  response.writeHead(200, { ...headers, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

const PLAIN: Readonly<Record<string, string>> = {
  handover:
    'Diese Adresse wurde schon benutzt. Bitte Copydesk neu starten.\nThis address was used before. Please start Copydesk again.\n',
  cookie:
    'Bitte Copydesk neu starten und die Adresse öffnen, die es nennt.\nPlease start Copydesk again and open the address it names.\n',
};

export function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'content-security-policy': INERT_POLICY,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(PLAIN[reason] ?? `${reason}\n`);
}
