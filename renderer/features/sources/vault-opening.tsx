import { type FormEvent, useState } from 'react';
import type { Failure } from '#shared/result.ts';
import { useClient } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Select, TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { PassPhraseField } from './pass-phrase-field.tsx';
import styles from './sources.module.css';
import { vaultMessages } from './vault.messages.ts';
import { SHORTEST_PASS_PHRASE } from './vault-setup.tsx';

const CLOSE_AFTER_MINUTES = ['1', '5', '15'] as const;

/** Opens a closed vault with its pass phrase, or with the recovery phrase and a new pass phrase. */
export function VaultOpening() {
  const words = useMessages(vaultMessages);
  const client = useClient();
  const sentence = useSentence();
  const [recovering, setRecovering] = useState(false);
  const [passPhrase, setPassPhrase] = useState('');
  const [phrase, setPhrase] = useState('');
  const [minutes, setMinutes] = useState<(typeof CLOSE_AFTER_MINUTES)[number]>('5');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const short = passPhrase.length < SHORTEST_PASS_PHRASE;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (recovering && short) return;
    setBusy(true);
    const answer = recovering
      ? await client.call('vault.recover', { phrase, passPhrase })
      : await client.call('vault.open', { passPhrase, closeAfter: Number(minutes) * 60 });
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok && recovering) notify(words.recovered, { tone: 'ok' });
    if (answer.ok || !recovering) setPassPhrase('');
  };
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <p>{words.closed}</p>
      {recovering && (
        <Field label={words.phraseTitle} hint={words.phraseBackHint}>
          {(control) => (
            <TextArea
              {...control}
              rows={3}
              autoComplete="off"
              spellCheck={false}
              value={phrase}
              onChange={(event) => setPhrase(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <div className={styles['pair']}>
        <PassPhraseField
          label={recovering ? words.newPassPhrase : words.passPhrase}
          error={recovering && tried && short ? words.passPhraseShort : null}
          value={passPhrase}
          onChange={setPassPhrase}
        />
        {!recovering && (
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
        )}
      </div>
      {failure && (
        <p role="alert" className={styles['problem']}>
          {sentence(failure)}
        </p>
      )}
      <div className={styles['acts']}>
        <Button type="submit" look="primary" disabled={busy}>
          {recovering ? words.recover : words.openIt}
        </Button>
        {!recovering && (
          <Button look="quiet" onClick={() => setRecovering(true)}>
            {words.forgotten}
          </Button>
        )}
      </div>
    </form>
  );
}
