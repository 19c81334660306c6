import { timingSafeEqual } from 'node:crypto';
import {
  type ClientMessage,
  clientMessageSchema,
  type HelloMessage,
  type HostMessage,
  helloSchema,
  MESSAGE_LIMIT_BYTES,
  WIRE_VERSION,
} from '#shared/contract/wire.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Dispatch } from './dispatch.ts';

export interface ConversationOptions {
  readonly host: 'browser' | 'owner';
  readonly secret: string;
  readonly dispatch: Dispatch;
  /** Opens a window for a second start; only the owner's socket has it. */
  readonly openWindow: ((article: string | null) => Promise<Result<{ address: string | null }>>) | null;
  readonly send: (text: string) => void;
  /** Ends the connection. The reason is a code for the log. */
  readonly end: (reason: string) => void;
  readonly greeted?: (window: string) => void;
}

/** One connection, over whatever carries texts: hello first, then calls and events until it ends. */
export interface Conversation {
  receive(text: string): void;
  ended(): void;
}

export function converse(options: ConversationOptions): Conversation {
  const { dispatch } = options;
  let hello: HelloMessage | null = null;
  let over = false;
  let forget: () => void = () => {};

  const send = (message: HostMessage): void => {
    if (!over) options.send(JSON.stringify(message));
  };

  function end(reason: string): void {
    if (over) return;
    ended();
    options.end(reason);
  }

  function greet(value: unknown): void {
    const parsed = helloSchema.safeParse(value);
    if (!parsed.success) return end('no-hello');
    if (!sameSecret(parsed.data.secret, options.secret)) return end('wrong-secret');
    hello = parsed.data;
    forget = dispatch.onEvent((event) => send({ type: 'event', event }));
    send({ type: 'welcome', version: WIRE_VERSION, host: options.host });
    options.greeted?.(hello.window);
  }

  async function act(message: ClientMessage, window: string): Promise<void> {
    switch (message.type) {
      case 'cancel':
        return dispatch.cancel(window, message.requestId);
      case 'open-window': {
        const result = options.openWindow
          ? await options.openWindow(message.article)
          : fail('NOT_AVAILABLE', { capability: 'open-window' });
        return send({ type: 'answer', requestId: message.requestId, result });
      }
      case 'call': {
        const { requestId } = message.meta;
        // Names and pass phrases are for the owner's own windows, not for other programs of this person.
        if (options.host === 'owner' && message.command.startsWith('vault.')) {
          const result = fail('NOT_AVAILABLE', { capability: message.command });
          return send({ type: 'answer', requestId, result });
        }
        // A connection speaks for the window it greeted as, whatever a call says.
        const result = await dispatch.call(message.command, message.input, { ...message.meta, window });
        return send({ type: 'answer', requestId, result });
      }
    }
  }

  function ended(): void {
    if (over) return;
    over = true;
    forget();
  }

  return {
    receive(text) {
      if (over) return;
      if (text.length > MESSAGE_LIMIT_BYTES) return end('too-large');
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        return end('not-json');
      }
      if (!hello) return greet(value);
      const parsed = clientMessageSchema.safeParse(value);
      if (!parsed.success) return end('unknown-message');
      void act(parsed.data, hello.window);
    },
    ended,
  };
}

function sameSecret(given: string, expected: string): boolean {
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
