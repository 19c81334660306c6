import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleQuotes } from '../testing.ts';
import { writtenList } from './entries.ts';
import { writeQuoteList } from './exporters.ts';
import { parseQuoteList, type QuoteList } from './quote-list.ts';

/** The sample with other fields in its first statement. */
function changed(fields: Partial<QuoteList['statements'][number]['fields']>): QuoteList {
  const list = sampleQuotes();
  return {
    ...list,
    statements: list.statements.map((one, at) =>
      at === 0 ? { ...one, fields: { ...one.fields, ...fields } } : one,
    ),
  };
}
const text = async (list: QuoteList, format: 'quotes-html' | 'quotes-markdown'): Promise<string> =>
  Buffer.from(await writeQuoteList(list, format)).toString('utf8');

describe('a quote list', () => {
  it('tells who said what when, from where, how far checked, released or not, and where it is printed', () => {
    const { summary, entries } = writtenList(sampleQuotes());
    const [first] = entries;
    const row = (label: string) => first?.rows.find((one) => one.label === label)?.text;
    expect(summary).toBe('2 Aussagen: 1 belegt, 1 erfasst');
    expect(first).toMatchObject({ number: 1, title: '11.02.2025, Jana Beispiel', stateWord: 'belegt' });
    expect(row('Sprecher')).toBe('Jana Beispiel, Oberbürgermeisterin');
    expect(row('Quelle')).toBe('Protokoll der Ratssitzung, Dokument, 11.02.2025');
    expect(row('Beleg')).toBe('keiner');
    expect(row('Vereinbarung')).toBe('unter eins (mit Namen zitierbar)');
    expect(row('Autorisierung')).toBe('freigegeben');
    expect(row('Gedruckt in')).toBe(
      '„Stadtrat beschließt Radweg“ (12.02.2025); „Bilanz des Jahres“ (30.12.2025)',
    );
  });

  it('flags what two articles word differently, and only that', () => {
    const [first, second] = writtenList(sampleQuotes()).entries;
    expect(first?.flags).toEqual(['In zwei Artikeln in verschiedenem Wortlaut gedruckt']);
    expect(first?.wordings).toEqual([
      { label: '', text: '„Wir bauen diesen Weg noch in diesem Jahr“', language: '' },
      {
        label: 'Anderer Wortlaut in „Bilanz des Jahres“ (30.12.2025)',
        text: '„Wir bauen den Weg bald“',
        language: '',
      },
    ]);
    expect(second?.flags).toEqual([]);
    const permitted = sampleQuotes();
    const alike = permitted.statements.map((one) => ({
      ...one,
      uses: one.uses.map((use, at) => (at === 1 ? { ...use, printed: '"Wir bauen diesen Weg […]"' } : use)),
    }));
    expect(writtenList({ ...permitted, statements: alike }).entries[0]).toMatchObject({ flags: [] });
  });

  it('puts the original first, then the translation, and says when there is none', () => {
    const [, second] = writtenList(sampleQuotes()).entries;
    expect(second?.wordings).toEqual([
      { label: 'Original (en)', text: 'Hasty *and* unfunded', language: 'en' },
      { label: 'Übersetzung', text: '„Überhastet und ungedeckt.“', language: '' },
    ]);
    expect(second?.rows).toContainEqual({ label: 'Übersetzung', text: 'übersetzt von Anna Muster' });
    expect(second?.rows).toContainEqual({
      label: 'Weicht vom Beleg ab',
      text: '‚ungedeckt‘ statt ‚unbezahlt‘',
    });
    expect(writtenList(changed({ translated: true })).entries[0]?.flags[0]).toBe('Original fehlt');
  });

  it('names the office held on the day, and the day of the article where nobody knows when it was said', () => {
    const list = changed({ saidOn: '2011-05' });
    const offices = [{ office: 'Stadträtin', from: '2009', to: '2014' }];
    const entities = list.entities.map((entity) => ({ ...entity, offices }));
    const [then] = writtenList({ ...list, entities }).entries;
    expect(then?.title).toBe('Mai 2011, Jana Beispiel');
    expect(then?.rows[0]).toEqual({ label: 'Sprecher', text: 'Jana Beispiel, Stadträtin' });
    const [undated] = writtenList({ ...changed({ saidOn: '' }), of: 'person' }).entries;
    expect(undated?.title).toBe('ohne Datum (Artikel vom 12.02.2025)');
  });

  it('keeps a source that is not open behind its description', async () => {
    const list = sampleQuotes();
    const sources = list.sources.map((source) => ({
      ...source,
      name: '',
      level: 'confidential' as const,
      description: 'Kreise des Rathauses',
    }));
    const html = await text({ ...list, sources }, 'quotes-html');
    expect(html).toContain('Kreise des Rathauses');
    expect(html).not.toMatch(/Protokoll|musterstadt\.example|ZITATNOTIZ|11\.02\.2025/);
  });

  it('speaks English about an English article', () => {
    const { words, summary } = writtenList({ ...sampleQuotes(), language: 'en-GB', omitted: 2 });
    expect(words.quoteList).toBe('Quote list');
    expect(summary).toBe('2 statements: 1 evidenced, 1 recorded');
  });
});

describe('as a file', () => {
  const hostile = '"><script>alert(1)</script>';
  const attacked = (): QuoteList => {
    const list = sampleQuotes();
    return {
      ...list,
      title: hostile,
      sources: list.sources.map((one) => ({ ...one, name: hostile, address: 'javascript:alert(1)' })),
    };
  };

  it('HTML keeps hostile text from becoming markup and asks the network for nothing', async () => {
    const html = await text(attacked(), 'quotes-html');
    expect(html).not.toMatch(/<script|javascript:/);
    expect(html).toContain('<p dir="auto" lang="en">Hasty *and* unfunded</p>');
    expect(html).toContain('class="flag">In zwei Artikeln');
  });

  it('Markdown escapes what would be formatting', async () => {
    const markdown = await text(attacked(), 'quotes-markdown');
    expect(markdown).toContain('> *Original (en):* Hasty \\*and\\* unfunded');
    expect(markdown).toContain('## 1\\. 11.02.2025, Jana Beispiel – belegt');
    expect(markdown).not.toMatch(/(?<!\\)<script|javascript:/);
  });

  it('DOCX has a heading per statement and the links of its sources', async () => {
    const parts = unzipSync(await writeQuoteList(sampleQuotes(), 'quotes-docx'));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(document.match(/w:pStyle w:val="Heading2"/g)).toHaveLength(2);
    expect(document.replace(/<[^>]+>/g, ' ')).toContain('Anderer Wortlaut in „Bilanz des Jahres“');
    expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain(
      'https://musterstadt.example/protokoll',
    );
  });
});

it('refuses what is no quote list', () => {
  expect(parseQuoteList('{')).toMatchObject({ ok: false, error: { code: 'UNREADABLE_INPUT' } });
  expect(parseQuoteList('{"of":"town"}')).toMatchObject({ ok: false, error: { code: 'UNREADABLE_INPUT' } });
  const list = sampleQuotes();
  expect(parseQuoteList(JSON.stringify(list))).toEqual({ ok: true, value: list });
});
