import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pullQuoteNode, sheet, textNode } from '#shared/document/build.ts';
import { documentJson } from '#shared/document/document.ts';
import { EXPORT_FORMATS, type ExportFormat } from '#shared/contract/exports.ts';
import { EXPORT_FORMAT_ENTRIES, exportFormatEntry } from './exporters.ts';
import { exportFileName, numbered, slugOf } from './file-name.ts';
import { clipboardOf } from './html/clipboard.ts';
import { proofPage } from './html/proof.ts';
import { importFile } from './importers.ts';
import { publicArticle } from './material.ts';
import { refuseDoubles } from './registry.ts';
import { sampleContent, sampleMaterial } from './testing.ts';

const OPTIONS = { keepLocation: false, includeEditorialNote: false };

async function write(id: ExportFormat, material = sampleMaterial()): Promise<Uint8Array> {
  const exporter = await exportFormatEntry(id).load();
  return exporter.write(material, OPTIONS);
}
const text = async (id: ExportFormat): Promise<string> => Buffer.from(await write(id)).toString('utf8');

async function readable(id: ExportFormat): Promise<string> {
  if (id !== 'docx') return text(id);
  const parts = unzipSync(await write('docx'));
  return Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
}

it('has an exporter for every format of the contract, and refuses a second one of the same name', async () => {
  expect(EXPORT_FORMAT_ENTRIES.map((entry) => entry.id).toSorted()).toEqual([...EXPORT_FORMATS].toSorted());
  for (const entry of EXPORT_FORMAT_ENTRIES) expect((await entry.load()).id).toBe(entry.id);
  expect(() => refuseDoubles([{ id: 'a' }, { id: 'a' }])).toThrow('two formats');
});

describe.each(EXPORT_FORMATS)('%s', (id) => {
  it('gives the same bytes for the same article', async () => {
    const first = Buffer.from(await write(id));
    expect(Buffer.from(await write(id)).equals(first)).toBe(true);
  });
});

describe.each(['html', 'markdown', 'text', 'docx'] as const)('%s tells nobody', (id) => {
  it.each(['DESKNOTIZ', 'TK', 'GEHEIM', 'QUELLENNOTIZ', 'ZITATNOTIZ', 'INFORMANT'])('%s', async (secret) => {
    expect(await readable(id)).not.toMatch(new RegExp(`\\b${secret}\\b`));
  });
});

describe('HTML', () => {
  it('cites the source of a direct quotation, in the text and as structured data', async () => {
    const html = await text('html');
    expect(html).toContain(
      '<q cite="https://musterstadt.example/protokoll#top4">„Wir bauen <em>diesen</em> Weg noch in diesem Jahr“</q>',
    );
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '') as {
      hasPart: unknown[];
    };
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      inLanguage: 'de',
      datePublished: '2025-02-12T11:00:00.000Z',
    });
    expect(data.hasPart[0]).toEqual({
      '@type': 'Quotation',
      text: 'Wir bauen diesen Weg noch in diesem Jahr',
      creator: { '@type': 'Person', name: 'Jana Beispiel', jobTitle: 'Oberbürgermeisterin' },
      dateCreated: '2025-02-11',
      isBasedOn: {
        '@type': 'CreativeWork',
        name: 'Protokoll der Ratssitzung',
        url: 'https://musterstadt.example/protokoll#top4',
        datePublished: '2025-02-11',
      },
    });
  });

  it('names nobody who spoke "unter zwei"', async () => {
    const html = await text('html');
    expect(html).toContain('<blockquote><p>„Überhastet und ungedeckt.“</p></blockquote>');
    const { statements } = publicArticle(sampleContent());
    expect(statements.get('use-2')).toMatchObject({ speaker: 'die Opposition', source: null, address: '' });
    expect(statements.has('use-3')).toBe(false);
  });

  it('escapes a headline that wants to end its script', async () => {
    const html = await text('html');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toContain('<b>&');
  });

  it('asks the network for nothing', async () => {
    expect(await text('html')).not.toMatch(/<(?:img|link|script|iframe|source)[^>]+(?:src|href)="(?!data:)/);
  });
});

it('writes Markdown that reads back as the same text', async () => {
  const result = importFile(
    { name: 'a.md', bytes: await write('markdown') },
    { today: '2025-03-07', language: 'de' },
  );
  expect(result.ok && result.value.report).toMatchObject({
    headline: 'Stadtrat beschließt Radweg: „Größe zählt“ </script><b>&',
    kicker: 'Verkehr',
    authors: ['Anna Muster'],
    subheadings: ['Kosten noch offen', 'Was fehlt'],
    listItems: ['Ampeln', 'Schilder', 'Rat', 'Ausschuss'],
    tables: [
      [
        ['Partei', 'Stimmen'],
        ['A | B', '23'],
      ],
    ],
    notesText: [
      'Jana Beispiel, Oberbürgermeisterin; Protokoll der Ratssitzung; 11.02.2025. <https://musterstadt.example/protokoll#top4>',
      'die Opposition',
    ],
  });
  expect(result.ok && result.value.report.paragraphs).toContain('Erste Zeile 1. keine Liste * nur Text_');
});

