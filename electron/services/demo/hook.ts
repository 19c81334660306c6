import type { Result } from '#shared/result.ts';
import type { JobContext } from '../context.ts';

/**
 * Fills a new archive with the demo newsroom. The person who set the archive up exists already and may join
 * its desks; everything else is the demo's. Deterministic but for ids and the present it is told around.
 */
export type FillDemo = (
  context: JobContext,
  input: { readonly personId: string; readonly language: 'de' | 'en' },
) => Promise<Result<{ readonly articles: number }>>;

/** Loaded only by the first start that asks for it. */
export const loadDemo: (() => Promise<{ readonly fillDemo: FillDemo }>) | null = null;
