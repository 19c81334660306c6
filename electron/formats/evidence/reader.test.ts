import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEvidence } from './reader.ts';
import { docxOf, pdfOf, wavOf } from './testing.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-evidence-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string, content: string | Uint8Array, mediaType = '') {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return readEvidence({ path, name, mediaType, bytes: statSync(path).size });
}

describe('PDF', () => {
  it('gives the text of each page and the place of each line', async () => {
    const { outcome, parts, mediaType } = await read(
      'Bericht.pdf',
      pdfOf([['Bericht des Rechnungshofs'], ['Die Ausgaben für Brücken', 'werden verschoben.']]),
    );
    expect([outcome, mediaType]).toEqual(['text', 'application/pdf']);
    expect(parts.map(({ text, number }) => [number, text.trim()])).toEqual([
      [1, 'Bericht des Rechnungshofs'],
      [2, 'Die Ausgaben für Brücken\nwerden verschoben.'],
    ]);
    const [first, second] = parts[1]?.segments ?? [];
    // 60 of 595 points from the left; the baseline 780 of 842 points up.
    expect(first?.box?.x).toBeCloseTo(60 / 595, 3);
    expect(first?.box?.y).toBeCloseTo((842 - 780 - 12) / 842, 2);
    expect(second?.box?.y).toBeCloseTo((842 - 764 - 12) / 842, 2);
    expect(parts[1]?.text.slice(second?.start, second?.end)).toBe('werden verschoben.');
  });

  it('says scan, password and damage apart', async () => {
    expect(await read('Scan.pdf', pdfOf([[], []]))).toMatchObject({ outcome: 'no-text', parts: [{}, {}] });
    expect(await read('Zu.pdf', pdfOf([['Geheim']], { encrypted: true }))).toMatchObject({
      outcome: 'encrypted',
      parts: [],
    });
    expect(await read('Kaputt.pdf', '%PDF-1.7\nkein Inhalt')).toMatchObject({ outcome: 'broken' });
  });
});

describe('a Word document', () => {
  it('gives what counts: paragraphs, insertions, cells; not what was deleted', async () => {
    const changed =
      '<w:p><w:r><w:t>Wir bauen </w:t></w:r><w:del><w:r><w:delText>nie</w:delText></w:r></w:del><w:ins><w:r><w:t>bald</w:t></w:r></w:ins><w:r><w:br/><w:t>um.</w:t></w:r></w:p>' +
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Kosten</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40 Mio.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const { outcome, parts } = await read('Rede.docx', docxOf(['Es gilt das gesprochene Wort.'], changed));
    expect(outcome).toBe('text');
    expect(parts[0]?.text).toBe('Es gilt das gesprochene Wort.\nWir bauen bald\num.\nKosten\t40 Mio.');
  });

  it('is not taken for damaged text, a picture for a document, or an entity bomb for words', async () => {
    expect(await read('Rede.docx', 'kein Word')).toMatchObject({ outcome: 'broken', misnamed: true });
    const bomb = docxOf([]);
    expect((await read('Leer.docx', bomb)).outcome).toBe('no-text');
  });
});

describe('mail', () => {
  it('gives head, words and the names of what is attached', async () => {
    const mail = [
      'From: =?utf-8?Q?J=C3=BCrgen_Rohde?= <rohde@stadt.example>',
      'To: Redaktion <desk@blatt.example>',
      'Subject: Freigabe',
      'Date: Wed, 12 Feb 2025 10:00:00 +0100',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Die Brücke <b>bleibt</b>.</p><script>alert(1)</script><p>Gruß</p>',
      '--b',
      'Content-Type: application/pdf; name=plan.pdf',
      'Content-Disposition: attachment; filename=plan.pdf',
      '',
      'x',
      '--b--',
    ].join('\r\n');
    const { outcome, mail: head, parts } = await read('Freigabe.eml', mail);
    expect(outcome).toBe('text');
    expect(head).toMatchObject({
      from: 'Jürgen Rohde <rohde@stadt.example>',
      subject: 'Freigabe',
      attachments: ['plan.pdf'],
    });
    expect(parts[0]?.text).toContain('Die Brücke bleibt.');
    expect(parts[0]?.text).not.toContain('alert');
  });

  it('without a head is none', async () => {
    expect((await read('x.eml', 'nur Text')).outcome).toBe('broken');
  });
});

