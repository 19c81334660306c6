import { type FormEvent, useState } from 'react';
import type { Failure } from '#shared/result.ts';
import { useClient } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { PassPhraseField } from './pass-phrase-field.tsx';
import styles from './sources.module.css';
import { vaultMessages } from './vault.messages.ts';
import { VaultRenewal } from './vault-renewal.tsx';

const CLOSE_AFTER_MINUTES = ['1', '5', '15'] as const;

/** Opens a closed vault with its pass phrase, or with the recovery phrase and a new pass phrase. */
export function VaultOpening() {
  const words = useMessages(vaultMessages);
  const client = useClient();
  const sentence = useSentence();
  const [recovering, setRecovering] = useState(false);
  const [passPhrase, setPassPhrase] = useState('');
  const [minutes, setMinutes] = useState<(typeof CLOSE_AFTER_MINUTES)[number]>('5');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (recovering) return <VaultRenewal by="recovery-phrase" onEnd={() => setRecovering(false)} />;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    const answer = await client.call('vault.open', { passPhrase, closeAfter: Number(minutes) * 60 });
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    setPassPhrase('');
  };
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <p>{words.closed}</p>
      <div className={styles['pair']}>
        <PassPhraseField label={words.passPhrase} value={passPhrase} onChange={setPassPhrase} />
        <Field label={words.closes}>
          {(control) => (
            <Select
              {...control}
              value={minutes}
              options={CLOSE_AFTER_MINUTES.map((value) => ({ value, label: words.minutes(value) }))}
              onChange={setMinutes}
            />
          )}
        </Field>
      </div>
      {failure && (
        <p role="alert" className={styles['problem']}>
          {sentence(failure)}
        </p>
      )}
      <div className={styles['acts']}>
        <Button type="submit" look="primary" disabled={busy}>
          {words.openIt}
        </Button>
        <Button look="quiet" onClick={() => setRecovering(true)}>
          {words.forgotten}
        </Button>
      </div>
    </form>
  );
}
