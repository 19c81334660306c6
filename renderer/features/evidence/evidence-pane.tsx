import { useEffect, useRef } from 'react';
import { speakerWord } from '../../editor/statement-looks.ts';
import { statementMessages } from '../../editor/statement.messages.ts';
import { IconButton } from '../../ui/button.tsx';
import { useCommand } from '../../host/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { useEvidenceView } from '../../workspace/evidence-view.ts';
import { SpeakerName } from '../../workspace/speaker-name.tsx';
import { evidenceMessages } from './evidence.messages.ts';
import { EvidenceOfStatement } from './evidence-viewer.tsx';
import { QuoteCheck } from './quote-check.tsx';
import { playPassage } from './recording-view.tsx';
import styles from './viewer.module.css';

/** Beside the sheet: the open evidence, or the quotes that are checked one after the other. */
export function EvidencePane() {
  const shown = useEvidenceView((state) => state.shown);
  const checking = useEvidenceView((state) => state.checking);
  if (checking !== null) return <QuoteCheck key={checking} articleId={checking} />;
  if (shown === null) return null;
  return <OpenEvidence key={shown.evidenceId} {...shown} />;
}

function OpenEvidence(props: { readonly evidenceId: string; readonly statementId: string | null }) {
  const words = useMessages(evidenceMessages);
  const answer = useCommand('evidence.get', { id: props.evidenceId });
  const close = useEvidenceView((state) => state.close);
  const pane = useRef<HTMLDivElement>(null);
  // The keys belong to what was just opened, and go back to where it was opened from.
  useEffect(() => {
    const opener = document.activeElement;
    pane.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
    };
  }, []);
  return (
    <div
      ref={pane}
      tabIndex={-1}
      data-evidence-pane
      className={styles['viewer']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        else if (event.key === ' ' && !hasOwnSpace(event.target) && playPassage(event.currentTarget))
          event.preventDefault();
      }}
    >
      <header className={styles['head']}>
        <div className={styles['title']}>
          <h2>{answer.data?.name ?? words.evidence}</h2>
          <IconButton icon="close" label={words.close} onClick={close} />
        </div>
        {props.statementId !== null && <Speaker statementId={props.statementId} />}
      </header>
      <div className={styles['body']}>
        <EvidenceOfStatement {...props} />
      </div>
    </div>
  );
}

/** Where Space types, presses or plays by itself. */
function hasOwnSpace(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, button, a, audio, video') !== null
  );
}

/** Whose words are looked for in it. */
function Speaker(props: { readonly statementId: string }) {
  const terms = useMessages(statementMessages);
  const { data } = useCommand('statements.get', { id: props.statementId });
  return (
    <p className={styles['facts']}>
      {data && <SpeakerName speaker={data.speaker} name={speakerWord(data, terms)} />}
    </p>
  );
}
