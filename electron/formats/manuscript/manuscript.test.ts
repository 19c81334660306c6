import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { sampleContent, sampleFacts, sampleMaterial } from '../testing.ts';
import { annotatedDocxExporter } from './docx.ts';
import { annotatedPage } from './html.ts';
import { manuscriptFor, manuscriptOf } from './manuscript.ts';

const OPTIONS = { keepLocation: false, includeEditorialNote: false };

/** The sample with evidence behind its first statement. */
function evidenced() {
  const content = sampleContent();
  const [first, ...others] = content.statements;
  if (!first) throw new Error('no statement');
  return {
    ...content,
    evidence: [
      {
        id: 'evidence-1',
        sha256: 'a'.repeat(64),
        name: 'Protokoll.pdf',
        kind: 'file' as const,
        mediaType: 'application/pdf',
        bytes: 1,
        origin: '',
        language: 'de',
        capturedAt: '2025-02-12T09:20:00.000Z',
        capturedBy: 'person-1',
      },
    ],
    statements: [
      {
        ...first,
        authorisation: 'released' as const,
        evidence: [
          {
            evidenceId: 'evidence-1',
            anchor: {
              exact: 'Wir bauen diesen Weg noch in diesem Jahr',
              prefix: '',
              suffix: '',
              page: 3,
              box: null,
              seconds: 751,
              untilSeconds: 760,
            },
          },
        ],
        events: [
          {
            id: 'event-1',
            kind: 'anchored' as const,
            personId: 'person-1',
            at: '2025-02-12T09:21:00.000Z',
            wording: '',
            note: '',
          },
        ],
      },
      ...others,
    ],
  };
}
const material = () => sampleMaterial(evidenced());

describe('the manuscript', () => {
  it('carries everything about a statement', () => {
    const [first] = manuscriptFor(material()).statements;
    const row = (label: string) => first?.rows.filter((one) => one.label === label).map((one) => one.text);
    expect(first).toMatchObject({ number: 1, stateWord: 'belegt', open: false });
    expect(first?.printed).toEqual(['„Wir bauen diesen Weg noch in diesem Jahr“']);
    expect(row('Sprecher')).toEqual(['Jana Beispiel, Oberbürgermeisterin']);
    expect(row('Art')).toEqual(['wörtliches Zitat, mündlich']);
    expect(row('Gesagt')).toEqual(['11.02.2025']);
    expect(row('Quelle')).toEqual(['Protokoll der Ratssitzung, Dokument, 11.02.2025']);
    expect(row('Beleg')?.[0]).toContain(
      'Protokoll.pdf, gesichert 12. Februar 2025, 10:20 Uhr von Anna Muster',
    );
    expect(row('Fundstelle')).toEqual([
      'Seite 3, 00:12:31–00:12:40: „Wir bauen diesen Weg noch in diesem Jahr“',
    ]);
    expect(row('Prüfvermerke')).toEqual(['belegt, Anna Muster, 12. Februar 2025, 10:21 Uhr']);
    expect(row('Vereinbarung')).toEqual(['unter eins (mit Namen zitierbar)']);
    expect(row('Autorisierung')).toEqual(['freigegeben']);
  });

  it('sums up, names the version, and lists what is open once', () => {
    const manuscript = manuscriptFor(material());
    expect(manuscript.summary).toBe('3 Aussagen: 1 belegt, 2 erfasst');
    expect(manuscript.head.map((row) => row.text)).toContain(
      '2 „Vor dem Kürzen“, 12. Februar 2025, 10:30 Uhr, Anna Muster, seither geändert',
    );
    // "diesem Jahr" stands in an evidenced statement and once outside it, in the pull quote.
    expect(manuscript.claims).toMatchObject([
      { label: 'O1', text: 'diesem Jahr', mentions: 1, statements: [] },
      { label: 'O2', text: '2,4 km', mentions: 1 },
      { label: 'O3', text: 'geheim', statements: [3] },
    ]);
    expect(manuscript.statements[1]?.rows).toContainEqual({
      label: 'Weicht vom Beleg ab',
      text: '‚ungedeckt‘ statt ‚unbezahlt‘',
    });
  });

  it('tells the desk the ground rule and keeps a source that is not open behind its description', () => {
    const content = evidenced();
    const manuscript = manuscriptFor(
      sampleMaterial({
        ...content,
        sources: content.sources.map((source) => ({
          ...source,
          name: '',
          level: 'confidential' as const,
          description: 'eine Person aus der Verwaltung',
        })),
      }),
    );
    const text = JSON.stringify(manuscript.statements);
    expect(text).toContain('unter drei (nicht zur Veröffentlichung)');
    expect(text).toContain('eine Person aus der Verwaltung');
    expect(text).toContain('wegen der Vertraulichkeit der Quelle');
    expect(text).not.toMatch(/Protokoll|musterstadt\.example|ZITATNOTIZ/);
  });

  it('numbers a statement once, however often and in however many pieces it is printed', () => {
    const content = sampleContent();
    const [first] = content.statements;
    if (!first) throw new Error('no statement');
    const document = sheet({ headline: 'Titel' }, [
      paragraphNode([
        textNode('„Wir bauen', {}, ['use-1']),
        textNode(', sagt sie, '),
        textNode('diesen Weg“', {}, ['use-1', 'use-2']),
        textNode('.'),
      ]),
      paragraphNode([textNode('Wir bauen', {}, ['use-9'])]),
    ]);
    const manuscript = manuscriptOf(
      sampleMaterial({
        ...content,
        article: { ...content.article, document },
        statements: [{ ...first, uses: [{ id: 'use-1' }, { id: 'use-9' }] }, ...content.statements.slice(1)],
      }),
      sampleFacts(),
    );
    expect(manuscript.statements.map(({ number, printed }) => [number, printed])).toEqual([
      [1, ['„Wir bauen … diesen Weg“', 'Wir bauen']],
      [2, ['diesen Weg“']],
    ]);
    // Its second use is not known to be evidenced, so the statement is not either.
    expect(manuscript.statements[0]?.state).toBe('recorded');
  });

  it('says so when nothing is marked and nothing open', () => {
    const content = sampleContent();
    const document = sheet({}, [paragraphNode([textNode('Nichts.')])]);
    const empty = sampleMaterial({ ...content, statements: [], article: { ...content.article, document } });
    expect(manuscriptFor(empty).summary).toBe('Keine Aussage markiert.');
    const html = annotatedPage(empty);
    expect(html).toContain('Keine Zahl, kein Datum und kein Name ist offen.');
    expect(html).not.toContain('id="records"');
  });

  it('speaks English about an English article', () => {
    const content = sampleContent();
    const english = { ...content.article, fields: { ...content.article.fields, language: 'en' } };
    expect(manuscriptFor(sampleMaterial({ ...content, article: english })).summary).toBe(
      '3 statements: 1 evidenced, 2 recorded',
    );
  });
});

