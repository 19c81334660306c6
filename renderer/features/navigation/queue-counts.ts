import type { Output } from '../../host/contract-types.ts';
import { QUEUES, queueFilter, type Queue, type View } from '../../workspace/workspace.ts';

type ArticleCounts = Output<'articles.counts'>;

/** The day's queues, always in sight. */
export const alwaysShown = [
  'own-drafts',
  'submitted',
  'in-review',
  'approved',
  'embargoed',
  'exported',
] as const satisfies readonly Queue[];

/** The others: all of them when asked for, else those that hold something a person must act on. */
export function sometimesShown(
  counts: ArticleCounts | undefined,
  all: boolean,
  view: View,
): readonly Queue[] {
  // The wastebasket has its own place at the foot.
  const shown = new Set<Queue>([...alwaysShown, 'trash']);
  const waiting: readonly Queue[] = ['returned', 'on-hold', 'corrections'];
  return QUEUES.filter((queue) => {
    if (shown.has(queue)) return false;
    if (all || (view.kind === 'queue' && view.queue === queue)) return true;
    return waiting.includes(queue) && (queueCount(queue, counts) ?? 0) > 0;
  });
}

/** Undefined while the numbers are not there. */
export function queueCount(queue: Queue, counts: ArticleCounts | undefined): number | undefined {
  if (!counts) return undefined;
  switch (queue) {
    case 'own-drafts':
      return counts.ownDrafts;
    case 'embargoed':
      return counts.embargoed;
    case 'trash':
      return counts.trashed;
    case 'all':
      return counts.total;
    default:
      return (queueFilter(queue, null).states ?? []).reduce(
        (sum, state) => sum + (counts.states[state] ?? 0),
        0,
      );
  }
}
