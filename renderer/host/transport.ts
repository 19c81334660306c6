import type { ArchiveEvent } from '#shared/contract/events.ts';
import type { CallMessage, Envelope } from '#shared/contract/wire.ts';

/** `connecting`: never connected yet. `lost`: it was there and is gone. `refused`: the host does not want this page. */
export type TransportState = 'connecting' | 'ready' | 'lost' | 'refused';

/** How messages travel: a socket in the browser host, a bridge in Electron, a table of answers in tests. */
export interface Transport {
  /** Answers always; DISCONNECTED when the host goes away first. */
  send(message: CallMessage): Promise<Envelope>;
  cancel(requestId: string): void;
  onEvent(listener: (event: ArchiveEvent) => void): () => void;
  state(): TransportState;
  onState(listener: () => void): () => void;
  reconnect(): void;
}
