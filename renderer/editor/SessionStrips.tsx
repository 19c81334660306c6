import { type ReactNode, useState } from 'react';
import { useAct } from '../host/hooks.ts';
import { Button } from '../ui/button.tsx';
import { useFormats, useMessages } from '../ui/language.tsx';
import { notify } from '../ui/toast.tsx';
import { useSentence, useTell } from '../workspace/failures.ts';
import { type ArticleSession, useSessionState } from './article-session.ts';
import { ConflictDialog, textOf } from './conflict-dialog.tsx';
import { storedDocument } from './serialize.ts';
import { sessionMessages } from './session.messages.ts';
import styles from './session-strips.module.css';

/** Lines above the sheet that say where the words are when that is not a matter of course. */
export function SessionStrips({ session }: { readonly session: ArticleSession }) {
  const words = useMessages(sessionMessages);
  const formats = useFormats();
  const sentence = useSentence();
  const save = useSessionState(session, (state) => state.save);
  const holder = useSessionState(session, (state) => state.holder);
  const restoredUntil = useSessionState(session, (state) => state.restoredUntil);
  const trashed = useSessionState(session, (state) => state.trashed);
  const bringBack = useAct('articles.untrash');
  const tell = useTell();
  const [comparing, setComparing] = useState(false);
  const copyText = async (): Promise<void> => {
    await navigator.clipboard.writeText(
      textOf(JSON.stringify(storedDocument(session.editor.getEditorState()))),
    );
    notify(words.copied, { tone: 'ok' });
  };
  return (
    <>
      {trashed && (
        <Strip tone="info" text={words.inBasket}>
          <Button onClick={() => void bringBack.mutateAsync({ ids: [session.articleId] }).then(tell)}>
            {words.bringBack}
          </Button>
        </Strip>
      )}
      {restoredUntil && (
        <Strip tone="info" text={words.restored(formats.timeWithSeconds(restoredUntil))}>
          <Button look="quiet" onClick={() => session.dismissRestored()}>
            {words.dismiss}
          </Button>
        </Strip>
      )}
      {holder && (
        <Strip tone="info" text={words.elsewhere(formats.time(holder.since))}>
          <Button onClick={() => void session.takeOver()}>{words.writeHere}</Button>
        </Strip>
      )}
      {save.kind === 'failed' && (
        <Strip tone="bad" text={words.notSaved(sentence(save.failure))}>
          <Button onClick={() => void session.flush()}>{words.retry}</Button>
          <Button look="quiet" onClick={() => void copyText()}>
            {words.copyText}
          </Button>
        </Strip>
      )}
      {save.kind === 'conflict' && (
        <Strip tone="bad" text={words.conflict}>
          <Button onClick={() => setComparing(true)}>{words.compare}</Button>
        </Strip>
      )}
      {save.kind === 'conflict' && comparing && (
        <ConflictDialog session={session} theirs={save.theirs} onClose={() => setComparing(false)} />
      )}
    </>
  );
}

function Strip(props: {
  readonly tone: 'info' | 'bad';
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles['strip']} data-tone={props.tone} role={props.tone === 'bad' ? 'alert' : 'status'}>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}
