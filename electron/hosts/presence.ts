import { type Clock, instant } from '#shared/clock.ts';
import type { ArchiveEvent } from '#shared/contract/events.ts';

export interface Holder {
  readonly window: string;
  readonly personId: string | null;
  readonly since: string;
}

/**
 * Which window writes which article. Kept in the owner's memory, because it ends with the windows: after a
 * crash nobody holds anything. Other windows show the text live and read-only until they take over.
 */
export interface Presence {
  /** Takes the article if it is free, already ours, or `force`; the holder afterwards. */
  claim(articleId: string, window: string, personId: string | null, force: boolean): Holder;
  release(articleId: string, window: string): void;
  /** The window is gone. */
  leave(window: string): void;
}

export function makePresence(clock: Clock, announce: (event: ArchiveEvent) => void): Presence {
  const holders = new Map<string, Holder>();
  const changed = (articleId: string) => announce({ type: 'editing-changed', articleId });

  function release(articleId: string, window: string): void {
    if (holders.get(articleId)?.window !== window) return;
    holders.delete(articleId);
    changed(articleId);
  }

  return {
    claim(articleId, window, personId, force) {
      const present = holders.get(articleId);
      if (present && (present.window === window || !force)) return present;
      const holder = { window, personId, since: instant(clock) };
      holders.set(articleId, holder);
      changed(articleId);
      return holder;
    },
    release,
    leave(window) {
      for (const [articleId, holder] of holders) if (holder.window === window) release(articleId, window);
    },
  };
}
