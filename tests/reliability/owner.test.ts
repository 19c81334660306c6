import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { ownerAddress, readOwnerKey } from '../../electron/worker/owner.ts';
import { archivePaths } from '../../electron/worker/paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PROGRAM = join(import.meta.dirname, '../support/owner-process.ts');
const ANSWERED = { ok: true, value: { theme: 'light' } };

async function start(folder: string) {
  const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const end = async (signal: NodeJS.Signals) => {
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return { said: JSON.parse(String(line)), end };
}

/** A connection that is reset while we still write is as good an end as any. */
function ended(socket: Socket): Promise<void> {
  socket.on('error', () => {});
  return new Promise((resolve) => socket.on('close', () => resolve()));
}

test('the first start owns the archive, others ask it', async () => {
  const folder = temporaryFolder();
  const owner = await start(folder);
  expect(owner.said).toEqual({ as: 'owner', result: ANSWERED });
  expect((await start(folder)).said).toEqual({ as: 'guest', result: ANSWERED });
  await owner.end('SIGTERM');
  expect((await start(folder)).said.as).toBe('owner');
});

test('after the owner was killed the next start owns the archive, whatever it left behind', async () => {
  const folder = temporaryFolder();
  const owner = await start(folder);
  expect(owner.said.as).toBe('owner');
  await owner.end('SIGKILL');
  expect(statSync(join(folder, 'owner.sock')).isSocket()).toBe(true);
  expect((await start(folder)).said).toEqual({ as: 'owner', result: ANSWERED });
});

test('of several starts at once exactly one becomes the owner', async () => {
  const folder = temporaryFolder();
  const all = await Promise.all([start(folder), start(folder), start(folder)]);
  const owners = all.filter(({ said }) => said.as === 'owner');
  const guests = all.filter(({ said }) => said.as === 'guest');
  expect([owners.length, guests.length]).toEqual([1, 2]);
});

test('a socket file that nobody listens on is no obstacle', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'owner.sock'), '');
  writeFileSync(join(folder, 'owner.key'), 'old');
  expect((await start(folder)).said.as).toBe('owner');
});

test('socket and key are for this user only, and the key is asked for', async () => {
  const folder = temporaryFolder();
  await start(folder);
  const paths = archivePaths(folder);
  expect(statSync(join(folder, 'owner.sock')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'owner.key')).mode & 0o777).toBe(0o600);
  const socket = connect(ownerAddress(paths));
  onTestFinished(() => void socket.destroy());
  socket.write('{"type":"hello","version":1,"secret":"guess","window":"w"}\n');
  await ended(socket);
  const key = readOwnerKey(paths);
  expect(key).toMatchObject({ ok: true, value: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('a line that never ends is cut off, not collected', async () => {
  const folder = temporaryFolder();
  await start(folder);
  const socket = connect(ownerAddress(archivePaths(folder)));
  onTestFinished(() => void socket.destroy());
  socket.write('x'.repeat(9 * 1024 * 1024));
  await ended(socket);
  expect((await start(folder)).said).toEqual({ as: 'guest', result: ANSWERED });
});

test('an archive in a long path is reached as well', async () => {
  const folder = join(temporaryFolder(), 'a'.repeat(100), 'Redaktion Köln');
  mkdirSync(folder, { recursive: true });
  const owner = await start(folder);
  expect(owner.said.as).toBe('owner');
  expect((await start(folder)).said).toEqual({ as: 'guest', result: ANSWERED });
  await owner.end('SIGTERM');
});
