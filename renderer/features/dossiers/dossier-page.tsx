import { type FormEvent, useEffect, useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { useKeysLabel } from '../../workspace/keys.ts';
import { useSetting } from '../../workspace/settings.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { DossierExport } from './dossier-export.tsx';
import { DossierItems } from './dossier-items.tsx';
import { dossiersMessages } from './dossiers.messages.ts';
import styles from './dossiers.module.css';

/** One dossier: what was collected, in an order of one's own, with notes between. */
export function DossierPage({ dossierId }: { readonly dossierId: string }) {
  const words = useMessages(dossiersMessages);
  const keysLabel = useKeysLabel();
  const formats = useFormats();
  const answer = useCommand('dossiers.get', { id: dossierId }, { keep: true });
  const [current, setCurrent] = useSetting('dossier.current');
  const [renaming, setRenaming] = useState(false);
  const [exporting, setExporting] = useState(false);
  const { addNote, toBasket } = useDossierActs(dossierId);
  const there = answer.data?.dossier.id === dossierId && answer.data.dossier.trashedAt === null;
  useEffect(() => {
    // The dossier at hand is the one that Space collects into.
    if (there && current !== dossierId) setCurrent(dossierId);
  }, [there, current, dossierId, setCurrent]);
  if (answer.error) return <EmptyState heading title={words.missing} />;
  if (!answer.data) return <Skeleton lines={10} />;
  const { dossier, items } = answer.data;
  return (
    <Page
      kind={words.dossier}
      title={dossier.name}
      acts={
        <>
          <Button icon="plus" onClick={() => addNote(null)}>
            {words.addNote}
          </Button>
          <Button icon="pencil" onClick={() => setRenaming(true)}>
            {words.rename}
          </Button>
          <Button icon="trash" onClick={() => void toBasket(dossier)}>
            {words.trash}
          </Button>
          <Button
            look="primary"
            icon="upload"
            disabled={items.length === 0}
            onClick={() => setExporting(true)}
          >
            {words.export}
          </Button>
        </>
      }
      below={
        renaming ? (
          <Rename dossier={dossier} onDone={() => setRenaming(false)} />
        ) : (
          <p className={styles['facts']}>
            {words.items(items.length, formats.number(items.length))} · {words.hint}
          </p>
        )
      }
    >
      {items.length === 0 ? (
        <EmptyState title={words.empty} text={words.emptyText(keysLabel('dossier.collect'))} />
      ) : (
        <DossierItems dossierId={dossier.id} items={items} />
      )}
      {exporting && <DossierExport dossierId={dossier.id} onClose={() => setExporting(false)} />}
    </Page>
  );
}

function useDossierActs(dossierId: string) {
  const words = useMessages(dossiersMessages);
  const tell = useTell();
  const add = useAct('dossiers.add');
  const trash = useAct('dossiers.trash');
  return {
    addNote: (at: number | null) =>
      void add.mutateAsync({ dossierId, items: [{ kind: 'note', text: '' }], at }).then(tell),
    async toBasket({ id, name }: Dossier): Promise<void> {
      if (!tell(await trash.mutateAsync({ id, trashed: true }))) return;
      useWorkspace.getState().showPage({ kind: 'dossiers' });
      const undo = (): void => void trash.mutateAsync({ id, trashed: false }).then(tell);
      notify(words.trashed(name), { act: { label: words.undo, run: undo } });
    },
  };
}

function Rename({ dossier, onDone }: { readonly dossier: Dossier; readonly onDone: () => void }) {
  const words = useMessages(dossiersMessages);
  const tell = useTell();
  const rename = useAct('dossiers.rename');
  const [name, setName] = useState(dossier.name);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() !== '' && tell(await rename.mutateAsync({ id: dossier.id, name: name.trim() }))) onDone();
  };
  return (
    <form
      className={styles['new']}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TextInput
        aria-label={words.name}
        value={name}
        maxLength={200}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" look="primary" disabled={name.trim() === '' || rename.isPending}>
        {words.save}
      </Button>
      <Button onClick={onDone}>{words.cancel}</Button>
    </form>
  );
}
