import { useEffect, useRef } from 'react';
import type { EvidencePart, MailHead } from '#shared/contract/evidence-reading.ts';
import type { EvidencePlace } from '#shared/contract/evidence.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { evidenceMessages } from './evidence.messages.ts';
import type { PartSpan } from './spans.ts';
import styles from './viewer.module.css';

/** Words of evidence as plain text, the passage highlighted; a selection can be made the passage. */
export function TextView(props: {
  readonly part: EvidencePart;
  readonly passage: PartSpan | null;
  readonly hit: PartSpan | null;
  readonly language: string;
  readonly place: ((place: EvidencePlace) => void) | undefined;
}) {
  const { part, passage, hit, place } = props;
  const words = useMessages(evidenceMessages);
  const text = useRef<HTMLDivElement>(null);
  const shown = hit ?? passage;
  useEffect(() => {
    text.current?.querySelector(hit ? '[data-kind="hit"]' : 'mark')?.scrollIntoView({ block: 'center' });
  }, [hit, part.number, shown?.start]);
  return (
    <>
      <div
        ref={text}
        className={styles['text']}
        lang={props.language || undefined}
        tabIndex={0}
        role="document"
        aria-label={words.evidence}
      >
        {runsOf(part.text, passage, hit).map((run) =>
          run.kind === 'plain' ? (
            <span key={run.start}>{run.text}</span>
          ) : (
            <mark key={run.start} data-kind={run.kind}>
              {run.text}
            </mark>
          ),
        )}
      </div>
      {place && (
        <p className={styles['tools']}>
          <Button
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              const span = text.current && selectedSpan(text.current);
              if (span) place({ kind: 'words', part: part.number, ...span });
            }}
          >
            {words.markSelection}
          </Button>
          <span>{words.markHint}</span>
        </p>
      )}
    </>
  );
}

/** The head of a mail, named in the language of the interface. */
export function MailHeadView(props: { readonly head: MailHead }) {
  const words = useMessages(evidenceMessages);
  const formats = useFormats();
  const { from, to, date, subject, attachments } = props.head;
  const rows = [
    [words.from, from],
    [words.to, to],
    // A date that no mail program would have written stays as it stands there.
    [words.date, Number.isNaN(Date.parse(date)) ? date : formats.dateTime(date)],
    [words.subject, subject],
    [words.attachments, attachments.join(', ')],
  ];
  return (
    <dl className={styles['mail']}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

interface Run {
  readonly start: number;
  readonly text: string;
  readonly kind: 'plain' | 'passage' | 'hit';
}

/** The text cut at the ends of passage and hit; where they overlap, the hit shows. */
function runsOf(text: string, passage: PartSpan | null, hit: PartSpan | null): Run[] {
  const cuts = [0, passage?.start, passage?.end, hit?.start, hit?.end, text.length]
    .filter((cut): cut is number => cut !== undefined)
    .toSorted((left, right) => left - right);
  const inside = (span: PartSpan | null, at: number): boolean =>
    span !== null && at >= span.start && at < span.end;
  return cuts.slice(0, -1).flatMap((start, index) => {
    const end = cuts[index + 1] ?? start;
    if (end <= start) return [];
    const kind = inside(hit, start) ? 'hit' : inside(passage, start) ? 'passage' : 'plain';
    return [{ start, text: text.slice(start, end), kind }];
  });
}

/** The selection as offsets into the text of an element; null when it is empty or elsewhere. */
function selectedSpan(element: HTMLElement): PartSpan | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}
