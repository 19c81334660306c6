import { recordChange } from '../../archive/change-log.ts';
import { instant } from '#shared/clock.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { EvidenceReading } from '#shared/contract/evidence-reading.ts';
import { ok, type Result } from '#shared/result.ts';
import { describeRead } from '../../archive/evidence.ts';
import { findReading, type ReadingSummary, writeReading } from '../../archive/evidence-readings.ts';
import { markupText } from '../../formats/evidence/markup.ts';
import { hasWords, textParts } from '../../formats/evidence/parts.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import type { JobContext, MutationContext } from '../context.ts';

/** Raised whenever reading the same file gives other words or places. */
const READER = 2;
/** Pages up to this size are read where they arrive; larger ones in the workshop. */
const READ_AT_ONCE = 500_000;

/** What was read of evidence; reads it in the workshop where nobody has, or an older program did. */
export async function ensureRead(context: JobContext, evidence: Evidence): Promise<Result<ReadingSummary>> {
  const known = findReading(context.read.db, evidence.id);
  if (known?.reader === READER) return ok(known);
  const { sha256, name, mediaType, bytes } = evidence;
  const answer = await context.analyse('evidence.read', { sha256, name, mediaType, bytes });
  if (!answer.ok && answer.error.code !== 'LIMIT_EXCEEDED') return answer;
  // Our own analysis, whose output was checked. What the workshop gave up on is kept as evidence all the same.
  const reading = answer.ok ? (answer.value as EvidenceReading) : gaveUp(mediaType);
  return context.transact((within) => {
    // Read after it was kept: the search index has to hear of the words.
    recordChange(within, 'evidence.read', 'evidence', [evidence.id]);
    return ok(keepReading(within, evidence.id, reading));
  });
}

/** Stores what was read in the same transaction as what it is read from. */
export function keepReading(
  context: MutationContext,
  evidenceId: string,
  reading: EvidenceReading,
): ReadingSummary {
  writeReading(context.db, evidenceId, reading, { reader: READER, at: instant(context.clock) });
  describeRead(context.db, evidenceId, reading);
  context.emit({ type: 'evidence-changed', ids: [evidenceId] });
  const { outcome, misnamed, mail, parts } = reading;
  return { outcome, misnamed, mail, parts: parts.length, reader: READER };
}

/** The reading of words that are at hand as a string; null for a page that is left to the workshop. */
export function readingOfWords(words: string, mediaType: string): EvidenceReading | null {
  if (mediaType === 'text/html' && words.length > READ_AT_ONCE) return null;
  const text = mediaType === 'text/html' ? markupText(words) : words;
  if (text === null) return gaveUp(mediaType);
  const parts = textParts(text);
  const outcome = hasWords(parts) ? 'text' : 'no-text';
  return { outcome, mediaType, misnamed: false, language: detectLanguage(text), mail: null, parts };
}

function gaveUp(mediaType: string): EvidenceReading {
  return { outcome: 'too-large', mediaType, misnamed: false, language: '', mail: null, parts: [] };
}
