import { z } from 'zod';
import { verificationStateSchema } from '#shared/statement/verification.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** A dossier as it is written: ready to leave the house, with its references numbered in the order of first use. */

const statementSchema = z.object({
  speaker: z.string(),
  role: z.string(),
  original: z.string(),
  originalLanguage: z.string(),
  originalMissing: z.boolean(),
  printed: z.string(),
  saidOn: z.string(),
  saidAt: z.string(),
  occasion: z.string(),
  chain: z.array(z.string()),
  verification: verificationStateSchema,
  source: z.string(),
  sourceAddress: z.string(),
  places: z.array(
    z.object({
      evidence: z.string(),
      exact: z.string(),
      page: z.number().nullable(),
      seconds: z.number().nullable(),
    }),
  ),
});
export type DossierStatement = z.infer<typeof statementSchema>;

const referenceSchema = z.object({
  number: z.int(),
  articleId: z.string(),
  headline: z.string(),
  byline: z.string(),
  desk: z.string(),
  date: z.string(),
  /** Otherwise the date is the day on which it was begun. */
  published: z.boolean(),
  address: z.string(),
});
export type DossierReference = z.infer<typeof referenceSchema>;

const contentSchema = z.object({
  name: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  language: z.enum(['de', 'en']),
  timeZone: z.string(),
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('note'), text: z.string() }),
      z.object({ kind: z.literal('article'), reference: z.int(), standfirst: z.string() }),
      z.object({ kind: z.literal('passage'), text: z.string(), reference: z.int() }),
      statementSchema.extend({ kind: z.literal('statement'), reference: z.int().nullable() }),
    ]),
  ),
  references: z.array(referenceSchema),
});
export type DossierContent = z.infer<typeof contentSchema>;

/** Errors: UNREADABLE_INPUT {name, reason}. */
export function parseDossier(json: string): Result<DossierContent> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail('UNREADABLE_INPUT', { name: 'dossier', reason: 'not-json' });
  }
  const parsed = contentSchema.safeParse(value);
  return parsed.success
    ? ok(parsed.data)
    : fail('UNREADABLE_INPUT', { name: 'dossier', reason: 'not-a-dossier' });
}
