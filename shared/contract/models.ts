import { z } from 'zod';
import { articleFieldsSchema } from '../article/fields.ts';
import { ARTICLE_STATES } from '../article/workflow.ts';

/** Shapes that several modules share. */

export const idSchema = z.string().min(1).max(64);
export const instantSchema = z.iso.datetime();
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
export const articleStateSchema = z.enum(ARTICLE_STATES);

/** A document travels as the text of its JSON: parsed and checked once, in the worker. */
export const documentTextSchema = z.string().max(64 * 1024 * 1024);

/** Caret of the last edit: paths are child indices from the root, offsets UTF-16. */
const pointSchema = z.object({ path: z.array(z.int().min(0)).max(40), offset: z.int().min(0) });
export const caretSchema = z.object({
  anchor: pointSchema,
  focus: pointSchema,
  scroll: z.number().default(0),
});
export type Caret = z.infer<typeof caretSchema>;

export const quoteCountsSchema = z.object({
  total: z.int(),
  /** Without evidence or in dispute. */
  open: z.int(),
  disputed: z.int(),
});

/** One line of an article list. */
export const articleSummarySchema = z.object({
  id: idSchema,
  headline: z.string(),
  kicker: z.string(),
  slugline: z.string(),
  byline: z.string(),
  deskId: idSchema.nullable(),
  state: articleStateSchema,
  urgency: z.int(),
  genre: z.string().nullable(),
  language: z.string(),
  words: z.int(),
  characters: z.int(),
  placeholders: z.int(),
  notes: z.int(),
  quotes: quoteCountsSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  publishedAt: instantSchema.nullable(),
  embargoedUntil: instantSchema.nullable(),
  deadline: instantSchema.nullable(),
  /** The person who has taken it over for review. */
  editorId: idSchema.nullable(),
  trashedAt: instantSchema.nullable(),
});
export type ArticleSummary = z.infer<typeof articleSummarySchema>;

export const articleSchema = articleSummarySchema.extend({
  /** Counts up with every save; a save names the one it started from. */
  revision: z.int().min(1),
  document: documentTextSchema,
  fields: articleFieldsSchema,
  caret: caretSchema.nullable(),
  /** Number of the newest version (Fassung), 0 before the first. */
  versionNumber: z.int(),
  lockedBy: z.object({ personId: idSchema, since: instantSchema }).nullable(),
});
export type Article = z.infer<typeof articleSchema>;

export const personSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(200),
  /** Kürzel, e.g. "mm". */
  initials: z.string().max(12),
  email: z.string().max(320).default(''),
  role: z.enum(['author', 'editor', 'chief']),
  deskId: idSchema.nullable().default(null),
  active: z.boolean().default(true),
});
export type Person = z.infer<typeof personSchema>;

export const deskSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(100),
  position: z.int(),
});
export type Desk = z.infer<typeof deskSchema>;

/** A stored date, as exact as it is known (`text/partial-date.ts`), or empty. */
export const partialDateSchema = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/);

/** An office with the time in which it was held; an empty border is open. */
export const officeSchema = z.object({
  office: z.string().min(1).max(300),
  from: partialDateSchema.default(''),
  to: partialDateSchema.default(''),
});
export type Office = z.infer<typeof officeSchema>;

/** A person, organisation or place of the world (not of the newsroom). */
export const entitySchema = z.object({
  id: idSchema,
  kind: z.enum(['person', 'organisation', 'place']),
  name: z.string().min(1).max(300),
  variants: z.array(z.string().min(1).max(300)).max(100).default([]),
  /** Office or description, e.g. "US-Präsident". */
  description: z.string().max(500).default(''),
  /** Offices over time, the newest first. */
  offices: z.array(officeSchema).max(50).default([]),
  wikidata: z.string().max(40).default(''),
  gnd: z.string().max(40).default(''),
});
export type Entity = z.infer<typeof entitySchema>;

export const subjectSchema = z.object({
  code: z.string(),
  name: z.object({ de: z.string(), en: z.string() }),
  parent: z.string().nullable(),
});
export type Subject = z.infer<typeof subjectSchema>;

/** Where a search text was found in a string: half-open offsets. */
export const highlightSchema = z.object({ start: z.int(), end: z.int() });
