import type { ArchiveEvent } from '#shared/contract/events.ts';
import type { CommandName } from '#shared/contract/index.ts';
import { type CallMeta, type Envelope, envelopeSchema } from '#shared/contract/wire.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Answer, CallerInput } from './contract-types.ts';
import type { Transport, TransportState } from './transport.ts';

/** One step of a running job; `total` is 0 while it is unknown. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** A code or a file name. */
  readonly label: string;
}

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting sends `cancel`; the answer is then usually CANCELLED. */
  readonly signal?: AbortSignal;
}

/** What every call says about its window. Read at each call, so that a change of person counts at once. */
export type Identity = () => Pick<CallMeta, 'person' | 'window' | 'language'>;

/** The page's only way to the archive. */
export interface Client {
  /** Never throws: whatever goes wrong is a coded failure. */
  call<Name extends CommandName>(
    name: Name,
    input: CallerInput<Name>,
    options?: CallOptions,
  ): Promise<Answer<Name>>;
  /** Hears every event of the archive until the returned function is called. */
  onEvent(listener: (event: ArchiveEvent) => void): () => void;
  state(): TransportState;
  onState(listener: () => void): () => void;
  /** Tries at once instead of waiting for the next attempt. */
  reconnect(): void;
}

/** A client over any transport. `nextId` names the calls (unique per window). */
export function createClient(transport: Transport, identity: Identity, nextId: () => string): Client {
  const listeners = new Set<(event: ArchiveEvent) => void>();
  const progress = new Map<string, (progress: Progress) => void>();
  transport.onEvent((event) => {
    if (event.type === 'progress') progress.get(event.job)?.(event);
    for (const listener of listeners) listener(event);
  });
  return {
    async call<Name extends CommandName>(name: Name, input: CallerInput<Name>, options: CallOptions = {}) {
      if (options.signal?.aborted) return fail('CANCELLED');
      const requestId = nextId();
      if (options.onProgress) progress.set(requestId, options.onProgress);
      const cancel = () => transport.cancel(requestId);
      options.signal?.addEventListener('abort', cancel, { once: true });
      try {
        const answer = await transport.send({
          type: 'call',
          command: name,
          input,
          meta: { ...identity(), requestId },
        });
        return resultOf(answer) as Answer<Name>;
      } finally {
        progress.delete(requestId);
        options.signal?.removeEventListener('abort', cancel);
      }
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => transport.state(),
    onState: (listener) => transport.onState(listener),
    reconnect: () => transport.reconnect(),
  };
}

/** The outer shape is checked here; the value was checked against the command's schema by the host. */
function resultOf(answer: Envelope): Result<unknown> {
  const parsed = envelopeSchema.safeParse(answer);
  return parsed.success ? parsed.data : fail('INTERNAL', { reference: '' });
}
