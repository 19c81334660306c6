import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeFolder } from './open-folder.ts';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it('makes a folder with those above it, and leaves one that is there', () => {
  const folder = join(place(), 'a', 'b');
  expect(makeFolder(folder, 0o700).ok).toBe(true);
  expect(makeFolder(folder, 0o700).ok).toBe(true);
  expect(statSync(folder).isDirectory()).toBe(true);
});

it('says that a file stands in the way', () => {
  const file = join(place(), 'file');
  writeFileSync(file, '');
  expect(makeFolder(file)).toMatchObject({ ok: false, error: { code: 'NOT_WRITABLE' } });
  expect(makeFolder(join(file, 'below'))).toMatchObject({ ok: false, error: { code: 'NOT_WRITABLE' } });
});

// There `mkdir` with `recursive` never ends in Node 24.
it.runIf(existsSync('/proc/self'))('comes back from a file system that makes no folders', () => {
  for (const folder of ['/proc/copydesk', '/proc/copydesk/backups'])
    expect(makeFolder(folder)).toMatchObject({ ok: false, error: { code: 'NOT_WRITABLE' } });
});
