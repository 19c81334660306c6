import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { statements as statementContract } from '#shared/contract/statements.ts';
import { fail, ok } from '#shared/result.ts';
import { lastChange } from '../archive/change-log.ts';
import { storedPath } from '../archive/file-store.ts';
import { pdfOf, wavOf } from '../formats/evidence/testing.ts';
import * as articles from './articles.ts';
import type { JobContext } from './context.ts';
import * as evidence from './evidence.ts';
import * as statements from './statements.ts';
import { type TestArchive, testArchive, valueOf } from './testing.ts';
import { jobWithWorkshop } from './testing-workshop.ts';

function start() {
  const archive = testArchive();
  onTestFinished(() => archive.close());
  return archive;
}

/** Adds a file as an upload that has just arrived. */
async function addFile(
  archive: TestArchive,
  name: string,
  bytes: Uint8Array,
  mediaType = '',
  statementId: string | null = null,
  job: JobContext = jobWithWorkshop(archive),
) {
  const { folder } = archive.base.paths;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'upload');
  writeFileSync(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const incoming = () => ok({ path, name, mediaType, size: bytes.length, sha256 });
  const input = { upload: 'token', origin: '', statementId };
  return { added: valueOf(await evidence.addFile({ ...job, incoming }, input)), path };
}

/** A direct quote with these printed words; its id. */
function quoted(archive: TestArchive, printed: string): string {
  const article = valueOf(
    archive.mutate((context) => articles.create(context, { document: null, fields: {} })),
  );
  const input = { articleId: article.id, fields: { type: 'direct' }, printed };
  const made = archive.mutate((context) =>
    statements.create(context, statementContract.create.input.parse(input)),
  );
  return valueOf(made).statement.id;
}

const stateOf = (archive: TestArchive, id: string) => valueOf(statements.get(archive.query(), { id }));

const TEXT = { text: 'Die Erklärung im Wortlaut', name: '', origin: 'Zwischenablage', statementId: null };

test('text is kept once under its hash and read back', () => {
  const archive = start();
  const first = valueOf(archive.mutate((context) => evidence.addText(context, TEXT)));
  const again = valueOf(archive.mutate((context) => evidence.addText(context, TEXT)));
  expect(first).toMatchObject({ name: TEXT.text, kind: 'text', language: 'de', duplicate: false });
  expect(again).toEqual({ ...first, duplicate: true });
  expect(valueOf(evidence.part(archive.query(), { id: first.id, number: 1 })).text).toBe(TEXT.text);
  expect(lastChange(archive.read)).toBe(1);
  expect(new Set(archive.events.map((event) => JSON.stringify(event)))).toEqual(
    new Set([JSON.stringify({ type: 'evidence-changed', ids: [first.id] })]),
  );
});

test('evidence that was changed on the disk is not shown as evidence', () => {
  const archive = start();
  const { id, sha256 } = valueOf(archive.mutate((context) => evidence.addText(context, TEXT)));
  const path = storedPath(archive.base.paths.evidence, sha256);
  chmodSync(path, 0o600);
  writeFileSync(path, 'etwas anderes');
  expect(evidence.get(archive.query(), { id })).toMatchObject({ error: { code: 'DAMAGED' } });
  rmSync(path);
  expect(evidence.get(archive.query(), { id })).toMatchObject({
    error: { code: 'NOT_READABLE', params: { name: TEXT.text } },
  });
});

test('a file is taken over from its upload, which is gone afterwards', async () => {
  const archive = start();
  const bytes = Uint8Array.from([0, 1, 2, 255]);
  const { added, path } = await addFile(archive, 'Mitschnitt.mp3', bytes, 'audio/mpeg');
  const { sha256 } = added;
  expect(added).toMatchObject({ name: 'Mitschnitt.mp3', bytes: 4, origin: 'Mitschnitt.mp3' });
  expect(added.reading.outcome).toBe('no-text');
  const stored = storedPath(archive.base.paths.evidence, sha256);
  expect(new Uint8Array(readFileSync(stored))).toEqual(bytes);
  expect(statSync(stored).mode & 0o777).toBe(0o444);
  expect(() => readFileSync(path)).toThrow(/ENOENT/);
});

