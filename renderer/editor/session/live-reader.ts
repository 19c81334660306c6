import type { Result } from '#shared/result.ts';
import type { Client } from '../../host/client.ts';
import type { Holder } from '../article-session.ts';

/** How often a reading window looks for what the writing one has put into the journal. */
const LOOK_MS = 1500;

/**
 * Claims the writing of an article for this window. While another window has it, the text here follows live:
 * the archive announces who writes and every save, and the journal is looked at in between.
 */
export async function followWriter(options: {
  readonly client: Client;
  readonly articleId: string;
  readonly reload: () => Promise<Result<null>>;
  readonly onHolder: (holder: Holder | null) => void;
}): Promise<{ takeOver(): Promise<void>; release(): Promise<void> }> {
  const { client, articleId, reload, onHolder } = options;
  let timer: ReturnType<typeof setInterval> | null = null;
  let writing = false;
  let stopped = false;
  let looking = false;

  const look = async (): Promise<void> => {
    if (looking || writing || stopped) return;
    looking = true;
    try {
      await reload();
    } finally {
      looking = false;
    }
  };
  const become = (now: boolean, holder: Holder | null): void => {
    writing = now;
    onHolder(now ? null : (holder ?? { window: '', personId: null, since: new Date(0).toISOString() }));
    if (now && timer !== null) {
      clearInterval(timer);
      timer = null;
    } else if (!now && timer === null) timer = setInterval(() => void look(), LOOK_MS);
  };
  const claim = async (force: boolean): Promise<void> => {
    const answer = await client.call('presence.claim', { articleId, force });
    // Where the host knows no windows there is nobody else to write.
    if (!answer.ok) become(true, null);
    else become(answer.value.writing, answer.value.holder);
  };

  const stopEvents = client.onEvent((event) => {
    if (stopped) return;
    if (event.type === 'editing-changed' && event.articleId === articleId) void claimAgain();
    if (event.type === 'articles-changed' && (event.ids.length === 0 || event.ids.includes(articleId)))
      void look();
  });
  /** Somebody took over, or the writer left. */
  const claimAgain = async (): Promise<void> => {
    const before = writing;
    await claim(false);
    if (!before && writing) await reload();
  };

  await claim(false);
  return {
    async takeOver() {
      await claim(true);
      await reload();
    },
    async release() {
      stopped = true;
      stopEvents();
      if (timer !== null) clearInterval(timer);
      if (writing) await client.call('presence.release', { articleId });
    },
  };
}
