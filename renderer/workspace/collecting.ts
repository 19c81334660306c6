import { useCallback } from 'react';
import type { Collected, Dossier } from '#shared/contract/dossiers.ts';
import { collectedSchema } from '#shared/contract/dossiers.ts';
import { useClient } from '../host/hooks.ts';
import { useFormats, useMessages } from '../ui/language.tsx';
import { notify } from '../ui/toast.tsx';
import { collectingMessages } from './collecting.messages.ts';
import { useTell } from './failures.ts';
import { useSetting } from './settings.ts';

/**
 * Puts things into the dossier at hand: the one that was collected into or opened last, or a new one. Each
 * collecting can be undone from its notice.
 */
export function useCollect(): (items: readonly Collected[]) => Promise<void> {
  const words = useMessages(collectingMessages);
  const formats = useFormats();
  const client = useClient();
  const tell = useTell();
  const [current, setCurrent] = useSetting('dossier.current');
  return useCallback(
    async (items) => {
      if (items.length === 0) return notify(words.nothing);
      const dossiers = tell(await client.call('dossiers.list', {}));
      if (!dossiers) return;
      const name = words.newName(formats.date(new Date().toISOString()));
      const dossier: Dossier | undefined =
        dossiers.find(({ id }) => id === current) ??
        dossiers[0] ??
        tell(await client.call('dossiers.create', { name }));
      if (!dossier) return;
      setCurrent(dossier.id);
      const done = tell(await client.call('dossiers.add', { dossierId: dossier.id, items: [...items] }));
      if (!done) return;
      const { added } = done;
      if (added.length === 0) return notify(words.already(dossier.name));
      const undo = async (): Promise<void> => {
        tell(await client.call('dossiers.remove', { dossierId: dossier.id, itemIds: added, removed: true }));
      };
      notify(words.collected(dossier.name, added.length), {
        tone: 'ok',
        act: { label: words.undo, run: () => void undo() },
      });
    },
    [words, formats, client, tell, current, setCurrent],
  );
}

/** Marks an element as something that Space collects. */
export function collectable(item: Collected): { readonly 'data-collect': string } {
  return { 'data-collect': JSON.stringify(item) };
}

/** What stands under the focus, if it can be collected. */
export function collectableAt(element: Element | null): Collected | null {
  const text = element?.closest<HTMLElement>('[data-collect]')?.dataset['collect'];
  if (text === undefined) return null;
  const parsed = collectedSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}
