import { z } from 'zod';
import { confidentialitySchema, isNamed } from '../statement/confidentiality.ts';
import { groundRuleSchema } from '../statement/types.ts';
import { mutation, query } from './define.ts';
import { idSchema } from './models.ts';

export const SOURCE_KINDS = [
  'person',
  'document',
  'broadcast',
  'post',
  'agency',
  'press-release',
  'web',
  'own-observation',
  'other',
] as const;

const sourceFieldsSchema = z.object({
  id: idSchema,
  /** Only of an open source. Real names of all others (Klarnamen) are kept in the vault. */
  name: z.string().max(500).default(''),
  /** What is shown and told instead of the name: circle, institution, office. */
  description: z.string().max(500).default(''),
  kind: z.enum(SOURCE_KINDS),
  /** New sources start confidential. */
  level: confidentialitySchema.default('confidential'),
  address: z.string().max(4096).default(''),
  /** ISO date of the document, broadcast or post, or empty. */
  date: z.string().max(40).default(''),
  groundRule: groundRuleSchema.default('one'),
  note: z.string().max(20_000).default(''),
});

type Naming = Pick<z.infer<typeof sourceFieldsSchema>, 'name' | 'level'>;

/** An open source has a name; the name of any other does not enter the archive. */
function namedAsAllowed({ name, level }: Naming): boolean {
  return isNamed(level) ? name.trim() !== '' : name === '';
}
const NAMING = { path: ['name'], error: 'An open source has a name, and no other source has one here' };

export const sourceSchema = sourceFieldsSchema.refine(namedAsAllowed, NAMING);
export type Source = z.infer<typeof sourceSchema>;

export const sources = {
  list: query({
    input: z.object({
      text: z.string().max(200).default(''),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({
      total: z.int(),
      items: z.array(sourceFieldsSchema.extend({ statements: z.int(), sealed: z.boolean() })),
    }),
  }),
  /** `sealed`: its real name is in the vault. */
  get: query({
    input: z.object({ id: idSchema }),
    output: sourceFieldsSchema.extend({ sealed: z.boolean() }),
    errors: ['NOT_FOUND'],
  }),
  /** The vault's host notes what was done with a source's real name: who and when, never the name. */
  recordVault: mutation({
    input: z.object({ id: idSchema, act: z.enum(['seal', 'look', 'forget']) }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  save: mutation({
    input: sourceFieldsSchema.partial({ id: true }).refine(namedAsAllowed, NAMING),
    output: sourceSchema,
    errors: ['NOT_FOUND'],
  }),
};
