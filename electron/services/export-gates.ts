import type { ExportGate, ExportOverride } from '#shared/contract/exports.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { hasSealedNames } from '../archive/sealed-names.ts';
import type { ArticlePackage } from '../formats/copydesk/package.ts';
import { offTheRecord } from '../formats/told.ts';
import type { JobContext, PlacedText } from './context.ts';
import { textsOf } from './export-texts.ts';

/** What was overridden to let an article out; null where nothing had to be. */
export type Passed = ExportOverride | null;

/**
 * Whether an article may leave the house: nothing "unter drei" in its text, and no sealed name in anything that
 * goes along (`more`: what a format tells beside the article itself). Errors: GROUND_RULE, SEALED_NAME, NAME_CHECK_UNAVAILABLE.
 */
export function passGates(
  context: JobContext,
  content: ArticlePackage,
  override: ExportOverride | null,
  fileNames: readonly string[] = [],
  more: readonly PlacedText[] = [],
): Promise<Result<Passed>> {
  const outgoing = {
    id: content.article.id,
    offTheRecord: offTheRecord(content).length,
    texts: () => [...textsOf(content, fileNames), ...more],
  };
  return letOut(context, outgoing, override);
}

/** Anything that is to leave the house. */
export interface Outgoing {
  /** Of the article. */
  readonly id: string;
  /** How many statements in it are "unter drei". */
  readonly offTheRecord: number;
  /** Everything in it that somebody could read. */
  texts(): readonly PlacedText[];
}

/**
 * What every way out asks first. What stands in the way is overridden by a person's name and sentence, gate by gate.
 * Errors: GROUND_RULE, SEALED_NAME, NAME_CHECK_UNAVAILABLE.
 */
export async function letOut(
  context: JobContext,
  { id, offTheRecord: held, texts }: Outgoing,
  override: ExportOverride | null,
): Promise<Result<Passed>> {
  const passed: ExportGate[] = [];
  for (const stop of [
    held > 0 ? fail('GROUND_RULE', { id, count: held }) : ok(null),
    await refuseSealedNames(context, id, texts),
  ]) {
    if (stop.ok) continue;
    const gate = override?.gates.find((one) => one === stop.error.code);
    if (!gate) return stop;
    passed.push(gate);
  }
  return ok(override && passed.length > 0 ? { ...override, gates: passed } : null);
}

/**
 * Fails where a sealed name stands in texts that are to go out, or where nobody can say. An archive without
 * sealed names needs no guard. Errors: SEALED_NAME, NAME_CHECK_UNAVAILABLE.
 */
async function refuseSealedNames(
  context: JobContext,
  id: string,
  texts: () => readonly PlacedText[],
): Promise<Result<null>> {
  if (!hasSealedNames(context.read.db, context.paths.folder)) return ok(null);
  const checked = await context.capability('names.check', { texts: texts() });
  if (!checked.ok) {
    const reason = checked.error.code === 'NAME_CHECK_UNAVAILABLE' ? checked.error.params['reason'] : 'host';
    return fail('NAME_CHECK_UNAVAILABLE', { id, reason: reason ?? 'host' });
  }
  const [first] = checked.value.hits;
  return first ? fail('SEALED_NAME', { id, place: first.place, count: checked.value.hits.length }) : ok(null);
}
