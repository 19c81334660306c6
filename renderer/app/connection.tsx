import type { ReactNode } from 'react';
import { useConnection } from '../host/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/language.tsx';
import { EmptyState } from '../ui/states.tsx';
import { appMessages } from './app.messages.ts';
import styles from './connection.module.css';
import { copyOpenText, downloadOpenText } from './open-text.ts';

/** A page that the host does not want (an old address) says what to do instead of trying for ever. */
export function Refused(props: { readonly children: ReactNode }) {
  const words = useMessages(appMessages);
  const { state } = useConnection();
  if (state !== 'refused') return props.children;
  return (
    <main>
      <EmptyState heading title={words.refused} text={words.refusedText} />
    </main>
  );
}

/** The strip while the host is gone: nothing is lost, and the text can be taken along. */
export function ConnectionStrip() {
  const words = useMessages(appMessages);
  const { state, reconnect } = useConnection();
  if (state !== 'lost') return null;
  return (
    <div className={styles['strip']} role="alert">
      <Icon name="alert" />
      <p>
        <strong>{words.hostGone}</strong> {words.hostGoneText}
      </p>
      <Button icon="copy" onClick={() => void copyOpenText()}>
        {words.copyText}
      </Button>
      <Button icon="download" onClick={() => downloadOpenText()}>
        {words.downloadText}
      </Button>
      <Button look="primary" onClick={reconnect}>
        {words.tryAgain}
      </Button>
    </div>
  );
}
