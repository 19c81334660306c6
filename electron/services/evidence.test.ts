import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ok } from '#shared/result.ts';
import { lastChange } from '../archive/change-log.ts';
import { storedPath } from '../archive/file-store.ts';
import * as evidence from './evidence.ts';
import { testArchive, valueOf } from './testing.ts';

function start() {
  const archive = testArchive();
  onTestFinished(() => archive.close());
  return archive;
}

const TEXT = { text: 'Die Erklärung im Wortlaut', name: '', origin: 'Zwischenablage', statementId: null };

test('text is kept once under its hash and read back', () => {
  const archive = start();
  const first = valueOf(archive.mutate((context) => evidence.addText(context, TEXT)));
  const again = valueOf(archive.mutate((context) => evidence.addText(context, TEXT)));
  expect(first).toMatchObject({ name: TEXT.text, kind: 'text', language: 'de', duplicate: false });
  expect(again).toEqual({ ...first, duplicate: true });
  expect(valueOf(evidence.text(archive.query(), { id: first.id }))).toEqual({ text: TEXT.text });
  expect(lastChange(archive.read)).toBe(1);
  expect(archive.events).toEqual([{ type: 'evidence-changed', ids: [first.id] }]);
});

test('evidence that was changed on the disk is not shown as evidence', () => {
  const archive = start();
  const { id, sha256 } = valueOf(archive.mutate((context) => evidence.addText(context, TEXT)));
  const path = storedPath(archive.base.paths.evidence, sha256);
  chmodSync(path, 0o600);
  writeFileSync(path, 'etwas anderes');
  expect(evidence.text(archive.query(), { id })).toMatchObject({ error: { code: 'DAMAGED' } });
});

test('a file is taken over from its upload, which is gone afterwards', () => {
  const archive = start();
  const path = join(archive.base.paths.folder, 'upload');
  const bytes = Buffer.from([0, 1, 2, 255]);
  writeFileSync(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { path, name: 'Mitschnitt.mp3', mediaType: 'audio/mpeg', size: bytes.length, sha256 };
  const input = { upload: 'token', origin: '', statementId: null };
  const added = valueOf(
    archive.mutate((context) => evidence.addFile({ ...context, incoming: () => ok(file) }, input)),
  );
  expect(added).toMatchObject({ sha256, name: 'Mitschnitt.mp3', bytes: 4, origin: 'Mitschnitt.mp3' });
  expect(readFileSync(storedPath(archive.base.paths.evidence, sha256))).toEqual(bytes);
  expect(() => readFileSync(path)).toThrow(/ENOENT/);
});

test('a captured page keeps its markup and is read as text', () => {
  const archive = start();
  const input = {
    address: 'https://example.org/a',
    page: '<p>Er sagte <b>nein</b>.</p>',
    statementId: null,
  };
  const added = valueOf(archive.mutate((context) => evidence.addAddress(context, input)));
  expect(added).toMatchObject({ name: 'example.org', kind: 'web', mediaType: 'text/html' });
  expect(valueOf(evidence.text(archive.query(), { id: added.id })).text).toBe('Er sagte nein.');
});

test('an unknown statement fails, and the evidence row with it', () => {
  const archive = start();
  const result = archive.mutate((context) => evidence.addText(context, { ...TEXT, statementId: 'gone' }));
  expect(result).toMatchObject({ error: { code: 'NOT_FOUND', params: { kind: 'statement' } } });
  expect(valueOf(evidence.list(archive.query(), { offset: 0, limit: 10 })).total).toBe(0);
});
