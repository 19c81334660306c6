import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { UsedStatement } from '#shared/contract/statements.ts';
import type { DriftPassage } from '#shared/statement/drift.ts';
import { useMessages } from '../../../ui/language.tsx';
import { announce } from '../../../ui/toast.tsx';
import { driftLine, driftTitle } from '../../drift-acts.ts';
import { DriftChoices } from '../../drift-choices.tsx';
import { driftMessages } from '../../drift.messages.ts';
import type { EditorContext } from '../../feature.ts';
import { driftNow } from '../../live-drift.ts';
import { $stretchOfWording } from '../../mark-text.ts';
import { useStatementDesk } from '../../statement-desk.ts';
import styles from './drift-notes.module.css';
import { rangeOfStretch } from './card-state.ts';

const HIGHLIGHT = 'copydesk-drift';
const EDGE = 12;
const WIDTH = 460;

interface Drifting {
  readonly used: UsedStatement;
  readonly printed: string;
  readonly passage: DriftPassage;
}

/** Words that left their evidence are underlined in the text; at the caret's quote a note says so, with the ways back. */
export function DriftNotes(props: {
  readonly context: EditorContext;
  readonly used: readonly UsedStatement[];
}) {
  const { context, used } = props;
  const wordings = useStatementDesk((state) => state.wordings);
  const present = useStatementDesk((state) => state.present);
  const activeUseId = useStatementDesk((state) => state.activeUseId);
  const [closed, setClosed] = useState('');
  const drifting = used.flatMap((one): Drifting[] => {
    if (present && !present.has(one.use.id)) return [];
    const printed = wordings.get(one.use.id) ?? one.use.printed;
    return driftNow(one, printed).map((passage) => ({ used: one, printed, passage }));
  });
  useHighlight(context, drifting);
  const here = drifting.filter((one) => one.used.use.id === activeUseId);
  const [first] = here;
  useAnnounced(first);
  const key = here.map(({ printed, passage }) => `${printed} ${passage.start}`).join('\n');
  if (!first || closed === key || !context.editor.isEditable()) return null;
  return <Note key={activeUseId} context={context} here={here} close={() => setClosed(key)} />;
}

function Note(props: {
  readonly context: EditorContext;
  readonly here: readonly Drifting[];
  readonly close: () => void;
}) {
  const { context, here, close } = props;
  const words = useMessages(driftMessages);
  const note = useRef<HTMLElement>(null);
  const [first] = here;
  // Under the word, below the quote so that it hides none of it; it follows the text and never takes the keys.
  useEffect(() => {
    const place = (): void => {
      const element = note.current;
      const box = first && rangeOf(context, first)?.getBoundingClientRect();
      if (!element || !box) return;
      const whole = context.painter.elementsOf(first.used.use.id);
      const below = Math.max(box.bottom, ...whole.map((one) => one.getBoundingClientRect().bottom)) + 6;
      const fits = below + element.offsetHeight < window.innerHeight - EDGE;
      const left = Math.max(EDGE, Math.min(box.left, window.innerWidth - WIDTH - EDGE));
      element.style.setProperty('left', `${left}px`);
      element.style.setProperty('top', `${fits ? below : box.top - element.offsetHeight - 6}px`);
    };
    place();
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  });
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      close();
      context.editor.focus();
    };
    window.addEventListener('keydown', escape);
    return () => window.removeEventListener('keydown', escape);
  }, [close, context]);
  return createPortal(
    <aside ref={note} className={styles['note']} aria-label={driftTitle(first?.used.compared?.by, words)}>
      <b>{driftTitle(first?.used.compared?.by, words)}</b>
      <ul>
        {here.map(({ used, printed, passage }) => (
          <li key={`${passage.start}-${passage.kind}`}>
            <span>{driftLine(passage, printed, words)}</span>
            <span className={styles['acts']}>
              <DriftChoices
                used={used}
                printed={printed}
                passage={passage}
                onDone={() => context.editor.focus()}
              />
            </span>
          </li>
        ))}
      </ul>
    </aside>,
    document.body,
  );
}

function useHighlight(context: EditorContext, drifting: readonly Drifting[]): void {
  const keys = drifting.map(({ used, printed, passage }) => `${used.use.id} ${printed} ${passage.start}`);
  const latest = useRef(drifting);
  latest.current = drifting;
  const state = keys.join('\n');
  useEffect(() => {
    const ranges = state === '' ? [] : latest.current.flatMap((one) => rangeOf(context, one) ?? []);
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    return () => void CSS.highlights.delete(HIGHLIGHT);
  }, [context, state]);
}

/** Said once, when the caret's quote leaves its evidence or comes back to it. */
function useAnnounced(first: Drifting | undefined): void {
  const words = useMessages(driftMessages);
  const before = useRef('');
  const now = first ? driftLine(first.passage, first.printed, words) : '';
  useEffect(() => {
    if (now !== '' && now !== before.current) announce(words.announce(now));
    else if (now === '' && before.current !== '') announce(words.restored);
    before.current = now;
  }, [now, words]);
}

/** The changed words on the page; where words are missing, the one before the gap. */
function rangeOf(context: EditorContext, { used, printed, passage }: Drifting): Range | null {
  const { start, end } = passage;
  const shown = start < end ? start : printed.slice(0, start).search(/\S+\s*$/u);
  const stretch = context.editor
    .getEditorState()
    .read(() => $stretchOfWording(used.use.id, Math.max(0, shown), end, context.marks.runsOf(used.use.id)));
  return stretch ? rangeOfStretch(context, stretch) : null;
}
