import { useState } from 'react';
import type { Output } from '../../host/contract-types.ts';
import { useAnswers, useCommand, useJob } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { ProgressBar } from '../../ui/states.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { useSetting } from '../../workspace/settings.ts';
import { settingsMessages } from './settings.messages.ts';
import styles from './settings.module.css';

const KEEP_CHOICES = [10, 30, 100, 0] as const;

/** When the archive was last copied, a new copy, and a check of everything in it. */
export function BackupSettings() {
  const words = useMessages(settingsMessages);
  const formats = useFormats();
  const tell = useTell();
  const answers = useAnswers();
  const status = useCommand('archive.status', {});
  const backup = useJob('archive.backup');
  const verify = useJob('archive.verify');
  const [keep, setKeep] = useSetting('backup.keep');
  const [found, setFound] = useState<Output<'archive.verify'> | null>(null);
  const last = status.data?.lastBackup;
  const startBackup = async (): Promise<void> => {
    const made = tell(await backup.start({}));
    if (!made) return;
    notify(words.done(made.path), { tone: 'ok' });
    void answers.invalidateQueries({ queryKey: ['archive.status'] });
  };
  return (
    <>
      <p>
        {last
          ? `${words.lastBackup(formats.dateTime(last.at))}, ${last.verified ? words.verified : words.notVerified}`
          : words.noBackup}
      </p>
      {last && <p className={styles['path']}>{last.path}</p>}
      <Field beside label={words.keepBackups} hint={words.keepBackupsHint}>
        {(control) => (
          <Select
            {...control}
            value={String(keep)}
            options={[...new Set([...KEEP_CHOICES, keep])]
              .sort((left, right) => (left || Number.MAX_VALUE) - (right || Number.MAX_VALUE))
              .map((count) => ({
                value: String(count),
                label: count === 0 ? words.keepAll : words.keepNewest(formats.number(count)),
              }))}
            onChange={(count) => setKeep(Number(count))}
          />
        )}
      </Field>
      <div className={styles['acts']}>
        {backup.running || verify.running ? (
          <>
            <ProgressBar
              label={backup.running ? words.backupRunning : words.verifyRunning}
              done={(backup.running ? backup.progress?.done : verify.progress?.done) ?? 0}
              total={(backup.running ? backup.progress?.total : verify.progress?.total) ?? 0}
            />
            <Button onClick={backup.running ? backup.cancel : verify.cancel}>{words.cancel}</Button>
          </>
        ) : (
          <>
            <Button icon="archive" onClick={() => void startBackup()}>
              {words.backupNow}
            </Button>
            <Button
              icon="check"
              onClick={() => void verify.start({}).then((answer) => setFound(tell(answer) ?? null))}
            >
              {words.verify}
            </Button>
          </>
        )}
      </div>
      {found && (
        <div role="status">
          {found.problems.length === 0 ? (
            <p>{words.sound(formats.number(found.articles), formats.number(found.files))}</p>
          ) : (
            <>
              <p className={styles['problem']}>{words.problems(formats.number(found.problems.length))}</p>
              <ul className={styles['path']}>
                {found.problems.slice(0, 50).map((problem) => (
                  <li key={`${problem.code}-${problem.subject}`}>
                    {problem.code}: {problem.subject}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </>
  );
}
