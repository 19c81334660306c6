import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '#shared/contract/exports.ts';
import { setUp } from '../../electron/services/archive.ts';
import { run as runExport } from '../../electron/services/exports.ts';
import { run as runImport } from '../../electron/services/imports.ts';
import { testArchive, valueOf } from '../../electron/services/testing.ts';
import { jobWithWorkshop } from '../../electron/services/testing-workshop.ts';

/** The whole demo newsroom, with statements in every state, pictures and evidence, carried to another archive. */

const OPTIONS = { keepLocation: false, includeEditorialNote: false };
const folder = mkdtempSync(join(tmpdir(), 'copydesk-round-trip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exportAll(archive: ReturnType<typeof testArchive>, name: string) {
  return valueOf(
    await runExport(jobWithWorkshop(archive), {
      articleIds: [],
      all: true,
      formats: [...EXPORT_FORMATS],
      folder: join(folder, name),
      existing: 'refuse',
      options: OPTIONS,
      override: null,
    }),
  );
}

describe('every article of the demo archive', () => {
  it('comes out of another archive with the same bytes in every format', async () => {
    const archive = testArchive();
    const person = { name: 'Mia Muster', initials: 'mm', role: 'editor' } as const;
    valueOf(await setUp(jobWithWorkshop(archive), { person, name: 'Demo', demo: true, language: 'de' }));
    const first = await exportAll(archive, 'eins');
    const packages = readdirSync(join(folder, 'eins')).filter((name) => name.endsWith('.copydesk'));
    expect(packages.length).toBeGreaterThan(20);

    const other = testArchive();
    const { results } = valueOf(
      await runImport(jobWithWorkshop(other), {
        paths: packages.map((name) => join(folder, 'eins', name)),
        uploads: [],
        keepAll: false,
        reportOnly: false,
      }),
    );
    expect(results.filter((result) => result.error !== null)).toEqual([]);
    const second = await exportAll(other, 'zwei');
    const hashes = (files: typeof first.files) =>
      files.map(({ articleId, format, sha256 }) => `${articleId} ${format} ${sha256}`);
    expect(hashes(second.files)).toEqual(hashes(first.files));
    // Only embargoed articles stay at home, in every format but our own.
    expect(first.failed.every(({ error }) => error.code === 'EMBARGOED')).toBe(true);
    archive.close();
    other.close();
  }, 120_000);
});
