import type { ArchiveEvent } from '#shared/contract/events.ts';
import {
  CLOSE_REFUSED,
  type CallMessage,
  type Envelope,
  hostMessageSchema,
  MESSAGE_LIMIT_BYTES,
  WIRE_VERSION,
} from '#shared/contract/wire.ts';
import { fail } from '#shared/result.ts';
import type { Transport, TransportState } from './transport.ts';

/** Waiting times between attempts to reach a host that went away; the last one repeats. */
const RETRY_MS = [250, 500, 1000, 2000, 4000] as const;

export interface SocketOptions {
  readonly address: string;
  readonly secret: string;
  readonly window: string;
  /** Handed in by tests. */
  readonly open?: (address: string) => WebSocket;
}

/**
 * Calls and answers over one WebSocket. Calls made while it is still connecting wait; calls that were on their
 * way when the connection broke get DISCONNECTED (nobody knows whether they were carried out), and so do new
 * ones until it is back.
 */
export function socketTransport(options: SocketOptions): Transport {
  const open = options.open ?? ((address) => new WebSocket(address));
  const eventListeners = new Set<(event: ArchiveEvent) => void>();
  const stateListeners = new Set<() => void>();
  const pending = new Map<string, (answer: Envelope) => void>();
  const queue: CallMessage[] = [];
  let state: TransportState = 'connecting';
  let socket: WebSocket | null = null;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: TransportState): void => {
    if (next === state) return;
    state = next;
    for (const listener of stateListeners) listener();
  };
  const settle = (requestId: string, answer: Envelope): void => {
    const resolve = pending.get(requestId);
    pending.delete(requestId);
    resolve?.(answer);
  };
  const transmit = (message: CallMessage): void => {
    const text = JSON.stringify(message);
    // UTF-16 units times three is an upper bound of the bytes; only near the limit it is worth counting.
    const bytes = text.length * 3 > MESSAGE_LIMIT_BYTES ? new TextEncoder().encode(text).length : 0;
    if (bytes > MESSAGE_LIMIT_BYTES) {
      settle(
        message.meta.requestId,
        fail('TOO_LARGE', { name: message.command, bytes, limit: MESSAGE_LIMIT_BYTES }),
      );
    } else socket?.send(text);
  };
  const receive = (text: unknown): void => {
    if (typeof text !== 'string') return;
    const parsed = hostMessageSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return;
    const message = parsed.data;
    switch (message.type) {
      case 'welcome':
        attempt = 0;
        become('ready');
        for (const waiting of queue.splice(0)) transmit(waiting);
        break;
      case 'answer':
        settle(message.requestId, message.result);
        break;
      case 'event':
        for (const listener of eventListeners) listener(message.event);
        break;
    }
  };
  const connect = (): void => {
    clearTimeout(timer);
    const mine = open(options.address);
    socket = mine;
    mine.addEventListener('open', () =>
      mine.send(
        JSON.stringify({
          type: 'hello',
          version: WIRE_VERSION,
          secret: options.secret,
          window: options.window,
        }),
      ),
    );
    mine.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data));
    mine.addEventListener('close', (event) => {
      if (socket !== mine) return;
      queue.length = 0;
      for (const requestId of [...pending.keys()]) settle(requestId, fail('DISCONNECTED'));
      // Wrong secret or version. Asking again changes nothing.
      if (event.code === CLOSE_REFUSED) return become('refused');
      if (state === 'ready' || attempt >= RETRY_MS.length) become('lost');
      timer = setTimeout(connect, RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]);
      attempt += 1;
    });
  };
  connect();

  return {
    send: (message) =>
      new Promise((resolve) => {
        if (state === 'lost' || state === 'refused') return resolve(fail('DISCONNECTED'));
        pending.set(message.meta.requestId, resolve);
        if (state === 'ready') transmit(message);
        else queue.push(message);
      }),
    cancel(requestId) {
      const waiting = queue.findIndex((message) => message.meta.requestId === requestId);
      if (waiting >= 0) {
        queue.splice(waiting, 1);
        settle(requestId, fail('CANCELLED'));
      } else if (state === 'ready') socket?.send(JSON.stringify({ type: 'cancel', requestId }));
    },
    onEvent(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    state: () => state,
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    reconnect() {
      if (state !== 'lost') return;
      attempt = 0;
      connect();
    },
  };
}
