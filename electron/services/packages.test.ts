import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storedPath } from '../archive/file-store.ts';
import { packageExporter } from '../formats/copydesk/exporter.ts';
import { PIXEL_HASH, sampleContent, sampleMaterial } from '../formats/testing.ts';
import * as exports from './exports.ts';
import * as imports from './imports.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';
import { jobWithWorkshop } from './testing-workshop.ts';

const OPTIONS = { keepLocation: false, includeEditorialNote: false };
let archives: TestArchive[] = [];
let out = '';

beforeEach(() => {
  archives = [];
  out = mkdtempSync(join(tmpdir(), 'copydesk-out-'));
});
afterEach(() => {
  for (const archive of archives) archive.close();
  rmSync(out, { recursive: true, force: true });
});

function open(): TestArchive {
  const archive = testArchive();
  archives.push(archive);
  return archive;
}

async function importFiles(
  archive: TestArchive,
  paths: string[],
  options: { keepAll?: boolean; reportOnly?: boolean } = {},
) {
  const done = await imports.run(jobWithWorkshop(archive), {
    paths,
    uploads: [],
    keepAll: options.keepAll ?? false,
    reportOnly: options.reportOnly ?? false,
  });
  return valueOf(done).results;
}

async function exportTo(
  archive: TestArchive,
  folder: string,
  formats: Parameters<typeof exports.run>[1]['formats'],
  more = {},
) {
  const input = {
    articleIds: [],
    all: true,
    formats,
    folder,
    existing: 'refuse' as const,
    options: OPTIONS,
    override: null,
    ...more,
  };
  return valueOf(await exports.run(jobWithWorkshop(archive), input));
}

function sampleFile(name: string, content: string): string {
  const path = join(out, name);
  writeFileSync(path, content);
  return path;
}

async function samplePackage(): Promise<string> {
  const path = join(out, 'probe.copydesk');
  writeFileSync(path, await packageExporter.write(sampleMaterial(), OPTIONS));
  return path;
}

const DRAFT =
  'Rathaus bekommt neues Dach\n\nDas Rathaus bekommt ein neues Dach, sagte die Bürgermeisterin am Montag.\n\nEs kostet eine Million.';

