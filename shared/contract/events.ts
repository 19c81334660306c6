import { z } from 'zod';

const ids = z.array(z.string());

/**
 * Everything the workers announce. Events only announce: they carry ids and counts, never words of an
 * article, and whoever cares asks again. An empty `ids` means "many": treat everything of that kind as stale.
 */
export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('articles-changed'), ids }),
  z.object({ type: z.literal('statements-changed'), ids, articleIds: ids }),
  z.object({ type: z.literal('evidence-changed'), ids }),
  z.object({ type: z.literal('people-changed'), ids }),
  z.object({ type: z.literal('tags-changed'), ids }),
  z.object({ type: z.literal('desks-changed'), ids }),
  z.object({ type: z.literal('searches-changed'), ids }),
  z.object({ type: z.literal('dossiers-changed'), ids }),
  z.object({ type: z.literal('settings-changed'), keys: ids }),
  /** The vault was opened, closed or changed, or closed by itself. */
  z.object({ type: z.literal('vault-changed') }),
  /** A sealed name stands in what this command has just written. Never the name. */
  z.object({ type: z.literal('sealed-name'), command: z.string() }),
  /** Who writes in which article right now changed: the read-only windows look again. */
  z.object({ type: z.literal('editing-changed'), articleId: z.string() }),
  /** One step of a running job. `total` is 0 while it is unknown; `label` is a code or a file name. */
  z.object({
    type: z.literal('progress'),
    /** The request id of the call that started the job. */
    job: z.string(),
    done: z.number(),
    total: z.number(),
    label: z.string(),
  }),
  /** The search index caught up to this change number; `pending` changes are left. */
  z.object({ type: z.literal('index-progress'), applied: z.number(), pending: z.number() }),
  /** `restarted`: a worker crashed and is back; calls that were on their way got INTERNAL. */
  z.object({
    type: z.literal('archive-state'),
    state: z.enum(['ready', 'read-only', 'restarted', 'closing']),
  }),
]);

export type ArchiveEvent = z.infer<typeof eventSchema>;
export type ArchiveEventType = ArchiveEvent['type'];
