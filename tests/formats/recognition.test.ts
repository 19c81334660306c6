import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../electron/formats/importers.ts';

const SEED = new URL('../../../shared/seed/artikel.txt', import.meta.url);
const WIKINEWS = new URL('../../../shared/corpora/wikinews-de.jsonl', import.meta.url);

function read(name: string, bytes: Uint8Array, today = '2025-03-07') {
  const result = importFile({ name, bytes }, { today, language: 'de' });
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}
const sample = (name: string) => read(name, readFileSync(new URL(`./samples/${name}`, import.meta.url)));
const leftOut = (article: ReturnType<typeof read>) =>
  article.report.leftOut?.map((block) => `${block.reason}: ${block.text}`) ?? [];

describe.skipIf(!existsSync(SEED))('the seed (skipped: no ../shared/seed beside the repository)', () => {
  const article = existsSync(SEED) ? read('artikel.txt', readFileSync(SEED), '2026-11-22') : null;

  it('is one article with one headline, a standfirst and thirteen paragraphs', () => {
    expect(article?.report.headline).toBe('Trump führte ein Telefongespräch mit Putin: was bekannt ist');
    expect(article?.report.standfirst).toMatch(/^Der amerikanische und der russische Präsident/);
    expect(article?.report.paragraphs).toHaveLength(13);
    expect(article?.report.paragraphs?.[0]).toMatch(/^Am Mittwoch, dem 12\. Februar/);
    expect(article?.report.byline).toBeUndefined();
    expect(article?.report.dateline).toBeUndefined();
  });

  it('leaves out the other title, the alternative text and three lines of the page, each with its reason', () => {
    expect(article && leftOut(article)).toEqual([
      'same-as-headline: Trump hatte Telefongespräch mit Putin: Was ist bekannt',
      'repeats-headline: Trump führte ein Telefongespräch mit Putin: was bekannt ist',
      'related-topics: Verwandte Themen:',
      'more-news: Weitere Nachrichten',
      'comment-form: Leave a Reply',
    ]);
  });

  it('proposes the year of the date and checks its weekday', () => {
    expect(article?.recognition?.date).toEqual({
      printed: 'Mittwoch, dem 12. Februar',
      proposal: '2025-02-12',
      weekdayAgrees: true,
    });
  });

  it('can keep everything', () => {
    const everything = JSON.stringify(article?.everything);
    for (const block of article?.recognition?.blocks ?? [])
      expect(everything).toContain(block.text.slice(0, 40));
  });
});

it('recognises a German article with navigation, byline, date and everything around it', () => {
  const article = sample('article-de.txt');
  expect(article.report).toMatchObject({
    headline: 'Minister stellte neues Bahngesetz vor: was geplant ist',
    standfirst:
      'Die Bundesregierung will marode Strecken schneller sanieren und dafür ein eigenes Gesetz schaffen.',
    byline: 'Von Lena Probe',
    authors: ['Lena Probe'],
  });
  expect(article.report.paragraphs).toHaveLength(6);
  expect(leftOut(article)).toEqual([
    'navigation: Startseite > Nachrichten > Politik',
    'same-as-headline: Minister kündigte neues Bahngesetz an: Das ist geplant',
    'date-line: Donnerstag, 6. März, 14:03 Uhr',
    'reading-time: Lesezeit: 3 Minuten',
    'repeats-headline: Minister stellte neues Bahngesetz vor: was geplant ist',
    'picture-credit: Foto: Jo Knips/Agentur',
    'read-more: Lesen Sie auch: Warum die Züge so oft zu spät kommen',
    'share: Teilen',
    'related-topics: Verwandte Themen:',
    'after-related-topics: Bahn',
    'after-related-topics: Verkehrspolitik',
    'more-news: Weitere Nachrichten',
    'after-more-news: Zug bleibt im Tunnel stehen',
    'after-more-news: So wird das Wetter am Wochenende',
    'comment-form: Schreibe einen Kommentar',
    'comment-form: Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert',
  ]);
  expect(article.recognition?.date).toMatchObject({ proposal: '2025-03-06', weekdayAgrees: true });
});

it('recognises an English article', () => {
  const article = sample('article-en.txt');
  expect(article.recognition?.language).toBe('en');
  expect(article.fields.language).toBe('en');
  expect(article.report).toMatchObject({
    headline: 'Mayor holds surprise talks with strikers: what is known',
    byline: 'By Jane Sample and Tom Probe',
    authors: ['Jane Sample', 'Tom Probe'],
  });
  expect(article.report.standfirst).toMatch(/^The two sides agreed/);
  expect(article.report.paragraphs).toHaveLength(6);
  expect(leftOut(article)).toEqual([
    'same-as-headline: Mayor held surprise talks with strikers: what we know',
    'share: Share this article',
    'repeats-headline: Mayor holds surprise talks with strikers: what is known',
    'advertisement: Advertisement',
    'related-topics: Related topics:',
    'more-news: More news',
    'comment-form: Leave a Reply',
  ]);
});

