import { describe, expect, it } from 'vitest';

/**
 * Both languages, everywhere: nothing left untranslated, no German in English and no English in German, and
 * the marks of each (product.md: „…“ and “…”).
 */
const modules = import.meta.glob<Record<string, unknown>>('../**/*messages.ts', { eager: true });

type Words = Readonly<Record<string, unknown>>;
interface Found {
  readonly place: string;
  readonly de: string;
  readonly en: string;
}

/** Names, loan words and forms that are the same in both languages. */
const SAME = new Set([
  'Copydesk',
  'Word',
  'LibreOffice',
  'Google Docs',
  'Outlook',
  'Organisation',
  '5 – normal',
  'Name',
  'Person',
  'Wikidata',
  'GND',
  'Feature',
  'Reportage',
  'Interview',
  'Text',
  'Text …',
  'Text …',
  'HTML',
  'PDF',
  'JSON',
  'Markdown',
  'Version',
  'Link',
  'System',
  'Export',
  'Import',
  'Agentur',
  'Original',
  'Platzhalter (TK)',
  'SHA-256',
  'Status',
  'Dossier',
  'Dossiers',
  'Word (DOCX)',
  'Markdown',
  'Tabelle',
]);

function sample(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'function') return null;
  try {
    return String((value as (...values: unknown[]) => unknown)('7', '8', '9', '10'));
  } catch {
    return null;
  }
}

const all: Found[] = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null || !('de' in value) || !('en' in value)) return [];
    const { de, en } = value as { de: Words; en: Words };
    return Object.keys(de).flatMap((key) => {
      const german = sample(de[key]);
      const english = sample(en[key]);
      if (german === null || english === null) return [];
      return [{ place: `${file} ${name}.${key}`, de: german, en: english }];
    });
  }),
);

const GERMAN_WORDS =
  /\b(der|die|das|und|oder|nicht|kein|keine|ein|eine|mit|für|wird|werden|ist|Artikel|Zitat|Zitate|Fassung)\b|[äöüßÄÖÜ]/u;
const ENGLISH_WORDS = /\b(the|and|or|not|with|for|is|are|will|article|articles|quote|quotes|you|your)\b/;

describe('messages', () => {
  it('are found', () => {
    expect(all.length).toBeGreaterThan(400);
  });

  it('differ between German and English, but for names and loan words', () => {
    const same = all.filter(({ de, en }) => de === en && /\p{L}{3}/u.test(de) && !SAME.has(de));
    expect(same.map(({ place, de }) => `${place}: ${de}`)).toEqual([]);
  });

  it('have no German in English', () => {
    // German marks shown as examples and the letters that the search folds are content, not leaks.
    const leaks = all.filter(({ en }) => GERMAN_WORDS.test(en.replace(/[„»][^“«”]*[“«”]|ß\/ss|ä\/ae/gu, '')));
    expect(leaks.map(({ place, en }) => `${place}: ${en}`)).toEqual([]);
  });

  it('have no English in German', () => {
    const leaks = all.filter(({ de }) => ENGLISH_WORDS.test(de));
    expect(leaks.map(({ place, de }) => `${place}: ${de}`)).toEqual([]);
  });

  it('quote with the marks of their language', () => {
    const wrong = all.filter(
      ({ de, en }) => /"/.test(de) || /"/.test(en) || /„/.test(en.replace('„low and high“', '')),
    );
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  it('say "…" with one sign and a space before it', () => {
    const wrong = all.filter(({ de, en }) => /\.\.\./.test(de) || /\.\.\./.test(en));
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });
});
