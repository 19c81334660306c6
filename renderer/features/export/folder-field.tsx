import { useEffect } from 'react';
import { useAct } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Field, TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useTell } from '../../workspace/failures.ts';
import { exportMessages } from './export.messages.ts';
import styles from './export.module.css';

/** Where files go; chosen in a dialog of the system where the host has one. */
export function FolderField(props: { readonly folder: string; readonly onFolder: (folder: string) => void }) {
  const words = useMessages(exportMessages);
  const tell = useTell();
  const capabilities = useAct('system.capabilities');
  const chooseFolder = useAct('system.chooseFolder');
  const { mutate } = capabilities;
  useEffect(() => mutate({}), [mutate]);
  const canChoose = capabilities.data?.ok === true && capabilities.data.value.chooseFolder;
  return (
    <div className={styles['folder']}>
      <Field label={words.folder} hint={words.folderHint}>
        {(control) => (
          <TextInput
            {...control}
            value={props.folder}
            placeholder={words.defaultFolder}
            onChange={(event) => props.onFolder(event.currentTarget.value)}
          />
        )}
      </Field>
      {canChoose && (
        <Button
          icon="folder"
          onClick={() =>
            void chooseFolder.mutateAsync({ title: words.choose }).then((answer) => {
              const path = tell(answer)?.path;
              if (path) props.onFolder(path);
            })
          }
        >
          {words.choose}
        </Button>
      )}
    </div>
  );
}
