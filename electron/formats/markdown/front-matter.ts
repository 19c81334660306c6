import { parse } from 'yaml';
import { z } from 'zod';
import { type ArticleFields, GENRES } from '#shared/article/fields.ts';
import type { SheetField } from '#shared/document/story.ts';
import { articleLanguageSchema } from '#shared/text/language.ts';
import { type ImportReport, withoutEmpty } from '../report.ts';

export interface FrontMatter {
  readonly sheet: Partial<Record<SheetField, string>>;
  readonly fields: Partial<ArticleFields>;
  readonly report: ImportReport;
  /** Keys that have no place in an article. */
  readonly unknown: readonly string[];
}

const looseMap = z.record(z.string(), z.unknown());
const KNOWN = new Set(
  (
    'title headline kicker subheadline subtitle standfirst description summary excerpt byline author authors dateline place language lang ' +
    'status version created date modified updated published embargo expires urgency genre desk section slugline slug subjects keywords tags ' +
    'copyright copyrightNotice id uri people organisations places quotes'
  ).split(' '),
);

/** Splits YAML front matter off a Markdown text; null when there is none. `broken`: opened but not readable. */
export function splitFrontMatter(text: string): { yaml: string; body: string } | null {
  const match = /^---[ \t]*\n([\s\S]{0,200000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  return match ? { yaml: match[1] ?? '', body: text.slice(match[0].length) } : null;
}

/** Reads front matter; null when it is no YAML mapping. Aliases are limited, so a small file stays small. */
export function readFrontMatter(yaml: string): FrontMatter | null {
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 20, schema: 'core', logLevel: 'silent' });
  } catch {
    return null;
  }
  const map = looseMap.safeParse(value);
  if (!map.success) return null;
  const one = (...keys: string[]): string =>
    keys.map((key) => text(map.data[key])).find((found) => found !== '') ?? '';
  const many = (...keys: string[]): string[] => keys.flatMap((key) => texts(map.data[key]));
  const language = articleLanguageSchema.safeParse(one('language', 'lang'));
  const authors = many('authors', 'author');
  const subjects = subjectsOf(map.data['subjects']);
  const keywords = [...new Set(many('keywords', 'tags'))].slice(0, 200);
  const embargo = instantOf(one('embargo'));
  const published = instantOf(one('published'));
  const urgency = Number(one('urgency'));
  const genre = GENRES.find((name) => name === one('genre'));
  const byline = one('byline') || authors.join(', ');
  const fields: Partial<ArticleFields> = {
    ...(language.success ? { language: language.data } : {}),
    ...(one('slugline') ? { slugline: one('slugline').slice(0, 200) } : {}),
    ...(Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? { urgency } : {}),
    ...(genre ? { genre } : {}),
    ...(embargo ? { embargoedUntil: { at: embargo, zone: 'UTC' } } : {}),
    ...(published ? { publishedAt: published } : {}),
    ...(keywords.length > 0 ? { keywords: keywords.filter((word) => word.length <= 200) } : {}),
    ...(subjects.length > 0 ? { subjectCodes: subjects.map((subject) => subject.code) } : {}),
    ...(one('copyright', 'copyrightNotice')
      ? { copyrightNotice: one('copyright', 'copyrightNotice').slice(0, 1000) }
      : {}),
  };
  return {
    sheet: {
      headline: one('title', 'headline'),
      kicker: one('kicker'),
      subheadline: one('subheadline', 'subtitle'),
      standfirst: one('standfirst', 'description', 'summary', 'excerpt'),
      byline,
      dateline: one('dateline', 'place'),
    },
    fields,
    report: withoutEmpty({
      externalId: one('id', 'uri'),
      version: one('version'),
      byline,
      authors: authors.length > 0 ? authors : [],
      located: one('dateline', 'place'),
      created: one('created', 'date'),
      modified: one('modified', 'updated'),
      published: one('published'),
      embargo: one('embargo'),
      expires: one('expires'),
      status: one('status'),
      language: one('language', 'lang'),
      genre: one('genre'),
      slugline: one('slugline'),
      subjects,
      keywords,
      categories: many('section', 'desk'),
      people: many('people'),
      organisations: many('organisations'),
      places: many('places'),
      copyrightNotice: one('copyright', 'copyrightNotice'),
      ...(Number.isInteger(urgency) && urgency > 0 ? { urgency } : {}),
    }),
    unknown: Object.keys(map.data).filter((key) => !KNOWN.has(key)),
  };
}

function text(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const name = looseMap.safeParse(value);
  return name.success && typeof name.data['name'] === 'string' ? name.data['name'] : '';
}

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(text).filter(Boolean);
  return text(value) === '' ? [] : text(value).split(/,\s*/);
}

function subjectsOf(value: unknown): { code: string; name: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    const map = looseMap.safeParse(one);
    const code = map.success ? text(map.data['code']) : text(one);
    return code === '' || code.length > 100
      ? []
      : [{ code, name: map.success ? text(map.data['name']) : '' }];
  });
}

function instantOf(date: string): string {
  return /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(date) && !Number.isNaN(Date.parse(date))
    ? new Date(date).toISOString()
    : '';
}