it('writes HTML that reads back as the same text, with one set of quotation marks', async () => {
  const result = importFile(
    { name: 'a.html', bytes: await write('html') },
    { today: '2025-03-07', language: 'de' },
  );
  expect(result.ok && result.value.report).toMatchObject({
    headline: 'Stadtrat beschließt Radweg: „Größe zählt“ </script><b>&',
    kicker: 'Verkehr',
    dateline: 'Musterstadt',
    byline: 'Von Anna Muster',
    blockquotes: ['„Überhastet und ungedeckt.“'],
  });
  expect(result.ok && result.value.report.paragraphs).toContain(
    '„Wir bauen diesen Weg noch in diesem Jahr“, sagte Jana Beispiel.',
  );
  expect(result.ok && JSON.stringify(result.value.document)).not.toContain('use-1');
});

it.each(['copydesk', 'json'] as const)('%s comes back byte for byte', async (id) => {
  const bytes = Buffer.from(await write(id));
  const read = importFile({ name: `a.${id}`, bytes }, { today: '2025-03-07', language: 'de' });
  if (!read.ok || !read.value.package) throw new Error('not read');
  expect(documentJson(read.value.document)).toBe(documentJson(read.value.package.article.document));
  const again = await write(id, { ...sampleMaterial(read.value.package), files: read.value.files });
  expect(Buffer.from(again).equals(bytes)).toBe(true);
});

describe('DOCX', () => {
  it('has styles, language, footnotes and the times of the article', async () => {
    const parts = unzipSync(await write('docx'));
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('word/styles.xml')).toContain('<w:lang w:val="de-DE"/>');
    expect(part('word/document.xml')).toMatch(/<w:pStyle w:val="Title"\/>/);
    expect(part('word/document.xml')).toMatch(/<w:pStyle w:val="Standfirst"\/>/);
    expect(part('word/footnotes.xml')).toContain(
      'Jana Beispiel, Oberbürgermeisterin; Protokoll der Ratssitzung',
    );
    expect(part('docProps/core.xml')).toContain('2025-02-12T10:42:07Z');
    expect(Object.keys(parts)).toContain('word/media/image1.png');
  });
});

it('names the source of a pull quote that repeats a statement', async () => {
  const content = sampleContent();
  const document = sheet({ headline: 'Titel' }, [
    pullQuoteNode([textNode('Noch in diesem Jahr', {}, ['use-1'])]),
    pullQuoteNode([textNode('Nur ein Satz')]),
  ]);
  const material = sampleMaterial({ ...content, article: { ...content.article, document } });
  const html = Buffer.from(
    await (await exportFormatEntry('html').load()).write(material, {
      keepLocation: false,
      includeEditorialNote: false,
    }),
  ).toString();
  expect(html).toContain(
    '<blockquote class="pull-quote" cite="https://musterstadt.example/protokoll#top4"><p>Noch in diesem Jahr</p></blockquote>',
  );
  expect(html).toContain('<div class="pull-quote"><p>Nur ein Satz</p></div>');
});

it('gives out the note to editors only where it was asked for', async () => {
  const asked = { keepLocation: false, includeEditorialNote: true };
  const of = async (id: ExportFormat) => (await exportFormatEntry(id).load()).write(sampleMaterial(), asked);
  expect(Buffer.from(await of('markdown')).toString()).toContain(
    'editorialNote: "GEHEIM: Rückruf bei Jana nötig"',
  );
  const parts = unzipSync(await of('docx'));
  expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('GEHEIM');
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).not.toContain('GEHEIM');
  for (const id of ['html', 'text'] as const)
    expect(Buffer.from(await of(id)).toString()).not.toContain('GEHEIM');
  expect(Buffer.from(await of('docx')).equals(Buffer.from(await of('docx')))).toBe(true);
});

it('puts clean HTML and single fields on the clipboard', () => {
  const { html, text: words, fields } = clipboardOf(sampleMaterial());
  expect(html).not.toMatch(/class=|style=|<q|<img|data:/);
  expect(html).toContain('<h1>Stadtrat beschließt Radweg');
  expect(fields.map((field) => field.name)).toEqual([
    'kicker',
    'headline',
    'standfirst',
    'byline',
    'dateline',
    'body',
    'keywords',
  ]);
  expect(words).not.toContain('DESKNOTIZ');
});

it('makes a proof without notes, placeholders and pictures', () => {
  const html = proofPage(sampleContent().article.document, 'de', 'Fahne');
  expect(html).not.toMatch(/DESKNOTIZ|TK|<img|<script/);
  expect(html).toContain('@page');
  expect(proofPage(sampleContent().article.document, '"><script>', 'x')).not.toContain('<script>');
});

describe('file names', () => {
  it.each([
    ['Größe zählt: 10 % mehr für Straßen', 'groesse-zaehlt-10-mehr-fuer-strassen'],
    ['Ärger / Öl \\ Über?*"<>|', 'aerger-oel-ueber'],
    ['Café à la carte', 'cafe-a-la-carte'],
    ['CON', 'con-artikel'],
    ['…', 'artikel'],
    [
      'Ein sehr langer Titel, der niemals aufhört, weil sein Verfasser es nicht konnte',
      'ein-sehr-langer-titel-der-niemals-aufhoert-weil-sein',
    ],
    ['Москва', 'artikel'],
  ])('%s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('carry the day of the newsroom and count when asked', () => {
    expect(exportFileName('2025-02-12T23:30:00.000Z', 'Europe/Berlin', 'Titel', 'md')).toBe(
      '2025-02-13_titel.md',
    );
    expect(numbered('2025-02-13_titel.md', 2)).toBe('2025-02-13_titel-2.md');
  });
});
