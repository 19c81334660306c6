import { z } from 'zod';
import { evidenceSchema } from '#shared/contract/evidence.ts';
import { entitySchema } from '#shared/contract/models.ts';
import { sourceSchema } from '#shared/contract/sources.ts';
import { verificationStateSchema } from '#shared/statement/verification.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { packagePersonSchema, packageStatementSchema } from '../copydesk/package.ts';

/** One place where a statement is printed. */
const printedUseSchema = z.object({
  articleId: z.string(),
  headline: z.string(),
  /** ISO instant: when the article came out, else when it was begun. */
  day: z.string(),
  printed: z.string(),
  /** Where the words leave what they are held against, without a declared reason. */
  drift: z.array(z.object({ printed: z.string(), anchored: z.string() })),
});
export type PrintedUse = z.infer<typeof printedUseSchema>;

const listedStatementSchema = packageStatementSchema.omit({ uses: true }).extend({
  state: verificationStateSchema,
  /** Those of the article that the list is of come first, then the latest. */
  uses: z.array(printedUseSchema),
});
export type ListedStatement = z.infer<typeof listedStatementSchema>;

/** A quote list (Zitatbuch) of an article or a person: its statements in order, with everything they refer to. */
const quoteListSchema = z.object({
  of: z.enum(['article', 'person']),
  title: z.string(),
  about: z.string(),
  /** BCP 47; the words around the quotes are German or English. */
  language: z.string(),
  timeZone: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Statements "unter drei", which a list of a person does not tell. */
  omitted: z.int(),
  statements: z.array(listedStatementSchema),
  entities: z.array(entitySchema),
  sources: z.array(sourceSchema),
  evidence: z.array(evidenceSchema),
  people: z.array(packagePersonSchema),
});
export type QuoteList = z.infer<typeof quoteListSchema>;

/** Errors: UNREADABLE_INPUT {name, reason}. */
export function parseQuoteList(json: string): Result<QuoteList> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail('UNREADABLE_INPUT', { name: 'quote list', reason: 'not-json' });
  }
  const parsed = quoteListSchema.safeParse(value);
  return parsed.success
    ? ok(parsed.data)
    : fail('UNREADABLE_INPUT', { name: 'quote list', reason: 'not-a-quote-list' });
}
