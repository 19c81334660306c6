import { type FormEvent, useState } from 'react';
import type { Failure } from '#shared/result.ts';
import { useClient } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { PassPhraseField, SHORTEST_PASS_PHRASE } from './pass-phrase-field.tsx';
import { RecoveryPhraseField } from './recovery-phrase-field.tsx';
import styles from './sources.module.css';
import { vaultMessages } from './vault.messages.ts';

/** Three steps: a pass phrase, the recovery phrase to write down, the recovery phrase typed back. */
export function VaultSetup(props: { readonly onDone: () => void }) {
  const words = useMessages(vaultMessages);
  const client = useClient();
  const sentence = useSentence();
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [phrase, setPhrase] = useState<readonly string[] | null>(null);
  const [written, setWritten] = useState(false);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const short = first.length < SHORTEST_PASS_PHRASE;

  const prepare = async (): Promise<void> => {
    setTried(true);
    if (short || first !== again) return;
    setBusy(true);
    const answer = await client.call('vault.prepare', { passPhrase: first });
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setFirst('');
    setAgain('');
    setPhrase(answer.value.words);
  };
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const answer = await client.call('vault.confirm', { phrase: typed });
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    notify(words.made, { tone: 'ok' });
    props.onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (!phrase) void prepare();
    else if (!written) {
      setPhrase([]);
      setWritten(true);
    } else void confirm();
  };
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      {!phrase ? (
        <>
          <PassPhraseField
            label={words.passPhrase}
            hint={words.passPhraseHint}
            error={tried && short ? words.passPhraseShort : null}
            value={first}
            onChange={setFirst}
          />
          <PassPhraseField
            label={words.passPhraseAgain}
            error={tried && !short && first !== again ? words.passPhraseDiffers : null}
            value={again}
            onChange={setAgain}
          />
        </>
      ) : !written ? (
        <section aria-label={words.phraseTitle} className={styles['phrase']}>
          <h3>{words.phraseTitle}</h3>
          <p>{words.phraseIntro}</p>
          <ol>
            {phrase.map((word, index) => (
              <li key={`${index} ${word}`}>{word}</li>
            ))}
          </ol>
        </section>
      ) : (
        <RecoveryPhraseField
          label={words.phraseBack}
          error={failure ? sentence(failure) : null}
          value={typed}
          onChange={setTyped}
        />
      )}
      {failure && !written && (
        <p role="alert" className={styles['problem']}>
          {sentence(failure)}
        </p>
      )}
      <Button type="submit" look="primary" disabled={busy} className={styles['act']}>
        {!phrase ? words.next : !written ? words.written : words.finish}
      </Button>
    </form>
  );
}
