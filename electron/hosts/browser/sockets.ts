import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { ADDRESSES, CLOSE_REFUSED, MESSAGE_LIMIT_BYTES } from '#shared/contract/wire.ts';
import { converse } from '../conversation.ts';
import type { House } from '../house.ts';
import { checkSocket, type Place } from './guard.ts';
import type { Session } from './session.ts';

/** A page that connects and does not greet is not ours. */
const HELLO_LIMIT_MS = 5000;
/** A page reloads within this; then its articles are free for other windows. */
const RELOAD_MS = 4000;
const FAREWELL_MS = 500;

export interface SocketsOptions {
  readonly house: House;
  readonly place: Place;
  readonly session: Session;
  readonly idleMs: number;
  readonly onIdle: () => void;
}

/** The WebSocket side: upgrades on one address, one conversation each, and the watch for an idle host. */
export function acceptSockets(server: Server, options: SocketsOptions): { close(): void } {
  const frames = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT_BYTES,
    perMessageDeflate: false,
  });
  const windows = new Map<string, number>();
  let open = 0;
  let idle = setTimeout(lookIdle, options.idleMs);

  /** No page is here, but a command line may be at work through us. */
  function lookIdle(): void {
    if (options.house.guests() === 0) return options.onIdle();
    idle = setTimeout(lookIdle, options.idleMs);
  }

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const path = (request.url ?? '').split('?')[0];
    const refusal =
      path === ADDRESSES.socket ? checkSocket(request, options.place, options.session) : 'address';
    if (refusal) {
      options.house.log.warn('socket-refused', { reason: refusal });
      return void stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    }
    frames.handleUpgrade(request, stream, head, accept);
  });

  function accept(socket: WebSocket): void {
    const { log, dispatch } = options.house;
    let window: string | null = null;
    const late = setTimeout(() => socket.close(CLOSE_REFUSED, 'no-hello'), HELLO_LIMIT_MS);
    const talk = converse({
      host: 'browser',
      secret: options.session.pageSecret,
      dispatch,
      openWindow: null,
      send: (text) => socket.send(text),
      end(reason) {
        log.warn('socket-ended', { reason });
        socket.close(CLOSE_REFUSED, reason);
      },
      greeted(name) {
        clearTimeout(late);
        clearTimeout(idle);
        open += 1;
        window = name;
        windows.set(name, (windows.get(name) ?? 0) + 1);
      },
    });
    // `ws` hands out one Buffer per message unless told otherwise (binaryType).
    socket.on('message', (content: Buffer, isBinary) => {
      if (isBinary) return socket.close(1003, 'text-only');
      talk.receive(content.toString('utf8'));
    });
    // Among others: a frame above the limit. `ws` closes the connection itself (1009).
    socket.on('error', (error) => log.warn('socket-error', { error: error.name }));
    socket.on('close', () => {
      clearTimeout(late);
      talk.ended();
      if (window !== null) left(window);
    });
  }

  function left(window: string): void {
    open -= 1;
    const others = (windows.get(window) ?? 1) - 1;
    if (others > 0) windows.set(window, others);
    else windows.delete(window);
    setTimeout(() => {
      if (!windows.has(window)) options.house.presence.leave(window);
    }, RELOAD_MS).unref();
    if (open === 0) idle = setTimeout(lookIdle, options.idleMs);
  }

  return {
    close() {
      clearTimeout(idle);
      for (const socket of frames.clients) socket.close(1001, 'closing');
      // A sleeping tab does not answer the farewell, and must not keep the archive open.
      setTimeout(() => frames.clients.forEach((socket) => socket.terminate()), FAREWELL_MS).unref();
      frames.close();
    },
  };
}
