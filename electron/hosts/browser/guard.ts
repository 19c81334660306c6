import type { IncomingMessage } from 'node:http';
import { SESSION_HEADER } from '#shared/contract/wire.ts';
import type { Session } from './session.ts';

export interface Place {
  /** `127.0.0.1:PORT`, compared exactly: a rebound name (DNS rebinding) is another host. */
  readonly host: string;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
}

/** Why a request is refused, as a code for the log; null when it may pass. */
export type Refusal = 'host' | 'origin' | 'site' | 'cookie' | 'secret' | null;

/** For every request: it names us, and comes from our own page or from the address bar. */
export function checkPlace(request: IncomingMessage, place: Place): Refusal {
  const { host, origin } = request.headers;
  if (host !== place.host) return 'host';
  if (origin !== undefined && origin !== place.origin) return 'origin';
  return null;
}

/** For whatever belongs to the archive: also the cookie, and no other site asked the browser to fetch it. */
export function checkReading(request: IncomingMessage, place: Place, session: Session): Refusal {
  const refused = checkPlace(request, place);
  if (refused) return refused;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'site';
  return session.hasCookie(request.headers.cookie) ? null : 'cookie';
}

/** For whatever changes something: also the page's own secret, and an Origin that is ours and not just missing. */
export function checkWriting(request: IncomingMessage, place: Place, session: Session): Refusal {
  const refused = checkReading(request, place, session);
  if (refused) return refused;
  if (request.headers.origin !== place.origin) return 'origin';
  const secret = request.headers[SESSION_HEADER];
  return session.hasPageSecret(typeof secret === 'string' ? secret : undefined) ? null : 'secret';
}

/** For the WebSocket's upgrade; the page's secret follows in `hello`, because a page cannot set headers there. */
export function checkSocket(request: IncomingMessage, place: Place, session: Session): Refusal {
  if (request.headers.origin !== place.origin) return 'origin';
  return checkReading(request, place, session);
}
