import { z } from 'zod';
import { articleLanguageSchema } from '../text/language.ts';

/** IPTC genres as German newsrooms use them. */
export const GENRES = [
  'news-in-brief',
  'report',
  'feature',
  'reportage',
  'interview',
  'portrait',
  'analysis',
  'commentary',
  'column',
  'review',
  'chronology',
  'explainer',
  'letter',
] as const;

const zoned = z.object({
  /** ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** IANA zone in which it was meant, e.g. Europe/Berlin. */
  zone: z.string().min(1),
});
export type ZonedInstant = z.infer<typeof zoned>;

/**
 * The form fields of an article, beside the sheet (whose fixed blocks are in `document/story.ts`).
 * A new field gets an entry here, a migration, and its words in the article form's messages.
 */
export const articleFields = {
  slugline: z.string().max(200).default(''),
  deskId: z.string().nullable().default(null),
  genre: z.enum(GENRES).nullable().default(null),
  urgency: z.int().min(1).max(9).default(5),
  language: articleLanguageSchema.default('de'),
  /** People of the newsroom, in the order of the byline. */
  authorIds: z.array(z.string()).max(20).default([]),
  embargoedUntil: zoned.nullable().default(null),
  deadline: zoned.nullable().default(null),
  publishedAt: z.iso.datetime().nullable().default(null),
  /** Never printed. */
  editorialNote: z.string().max(20_000).default(''),
  /** Length asked for, in characters with spaces; null where nobody asked. */
  targetCharacters: z.int().min(1).max(1_000_000).nullable().default(null),
  copyrightNotice: z.string().max(1000).default(''),
  /** Where an imported article came from. */
  sourceAddress: z.string().max(4096).default(''),
  keywords: z.array(z.string().min(1).max(200)).max(200).default([]),
  /** Concepts of a controlled vocabulary, e.g. medtop:11000000. */
  subjectCodes: z.array(z.string().min(1).max(100)).max(200).default([]),
  /** Persons, organisations and places (ids of entities). */
  entityIds: z.array(z.string()).max(500).default([]),
} as const;

export const articleFieldsSchema = z.object(articleFields);
export type ArticleFields = z.infer<typeof articleFieldsSchema>;
export type ArticleFieldName = keyof ArticleFields;