describe('HTML', () => {
  it('shows numbers in the text, short notes in the margin and records below', () => {
    const html = annotatedPage(material());
    expect(html).toContain('<sup id="ref-1"><a href="#statement-1">1</a></sup>');
    expect(html).toContain('<b>1</b> Jana Beispiel, wörtliches Zitat, belegt');
    expect(html).toMatch(
      /<span class="claim">2,4 km<\/span><sup id="open-2"><a href="#claim-2">O2<\/a><\/sup>/,
    );
    expect(html).not.toMatch(/DESKNOTIZ|TK|<script(?! type="application\/ld\+json")/);
    expect(html).toContain('Fundstelle');
  });

  it('says which picture is missing', () => {
    expect(annotatedPage({ ...material(), pictures: new Map() })).toContain('Bilddatei fehlt im Archiv');
  });

  it('keeps hostile text and links from becoming markup', () => {
    const content = evidenced();
    const hostile = '"><script>alert(1)</script>';
    const html = annotatedPage(
      sampleMaterial({
        ...content,
        entities: content.entities.map((entity) => ({ ...entity, name: hostile })),
        sources: content.sources.map((source) => ({
          ...source,
          name: hostile,
          address: 'javascript:alert(1)',
        })),
      }),
    );
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('javascript:');
  });
});

describe('DOCX', () => {
  it('has a footnote per statement with its source, and the open claims as a table', async () => {
    const bytes = await annotatedDocxExporter.write(material(), OPTIONS);
    const parts = unzipSync(bytes);
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
    expect(part('word/footnotes.xml')).toContain('Quelle: Protokoll der Ratssitzung');
    expect(part('word/footnotes.xml')).toContain('Fundstelle: Seite 3');
    expect(part('word/document.xml')).toContain('3 Aussagen: 1 belegt, 2 erfasst');
    expect(part('word/document.xml')).toContain('2,4 km');
    const again = await annotatedDocxExporter.write(material(), OPTIONS);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});