describe('transcripts', () => {
  it('give seconds and speakers', async () => {
    const vtt =
      'WEBVTT\n\n1\n00:00:01.500 --> 00:00:04.000 align:start\n<v Detlef Rohde>Wir reißen sie <i>nicht</i> heraus;\nwir bauen um.\n\n00:04.000 --> 00:06.250\nDas dauert.\n';
    const { outcome, parts } = await read('Gespräch.vtt', vtt);
    expect(outcome).toBe('text');
    expect(parts[0]?.text).toBe('Wir reißen sie nicht heraus; wir bauen um.\nDas dauert.');
    expect(
      parts[0]?.segments.map(({ seconds, untilSeconds, speaker }) => [seconds, untilSeconds, speaker]),
    ).toEqual([
      [1.5, 4, 'Detlef Rohde'],
      [4, 6.25, 'Detlef Rohde'],
    ]);
    const srt =
      '1\r\n01:02:03,4 --> 01:02:05,000\r\nROHDE: Nein.\r\n\r\n2\r\n01:02:05,000 --> 01:02:06,000\r\n- FRAGE: Warum?\r\n';
    const subtitles = await read('Gespräch.srt', srt);
    expect(subtitles.parts[0]?.text).toBe('Nein.\nWarum?');
    expect(subtitles.parts[0]?.segments.map(({ seconds, speaker }) => [seconds, speaker])).toEqual([
      [3723.4, 'ROHDE'],
      [3725, 'FRAGE'],
    ]);
  });

  it('without a cue are none', async () => {
    expect((await read('x.srt', 'nur Text')).outcome).toBe('broken');
  });
});

describe('other files', () => {
  it('are what their content is, and said to be misnamed when their name promises otherwise', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    expect(await read('Vertrag.pdf', png)).toMatchObject({
      mediaType: 'image/png',
      misnamed: true,
      outcome: 'no-text',
    });
    expect(await read('Vertrag.pdf', 'nur Text')).toMatchObject({ outcome: 'broken', misnamed: true });
    expect(await read('Ton.wav', wavOf(0.1))).toMatchObject({
      mediaType: 'audio/wav',
      misnamed: false,
      outcome: 'no-text',
    });
    expect(await read('x.bin', Buffer.from([1, 2, 3, 4]))).toMatchObject({ outcome: 'no-reader' });
  });

  it('are text in whatever encoding, and pages without what runs', async () => {
    const latin = await read('alt.txt', Buffer.from('Größe: fünf', 'latin1'));
    expect(latin.parts[0]?.text).toBe('Größe: fünf');
    const page = await read(
      'Seite.html',
      '<nav>Start</nav><h1>Brücke</h1><p>Er sagte:<br>nein.</p><script>x</script>',
    );
    expect(page.parts[0]?.text).toBe('Start\nBrücke\nEr sagte:\nnein.');
    expect((await read('tief.html', '<div>'.repeat(5000))).outcome).toBe('too-large');
  });

  it('compose letters and come in parts when they are long', async () => {
    const { parts } = await read('lang.txt', `${'Zeile mit Wörtern.\n'.repeat(9000)}Ende`);
    expect(parts).toHaveLength(2);
    const whole = parts.map(({ text }) => text).join('\n');
    expect(whole).toBe(`${'Zeile mit Wörtern.\n'.repeat(9000)}Ende`);
    expect(whole.slice(parts[1]?.start).startsWith(parts[1]?.text ?? '-')).toBe(true);
    expect((await read('a.txt', 'Brücke'.normalize('NFD'))).parts[0]?.text).toBe('Brücke'.normalize('NFC'));
  });
});
