import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { MESSAGE_LIMIT_BYTES } from '#shared/contract/wire.ts';
import { ownerAddress, writeOwnerKey } from '../worker/owner.ts';
import type { ArchivePaths, LogFile } from '../worker/pool.ts';
import { type ConversationOptions, converse } from './conversation.ts';
import type { Dispatch } from './dispatch.ts';
import { readLines } from './lines.ts';

export interface OwnerServer {
  /** How many other starts are connected: somebody's import may run. */
  guests(): number;
  close(): Promise<void>;
}

/**
 * Listens for other starts on this archive. Only the process that holds the owner lock calls this, so a
 * socket file that is already there was left by a dead one.
 */
export async function listenAsOwner(options: {
  paths: ArchivePaths;
  dispatch: Dispatch;
  log: LogFile;
  openWindow: ConversationOptions['openWindow'];
}): Promise<OwnerServer> {
  const address = ownerAddress(options.paths);
  const secret = writeOwnerKey(options.paths);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const talk = converse({
      host: 'owner',
      secret,
      dispatch: options.dispatch,
      openWindow: options.openWindow,
      send: (text) => void socket.write(`${text}\n`),
      end: (reason) => {
        options.log.warn('owner-connection-refused', { reason });
        socket.destroy();
      },
    });
    readLines(socket, MESSAGE_LIMIT_BYTES, (text) => talk.receive(text));
    // A start that dies in the middle is no news.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      talk.ended();
    });
  });
  if (process.platform !== 'win32') rmSync(address, { force: true });
  await listenPrivately(server, address);
  return {
    guests: () => sockets.size,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.end();
      setTimeout(() => sockets.forEach((socket) => socket.destroy()), 500).unref();
      await closed;
    },
  };
}

async function listenPrivately(server: Server, address: string): Promise<void> {
  // 0600 from the first moment: the mask covers the instant between creating and chmod.
  const mask = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(address, resolve);
    });
  } finally {
    process.umask(mask);
  }
  if (process.platform !== 'win32') chmodSync(address, 0o600);
}
