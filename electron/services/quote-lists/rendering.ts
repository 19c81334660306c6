import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { QuoteListFormat } from '#shared/contract/exports.ts';
import { ok, type Result } from '#shared/result.ts';
import { writeQuoteList } from '../../formats/quotes/exporters.ts';
import { parseQuoteList } from '../../formats/quotes/quote-list.ts';

/** Writes a quote list in one format. For the workshop. Errors: UNREADABLE_INPUT. */
export async function renderQuoteList(
  json: string,
  format: QuoteListFormat,
): Promise<Result<{ base64: string; bytes: number; sha256: string }>> {
  const parsed = parseQuoteList(json);
  if (!parsed.ok) return parsed;
  const bytes = await writeQuoteList(parsed.value, format);
  return ok({
    base64: Buffer.from(bytes).toString('base64'),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
}
