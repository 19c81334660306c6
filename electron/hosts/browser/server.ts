import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ADDRESSES } from '#shared/contract/wire.ts';
import { describe } from '../../worker/pool.ts';
import type { House } from '../house.ts';
import { sendWebResponse, toWebRequest } from './adapt.ts';
import { proxyToDevServer } from './dev-server.ts';
import { checkReading, checkWriting, type Place } from './guard.ts';
import { refuse, servePage } from './pages.ts';
import { makeSession, type Session } from './session.ts';
import { acceptSockets } from './sockets.ts';

export interface BrowserHostOptions {
  /** 0: any free one. */
  readonly port: number;
  /** The built page. */
  readonly root: string;
  /** Development: the page comes from there instead, hot reload included. */
  readonly devServer: URL | null;
  /** Stop when no page was connected for this long. */
  readonly idleMs: number;
  readonly onIdle: () => void;
}

export interface BrowserHost {
  /** An address that opens the program once. */
  newAddress(article: string | null): string;
  close(): Promise<void>;
}

/** Serves one archive to pages on this machine's loopback, and to nobody else. */
export async function startBrowserHost(house: House, options: BrowserHostOptions): Promise<BrowserHost> {
  const server = createServer();
  const port = await listen(server, options.port);
  const place: Place = { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` };
  const session = makeSession(port);
  const sockets = acceptSockets(server, { house, place, session, ...options });

  server.on('request', (request, response) => {
    serve(request, response, { house, place, session, options }).catch((error: unknown) => {
      house.log.error('http-failed', describe(error));
      response.destroy();
    });
  });
  return {
    newAddress(article) {
      const address = new URL(place.origin);
      address.searchParams.set('handover', session.newHandover());
      if (article) address.searchParams.set('article', article);
      return address.href;
    },
    async close() {
      sockets.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Serving {
  readonly house: House;
  readonly place: Place;
  readonly session: Session;
  readonly options: BrowserHostOptions;
}

async function serve(request: IncomingMessage, response: ServerResponse, serving: Serving): Promise<void> {
  const { house, place, session, options } = serving;
  const address = addressOf(request, place);
  if (!address) return refuse(response, 400, 'address');
  if (isStream(address.pathname)) {
    const reading = request.method === 'GET' || request.method === 'HEAD';
    const refusal = (reading ? checkReading : checkWriting)(request, place, session);
    if (refusal) return refuse(response, 403, refusal);
    const answer = await house.streams.handle(toWebRequest(request, address));
    return answer ? sendWebResponse(answer, response) : refuse(response, 404, 'address');
  }
  const { root, devServer } = options;
  if (devServer) return proxyToDevServer(request, response, address, { devServer, place, session });
  return servePage(request, response, address, { root, place, session });
}

function isStream(path: string): boolean {
  return [ADDRESSES.stream, ADDRESSES.asset, ADDRESSES.evidence].some(
    (start) => path === start || path.startsWith(`${start}/`),
  );
}

/** Null for what is no path of ours (`//elsewhere/x`, `http://elsewhere/`). */
function addressOf(request: IncomingMessage, place: Place): URL | null {
  const path = request.url ?? '';
  if (!path.startsWith('/') || path.startsWith('//')) return null;
  try {
    return new URL(path, place.origin);
  } catch {
    return null;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      // An IP server's address is never a string.
      resolve((server.address() as AddressInfo).port);
    });
  });
}