describe('pages that are copied without empty lines', () => {
  it('a broadcaster: navigation, two titles in a row, standfirst above the byline', () => {
    const article = sample('broadcaster-de.txt');
    expect(article.report).toMatchObject({
      headline: 'Koalition einigt sich auf Haushalt Durchbruch nach langer Nacht',
      byline: 'Von Anna Muster, Hauptstadtstudio',
      subheadings: ['Mehr Geld für die Bahn'],
    });
    expect(article.report.standfirst).toMatch(/^Nach 17 Stunden/);
    expect(article.report.paragraphs).toHaveLength(3);
  });

  it('an English broadcaster: a name alone in its line', () => {
    const article = sample('broadcaster-en.txt');
    expect(article.report).toMatchObject({
      headline: 'Storm closes schools across the north',
      byline: 'John Sample',
      authors: ['John Sample'],
    });
    expect(leftOut(article)).toContain('site-name: Example News');
    expect(article.report.paragraphs?.at(-1)).toMatch(/^The weather service/);
  });

  it('a blog: date and author in one line, buttons, categories', () => {
    const article = sample('blog-de.txt');
    expect(article.report.byline).toBe('12. März 2025 von Redaktion');
    expect(article.report.paragraphs).toHaveLength(3);
    expect(leftOut(article)).toHaveLength(13);
  });
});

it('finds the article on a saved page and what surrounds it', () => {
  const article = sample('web-page-de.html');
  expect(article.report).toMatchObject({
    kicker: 'Verkehr',
    headline: 'Brücke bleibt bis Herbst gesperrt',
    standfirst: 'Die Sanierung der Talbrücke dauert länger als geplant. Pendler müssen weiter Umwege fahren.',
    byline: 'Von Mira Beispiel',
    authors: ['Mira Beispiel'],
    published: '2025-03-04T08:15:00+01:00',
    keywords: ['Talbrücke', 'Verkehr'],
    subheadings: ['Umleitung über die Dörfer'],
    blockquotes: ['Wir brauchen Tempo 30.'],
    links: [{ href: 'https://talbote.example/orte/neudorf', text: 'Neudorf' }],
    media: [
      {
        type: 'picture',
        caption: 'Die gesperrte Talbrücke am Montag.',
        credit: 'Jo Knips',
        source: '/b.jpg',
      },
    ],
  });
  expect(article.report.paragraphs).toHaveLength(4);
  expect(article.fields).toMatchObject({
    publishedAt: '2025-03-04T07:15:00.000Z',
    sourceAddress: 'https://talbote.example/bruecke',
  });
  expect(article.report.html).not.toMatch(/cookie|kommentar|teilen|anzeige/i);
});

describe('ordinary drafts', () => {
  it('give kicker, headline and byline, and keep a salutation in the text', () => {
    const draft = read(
      'x.txt',
      Buffer.from(
        'Verkehr\n\nAlte Brücke bleibt noch gesperrt\n\nVon Anna Muster\n\nDie Brücke bleibt zu, teilte das Amt am Montag mit.\n\nDas dauert noch.',
      ),
    );
    expect(draft.recognition).toBeNull();
    expect(draft.report).toMatchObject({
      kicker: 'Verkehr',
      headline: 'Alte Brücke bleibt noch gesperrt',
      byline: 'Von Anna Muster',
    });
    expect(draft.report.paragraphs).toHaveLength(2);
    const letter = read(
      'x.txt',
      Buffer.from('Liebe Kolleginnen,\n\nhier kommt der Text für morgen.\n\nGruß, Anna'),
    );
    expect(letter.report.headline).toBeUndefined();
    expect(letter.report.paragraphs?.[0]).toBe('Liebe Kolleginnen,');
  });

  it('are left as they are, whatever words they use', () => {
    const article = sample('draft-de.txt');
    expect(article.recognition).toBeNull();
    expect(article.report.headline).toBe('Kommentare aus der Redaktion');
    expect(article.document).toEqual(article.everything);
    expect(article.report.paragraphs).toHaveLength(7);
  });

  it('keep a headline that ends with a quotation, and text without any headline', () => {
    const quoted = read(
      'x.txt',
      Buffer.from(
        'Merz: „Das wird ein harter Winter für uns alle“\n\nDer Kanzler sprach am Montag vor der Presse über die Lage.\n\nEr blieb dabei sehr ruhig und sachlich.',
      ),
    );
    expect(quoted.report.headline).toBe('Merz: „Das wird ein harter Winter für uns alle“');
    const bare = read(
      'x.txt',
      Buffer.from('Der Kanzler sprach am Montag vor der Presse über die Lage.\n\nEr blieb dabei ruhig.'),
    );
    expect(bare.report.headline).toBeUndefined();
    expect(bare.report.paragraphs).toHaveLength(2);
  });

  it.skipIf(!existsSync(WIKINEWS))(
    'raise no false alarm on 700 news articles (skipped: no ../shared/corpora)',
    () => {
      const lines = readFileSync(WIKINEWS, 'utf8').trim().split('\n');
      const alarms = lines.filter((line) => {
        const { title, text } = JSON.parse(line) as { title: string; text: string };
        const article = read('x.txt', Buffer.from(`${title}\n\n${text}`));
        return article.recognition !== null || article.report.headline !== title.trim();
      });
      expect(lines.length).toBeGreaterThan(500);
      expect(alarms).toEqual([]);
    },
  );
});
