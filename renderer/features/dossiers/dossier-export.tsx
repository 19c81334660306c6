import { useState } from 'react';
import { DOSSIER_FORMATS, type DossierFormat } from '#shared/contract/dossiers.ts';
import type { ExportOverride } from '#shared/contract/exports.ts';
import type { Failure } from '#shared/result.ts';
import type { Output } from '../../host/contract-types.ts';
import { useJob } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, Field, TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/states.tsx';
import { announce } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { gateOf, OverrideForm } from '../../workspace/override-form.tsx';
import { useSetting } from '../../workspace/settings.ts';
import { dossiersMessages } from './dossiers.messages.ts';
import styles from './dossiers.module.css';

/** A dossier into files, with numbered references. */
export function DossierExport(props: { readonly dossierId: string; readonly onClose: () => void }) {
  const words = useMessages(dossiersMessages);
  const tell = useTell();
  const [settingsFolder] = useSetting('export.folder');
  const [formats, setFormats] = useState<readonly DossierFormat[]>(['docx']);
  const [folder, setFolder] = useState(settingsFolder);
  const [overwrite, setOverwrite] = useState(false);
  const [done, setDone] = useState<Output<'dossiers.export'> | null>(null);
  const job = useJob('dossiers.export');
  const [held, setHeld] = useState<{ failure: Failure; override: ExportOverride | null } | null>(null);
  const run = async (override: ExportOverride | null = null): Promise<void> => {
    const answer = await job.start({
      id: props.dossierId,
      formats: [...formats],
      folder: folder.trim() === '' ? null : folder.trim(),
      overwrite,
      override,
    });
    setHeld(!answer.ok && gateOf(answer.error) ? { failure: answer.error, override } : null);
    if (!answer.ok && gateOf(answer.error)) return;
    const result = tell(answer);
    if (!result) return;
    setDone(result);
    announce(words.written(result.files.length, result.folder));
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={words.exportTitle}
      footer={
        done ? (
          <Button look="primary" onClick={props.onClose}>
            {words.done}
          </Button>
        ) : (
          <>
            <Button onClick={job.running ? job.cancel : props.onClose}>{words.cancel}</Button>
            <Button look="primary" disabled={formats.length === 0 || job.running} onClick={() => void run()}>
              {words.doExport}
            </Button>
          </>
        )
      }
    >
      {done ? (
        <div className={styles['report']}>
          <p>{words.written(done.files.length, done.folder)}</p>
          <ul>
            {done.files.map(({ path }) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
          {done.omitted.length > 0 && <p className={styles['gone']}>{words.omitted(done.omitted.length)}</p>}
        </div>
      ) : (
        <div className={styles['report']}>
          <fieldset className={styles['formats']}>
            <legend>{words.formats}</legend>
            {DOSSIER_FORMATS.map((format) => (
              <Checkbox
                key={format}
                label={words[format]}
                checked={formats.includes(format)}
                onChange={(checked) =>
                  setFormats(checked ? [...formats, format] : formats.filter((one) => one !== format))
                }
              />
            ))}
          </fieldset>
          <Field label={words.folder} hint={words.folderHint}>
            {(control) => (
              <TextInput
                {...control}
                value={folder}
                maxLength={4096}
                onChange={(event) => setFolder(event.currentTarget.value)}
              />
            )}
          </Field>
          <Checkbox label={words.overwrite} checked={overwrite} onChange={setOverwrite} />
          {held && (
            <OverrideForm
              key={held.failure.code}
              failure={held.failure}
              former={held.override}
              onOverride={(override) => void run(override)}
            />
          )}
          {job.running && (
            <ProgressBar
              label={words.exporting}
              done={job.progress?.done ?? 0}
              total={job.progress?.total ?? formats.length}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}