test('a PDF is anchored by itself: page, box, words around', async () => {
  const archive = start();
  const statementId = quoted(archive, '„Wesentliche Ausgaben werden verschoben“');
  const pdf = pdfOf([['Deckblatt'], ['112. Die Lage: Wesentliche Aus-', 'gaben werden verschoben. Ende.']]);
  const { added } = await addFile(archive, 'Bericht.pdf', pdf, '', statementId);
  expect(added).toMatchObject({
    mediaType: 'application/pdf',
    language: 'de',
    alike: 'same',
    anchor: {
      exact: 'Wesentliche Aus-\ngaben werden verschoben',
      prefix: 'Deckblatt\n112. Die Lage: ',
      page: 2,
    },
  });
  const box = added.anchor?.box;
  expect(box?.width).toBeGreaterThan(0.2);
  expect(box?.height).toBeGreaterThan(0.02);
  expect(stateOf(archive, statementId)).toMatchObject({
    verification: 'evidenced',
    evidence: [{ anchor: { page: 2, box } }],
  });
});

test('other words in the evidence are shown as its place but do not make a quote "belegt"', async () => {
  const archive = start();
  const statementId = quoted(archive, '„Wesentliche Ausgaben werden heute sofort verschoben“');
  const pdf = pdfOf([['Wesentliche Ausgaben werden heute bald verschoben.']]);
  const { added } = await addFile(archive, 'Bericht.pdf', pdf, '', statementId);
  expect(added).toMatchObject({ alike: 'similar', anchor: { page: 1 } });
  expect(stateOf(archive, statementId)).toMatchObject({ verification: 'recorded' });
});

test('a transcript gives seconds, and belongs to its recording', async () => {
  const archive = start();
  const statementId = quoted(archive, '„Das dauert noch ein Jahr“');
  const vtt =
    'WEBVTT\n\n00:01.000 --> 00:02.000\nJa.\n\n00:02.000 --> 00:03.500\nDas dauert\n\n00:03.500 --> 00:05.000\nnoch ein Jahr.';
  const { added } = await addFile(archive, 'Gespräch.vtt', Buffer.from(vtt), '', statementId);
  expect(added).toMatchObject({ alike: 'same', anchor: { seconds: 2, untilSeconds: 5, page: null } });
  const { added: recording } = await addFile(archive, 'Gespräch.wav', wavOf(5));
  const pairing = { transcriptId: added.id, recordingId: recording.id };
  valueOf(archive.mutate((context) => evidence.pair(context, pairing)));
  expect(valueOf(evidence.get(archive.query(), { id: added.id })).recording?.id).toBe(recording.id);
  const { transcripts } = valueOf(evidence.get(archive.query(), { id: recording.id }));
  expect(transcripts.map(({ id }) => id)).toEqual([added.id]);
});

test('a scan says that it has no text and is anchored by hand, by page and box', async () => {
  const archive = start();
  const statementId = quoted(archive, '„Das dauert noch ein Jahr“');
  const { added } = await addFile(archive, 'Scan.pdf', pdfOf([[]]), '', statementId);
  expect(added).toMatchObject({ alike: null, anchor: null, reading: { outcome: 'no-text', parts: 1 } });
  const place = { kind: 'box' as const, page: 1, box: { x: 0.1, y: 0.2, width: 0.5, height: 0.1 } };
  const ids = { evidenceId: added.id, statementId };
  valueOf(archive.mutate((context) => evidence.place(context, { ...ids, place })));
  expect(stateOf(archive, statementId)).toMatchObject({
    verification: 'evidenced',
    evidence: [{ anchor: { exact: '', page: 1, box: place.box } }],
  });
  const undone = { kind: 'anchor' as const, anchor: null };
  const { former } = valueOf(archive.mutate((context) => evidence.place(context, { ...ids, place: undone })));
  expect(former).toMatchObject({ page: 1 });
  expect(stateOf(archive, statementId).evidence).toMatchObject([{ anchor: null }]);
});

test('words marked by hand anchor a quote only when they are the printed ones', async () => {
  const archive = start();
  const statementId = quoted(archive, '„Ja, ein Jahr“');
  const text = 'Er sagte: Ja, ein Jahr. Dann: Nein, ein Tag.';
  const { added } = await addFile(archive, 'a.txt', Buffer.from(text), '', statementId);
  valueOf(archive.mutate((context) => evidence.unlink(context, { evidenceId: added.id, statementId })));
  expect(stateOf(archive, statementId).verification).toBe('recorded');
  valueOf(await evidence.link(jobWithWorkshop(archive), { evidenceId: added.id, statementId }));
  const mark = (words: string) => {
    const begin = text.indexOf(words);
    const place = { kind: 'words' as const, part: 1, start: begin, end: begin + words.length };
    valueOf(
      archive.mutate((context) => evidence.place(context, { evidenceId: added.id, statementId, place })),
    );
    return stateOf(archive, statementId).evidence[0]?.anchor?.exact;
  };
  expect(mark('Nein, ein Tag')).toBe('Nein, ein Tag');
  expect(mark('Ja, ein Jahr')).toBe('Ja, ein Jahr');
});

