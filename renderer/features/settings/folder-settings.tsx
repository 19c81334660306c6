import { useEffect } from 'react';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { DraftInput } from '../../ui/draft-input.tsx';
import { Checkbox, Field } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { useSetting } from '../../workspace/settings.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { settingsMessages } from './settings.messages.ts';
import styles from './settings.module.css';

export function FolderSettings() {
  const words = useMessages(settingsMessages);
  const tell = useTell();
  const status = useCommand('archive.status', {});
  const reveal = useAct('system.revealLogs');
  const [exportFolder, setExportFolder] = useSetting('export.folder');
  const [backupFolder, setBackupFolder] = useSetting('backup.folder');
  return (
    <>
      <Field beside label={words.archiveFolder}>
        {(control) => (
          <output {...control} className={styles['path']}>
            {status.data?.folder}
          </output>
        )}
      </Field>
      <Field beside label={words.exportFolder} hint={words.exportFolderHint}>
        {(control) => (
          <DraftInput {...control} value={exportFolder} onCommit={(path) => setExportFolder(path.trim())} />
        )}
      </Field>
      <Field beside label={words.backupFolder} hint={words.backupFolderHint}>
        {(control) => (
          <DraftInput {...control} value={backupFolder} onCommit={(path) => setBackupFolder(path.trim())} />
        )}
      </Field>
      <Button
        icon="folder"
        onClick={() =>
          void reveal.mutateAsync({}).then((answer) => {
            const shown = tell(answer);
            if (shown) notify(shown.path);
          })
        }
      >
        {words.logs}
      </Button>
    </>
  );
}

/** Honest about what there is: no dictionaries of ours, only what the system brings. */
export function DictionarySettings() {
  const words = useMessages(settingsMessages);
  const [spelling, setSpelling] = useSetting('spelling.enabled');
  return (
    <>
      <p>{words.dictionariesText}</p>
      <Checkbox label={words.spelling} checked={spelling} onChange={setSpelling} />
      <Button
        icon="tag"
        onClick={() => {
          useWorkspace.getState().closeDialog();
          useWorkspace.getState().showPage({ kind: 'vocabulary' });
        }}
      >
        {words.vocabulary}
      </Button>
    </>
  );
}

export function AboutSettings() {
  const words = useMessages(settingsMessages);
  const formats = useFormats();
  const status = useCommand('archive.status', {});
  const { mutate, data } = useAct('system.capabilities');
  useEffect(() => mutate({}), [mutate]);
  return (
    <>
      {data?.ok && <p>{words.version(data.value.version)}</p>}
      {status.data && <p>{words.schema(formats.number(status.data.schemaVersion))}</p>}
      <p>{words.zone(formats.timeZone)}</p>
      <p>{words.licence}</p>
    </>
  );
}
