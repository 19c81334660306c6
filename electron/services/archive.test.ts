import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { storedPath } from '../archive/file-store.ts';
import { openReader, openWriter } from '../archive/open.ts';
import { restoreNewestBackup } from '../archive/open-backup.ts';
import { numberOf, run } from '../archive/sql.ts';
import * as archiveService from './archive.ts';
import * as articles from './articles.ts';
import * as settings from './settings.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';

let archive: TestArchive;
beforeEach(() => {
  archive = testArchive();
});
afterEach(() => archive.close());

const setUp = () =>
  archiveService.setUp(archive.job(), {
    person: { name: 'Maria Muster', initials: 'mm', role: 'editor' },
    name: 'Sullener Anzeiger',
    demo: false,
    language: 'de',
  });
const create = (headline: string) => {
  const document = documentJson(sheet({ headline }, [paragraphNode([textNode('Ein Satz.')])]));
  return valueOf(archive.mutate((context) => articles.create(context, { document, fields: {} }))).id;
};
const status = () => valueOf(archiveService.status(archive.query(), {}));

function keepEvidence(content: string): string {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = storedPath(archive.base.paths.evidence, sha256);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  run(
    archive.db,
    `INSERT INTO evidence (id, sha256, name, kind, media_type, bytes, origin, language, captured_at)
     VALUES (?, ?, 'Mitschrift', 'text', 'text/plain', ?, '', 'de', '')`,
    `evidence ${sha256}`,
    sha256,
    content.length,
  );
  return sha256;
}

describe('setting up', () => {
  it('happens once, and leaves a person with a desk', async () => {
    expect(status()).toMatchObject({ setUp: false, articles: 0, lastBackup: null });
    const { personId } = valueOf(await setUp());
    archive.actAs(personId);
    expect(status()).toMatchObject({ setUp: true, name: 'Sullener Anzeiger', timeZone: 'Europe/Berlin' });
    const article = valueOf(
      archive.mutate((context) => articles.create(context, { document: null, fields: {} })),
    );
    expect(article).toMatchObject({ byline: 'Von Maria Muster', deskId: expect.any(String) });
    expect(await setUp()).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  });
});

describe('settings', () => {
  it('of a person lie over those of the archive; null takes one back', () => {
    const set = (personId: string | null, values: Record<string, string | null>) =>
      archive.mutate((context) => settings.set(context, { personId, values }));
    const all = (personId: string | null) => valueOf(settings.all(archive.query(), { personId }));
    set(null, { theme: 'light', zone: 'Europe/Berlin' });
    set('p', { theme: 'dark' });
    expect([all(null)['theme'], all('p')]).toEqual(['light', { theme: 'dark', zone: 'Europe/Berlin' }]);
    set('p', { theme: null });
    expect(all('p')['theme']).toBe('light');
  });
});

describe('a backup', () => {
  it('is a whole archive with its files, opened and compared', async () => {
    valueOf(await setUp());
    create('Vorher');
    const sha256 = keepEvidence('Wortlaut');
    const made = valueOf(await archiveService.backup(archive.job(), { folder: null }));
    expect(made).toMatchObject({ articles: 1, verified: true });
    expect(status().lastBackup).toMatchObject({ path: made.path, verified: true });
    const { backups } = archive.base.paths;
    expect(readFileSync(storedPath(join(backups, 'files', 'evidence'), sha256), 'utf8')).toBe('Wortlaut');
    expect(readdirSync(backups).sort()).toEqual([made.path.slice(backups.length + 1), 'files']);
    const copy = valueOf(openReader({ database: made.path }));
    expect(numberOf(copy, 'SELECT count(*) FROM articles')).toBe(1);
    copy.close();
  });

  it('takes up what is saved while it runs', async () => {
    create('Vorher');
    const running = archiveService.backup(archive.job(), { folder: null });
    create('Während');
    const made = valueOf(await running);
    expect(made.verified).toBe(true);
  });

  it('goes where the settings say, and older ones of this archive beyond the chosen number go', async () => {
    const folder = join(archive.base.paths.folder, 'woanders');
    const values = { 'backup.folder': folder, 'backup.keep': 2 };
    valueOf(archive.mutate((context) => settings.set(context, { personId: null, values })));
    create('Vorher');
    const made: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      made.push(valueOf(await archiveService.backup(archive.job(), { folder: null })).path);
      writeFileSync(join(folder, 'copydesk-2001-01-01T00-00-00-000Z.db'), 'fremd');
    }
    const left = readdirSync(folder).filter((name) => name.endsWith('.db'));
    expect(left.sort()).toEqual([
      'copydesk-2001-01-01T00-00-00-000Z.db',
      ...made.slice(1).map((path) => basename(path)),
    ]);
  });

  it('says when the folder cannot be written', async () => {
    const folder = join(archive.base.paths.folder, 'file');
    writeFileSync(folder, '');
    expect(await archiveService.backup(archive.job(), { folder })).toMatchObject({
      error: { code: 'NOT_WRITABLE' },
    });
  });
});

