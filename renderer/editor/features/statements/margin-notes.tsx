import { useLayoutEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { ruleOf } from '#shared/statement/confidentiality.ts';
import { writePartialDate } from '#shared/text/partial-date.ts';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { useSourceWords } from '../../../workspace/source-words.ts';
import { useWorkspace } from '../../../workspace/workspace.ts';
import type { EditorContext } from '../../feature.ts';
import { stateNow } from '../../live-drift.ts';
import { useMarginPlaces } from '../../margin-places.ts';
import { repeatedBy } from '../../pulled-uses.ts';
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
  // Each save brings the same statements anew; the margin is measured again only when others are there.
  const known = used.map(({ use }) => use.id).join(' ');
  const ids = useMemo(() => known.split(' ').filter(Boolean), [known]);
  const places = useMarginPlaces(context, ids, context.painter.elementsOf);
  const column = useRef<HTMLElement>(null);
  const notes = used
    .flatMap((one) => {
      const top = places.get(one.use.id);
      return top === undefined ? [] : [{ one, top }];
    })
    .sort((left, right) => left.top - right.top);
  // Heights are known only once the notes stand on the page, so each is moved below the one before it here. All of
  // them are read before the first is moved: otherwise the page would be laid out anew for each.
  useLayoutEffect(() => {
    const standing = [...(column.current?.querySelectorAll<HTMLElement>(':scope > *') ?? [])];
    const heights = standing.map((note) => note.offsetHeight);
    let free = Number.NEGATIVE_INFINITY;
    for (const [at, note] of standing.entries()) {
      const top = Math.max(Number(note.dataset['top']), free);
      note.style.top = `${top}px`;
      free = top + (heights[at] ?? 0) + GAP;
    }
  });
  const sheet = context.editor.getRootElement()?.parentElement?.querySelector('[data-sheet-margin]');
  if (!sheet || notes.length === 0) return null;
  return createPortal(
    <aside ref={column} className={styles['column']} aria-label={words.margin}>
      {notes.map(({ one, top }) => (
        <Note
          key={one.use.id}
          used={one}
          top={top}
          active={one.use.id === activeUseId}
          isPulled={repeatedBy(context, one, used) !== null}
        />
      ))}
    </aside>,
    sheet,
  );
}

function Note(props: {
  readonly used: UsedStatement;
  readonly top: number;
  readonly active: boolean;
  /** It stands in a pull quote and repeats a quote of the text. */
  readonly isPulled: boolean;
}) {
  const { used } = props;
  const { statement } = used;
  const { speaker } = statement;
  const terms = useMessages(statementMessages);
  const words = useMessages(markMessages);
  const edit = useStatementDesk((state) => state.edit);
  const sources = useSourceWords();
  const rule = ruleOf(statement);
  const said = writePartialDate(statement.saidOn, useLanguage());
  const where = [statement.source && sources.name(statement.source), said].filter(Boolean).join(', ');
  const printed = useStatementDesk((state) => state.wordings.get(used.use.id)) ?? used.use.printed;
  const verification = stateNow(used, printed);
  const open = statement.evidence.length === 0 && verification === 'recorded';
  return (
    <div
      className={styles['note']}
      data-top={props.top}
      data-tone={toneOf(verification)}
      data-active={props.active || undefined}
    >
      <button
        type="button"
        className={styles['card']}
        aria-pressed={props.active}
        onClick={() => edit(used.use.id)}
      >
        {props.isPulled && <span>{terms.pullQuote}</span>}
        <b>{speakerWord(statement, terms)}</b>
        {where && <span>{where}</span>}
        {rule !== 'one' && <span className={styles['rule']}>{sources.rules[rule]}</span>}
        <span>
          {[stateWord({ ...statement, verification }, terms), open ? terms.noEvidence : '']
            .filter(Boolean)
            .join(', ')}
        </span>
        {statement.chain.length > 0 && <span>{statement.chain.join(' ← ')}</span>}
        {used.elsewhere.length > 0 && <span>{terms.differs}</span>}
      </button>
      {speaker && (
        <button
          type="button"
          className={styles['all']}
          onClick={() =>
            speaker && useWorkspace.getState().showPage({ kind: 'person', entityId: speaker.id })
          }
        >
          {words.everything(speaker.name)}
        </button>
      )}
    </div>
  );
}
