import { useEffect, useState } from 'react';
import { useClient } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Field, TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import styles from './sources.module.css';
import { vaultMessages } from './vault.messages.ts';
import { VaultPanel } from './vault-panel.tsx';

const SHOWN_MS = 6000;

/**
 * A protected source's real name. What is typed is held outside the screen (`hold`) as soon as the field is left,
 * and sealed when the source is saved; a sealed one is shown for a few seconds on demand.
 */
export function RealName(props: {
  readonly sourceId: string | null;
  readonly sealed: boolean;
  readonly held: boolean;
  readonly hold: (name: string | null) => void;
}) {
  const { sourceId, sealed, held, hold } = props;
  const words = useMessages(vaultMessages);
  const [typed, setTyped] = useState('');
  const leave = (): void => {
    if (typed.trim() !== '') hold(typed.trim());
    setTyped('');
  };
  return (
    <fieldset className={styles['vault']}>
      <legend>{words.realName}</legend>
      <VaultPanel>
        {sealed && sourceId !== null && <Look sourceId={sourceId} />}
        {held ? (
          <div className={styles['acts']}>
            <p role="status">{words.ready}</p>
            <Button onClick={() => hold(null)}>{words.discard}</Button>
          </div>
        ) : (
          <Field label={sealed ? words.replace : words.realName} hint={words.realNameHint}>
            {(control) => (
              <TextInput
                {...control}
                autoComplete="off"
                spellCheck={false}
                maxLength={300}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                onBlur={leave}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  leave();
                }}
              />
            )}
          </Field>
        )}
      </VaultPanel>
    </fieldset>
  );
}

function Look({ sourceId }: { readonly sourceId: string }) {
  const words = useMessages(vaultMessages);
  const client = useClient();
  const tell = useTell();
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    if (name === null) return undefined;
    const hide = (): void => setName(null);
    const timer = setTimeout(hide, SHOWN_MS);
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [name]);
  // Not through the cache of acts: it would keep the answer for minutes.
  const reveal = async (): Promise<void> => {
    setName(tell(await client.call('vault.reveal', { sourceId }))?.name ?? null);
  };
  const forget = async (): Promise<void> => {
    setName(null);
    if (tell(await client.call('vault.forget', { sourceId }))) notify(words.forgot, { tone: 'ok' });
  };
  return (
    <div className={styles['look']}>
      <p>{name === null ? words.sealed : <strong translate="no">{name}</strong>}</p>
      <Button onClick={() => (name === null ? void reveal() : setName(null))}>
        {name === null ? words.reveal : words.hide}
      </Button>
      <Button look="quiet" onClick={() => void forget()}>
        {words.forget}
      </Button>
      <small className={styles['hint']}>{words.revealHint}</small>
    </div>
  );
}