describe('import', () => {
  it('stores what can be read, names what cannot, and one never stops the others', async () => {
    const archive = open();
    const results = await importFiles(archive, [
      sampleFile('a.txt', DRAFT),
      sampleFile('leer.txt', ''),
      join(out, 'fehlt.txt'),
      sampleFile('b.md', '---\ntitle: "Zwei"\n---\n\nText des zweiten.'),
    ]);
    expect(
      results.map(({ name, articleId, error }) => [basename(name), articleId !== null, error?.code ?? null]),
    ).toEqual([
      ['a.txt', true, null],
      ['leer.txt', false, 'EMPTY_INPUT'],
      ['fehlt.txt', false, 'NOT_READABLE'],
      ['b.md', true, null],
    ]);
    expect(results[1]?.error?.params['name']).toBe('leer.txt');
    expect(
      archive.events.flatMap((event) => (event.type === 'articles-changed' ? event.ids : [])),
    ).toHaveLength(2);
    const headlines = archive.db.prepare('SELECT headline FROM articles ORDER BY serial').pluck().all();
    expect(headlines).toEqual(['Rathaus bekommt neues Dach', 'Zwei']);
  });

  it('only reports when asked, and stores nothing', async () => {
    const archive = open();
    const [result] = await importFiles(archive, [sampleFile('a.txt', DRAFT)], { reportOnly: true });
    expect(result).toMatchObject({ articleId: null, error: null });
    expect(result?.report).toMatchObject({
      headline: 'Rathaus bekommt neues Dach',
      file: 'a.txt',
      format: 'text',
    });
    expect(archive.db.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(0);
  });

  it('knows its own people in a byline', async () => {
    const archive = open();
    archive.db
      .prepare("INSERT INTO people VALUES ('p1', 'Lena Probe', 'x', 'lp', '', 'author', NULL, 1)")
      .run();
    await importFiles(archive, [
      sampleFile('c.md', '---\ntitle: "Titel"\nauthors: ["Lena Probe", "Gast"]\n---\n\nText.'),
    ]);
    expect(archive.db.prepare('SELECT person_id FROM article_authors').pluck().all()).toEqual(['p1']);
  });
});

describe('our own package', () => {
  it('comes back byte for byte from another archive, with pictures, statements and sources', async () => {
    const archive = open();
    const path = await samplePackage();
    const [result] = await importFiles(archive, [path]);
    expect(result).toMatchObject({ error: null, articleId: sampleContent().article.id });
    expect(existsSync(storedPath(archive.base.paths.assets, PIXEL_HASH))).toBe(true);
    expect(readdirSync(archive.base.paths.incoming)).toEqual([]);
    const formats: Parameters<typeof exportTo>[2] = ['copydesk', 'json', 'html', 'docx'];
    const inHouse = {
      override: { gates: ['GROUND_RULE'], name: 'Anna Muster', reason: 'Das Paket bleibt im Haus.' },
    } as const;
    const { files } = await exportTo(archive, join(out, 'heraus'), formats, inHouse);
    const written = files.find((file) => file.format === 'copydesk');
    expect(readFileSync(written?.path ?? '').equals(readFileSync(path))).toBe(true);

    const names = archive.db.prepare('SELECT name FROM versions ORDER BY number').pluck().all();
    expect(names).toEqual(['', 'Vor dem Kürzen']);

    const other = open();
    await importFiles(other, [written?.path ?? '']);
    const again = await exportTo(other, join(out, 'nochmal'), formats, inHouse);
    expect(again.files.map((file) => file.sha256)).toEqual(files.map((file) => file.sha256));
  });

  it('becomes a copy with uses of its own where the article is already', async () => {
    const archive = open();
    const path = await samplePackage();
    await importFiles(archive, [path]);
    const [copy] = await importFiles(archive, [path]);
    expect(copy?.articleId).not.toBe(sampleContent().article.id);
    const count = (table: string) => archive.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([count('articles'), count('statements'), count('statement_uses'), count('entities')]).toEqual([
      2, 3, 6, 1,
    ]);
    const present = archive.db
      .prepare('SELECT article_id, count(*) AS uses FROM statement_uses WHERE present = 1 GROUP BY 1')
      .all();
    expect(present).toHaveLength(2);
  });
});

describe('export', () => {
  it('never overwrites unasked, and says which file is in the way', async () => {
    const archive = open();
    await importFiles(archive, [sampleFile('a.txt', DRAFT)]);
    const first = await exportTo(archive, out, ['markdown']);
    const path = first.files[0]?.path ?? '';
    expect(basename(path)).toBe('2025-02-12_rathaus-bekommt-neues-dach.md');
    writeFileSync(path, 'von Hand');
    const second = await exportTo(archive, out, ['markdown']);
    expect(second.files).toEqual([]);
    expect(second.failed[0]?.error).toMatchObject({ code: 'EXISTS', params: { path } });
    expect(readFileSync(path, 'utf8')).toBe('von Hand');
    const third = await exportTo(archive, out, ['markdown'], { existing: 'replace' });
    expect(third.failed).toEqual([]);
    expect(readFileSync(path, 'utf8')).toContain('title: "Rathaus bekommt neues Dach"');
    expect(readdirSync(out).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('puts a second file beside one that is there when asked, and finds the next free number', async () => {
    const archive = open();
    await importFiles(archive, [sampleFile('a.txt', DRAFT)]);
    for (const name of ['dach.md', 'dach-2.md', 'dach-3.md']) {
      const { files, failed } = await exportTo(archive, out, ['markdown'], { existing: 'number' });
      expect(failed).toEqual([]);
      expect(files.map((file) => basename(file.path))).toEqual([`2025-02-12_rathaus-bekommt-neues-${name}`]);
    }
  });

  it('numbers articles that would have one name', async () => {
    const archive = open();
    await importFiles(archive, [sampleFile('a.txt', DRAFT), sampleFile('b.txt', DRAFT)]);
    const { files } = await exportTo(archive, join(out, 'x'), ['text']);
    expect(files.map((file) => basename(file.path))).toEqual([
      '2025-02-12_rathaus-bekommt-neues-dach.txt',
      '2025-02-12_rathaus-bekommt-neues-dach-2.txt',
    ]);
  });

  it('keeps a log with the hash of what went out', async () => {
    const archive = open();
    await importFiles(archive, [sampleFile('a.txt', DRAFT)]);
    const { files } = await exportTo(archive, out, ['html']);
    const records = valueOf(exports.log(archive.query(), { articleId: null, limit: 10 }));
    expect(records).toMatchObject([
      { format: 'html', sha256: files[0]?.sha256, headline: 'Rathaus bekommt neues Dach' },
    ]);
  });

  it('waits for the embargo, except in the newsroom’s own formats', async () => {
    const archive = open();
    await importFiles(archive, [
      sampleFile('a.md', '---\ntitle: "Später"\nembargo: 2099-01-01T06:00:00+01:00\n---\n\nText.'),
    ]);
    const { files, failed } = await exportTo(archive, out, ['html', 'docx', 'copydesk']);
    expect(files.map((file) => file.format)).toEqual(['copydesk']);
    const embargoed = { code: 'EMBARGOED', params: { until: '2099-01-01T05:00:00.000Z' } };
    expect(failed).toMatchObject([
      { format: 'html', error: embargoed },
      { format: 'docx', error: embargoed },
    ]);
  });

  it('says that a folder cannot be written', async () => {
    const archive = open();
    await importFiles(archive, [sampleFile('a.txt', DRAFT)]);
    const file = sampleFile('datei', 'x');
    const input = {
      articleIds: [],
      all: true,
      formats: ['text' as const],
      folder: join(file, 'unter'),
      existing: 'refuse' as const,
      options: OPTIONS,
      override: null,
    };
    expect(await exports.run(jobWithWorkshop(archive), input)).toMatchObject({
      ok: false,
      error: { code: 'NOT_WRITABLE' },
    });
  });

  it('shows a preview and fills the clipboard without writing anything', async () => {
    const archive = open();
    const [result] = await importFiles(archive, [sampleFile('a.txt', DRAFT)]);
    const articleId = result?.articleId ?? '';
    const preview = valueOf(
      await exports.preview(jobWithWorkshop(archive), { articleId, format: 'html', options: OPTIONS }),
    );
    expect(preview.text).toContain('<h1>Rathaus bekommt neues Dach</h1>');
    expect(preview.fileName).toBe('2025-02-12_rathaus-bekommt-neues-dach.html');
    const clipboard = valueOf(
      await exports.clipboard(jobWithWorkshop(archive), { articleId, override: null }),
    );
    expect(clipboard.fields.map((field) => field.name)).toEqual(['headline', 'body']);
  });
});
