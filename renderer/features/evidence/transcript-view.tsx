import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { EvidencePart, EvidenceSegment } from '#shared/contract/evidence-reading.ts';
import { liftQuote } from '../../editor/lift-quote.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { useClient } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { timecode } from '../../workspace/evidence-words.ts';
import { useTell } from '../../workspace/failures.ts';
import { evidenceMessages } from './evidence.messages.ts';
import { playSeconds } from './recording-view.tsx';
import type { PartSpan } from './spans.ts';
import styles from './viewer.module.css';

/** The cues of a transcript: arrows choose, Enter lifts one into the text as a quote, Space plays its seconds. */
export function TranscriptView(props: {
  readonly evidenceId: string;
  readonly part: EvidencePart;
  readonly passage: PartSpan | null;
  readonly playerRef: RefObject<HTMLMediaElement | null>;
}) {
  const { part, passage, playerRef } = props;
  const words = useMessages(evidenceMessages);
  const lift = useLift(props.evidenceId, part);
  const list = useRef<HTMLOListElement>(null);
  const first = passage ? part.segments.findIndex((line) => line.end > passage.start) : 0;
  const [active, setActive] = useState(Math.max(0, first));
  const go = (to: number): void => {
    const index = Math.min(part.segments.length - 1, Math.max(0, to));
    setActive(index);
    list.current?.children[index]?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const line = part.segments[active];
    if (event.key === 'ArrowDown') go(active + 1);
    else if (event.key === 'ArrowUp') go(active - 1);
    else if (event.key === 'Enter' && line) void lift(line);
    else if (event.key === ' ' && line) {
      if (playerRef.current && line.seconds !== null)
        playSeconds(playerRef.current, line.seconds, line.untilSeconds);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section aria-label={words.transcript}>
      <p className={styles['tools']}>
        <Button onClick={() => part.segments[active] && void lift(part.segments[active])}>
          {words.lift}
        </Button>
        <span>{words.liftHint}</span>
      </p>
      <ol ref={list} className={styles['lines']} onKeyDown={onKeyDown}>
        {part.segments.map((line, index) => (
          <li key={line.start}>
            <button
              type="button"
              className={styles['line']}
              tabIndex={index === active ? 0 : -1}
              aria-current={index === active || undefined}
              data-passage={(passage && line.end > passage.start && line.start < passage.end) || undefined}
              onClick={() => go(index)}
              onDoubleClick={() => void lift(line)}
            >
              <span className={styles['timecode']}>{timecode(line.seconds ?? 0)}</span>
              <span className={styles['who']}>{line.speaker}</span>
              <span>{part.text.slice(line.start, line.end)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A cue becomes a direct quote at the caret, linked to this evidence at its seconds. */
function useLift(evidenceId: string, part: EvidencePart): (line: EvidenceSegment) => Promise<void> {
  const client = useClient();
  const tell = useTell();
  const words = useMessages(evidenceMessages);
  return async (line) => {
    const { context } = useStatementDesk.getState();
    if (!context?.editor.isEditable()) return notify(words.noEditor, { tone: 'bad' });
    const quote = part.text.slice(line.start, line.end).replace(/[.,;:]$/, '');
    const made = tell(
      await liftQuote(context, { words: quote, speaker: titled(line.speaker), medium: 'spoken' }),
    );
    if (!made) return;
    const statementId = made.statement.id;
    if (!tell(await client.call('evidence.link', { evidenceId, statementId }))) return;
    const place = { kind: 'words' as const, part: part.number, start: line.start, end: line.end };
    if (!tell(await client.call('evidence.place', { evidenceId, statementId, place }))) return;
    notify(words.lifted(titled(line.speaker) || words.somebody, timecode(line.seconds ?? 0)), { tone: 'ok' });
  };
}

/** Transcribers write names in capitals: "ROHDE" is Rohde. Abbreviations of two or three letters stay. */
function titled(speaker: string): string {
  return speaker.replace(/\p{Lu}{4,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
