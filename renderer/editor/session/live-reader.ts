import type { Client } from '../../host/client.ts';
import type { Holder } from '../article-session.ts';

/** How often a reading window looks for what the writing one has put into the journal. */
const LOOK_MS = 1500;
/** The window that loses the writing saves what it has; the one that takes over waits this long for it. */
const HANDOVER_MS = 500;

export interface WriterOptions {
  readonly client: Client;
  readonly articleId: string;
  /** Reads the article again, with whatever the journal holds, and shows it if that is still wanted then. */
  readonly reload: (wanted?: () => boolean) => Promise<unknown>;
  /** Null: this window writes. */
  readonly onHolder: (holder: Holder | null) => void;
  /** Another window has taken over: save what is not yet saved. */
  readonly onLost: () => Promise<unknown>;
  /** The archive says that something about the article changed while this window writes it. */
  readonly onChangedElsewhere: () => void;
}

/**
 * Claims the writing of an article for this window. While another window has it, the text here follows live:
 * the archive announces who writes and every save, and the journal is looked at in between.
 */
export async function followWriter(
  options: WriterOptions,
): Promise<{ takeOver(): Promise<void>; release(): Promise<void> }> {
  const { client, articleId, reload, onHolder, onLost, onChangedElsewhere } = options;
  let timer: ReturnType<typeof setInterval> | null = null;
  let writing = false;
  let stopped = false;
  let looking = false;
  /** The first claim has been answered: before, nobody knows who writes. */
  let settled = false;
  let changedBefore = false;
  let claimedBefore = false;
  let takingOver = false;

  const look = async (): Promise<void> => {
    if (looking || writing || stopped) return;
    looking = true;
    try {
      // Whoever has begun to write here meanwhile keeps what was typed.
      await reload(() => !writing && !takingOver && !stopped);
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
  const claim = async (force: boolean): Promise<{ writing: boolean; holder: Holder | null }> => {
    const answer = await client.call('presence.claim', { articleId, force });
    // Where the host knows no windows there is nobody else to write.
    return answer.ok ? answer.value : { writing: true, holder: null };
  };
  /** Somebody took over, or the writer left. */
  const holderChanged = async (): Promise<void> => {
    const now = await claim(false);
    // Taking over brings the text of the other window itself, and only then lets anybody write.
    if (stopped || takingOver || now.writing === writing) return;
    if (writing) {
      become(false, now.holder);
      await onLost();
    } else {
      await reload();
      become(true, null);
    }
  };

  const stopEvents = client.onEvent((event) => {
    if (stopped) return;
    if (event.type === 'editing-changed' && event.articleId === articleId) {
      // Our own claim is announced before it is answered.
      if (settled) void holderChanged();
      else claimedBefore = true;
    }
    if (event.type === 'articles-changed' && (event.ids.length === 0 || event.ids.includes(articleId))) {
      if (!settled) changedBefore = true;
      else if (writing) onChangedElsewhere();
      else if (!takingOver) void look();
    }
  });

  const first = await claim(false);
  become(first.writing, first.holder);
  settled = true;
  if (claimedBefore) void holderChanged();
  if (changedBefore) {
    if (writing) onChangedElsewhere();
    else void look();
  }
  return {
    async takeOver() {
      takingOver = true;
      try {
        const now = await claim(true);
        await new Promise((resolve) => setTimeout(resolve, HANDOVER_MS));
        await reload();
        become(now.writing, now.holder);
      } finally {
        takingOver = false;
      }
    },
    async release() {
      stopped = true;
      stopEvents();
      if (timer !== null) clearInterval(timer);
      if (writing) await client.call('presence.release', { articleId });
    },
  };
}
