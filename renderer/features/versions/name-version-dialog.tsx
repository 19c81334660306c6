import { type FormEvent, useState } from 'react';
import { currentSession } from '../../editor/article-session.ts';
import { useAct } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, TextArea, TextInput } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { versionsMessages } from './versions.messages.ts';
import styles from './versions.module.css';

/** Keeps the text as it is now under a name. */
export function NameVersionDialog({ articleId }: { readonly articleId: string }) {
  const words = useMessages(versionsMessages);
  const formats = useFormats();
  const create = useAct('versions.create');
  const tell = useTell();
  const close = useWorkspace((state) => state.closeDialog);
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const session = currentSession();
    if (session?.articleId === articleId && tell(await session.flush()) === undefined) return;
    const made = tell(
      await create.mutateAsync({ articleId, name: name.trim(), reason: reason.trim(), occasion: 'demand' }),
    );
    if (!made) return;
    if (session?.articleId === articleId) tell(await session.reload());
    close();
    notify(words.saved(formats.number(made.number)), { tone: 'ok' });
  };
  return (
    <Dialog
      open
      onClose={close}
      size="small"
      title={words.save.replace(' …', '')}
      footer={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button look="primary" type="submit" form="name-version" disabled={create.isPending}>
            {words.saveNow}
          </Button>
        </>
      }
    >
      <form id="name-version" className={styles['form']} onSubmit={(event) => void save(event)}>
        <Field label={words.name} hint={words.nameHint}>
          {(control) => (
            <TextInput
              {...control}
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={words.reason}>
          {(control) => (
            <TextArea
              {...control}
              rows={2}
              value={reason}
              maxLength={2000}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
