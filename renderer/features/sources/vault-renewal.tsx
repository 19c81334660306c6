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

/** A new pass phrase, by the old one or by the recovery phrase. The vault is open afterwards. */
export function VaultRenewal(props: {
  readonly by: 'pass-phrase' | 'recovery-phrase';
  /** Done, or given up. */
  readonly onEnd: () => void;
}) {
  const words = useMessages(vaultMessages);
  const client = useClient();
  const sentence = useSentence();
  const [by, setBy] = useState(props.by);
  const [former, setFormer] = useState('');
  const [phrase, setPhrase] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const short = next.length < SHORTEST_PASS_PHRASE;
  const differs = next !== again;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (short || differs) return;
    setBusy(true);
    const answer =
      by === 'recovery-phrase'
        ? await client.call('vault.recover', { phrase, passPhrase: next })
        : await client.call('vault.changePassPhrase', { passPhrase: former, newPassPhrase: next });
    setBusy(false);
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return setFormer('');
    notify(words.renewed, { tone: 'ok' });
    props.onEnd();
  };
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <p>{by === 'recovery-phrase' ? words.renewIntro : words.changeIntro}</p>
      {by === 'recovery-phrase' ? (
        <RecoveryPhraseField label={words.phraseTitle} value={phrase} onChange={setPhrase} />
      ) : (
        <PassPhraseField label={words.formerPassPhrase} value={former} onChange={setFormer} />
      )}
      <div className={styles['pair']}>
        <PassPhraseField
          label={words.newPassPhrase}
          error={tried && short ? words.passPhraseShort : null}
          value={next}
          onChange={setNext}
        />
        <PassPhraseField
          label={words.newPassPhraseAgain}
          error={tried && !short && differs ? words.passPhraseDiffers : null}
          value={again}
          onChange={setAgain}
        />
      </div>
      {failure && (
        <p role="alert" className={styles['problem']}>
          {sentence(failure)}
        </p>
      )}
      <div className={styles['acts']}>
        <Button type="submit" look="primary" disabled={busy}>
          {by === 'recovery-phrase' ? words.recover : words.doChange}
        </Button>
        <Button disabled={busy} onClick={props.onEnd}>
          {words.back}
        </Button>
        {by === 'pass-phrase' && (
          <Button
            look="quiet"
            disabled={busy}
            onClick={() => {
              setBy('recovery-phrase');
              setFailure(null);
            }}
          >
            {words.formerForgotten}
          </Button>
        )}
      </div>
    </form>
  );
}