test('the same name with other content is kept beside the first and said so', async () => {
  const archive = start();
  const first = await addFile(archive, 'Rede.txt', Buffer.from('eins'));
  expect(first.added.otherOfName).toBeNull();
  const again = await addFile(archive, 'Rede.txt', Buffer.from('eins'));
  expect(again.added).toMatchObject({ duplicate: true, otherOfName: null });
  const changed = await addFile(archive, 'Rede.txt', Buffer.from('zwei'));
  expect(changed.added).toMatchObject({ duplicate: false, otherOfName: first.added.capturedAt });
  expect(valueOf(evidence.list(archive.query(), { offset: 0, limit: 10 })).total).toBe(2);
});

test('a broken, an encrypted and a misnamed file are kept, each with what is wrong', async () => {
  const archive = start();
  const broken = await addFile(archive, 'Kaputt.pdf', Buffer.from('%PDF-1.4 nichts'));
  expect(broken.added.reading).toMatchObject({ outcome: 'broken', misnamed: false });
  const locked = await addFile(archive, 'Zu.pdf', pdfOf([['x']], { encrypted: true }));
  expect(locked.added.reading.outcome).toBe('encrypted');
  const wrong = await addFile(archive, 'Bild.pdf', Buffer.from('nur Text'));
  expect(wrong.added.reading).toMatchObject({ outcome: 'broken', misnamed: true });
  expect(await addFile(archive, 'leer.txt', Buffer.from('')).catch(String)).toContain('EMPTY_INPUT');
});

test('what the workshop gives up on stays evidence', async () => {
  const archive = start();
  const job = jobWithWorkshop(archive);
  const analyse = () => Promise.resolve(fail('LIMIT_EXCEEDED', { task: 'evidence.read', limit: 60 }));
  const { added } = await addFile(archive, 'a.pdf', pdfOf([['x']]), '', null, { ...job, analyse });
  expect(added.reading.outcome).toBe('too-large');
  expect(valueOf(evidence.get(archive.query(), { id: added.id })).name).toBe('a.pdf');
});

test('words that were read can be thrown away and are read again', async () => {
  const archive = start();
  const { added } = await addFile(archive, 'a.pdf', pdfOf([['Brückenbau in Halden']]));
  archive.db.exec('DELETE FROM evidence_readings');
  expect(valueOf(evidence.get(archive.query(), { id: added.id })).reading).toBeNull();
  expect(evidence.part(archive.query(), { id: added.id, number: 1 }).ok).toBe(false);
  valueOf(await evidence.prepare(jobWithWorkshop(archive), { id: added.id }));
  expect(valueOf(evidence.part(archive.query(), { id: added.id, number: 1 })).text).toContain('Brückenbau');
});

test('words are found in evidence, folded, with what stands around them', async () => {
  const archive = start();
  const { added } = await addFile(archive, 'a.pdf', pdfOf([['Der Straßenbau ruht.'], ['Neuer Straßenbau']]));
  expect(valueOf(evidence.find(archive.query(), { id: added.id, text: 'strassenb' }))).toMatchObject({
    total: 2,
    hits: [
      { part: 1, start: 4, end: 14, before: 'Der ' },
      { part: 2, start: 6 },
    ],
  });
  expect(valueOf(evidence.find(archive.query(), { id: added.id, text: ' ' })).total).toBe(0);
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
  expect(valueOf(evidence.part(archive.query(), { id: added.id, number: 1 })).text).toBe('Er sagte nein.');
});

test('an unknown statement fails, and the evidence row with it', () => {
  const archive = start();
  const result = archive.mutate((context) => evidence.addText(context, { ...TEXT, statementId: 'gone' }));
  expect(result).toMatchObject({ error: { code: 'NOT_FOUND', params: { kind: 'statement' } } });
  expect(valueOf(evidence.list(archive.query(), { offset: 0, limit: 10 })).total).toBe(0);
});
