import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { speakerWord, stateWord, toneOf } from '../../editor/statement-looks.ts';
import { statementMessages } from '../../editor/statement.messages.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useMessages } from '../../ui/language.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { useEvidenceView } from '../../workspace/evidence-view.ts';
import { useKeysLabel } from '../../workspace/keys.ts';
import { SpeakerName } from '../../workspace/speaker-name.tsx';
import { CheckActs } from './check-acts.tsx';
import { isUnchecked } from './check-queue.ts';
import { evidenceMessages } from './evidence.messages.ts';
import { EvidenceViewer } from './evidence-viewer.tsx';
import styles from './quote-check.module.css';
import { playPassage } from './recording-view.tsx';
import { useQuoteCheck } from './use-quote-check.ts';
import viewer from './viewer.module.css';
import { Wordings } from './wordings.tsx';

/** The quotes of an article one after the other: draft left, evidence right, what differs marked word by word. */
export function QuoteCheck(props: { readonly articleId: string }) {
  const words = useMessages(evidenceMessages);
  const close = useEvidenceView((state) => state.close);
  const check = useQuoteCheck(props.articleId);
  const { used, current } = check;
  const pane = useRef<HTMLElement>(null);
  const currentId = current?.use.id ?? null;
  // The keys belong to the check from the first quote to the last, whatever was clicked or asked in between.
  const loading = used === null;
  const asking = check.asking !== null;
  useEffect(() => {
    if (!asking) pane.current?.focus();
  }, [currentId, loading, asking]);
  const open = used?.filter(({ statement }) => isUnchecked(statement.verification)).length ?? 0;
  const at = used?.findIndex(({ use }) => use.id === currentId) ?? -1;
  return (
    <section
      ref={pane}
      className={viewer['viewer']}
      tabIndex={-1}
      data-evidence-pane
      // F6 leads to what takes the keys, not to the button that ends it.
      data-autofocus
      aria-label={words.check}
      onKeyDown={(event) => {
        if (handleKey(event, check)) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    >
      <header className={viewer['head']}>
        <div className={viewer['title']}>
          <h2>{words.check}</h2>
          {used && current && (
            <span className={styles['progress']} role="status">
              {`${words.progress(at + 1, used.length)} · ${words.open(open)}`}
            </span>
          )}
          <IconButton icon="close" label={words.closeCheck} keys="Esc" onClick={close} />
        </div>
        {current && <Summary used={current} />}
        {current && <CheckActs check={check} current={current} />}
      </header>
      <div className={viewer['body']}>
        {loading ? (
          <Skeleton lines={10} />
        ) : current ? (
          <Evidences key={currentId} used={current} />
        ) : (
          <Finished check={check} count={used.length} />
        )}
      </div>
    </section>
  );
}

type Check = ReturnType<typeof useQuoteCheck>;

/** Plain keys, because nothing is typed here; in a field and on a button they keep their own meaning. */
function handleKey(event: KeyboardEvent, check: Check): boolean {
  const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, a');
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Escape') {
    useEvidenceView.getState().close();
    return true;
  }
  if (!check.current) return false;
  const onButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
  switch (event.key) {
    case 'Enter':
      if (!onButton) check.record('checked');
      return !onButton;
    case 'b':
      check.record('confirmed');
      return true;
    case 's':
      check.ask('disputed');
      return true;
    case 'n':
      check.ask('uncheckable');
      return true;
    case 'ArrowRight':
      check.step(1);
      return true;
    case 'ArrowLeft':
      check.step(-1);
      return true;
    case ' ':
      return !onButton && playPassage(event.currentTarget);
    default:
      return false;
  }
}

function Summary(props: { readonly used: UsedStatement }) {
  const terms = useMessages(statementMessages);
  const { statement } = props.used;
  return (
    <p className={styles['summary']}>
      <b>
        <SpeakerName speaker={statement.speaker} name={speakerWord(statement, terms)} />
      </b>
      <Chip tone={toneOf(statement.verification)}>{stateWord(statement, terms)}</Chip>
    </p>
  );
}

/** Both wordings, and the evidence with the passage; where there are several, the one that is chosen. */
function Evidences(props: { readonly used: UsedStatement }) {
  const words = useMessages(evidenceMessages);
  const { statement } = props.used;
  const anchored = statement.evidence.find(({ anchor }) => anchor !== null) ?? statement.evidence[0];
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = statement.evidence.find(({ evidenceId }) => evidenceId === chosenId) ?? anchored;
  return (
    <>
      <Wordings used={props.used} anchor={chosen?.anchor ?? null} />
      {statement.evidence.length > 1 && (
        <div className={viewer['tools']} role="group" aria-label={words.evidence}>
          {statement.evidence.map(({ evidenceId, name }) => (
            <Button
              key={evidenceId}
              aria-pressed={evidenceId === chosen?.evidenceId}
              onClick={() => setChosenId(evidenceId)}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      {chosen ? (
        <>
          <h3 className={styles['name']}>{chosen.name}</h3>
          <EvidenceViewer evidenceId={chosen.evidenceId} statement={statement} />
        </>
      ) : (
        <p className={viewer['trouble']}>{words.noEvidence}</p>
      )}
    </>
  );
}

function Finished(props: { readonly check: Check; readonly count: number }) {
  const words = useMessages(evidenceMessages);
  const keysLabel = useKeysLabel();
  const close = useEvidenceView((state) => state.close);
  if (props.count === 0)
    return <EmptyState title={words.nothing} text={words.nothingText(keysLabel('statement.mark'))} />;
  return (
    <EmptyState title={words.done} text={words.doneText}>
      <Button look="primary" onClick={close}>
        {words.closeCheck}
      </Button>
      <Button onClick={() => props.check.restart()}>{words.reviewAgain}</Button>
    </EmptyState>
  );
}
