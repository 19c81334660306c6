import { connect, type Socket } from 'node:net';
import type { ArchiveEvent } from '#shared/contract/events.ts';
import { type CallMeta, type ClientMessage, hostMessageSchema, WIRE_VERSION } from '#shared/contract/wire.ts';
import { systemIds } from '#shared/ids.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { ownerAddress, readOwnerKey } from '../worker/owner.ts';
import type { ArchivePaths } from '../worker/pool.ts';
import { readLines } from './lines.ts';

/** Answers may be larger than questions: a whole document, a list of an import's files. */
const ANSWER_LIMIT = 512 * 1024 * 1024;
const WELCOME_LIMIT_MS = 3000;

/** A connection to the process that owns the archive. */
export interface OwnerClient {
  call(command: string, input: unknown, meta: CallMeta): Promise<Result<unknown>>;
  cancel(requestId: string): void;
  onEvent(listener: (event: ArchiveEvent) => void): () => void;
  /** A second start of the program: the owner opens a window, or says the address of one. */
  openWindow(article: string | null): Promise<Result<unknown>>;
  close(): void;
}

/** Null when nobody listens (the owner is just starting, or has just ended): try again. */
export async function connectOwner(paths: ArchivePaths, window: string): Promise<OwnerClient | null> {
  const key = readOwnerKey(paths);
  if (!key.ok) return null;
  const waiting = new Map<string, (result: Result<unknown>) => void>();
  const listeners = new Set<(event: ArchiveEvent) => void>();
  const socket = connect(ownerAddress(paths));
  const lost = () => {
    for (const settle of waiting.values()) settle(fail('DISCONNECTED'));
    waiting.clear();
  };
  const welcomed = new Promise<boolean>((resolve) => {
    const late = setTimeout(() => resolve(false), WELCOME_LIMIT_MS);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      clearTimeout(late);
      resolve(false);
      lost();
    });
    readLines(socket, ANSWER_LIMIT, (text) => {
      const message = hostMessageSchema.parse(JSON.parse(text));
      switch (message.type) {
        case 'welcome':
          clearTimeout(late);
          return resolve(true);
        case 'answer':
          waiting.get(message.requestId)?.(message.result);
          waiting.delete(message.requestId);
          return;
        case 'event':
          for (const listener of listeners) listener(message.event);
      }
    });
  });
  write(socket, { type: 'hello', version: WIRE_VERSION, secret: key.value, window });
  if (!(await welcomed)) {
    socket.destroy();
    return null;
  }

  const ask = (requestId: string, message: ClientMessage) =>
    new Promise<Result<unknown>>((resolve) => {
      if (socket.destroyed) return resolve(fail('DISCONNECTED'));
      waiting.set(requestId, resolve);
      write(socket, message);
    });

  return {
    call: (command, input, meta) => ask(meta.requestId, { type: 'call', command, input, meta }),
    cancel: (requestId) => write(socket, { type: 'cancel', requestId }),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openWindow(article) {
      const requestId = systemIds.next();
      return ask(requestId, { type: 'open-window', requestId, article });
    },
    close: () => void socket.end(),
  };
}

function write(socket: Socket, message: object): void {
  socket.write(`${JSON.stringify(message)}\n`);
}

export function addressOf(result: Result<unknown>): Result<string | null> {
  if (!result.ok) return result;
  const { value } = result;
  const address = typeof value === 'object' && value !== null && 'address' in value ? value.address : null;
  return ok(typeof address === 'string' ? address : null);
}
