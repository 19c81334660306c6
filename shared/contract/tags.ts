import { z } from 'zod';
import { isGndId, isWikidataId } from '../text/authority-ids.ts';
import { mutation, query } from './define.ts';
import { entitySchema, idSchema, officeSchema, subjectSchema } from './models.ts';

export const keywords = {
  /** Keywords in use whose folded text contains the search text, most used first. */
  search: query({
    input: z.object({ text: z.string().max(200).default(''), limit: z.int().min(1).max(500).default(50) }),
    output: z.array(z.object({ keyword: z.string(), articles: z.int() })),
  }),
};

export const subjects = {
  search: query({
    input: z.object({ text: z.string().max(200).default(''), limit: z.int().min(1).max(500).default(50) }),
    output: z.array(subjectSchema),
  }),
  byCodes: query({
    input: z.object({ codes: z.array(z.string()).max(1000) }),
    output: z.array(subjectSchema),
  }),
  /** Loads a vocabulary in the IPTC NewsCodes JSON form (key `conceptSet`, or our reduced `concepts`). */
  load: mutation({
    input: z.object({ json: z.string().max(50_000_000) }),
    output: z.object({ added: z.int(), changed: z.int(), total: z.int() }),
    errors: ['UNREADABLE_INPUT'],
  }),
};

/** Persons, organisations and places of the world. */
export const entities = {
  search: query({
    input: z.object({
      text: z.string().max(200).default(''),
      kinds: z.array(z.enum(['person', 'organisation', 'place'])).default([]),
      limit: z.int().min(1).max(500).default(50),
    }),
    output: z.array(entitySchema.extend({ articles: z.int(), statements: z.int() })),
  }),
  byIds: query({ input: z.object({ ids: z.array(idSchema).max(1000) }), output: z.array(entitySchema) }),
  save: mutation({
    input: entitySchema.partial({ id: true }).extend({
      /** Missing: they stay as they are. */
      offices: z.array(officeSchema).max(50).optional(),
      wikidata: z.string().max(40).refine(isWikidataId, 'not a Wikidata id (Q…)').default(''),
      gnd: z.string().max(40).refine(isGndId, 'not a GND number').default(''),
    }),
    output: entitySchema,
    errors: ['NOT_FOUND'],
  }),
};