describe('a damaged archive', () => {
  it.each([
    ['cut off', (file: string) => truncateSync(file, 20_000)],
    ['overwritten', (file: string) => writeFileSync(file, Buffer.alloc(8192, 7), { flag: 'r+' })],
    ['another kind of file', (file: string) => writeFileSync(file, 'Das ist keine Datenbank. '.repeat(20))],
  ])('that was %s is noticed, set aside and replaced by the newest good backup', async (_how, damage) => {
    create('Gesichert');
    valueOf(await archiveService.backup(archive.job(), { folder: null }));
    create('Danach');
    archive.read.close();
    archive.db.close();
    const { paths, clock } = archive.base;
    damage(paths.database);
    const before = readFileSync(paths.database);
    expect(openWriter(archive.base)).toMatchObject({ error: { code: 'DAMAGED' } });
    expect(readFileSync(paths.database).equals(before)).toBe(true);
    // A newer copy that is damaged too must not be taken.
    copyFileSync(paths.database, join(paths.backups, 'newest.db'));
    const restored = valueOf(restoreNewestBackup(paths, clock));
    expect(restored.articles).toBe(1);
    expect(readFileSync(join(restored.setAside, 'archive.db')).equals(before)).toBe(true);
    const db = valueOf(openWriter(archive.base));
    expect(numberOf(db, 'SELECT count(*) FROM articles')).toBe(1);
    db.close();
  });

  it('without a backup stays where it is', () => {
    const { paths, clock } = archive.base;
    expect(restoreNewestBackup(paths, clock)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(existsSync(paths.database)).toBe(true);
  });
});

describe('verifying', () => {
  it('finds nothing in a good archive', async () => {
    valueOf(await setUp());
    create('Gut');
    keepEvidence('Wortlaut');
    expect(valueOf(await archiveService.verify(archive.job(), {}))).toEqual({
      articles: 1,
      changes: 2,
      files: 1,
      problems: [],
    });
  });

  it('names what is not as it should be', async () => {
    const id = create('Schlecht');
    const [missing, changed] = [keepEvidence('fehlt'), keepEvidence('anders')];
    writeFileSync(storedPath(archive.base.paths.evidence, changed), 'gefälscht');
    rmSync(storedPath(archive.base.paths.evidence, missing));
    run(archive.db, 'UPDATE articles SET words = 7, quotes_total = 3');
    run(archive.db, "UPDATE change_log SET at = '' WHERE number = 1");
    const { problems } = valueOf(await archiveService.verify(archive.job(), {}));
    expect(problems).toEqual([
      { code: 'change-log', subject: '1' },
      { code: 'derived', subject: `${id} words` },
      { code: 'derived', subject: `${id} quotes` },
      { code: 'evidence-missing', subject: missing },
      { code: 'evidence-changed', subject: changed },
    ]);
  });
});
