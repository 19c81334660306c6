import { useState } from 'react';
import type { Statement } from '#shared/contract/statements.ts';
import type { VerificationEventKind } from '#shared/statement/verification.ts';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { useStatementActs } from './statement-acts.ts';
import { ledgerMessages } from './statements.messages.ts';
import styles from './verification-section.module.css';

type Words = (typeof ledgerMessages)['de'];

function eventWord(kind: VerificationEventKind, words: Words): string {
  switch (kind) {
    case 'anchored':
      return words.eventAnchored;
    case 'checked':
      return words.eventChecked;
    case 'confirmed':
      return words.eventConfirmed;
    case 'disputed':
      return words.eventDisputed;
    case 'retracted':
      return words.eventRetracted;
    case 'uncheckable':
      return words.eventUncheckable;
    case 'cleared':
      return words.eventCleared;
    case 'smoothed':
      return words.eventSmoothed;
    case 'translation-choice':
      return words.eventTranslationChoice;
    case 'undeclared':
      return words.eventUndeclared;
  }
}

/** Steps that are taken here; declaring a wording belongs to the line that shows the changed words. */
type Step = Exclude<VerificationEventKind, 'smoothed' | 'translation-choice' | 'undeclared'>;

/** The next steps that make sense from a state, best first. Side states ask for a reason. */
function stepsFrom(statement: Statement): readonly Step[] {
  switch (statement.verification) {
    case 'recorded':
      return statement.evidence.length > 0 && !statement.originalMissing
        ? ['anchored', 'disputed', 'retracted', 'uncheckable']
        : ['disputed', 'retracted', 'uncheckable'];
    case 'evidenced':
      return ['checked', 'disputed', 'retracted', 'uncheckable'];
    case 'checked':
      return ['confirmed', 'disputed', 'retracted'];
    case 'confirmed':
      return ['disputed', 'retracted'];
    case 'disputed':
    case 'retracted':
    case 'uncheckable':
      return ['cleared'];
  }
}

const WITH_REASON: ReadonlySet<VerificationEventKind> = new Set(['disputed', 'retracted', 'uncheckable']);

/** Who checked what and when, and the next step. */
export function VerificationSection(props: { readonly statement: Statement; readonly useId: string }) {
  const { statement } = props;
  const words = useMessages(ledgerMessages);
  const formats = useFormats();
  const acts = useStatementActs();
  const whole = useCommand('statements.get', { id: statement.id });
  const people = useCommand('people.list', {});
  const [asking, setAsking] = useState<Step | null>(null);
  const [reason, setReason] = useState('');
  const labels: Readonly<Record<Step, string>> = {
    anchored: words.anchored,
    checked: words.check,
    confirmed: words.confirm,
    disputed: words.dispute,
    retracted: words.retract,
    uncheckable: words.uncheckable,
    cleared: words.clear,
  };
  const record = async (kind: Step, note: string): Promise<void> => {
    if (await acts.verify(statement, props.useId, kind, note)) {
      setAsking(null);
      setReason('');
    }
  };
  const nameOf = (id: string | null): string =>
    people.data?.find((person) => person.id === id)?.name ?? words.somebody;
  return (
    <section aria-label={words.verification}>
      <h3>{words.verification}</h3>
      <ol className={styles['events']}>
        {whole.data?.events.map((event) => (
          <li key={event.id}>
            <b>{eventWord(event.kind, words)}</b>{' '}
            {words.by(nameOf(event.personId), formats.dateTime(event.at))}
            {event.note && <span>{event.note}</span>}
          </li>
        ))}
      </ol>
      {asking ? (
        <form
          className={styles['ask']}
          onSubmit={(event) => {
            event.preventDefault();
            void record(asking, reason.trim());
          }}
        >
          <TextInput
            autoFocus
            aria-label={words.reason}
            placeholder={words.reason}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" look="primary" disabled={reason.trim() === ''}>
            {words.record}
          </Button>
          <Button onClick={() => setAsking(null)}>{words.cancel}</Button>
        </form>
      ) : (
        <div className={styles['steps']}>
          {stepsFrom(statement).map((kind) => (
            <Button
              key={kind}
              look={WITH_REASON.has(kind) ? 'quiet' : 'plain'}
              onClick={() => (WITH_REASON.has(kind) ? setAsking(kind) : void record(kind, ''))}
            >
              {labels[kind]}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
