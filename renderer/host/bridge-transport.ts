import type { Bridge } from '#shared/contract/bridge.ts';
import type { Transport, TransportState } from './transport.ts';

declare global {
  interface Window {
    /** Electron's preload puts it there; absent in a plain browser. */
    readonly copydesk?: Bridge;
  }
}

/** Electron: the main process lives as long as the window, so there is nothing to reconnect to. */
export function bridgeTransport(bridge: Bridge): Transport {
  let state: TransportState = 'ready';
  const stateListeners = new Set<() => void>();
  const become = (next: TransportState): void => {
    if (next === state) return;
    state = next;
    for (const listener of stateListeners) listener();
  };
  return {
    async send(message) {
      const answer = await bridge.call(message);
      become(!answer.ok && answer.error.code === 'DISCONNECTED' ? 'lost' : 'ready');
      return answer;
    },
    cancel: (requestId) => bridge.cancel(requestId),
    onEvent: (listener) => bridge.onEvent(listener),
    state: () => state,
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    reconnect: () => become('ready'),
  };
}
