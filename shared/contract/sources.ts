import { z } from 'zod';
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

export const sourceSchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(500),
  kind: z.enum(SOURCE_KINDS),
  address: z.string().max(4096).default(''),
  /** ISO date of the document, broadcast or post, or empty. */
  date: z.string().max(40).default(''),
  groundRule: groundRuleSchema.default('one'),
  note: z.string().max(20_000).default(''),
});
export type Source = z.infer<typeof sourceSchema>;

export const sources = {
  list: query({
    input: z.object({
      text: z.string().max(200).default(''),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.int(), items: z.array(sourceSchema.extend({ statements: z.int() })) }),
  }),
  save: mutation({ input: sourceSchema.partial({ id: true }), output: sourceSchema, errors: ['NOT_FOUND'] }),
};
