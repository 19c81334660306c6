import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../build/scripts/support/root.ts';
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
  for (const command of ['verify', 'backup']) {
    const said = await copydesk([command, ...words]);
    expect(said).toMatchObject({ status: 2, err: expect.stringContaining(`${archive}: nicht gefunden`) });
  }
  // Nothing is made of a slip in the name.
  expect(readdirSync(archive)).toEqual([]);
  const host = await startHost(archive);
  onTestFinished(() => host.kill());
  const line = await openOwnerLine(archive);
  await line.need('articles.create', {});
  for (const how of ['through the owner', 'alone'] as const) {
    if (how === 'alone') {
      await host.stop();
    }
    expect(await copydesk(['verify', ...words])).toMatchObject({
      status: 0,
      err: expect.stringContaining('1 Artikel'),
    });
    const backup = await copydesk(['backup', ...words]);
    expect(backup.status).toBe(0);
    expect(existsSync(backup.out.trim())).toBe(true);
  }
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
  expect(await copydesk(['import', join(folder, 'archive.db'), '--archive', locked])).toMatchObject({
    status: 2,
    err: expect.stringContaining('NOT_WRITABLE'),
  });
});

const ARTICLE = `Stadtrat stimmt für neue Brücke: was jetzt feststeht

Stadtrat stimmt für neue Brücke

Nach zwei Jahren Streit hat sich die Mehrheit auf einen Entwurf geeinigt.

Am Dienstag, dem 4. März, stimmte der Stadtrat von Grünfelde für den Bau einer neuen Brücke über die Lahe.

„Das ist ein guter Tag für die Straße und für die Stadt“, sagte Oberbürgermeisterin Anna Weber.

Der Kämmerer bestätigte die Kosten von 14 Millionen Euro.
`;

test('import, search, export and verify an article', async () => {
  const folder = temporaryFolder();
  const words = ['--archive', join(folder, 'archive')];
  const file = join(folder, 'bruecke.txt');
  writeFileSync(file, ARTICLE);
  const report = await copydesk(['import', '--report', file, ...words]);
  expect(report.status).toBe(0);
  expect(JSON.parse(report.out)).toMatchObject({
    headline: expect.stringMatching(/^Stadtrat stimmt für neue Brücke/),
  });
  expect(await copydesk(['import', file, ...words])).toMatchObject({
    status: 0,
    err: expect.stringContaining('1 Artikel'),
  });
  const found = await copydesk(['search', 'Strasse', '--json', ...words]);
  const { hits } = JSON.parse(found.out);
  expect(hits).toHaveLength(1);
  const out = join(folder, 'out');
  const exported = await copydesk(['export', '--format', 'all', '--out', out, hits[0].article.id, ...words]);
  expect(exported.status).toBe(0);
  const paths = exported.out.trim().split('\n');
  expect(paths.map((path) => extname(path)).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    '.copydesk',
    // The article, its annotated manuscript and its Zitatbuch.
    '.docx',
    '.docx',
    '.docx',
    '.html',
    '.html',
    '.html',
    '.json',
    // The article and its Zitatbuch.
    '.md',
    '.md',
    // The proof and the annotated manuscript.
    '.pdf',
    '.pdf',
    '.txt',
  ]);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  const again = await copydesk(['export', '--format', 'html', '--out', out, hits[0].article.id, ...words]);
  expect(again.status).not.toBe(0);
  expect(again.err).toContain('[EXISTS]');
  expect(await copydesk(['verify', ...words])).toMatchObject({ status: 0 });
});

test('one bad input is named and does not stop the others', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a-empty.txt'), '');
  writeFileSync(
    join(folder, 'b-binary.txt'),
    Uint8Array.from({ length: 50_000 }, (_, at) => at * at * 31),
  );
  writeFileSync(join(folder, 'c-good.txt'), ARTICLE);
  const archive = join(temporaryFolder(), 'archive');
  const missing = join(folder, 'missing.txt');
  const said = await copydesk(['import', folder, missing, '--archive', archive]);
  expect(said.status).toBe(1);
  for (const words of [
    'a-empty.txt',
    'EMPTY_INPUT',
    'b-binary.txt',
    'UNREADABLE_INPUT',
    missing,
    '1 Artikel',
  ])
    expect(said.err).toContain(words);
});

const SEED = join(ROOT, '../shared/seed/artikel.txt');

test.skipIf(!existsSync(SEED))('the seed (skipped without ../shared): one clean article', async () => {
  const archive = join(temporaryFolder(), 'archive');
  const said = await copydesk(['import', '--report', SEED, '--archive', archive]);
  const report = JSON.parse(said.out);
  expect(report.headline).toMatch(/^Trump führte ein Telefongespräch mit Putin/);
  expect(report.standfirst).toContain('einigten sich');
  expect(report.paragraphs.at(-1)).not.toMatch(/Kommentar|Abonnieren|Lesen Sie auch/);
});
