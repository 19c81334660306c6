import { type FormEvent, useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { dossiersMessages } from './dossiers.messages.ts';
import styles from './dossiers.module.css';

/** All dossiers, a new one, and those in the wastebasket. */
export function DossiersPage() {
  const words = useMessages(dossiersMessages);
  const tell = useTell();
  const dossiers = useCommand('dossiers.list', {}, { keep: true });
  const basket = useCommand('dossiers.list', { trashed: true }, { keep: true });
  const trash = useAct('dossiers.trash');
  const restore = async ({ id, name }: Dossier): Promise<void> => {
    if (tell(await trash.mutateAsync({ id, trashed: false }))) notify(words.restored(name), { tone: 'ok' });
  };
  return (
    <Page title={words.dossiers} below={<NewDossier />}>
      {!dossiers.data ? (
        <Skeleton lines={8} />
      ) : dossiers.data.length === 0 ? (
        <EmptyState title={words.none} text={words.noneText} />
      ) : (
        <ul className={styles['dossiers']} aria-label={words.dossiers}>
          {dossiers.data.map((dossier) => (
            <li key={dossier.id}>
              <button
                type="button"
                className={styles['dossier']}
                onClick={() => useWorkspace.getState().showPage({ kind: 'dossier', dossierId: dossier.id })}
              >
                <strong>{dossier.name}</strong>
                <Facts dossier={dossier} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {basket.data && basket.data.length > 0 && (
        <section className={styles['basket']} aria-label={words.basket}>
          <h2>{words.basket}</h2>
          <ul>
            {basket.data.map((dossier) => (
              <li key={dossier.id} className={styles['trashed']}>
                <span>
                  <strong>{dossier.name}</strong>
                  <Facts dossier={dossier} />
                </span>
                <Button
                  icon="undo"
                  aria-label={words.restoreNamed(dossier.name)}
                  onClick={() => void restore(dossier)}
                >
                  {words.restore}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Facts({ dossier }: { readonly dossier: Dossier }) {
  const words = useMessages(dossiersMessages);
  const formats = useFormats();
  return (
    <small>
      {words.items(dossier.items, formats.number(dossier.items))} ·{' '}
      {words.changed(formats.dateTime(dossier.updatedAt))}
    </small>
  );
}

function NewDossier() {
  const words = useMessages(dossiersMessages);
  const tell = useTell();
  const create = useAct('dossiers.create');
  const [name, setName] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const made = tell(await create.mutateAsync({ name: name.trim() }));
    if (made) useWorkspace.getState().showPage({ kind: 'dossier', dossierId: made.id });
  };
  return (
    <form className={styles['new']} onSubmit={(event) => void submit(event)}>
      <TextInput
        aria-label={words.name}
        placeholder={words.name}
        value={name}
        maxLength={200}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" icon="plus" disabled={name.trim() === '' || create.isPending}>
        {words.newDossier}
      </Button>
    </form>
  );
}
