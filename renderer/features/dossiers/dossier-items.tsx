import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { DossierItem } from '#shared/contract/dossiers.ts';
import { useAct } from '../../host/hooks.ts';
import { IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { announce, notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { dossiersMessages } from './dossiers.messages.ts';
import styles from './dossiers.module.css';
import { ItemContent } from './item-content.tsx';

/** The items in their order; dragged, or moved by keys. */
export function DossierItems(props: { readonly dossierId: string; readonly items: readonly DossierItem[] }) {
  const words = useMessages(dossiersMessages);
  const { items } = props;
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const acts = useItemActs(props.dossierId, items);
  const focusAt = (position: number): void =>
    // After the new order is on the screen.
    void setTimeout(
      () => list.current?.querySelectorAll<HTMLElement>('[data-item]').item(position)?.focus(),
      80,
    );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, position: number): void => {
    const field = event.target instanceof HTMLTextAreaElement;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step !== undefined && (event.ctrlKey || event.metaKey) && event.shiftKey) {
      event.preventDefault();
      const to = position + step;
      if (to >= 0 && to < items.length) void acts.move(position, to).then(() => focusAt(to));
    } else if (step !== undefined && !field) {
      event.preventDefault();
      list.current
        ?.querySelectorAll<HTMLElement>('[data-item]')
        .item(position + step)
        ?.focus();
    } else if (event.key === 'Delete' && !field) {
      event.preventDefault();
      void acts.remove(position).then(() => focusAt(Math.min(position, items.length - 2)));
    }
  };
  const drop = (event: DragEvent, to: number): void => {
    event.preventDefault();
    if (dragged !== null && dragged !== to) void acts.move(dragged, to);
    setDragged(null);
    setOver(null);
  };
  return (
    <ol ref={list} className={styles['items']} aria-label={words.dossier}>
      {items.map((item, position) => (
        <li
          key={item.id}
          className={styles['item']}
          data-kind={item.kind}
          data-over={
            over === position && dragged !== null ? (dragged < position ? 'after' : 'before') : undefined
          }
          draggable={item.kind !== 'note'}
          onDragStart={() => setDragged(position)}
          onDragEnd={() => {
            setDragged(null);
            setOver(null);
          }}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setOver(position);
          }}
          onDrop={(event) => drop(event, position)}
          onKeyDown={(event) => onKeyDown(event, position)}
        >
          <ItemContent item={item} />
          <span className={styles['itemActs']}>
            <IconButton icon="pencil" label={words.noteHere} onClick={() => acts.addNote(position)} />
            <IconButton
              icon="chevronUp"
              label={words.up}
              disabled={position === 0}
              onClick={() => void acts.move(position, position - 1)}
            />
            <IconButton
              icon="chevronDown"
              label={words.down}
              disabled={position === items.length - 1}
              onClick={() => void acts.move(position, position + 1)}
            />
            <IconButton icon="close" label={words.remove} onClick={() => void acts.remove(position)} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function useItemActs(dossierId: string, items: readonly DossierItem[]) {
  const words = useMessages(dossiersMessages);
  const tell = useTell();
  const add = useAct('dossiers.add');
  const reorder = useAct('dossiers.reorder');
  const remove = useAct('dossiers.remove');
  return {
    addNote: (at: number) =>
      void add.mutateAsync({ dossierId, items: [{ kind: 'note', text: '' }], at }).then(tell),
    async move(from: number, to: number): Promise<void> {
      const ids = items.map(({ id }) => id);
      const [moved] = ids.splice(from, 1);
      if (moved === undefined) return;
      ids.splice(to, 0, moved);
      if (tell(await reorder.mutateAsync({ dossierId, itemIds: ids })))
        announce(words.moved(to + 1, items.length));
    },
    async remove(position: number): Promise<void> {
      const item = items[position];
      if (!item) return;
      const itemIds = [item.id];
      if (!tell(await remove.mutateAsync({ dossierId, itemIds, removed: true }))) return;
      const undo = (): void => void remove.mutateAsync({ dossierId, itemIds, removed: false }).then(tell);
      notify(words.removed, { act: { label: words.undo, run: undo } });
    },
  };
}
