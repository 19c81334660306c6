import type { vault as commands } from '#shared/contract/vault.ts';
import { ok, type Result } from '#shared/result.ts';
import type { HostContext, HostService } from '../../../worker/pool.ts';
import type { HostCapabilities } from '../../dispatch.ts';
import type { NameGuard } from './name-guard.ts';
import type { VaultKeeper } from './vault-keeper.ts';

/** The contract's `vault` module. Every look and every change is recorded in the archive, without the name. */
export function vaultFunctions(keeper: VaultKeeper): { readonly vault: HostService<typeof commands> } {
  const told = async (context: HostContext, done: Result<null>) => {
    if (!done.ok) return done;
    context.announce({ type: 'vault-changed' });
    return ok(await keeper.status());
  };
  const record = (context: HostContext, sourceId: string, act: 'seal' | 'look' | 'forget') =>
    context.run('sources.recordVault', { id: sourceId, act });
  return {
    vault: {
      status: async () => ok(await keeper.status()),
      prepare: ({ language }, { passPhrase }) => keeper.prepare(passPhrase, language),
      confirm: async (context, { phrase }) => told(context, await keeper.confirm(phrase)),
      open: async (context, { passPhrase, closeAfter }) =>
        told(context, await keeper.open(passPhrase, closeAfter)),
      changePassPhrase: async (context, { passPhrase, newPassPhrase }) =>
        told(context, await keeper.changePassPhrase(passPhrase, newPassPhrase)),
      recover: async (context, { phrase, passPhrase }) =>
        told(context, await keeper.recover(phrase, passPhrase)),
      close(context) {
        keeper.close();
        return told(context, ok(null));
      },
      restoreFormer: (context) => told(context, keeper.restoreFormer()),
      async seal(context, { sourceId, name }) {
        const open = keeper.has(sourceId);
        if (!open.ok) return open;
        // The archive says first that a name is there: the guard must never be thought unneeded.
        const recorded = await record(context, sourceId, 'seal');
        return recorded.ok ? told(context, keeper.seal(sourceId, name)) : recorded;
      },
      async reveal(context, { sourceId }) {
        const there = keeper.reveal(sourceId);
        if (!there.ok) return there;
        const recorded = await record(context, sourceId, 'look');
        return recorded.ok ? there : recorded;
      },
      async forget(context, { sourceId }) {
        const forgotten = keeper.forget(sourceId);
        if (!forgotten.ok) return forgotten;
        const recorded = await record(context, sourceId, 'forget');
        return recorded.ok ? told(context, ok(null)) : recorded;
      },
    },
  };
}

/** What jobs ask before something leaves the house. They get places, never names or keys. */
export function nameCheckCapability(keeper: VaultKeeper): HostCapabilities {
  return {
    async 'names.check'({ texts }) {
      const guard = await keeper.guard();
      if (!guard.ok) return guard;
      return ok({
        hits: texts.flatMap(({ place, text }) => {
          const hit = guard.value.find(text);
          return hit ? [{ place, whole: hit.whole }] : [];
        }),
      });
    },
  };
}

/** The longest text looked through while people work; a whole book is looked through when it is exported. */
const LONGEST_WATCHED = 4_000_000;
const TOLD_AGAIN_MS = 5 * 60_000;

/**
 * Looks at everything that is written into the archive, after it is on its way and never before, and tells the
 * window when a sealed name stands in it: any field, note, file name or text.
 */
export function watchInputs(
  keeper: VaultKeeper,
  tell: (command: string) => void,
  now: () => number,
): (command: string, input: unknown, window: string) => void {
  const toldAt = new Map<string, number>();
  return (command, input, window) => {
    setImmediate(() => {
      void keeper.guard().then((guard) => {
        if (!guard.ok || !holds(guard.value, input)) return;
        // Typing goes to the journal and then into the article: one warning for both.
        const module = command.split('.')[0] ?? '';
        const key = `${window} ${module === 'journal' ? 'articles' : module}`;
        if (now() - (toldAt.get(key) ?? Number.NEGATIVE_INFINITY) < TOLD_AGAIN_MS) return;
        toldAt.set(key, now());
        tell(command);
      });
    });
  };
}

function holds(guard: NameGuard, value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_WATCHED && guard.find(value) !== null;
  if (Array.isArray(value)) return value.some((one) => holds(guard, one));
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).some((one) => holds(guard, one));
  }
  return false;
}
