import { useLayoutEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { ruleOf } from '#shared/statement/confidentiality.ts';
import { useMessages } from '../../../ui/language.tsx';
import { useSourceWords } from '../../../workspace/source-words.ts';
import type { EditorContext } from '../../feature.ts';
import { useMarginPlaces } from '../../margin-places.ts';
import { useStatementDesk } from '../../statement-desk.ts';
import { speakerWord, stateWord, toneOf } from '../../statement-looks.ts';
import { statementMessages } from '../../statement.messages.ts';
import styles from './margin-notes.module.css';
import { markMessages } from './statements.messages.ts';

const GAP = 6;

/** Speaker, source and state beside the line of each statement; notes that would meet move down. */
export function MarginNotes(props: {
  readonly context: EditorContext;
  readonly used: readonly UsedStatement[];
  readonly activeUseId: string | null;
}) {
  const { context, used, activeUseId } = props;
  const words = useMessages(markMessages);
  const ids = useMemo(() => used.map(({ use }) => use.id), [used]);
  const places = useMarginPlaces(context, ids, context.painter.elementsOf);
  const column = useRef<HTMLElement>(null);
  const notes = used
    .flatMap((one) => {
      const top = places.get(one.use.id);
      return top === undefined ? [] : [{ ...one, top }];
    })
    .sort((left, right) => left.top - right.top);
  // Heights are known only once the notes stand on the page, so each is moved below the one before it here.
  useLayoutEffect(() => {
    let free = Number.NEGATIVE_INFINITY;
    for (const note of column.current?.children ?? []) {
      if (!(note instanceof HTMLElement)) continue;
      const top = Math.max(Number(note.dataset['top']), free);
      note.style.top = `${top}px`;
      free = top + note.offsetHeight + GAP;
    }
  });
  const sheet = context.editor.getRootElement()?.parentElement?.querySelector('[data-sheet-margin]');
  if (!sheet || notes.length === 0) return null;
  return createPortal(
    <aside ref={column} className={styles['column']} aria-label={words.margin}>
      {notes.map(({ use, statement, top }) => (
        <Note key={use.id} useId={use.id} statement={statement} top={top} active={use.id === activeUseId} />
      ))}
    </aside>,
    sheet,
  );
}

function Note(props: {
  readonly useId: string;
  readonly statement: UsedStatement['statement'];
  readonly top: number;
  readonly active: boolean;
}) {
  const { statement } = props;
  const terms = useMessages(statementMessages);
  const edit = useStatementDesk((state) => state.edit);
  const sources = useSourceWords();
  const rule = ruleOf(statement);
  const where = [statement.source && sources.name(statement.source), statement.saidOn]
    .filter(Boolean)
    .join(', ');
  const open = statement.evidence.length === 0 && statement.verification === 'recorded';
  return (
    <button
      type="button"
      className={styles['note']}
      data-top={props.top}
      data-tone={toneOf(statement.verification)}
      aria-pressed={props.active}
      onClick={() => edit(props.useId)}
    >
      <b>{speakerWord(statement, terms)}</b>
      {where && <span>{where}</span>}
      {rule !== 'one' && <span className={styles['rule']}>{sources.rules[rule]}</span>}
      <span>{[stateWord(statement, terms), open ? terms.noEvidence : ''].filter(Boolean).join(', ')}</span>
      {statement.chain.length > 0 && <span>{statement.chain.join(' ← ')}</span>}
    </button>
  );
}
