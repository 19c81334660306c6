import type { KeyboardEvent } from 'react';
import type { Output } from '../../host/contract-types.ts';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { collectable } from '../../workspace/collecting.ts';
import { verificationWords, VERIFICATION_TONES } from '../../workspace/verification.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { personsMessages } from './persons.messages.ts';
import styles from './persons.module.css';

type Spoken = Output<'speakers.statements'>['items'][number];

/** Statements by date: the original wording first, then what was printed, then the Fundstelle and the state. */
export function SpokenList({ items }: { readonly items: readonly Spoken[] }) {
  const words = useMessages(personsMessages);
  return (
    <ol className={styles['spoken']} aria-label={words.statements} onKeyDown={walk}>
      {items.map((item) => (
        <li key={item.statement.id}>
          <Spoken item={item} />
        </li>
      ))}
    </ol>
  );
}

function Spoken({ item }: { readonly item: Spoken }) {
  const words = useMessages(personsMessages);
  const states = useMessages(verificationWords);
  const formats = useFormats();
  const { statement, printed, articleId, useId } = item;
  const original = statement.original?.text ?? '';
  const tone: Tone = VERIFICATION_TONES[statement.verification];
  return (
    <button
      type="button"
      data-entry
      className={styles['statement']}
      disabled={articleId === null}
      onClick={() =>
        articleId && useWorkspace.getState().open(articleId, useId ? { kind: 'use', useId } : undefined)
      }
      {...collectable({ kind: 'statement', statementId: statement.id, useId })}
    >
      <time dateTime={item.day} className={styles['day']}>
        {item.saidThen ? '' : `${words.articleDay} `}
        {formats.date(item.day)}
      </time>
      <span className={styles['wording']}>
        {original !== '' && (
          <span className={styles['quote']} lang={statement.original?.language || undefined}>
            {original}
          </span>
        )}
        {printed !== '' && printed !== original && (
          <span className={original === '' ? styles['quote'] : styles['printed']}>{printed}</span>
        )}
        <span className={styles['details']}>
          <Chip tone={tone}>{states[statement.verification]}</Chip>
          {item.differs && <Chip tone="warn">{words.differs}</Chip>}
          {statement.originalMissing && <Chip tone="warn">{words.originalMissing}</Chip>}
          <span>{placesOf(item, words)}</span>
        </span>
        <span className={styles['where']}>
          {item.headline || (articleId ? words.untitled : words.notUsed)}
          {item.articles > 1 && ` · ${words.inArticles(formats.number(item.articles))}`}
          {statement.occasion && ` · ${statement.occasion}`}
        </span>
      </span>
    </button>
  );
}

/** The Fundstellen: which evidence, and where in it. */
function placesOf({ statement }: Spoken, words: (typeof personsMessages)['de']): string {
  if (statement.evidence.length === 0) return words.noEvidence;
  return statement.evidence
    .map(({ name, anchor }) =>
      [
        name,
        anchor?.page == null ? '' : words.page(anchor.page),
        anchor?.seconds == null ? '' : timecode(anchor.seconds),
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');
}

function timecode(seconds: number): string {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** One way to narrow, as buttons of which one may be pressed. */
export function Narrowing(props: {
  readonly label: string;
  readonly chosen: string | null;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  readonly onChange: (value: string | null) => void;
}) {
  const words = useMessages(personsMessages);
  const formats = useFormats();
  if (props.options.length < 2 && props.chosen === null) return null;
  return (
    <div className={styles['narrowing']} role="group" aria-label={props.label}>
      {props.options.slice(0, 12).map(({ value, label, count }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.chosen}
          aria-label={words.narrow(label, formats.number(count))}
          className={styles['option']}
          onClick={() => props.onChange(value === props.chosen ? null : value)}
        >
          {label} <small>{formats.number(count)}</small>
        </button>
      ))}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]:not(:disabled)')];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  entries[Math.min(entries.length - 1, Math.max(0, at + step))]?.focus();
}
