import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startHost } from '../support/host.ts';
import { openOwnerLine } from '../support/owner-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { copydesk } from '../support/terminal.ts';

test('without a command, with an unknown one or with a word missing: usage and status 2', async () => {
  for (const words of [[], ['fliegen'], ['import'], ['export', '--all'], ['search', '--fast', 'x']]) {
    const said = await copydesk(words);
    expect(said).toMatchObject({ status: 2, out: '' });
    expect(said.err).toContain('copydesk BEFEHL');
  }
  expect(await copydesk(['help'], { environment: { LC_ALL: 'en_GB' } })).toMatchObject({
    status: 0,
    out: expect.stringContaining('usage: copydesk COMMAND'),
  });
});

test('statements reads lines from stdin, answers in their order, and opens no archive', async () => {
  const archive = join(temporaryFolder(), 'none');
  const lines = [
    { id: 'eins', text: '„Das ist gut“, sagte Anna Weber.' },
    { id: 'zwei', text: 'Es regnete.' },
  ].map((line) => JSON.stringify(line));
  const said = await copydesk(['statements', '-', '--jsonl', '--archive', archive], {
    input: [lines[0], 'kein JSON', lines[1], ''].join('\n'),
  });
  const answers = said.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toEqual([
    { id: 'eins', quotes: [expect.objectContaining({ type: 'direct', start: 0, end: 13 })] },
    { id: 'zwei', quotes: [] },
  ]);
  expect(said).toMatchObject({ status: 1, err: expect.stringContaining('-: Zeile 2') });
  expect(existsSync(archive)).toBe(false);
});

test('backup and verify work alone and through the owner', async () => {
  const archive = temporaryFolder();
  const words = ['--archive', archive];
  expect(await copydesk(['verify', ...words])).toMatchObject({
    status: 0,
    err: expect.stringContaining('0 Artikel'),
  });
  const host = await startHost(archive);
  onTestFinished(() => host.kill());
  const line = await openOwnerLine(archive);
  await line.need('articles.create', {});
  expect(await copydesk(['verify', ...words])).toMatchObject({
    status: 0,
    err: expect.stringContaining('1 Artikel'),
  });
  const backup = await copydesk(['backup', ...words]);
  expect(backup.status).toBe(0);
  expect(existsSync(backup.out.trim())).toBe(true);
  await host.stop();
});

test('an archive that is none, and a folder that cannot be written, are named and left alone', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'archive.db'), 'kein Archiv, sondern ein Brief an die Redaktion. '.repeat(10));
  const damaged = await copydesk(['verify', '--archive', folder]);
  expect(damaged).toMatchObject({ status: 2, out: '', err: expect.stringContaining('DAMAGED') });
  expect(damaged.err).toContain(folder);
  if (process.getuid?.() === 0) return;
  const locked = join(temporaryFolder(), 'locked');
  mkdirSync(locked);
  chmodSync(locked, 0o500);
  expect(await copydesk(['verify', '--archive', locked])).toMatchObject({
    status: 2,
    err: expect.stringContaining('NOT_WRITABLE'),
  });
});
