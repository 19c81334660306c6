import { useState, type ReactNode } from 'react';
import { useClient } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { useTell } from '../../workspace/failures.ts';
import styles from './sources.module.css';
import { useVault } from './use-vault.ts';
import { vaultMessages } from './vault.messages.ts';
import { VaultOpening } from './vault-opening.tsx';
import { VaultRenewal } from './vault-renewal.tsx';
import { VaultSetup } from './vault-setup.tsx';

/** The vault in whatever state it is: to be set up, to be opened, damaged, or open with `children` in it. */
export function VaultPanel(props: { readonly children?: ReactNode }) {
  const words = useMessages(vaultMessages);
  const formats = useFormats();
  const client = useClient();
  const tell = useTell();
  const { vault, refresh } = useVault();
  const [settingUp, setSettingUp] = useState(false);
  const [changing, setChanging] = useState(false);
  if (vault === null) return <Skeleton lines={2} />;
  if (vault === 'not-here') return <p className={styles['hint']}>{words.notHere}</p>;
  const close = async (): Promise<void> => void tell(await client.call('vault.close', {}));
  const restore = async (): Promise<void> => {
    tell(await client.call('vault.restoreFormer', {}));
    refresh();
  };
  switch (vault.state) {
    case 'none':
      return settingUp ? (
        <VaultSetup
          onDone={() => {
            setSettingUp(false);
            refresh();
          }}
        />
      ) : (
        <div className={styles['acts']}>
          <p>{words.none}</p>
          <Button icon="lock" onClick={() => setSettingUp(true)}>
            {words.setUp}
          </Button>
        </div>
      );
    case 'damaged':
      return (
        <div className={styles['form']}>
          <p role="alert" className={styles['problem']}>
            {words.damaged}
          </p>
          {vault.former && (
            <div className={styles['acts']}>
              <Button look="danger" onClick={() => void restore()}>
                {words.restoreFormer}
              </Button>
              <small className={styles['hint']}>{words.restoreFormerHint}</small>
            </div>
          )}
        </div>
      );
    case 'closed':
      return <VaultOpening />;
    case 'open':
      if (changing) return <VaultRenewal by="pass-phrase" onEnd={() => setChanging(false)} />;
      return (
        <div className={styles['form']}>
          <div className={styles['acts']}>
            <p>
              {words.open} {words.names(formats.number(vault.names))}.
            </p>
            <Button icon="lock" onClick={() => void close()}>
              {words.closeIt}
            </Button>
            {props.children === undefined && (
              <Button onClick={() => setChanging(true)}>{words.change}</Button>
            )}
          </div>
          {props.children}
        </div>
      );
  }
}

/** What guards the vault and its names, in two sentences. */
export function VaultFacts() {
  const words = useMessages(vaultMessages);
  const { vault } = useVault();
  if (vault === null || vault === 'not-here' || vault.state === 'damaged') return null;
  return (
    <ul className={styles['facts']}>
      <li>{vault.keychain ? words.keychain : words.noKeychain}</li>
      {vault.guard !== 'unneeded' && (
        <li>{vault.guard === 'ready' ? words.guardReady : words.guardUnavailable}</li>
      )}
    </ul>
  );
}
