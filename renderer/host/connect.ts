import { ADDRESSES } from '#shared/contract/wire.ts';
import { bridgeTransport } from './bridge-transport.ts';
import { createClient, type Identity } from './client.ts';
import type { Host } from './hooks.ts';
import { articleInAddress, takeSessionSecret, windowId } from './page-secrets.ts';
import { socketTransport } from './socket-transport.ts';

/** The host of this page: Electron's bridge where the preload put one, else the socket of the browser host. */
export function connect(identity: Identity): Host {
  const nextId = () => crypto.randomUUID();
  const articleId = articleInAddress();
  const bridge = window.copydesk;
  if (bridge) {
    const client = createClient(bridgeTransport(bridge), identity, nextId);
    return { client, secret: '', articleId };
  }
  const secret = takeSessionSecret();
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${ADDRESSES.socket}`;
  const transport = socketTransport({ address, secret, window: windowId() });
  return { client: createClient(transport, identity, nextId), secret, articleId };
}
