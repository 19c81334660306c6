import type { presence as commands } from '#shared/contract/system.ts';
import { ok } from '#shared/result.ts';
import type { HostService } from '../worker/pool.ts';
import type { Presence } from './presence.ts';

/** The contract's `presence` module, the same in both hosts. */
export function presenceFunctions(presence: Presence): HostService<typeof commands> {
  return {
    claim({ actor }, { articleId, force }) {
      const holder = presence.claim(articleId, actor.windowId, actor.personId, force);
      const writing = holder.window === actor.windowId;
      return ok({ writing, holder });
    },
    release({ actor }, { articleId }) {
      presence.release(articleId, actor.windowId);
      return ok({});
    },
  };
}
