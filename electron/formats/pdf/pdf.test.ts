import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { annotatedPdfExporter } from '../manuscript/pdf.ts';
import { sampleContent, sampleMaterial } from '../testing.ts';
import { pdfExporter } from './exporter.ts';
import { Paper } from './paper.ts';
import { typeset } from './typeset.ts';

const OPTIONS = { keepLocation: false, includeEditorialNote: false };
const withText = (text: string, headline = 'Titel') => {
  const content = sampleContent();
  const document = sheet({ headline }, [paragraphNode([textNode(text)])]);
  return sampleMaterial({ ...content, statements: [], article: { ...content.article, document } });
};

/** Everything that the file says outside its fonts and pictures, unpacked. */
function contentOf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes);
  let text = '';
  let at = 0;
  for (let start = raw.indexOf('stream\n', at); start >= 0; start = raw.indexOf('stream\n', at)) {
    text += raw.toString('latin1', at, start);
    const end = raw.indexOf('endstream', start);
    const stream = raw.subarray(start + 7, end);
    try {
      text += inflateSync(stream).toString('latin1');
    } catch {
      text += stream.toString('latin1');
    }
    at = end + 9;
  }
  return text + raw.toString('latin1', at);
}

describe.each([
  ['pdf', pdfExporter],
  ['annotated-pdf', annotatedPdfExporter],
] as const)('%s', (_id, exporter) => {
  it('is the same for the same article, tagged, in its language, and knows only the time of the article', async () => {
    const bytes = await exporter.write(sampleMaterial(), OPTIONS);
    expect(Buffer.from(await exporter.write(sampleMaterial(), OPTIONS)).equals(Buffer.from(bytes))).toBe(
      true,
    );
    const content = contentOf(bytes);
    expect(content).toContain('/Marked true');
    expect(content).toContain('/Lang (de)');
    expect(content).toMatch(/\/StructTreeRoot/);
    expect(content).toContain('pdfuaid:part');
    expect(content).toContain('(D:20250212104207Z)');
    expect(content).not.toMatch(new RegExp(`D:${new Date().getFullYear()}`));
    expect(content).not.toContain('/JavaScript');
  });

  it('escapes what stands in the metadata', async () => {
    const content = contentOf(await exporter.write(withText('Text.', 'A <b> & "c"'), OPTIONS));
    expect(content).toContain('A &lt;b&gt; &amp; ');
  });

  it('draws boxes for signs that no font has, keeps the signs for copying, and says so', async () => {
    const content = contentOf(await exporter.write(withText('Ein 🙂 und שלום.'), OPTIONS));
    expect(content).toContain('/ActualText');
    const without = contentOf(await exporter.write(withText('Ein Lächeln, Мир und Σοφία.'), OPTIONS));
    expect(without).not.toContain('/ActualText');
  });

  it('needs no statement and no picture, and survives a word without end', async () => {
    const material = { ...withText('x'.repeat(20_000)), pictures: new Map() };
    expect((await exporter.write(material, OPTIONS)).length).toBeGreaterThan(1000);
  });
});

describe('setting lines', () => {
  const paper = () =>
    new Paper({ title: 't', author: '', subject: '', language: 'de', at: '2025-01-01T00:00:00.000Z' });
  const lines = (text: string, width: number): string[] =>
    typeset(paper(), [{ text, face: 'serif', size: 10 }], width).map((line) =>
      line.map((atom) => atom.text).join(''),
    );

  it('breaks at spaces and hyphens, never at a no-break space, always at a line feed', () => {
    expect(lines('eins zwei drei', 50)).toEqual(['eins zwei ', 'drei']);
    expect(lines('Musterstadt-Verwaltung', 80)).toEqual(['Musterstadt-', 'Verwaltung']);
    expect(lines('aus 10\u00a0km Höhe', 40)).toEqual(['aus ', '10\u00a0km ', 'Höhe']);
    expect(lines('a\nb\n', 100)).toEqual(['a', 'b']);
  });

  it('prints a ligature that no font has as its letters, and composes accents', () => {
    expect(lines('\ufb01n e\u0301', 100)).toEqual(['fin é']);
  });
});

it('opens each font once, however often it is used', () => {
  const paper = new Paper({ title: '', author: '', subject: '', language: 'de', at: '2025-02-12T10:00:00Z' });
  for (const text of ['Die Brücke', 'bleibt', 'stehen'])
    typeset(
      paper,
      [
        { text, face: 'serif', size: 10 },
        { text, face: 'sans', size: 10 },
      ],
      300,
    );
  expect(paper).toMatchObject({ _fontCount: 2 });
});
