import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportGate } from '#shared/contract/exports.ts';
import { fail, ok } from '#shared/result.ts';
import type { ArticlePackage } from '../formats/copydesk/package.ts';
import { sampleContent } from '../formats/testing.ts';
import type { JobContext, PlacedText } from './context.ts';
import { passGates } from './export-gates.ts';
import { textsOf } from './export-texts.ts';
import * as sources from './sources.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';

let archive: TestArchive;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-gates-'));
  archive = testArchive(folder, { keep: true });
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The sample without its statement "unter drei". */
function clean(): ArticlePackage {
  const content = sampleContent();
  return { ...content, statements: content.statements.filter(({ id }) => id !== 'statement-3') };
}
const by = (...gates: ExportGate[]) => ({ gates, name: 'Anna Muster', reason: 'Mit der Quelle besprochen.' });

function seal(): void {
  const { id } = valueOf(
    archive.mutate((context) =>
      sources.save(context, {
        name: '',
        description: 'ein Beamter',
        kind: 'person',
        level: 'confidential',
        address: '',
        date: '',
        groundRule: 'one',
        note: '',
      }),
    ),
  );
  valueOf(archive.mutate((context) => sources.recordVault(context, { id, act: 'seal' })));
}

/** A host whose guard knows one word. */
function guarded(word: string, asked: PlacedText[] = []): JobContext {
  return {
    ...archive.job(),
    capability: (name, input) => {
      const texts = 'texts' in input ? input.texts : [];
      asked.push(...texts);
      const hits = texts
        .filter(({ text }) => text.includes(word))
        .map(({ place }) => ({ place, whole: true }));
      return Promise.resolve(name === 'names.check' ? ok({ hits }) : fail('NOT_AVAILABLE', {})) as never;
    },
  };
}

describe('what is said unter drei', () => {
  it('holds the article back until a person lets it out', async () => {
    expect(await passGates(archive.job(), sampleContent(), null)).toMatchObject({
      ok: false,
      error: { code: 'GROUND_RULE', params: { id: sampleContent().article.id, count: 1 } },
    });
    expect(await passGates(archive.job(), sampleContent(), by('SEALED_NAME'))).toMatchObject({ ok: false });
    expect(await passGates(archive.job(), sampleContent(), by('GROUND_RULE', 'SEALED_NAME'))).toEqual(
      ok(by('GROUND_RULE')),
    );
    expect(await passGates(archive.job(), clean(), null)).toEqual(ok(null));
  });
});

describe('sealed names', () => {
  it('need no guard where there are none', async () => {
    expect(await passGates(archive.job(), clean(), by('SEALED_NAME'))).toEqual(ok(null));
  });

  it('hold everything back where nobody can look for them', async () => {
    seal();
    expect(await passGates(archive.job(), clean(), null)).toMatchObject({
      ok: false,
      error: { code: 'NAME_CHECK_UNAVAILABLE', params: { reason: 'host' } },
    });
    expect(await passGates(archive.job(), clean(), by('NAME_CHECK_UNAVAILABLE'))).toEqual(
      ok(by('NAME_CHECK_UNAVAILABLE')),
    );
  });

  it('are thought to be there when the vault’s file cannot be read', async () => {
    writeFileSync(join(folder, 'vault.json'), 'kaputt');
    expect(await passGates(archive.job(), clean(), null)).toMatchObject({
      error: { code: 'NAME_CHECK_UNAVAILABLE' },
    });
    writeFileSync(join(folder, 'vault.json'), JSON.stringify({ guard: { names: [] } }));
    expect(await passGates(archive.job(), clean(), null)).toEqual(ok(null));
    expect(readdirSync(folder)).toContain('vault.json');
  });

  it.each([
    ['Hafenstraße', 'text', 'a.html'],
    ['hafenstrasse.png', 'picture', 'a.html'],
    ['QUELLENNOTIZ', 'source', 'a.html'],
    ['ZITATNOTIZ', 'statement', 'a.html'],
    ['hallo-datei', 'file-name', 'hallo-datei.html'],
    ['Wir bauen diesen Weg', 'text', 'a.html'],
  ] as const)('are found: %s', async (word, place, fileName) => {
    seal();
    const found = await passGates(guarded(word), clean(), null, [fileName]);
    expect(found).toMatchObject({ error: { code: 'SEALED_NAME', params: { place } } });
  });
});

it('reads a name across bold type, and every note', () => {
  const texts = textsOf(clean(), []).map(({ text }) => text);
  expect(texts[0]).toContain('am Dienstag den Bau');
  expect(texts).toEqual(expect.arrayContaining(['QUELLENNOTIZ', 'ZITATNOTIZ']));
});
