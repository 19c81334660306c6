import { useState } from 'react';
import type { StatementAuthorisation } from '#shared/contract/authorisations.ts';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { openAuthorisation } from '#shared/statement/authorisation.ts';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { Checkbox, TextArea } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { useNow } from '../../workspace/now.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useAuthorisationActs } from './authorisation-acts.ts';
import { releaseMessages } from './authorisation.messages.ts';
import styles from './authorisation-section.module.css';
import { comparedWords } from './returned-wording.ts';

const TONES: Readonly<Record<StatementAuthorisation['state'], Tone>> = {
  none: 'plain',
  requested: 'warn',
  released: 'ok',
  changed: 'warn',
  refused: 'bad',
};

/** Whether the speaker has released the words, what went out and came back, and the next step. */
export function AuthorisationSection(props: { readonly used: UsedStatement; readonly printed: string }) {
  const { used, printed } = props;
  const words = useMessages(releaseMessages);
  const acts = useAuthorisationActs(used);
  const answer = useCommand('authorisations.ofArticle', { articleId: used.use.articleId });
  const [returned, setReturned] = useState<string | null>(null);
  const release = answer.data?.find((one) => one.statementId === used.statement.id);
  const state = release?.state ?? 'none';
  return (
    <section aria-label={words.title} className={styles['section']}>
      <h3>{words.title}</h3>
      <Checkbox
        label={words.agreed}
        checked={release?.agreed ?? false}
        onChange={(agreed) => void acts.agree(agreed)}
      />
      {release && <Standing release={release} printed={printed} />}
      {release?.state === 'changed' && release.returned !== null && (
        <Returned
          returned={release.returned}
          printed={printed}
          declined={release.declined}
          takeOver={() => void acts.takeOver(printed, release.returned ?? '')}
          decline={() => void acts.record({ kind: 'declined' })}
        />
      )}
      {returned === null ? (
        <div className={styles['row']}>
          <Button
            onClick={() =>
              useWorkspace
                .getState()
                .openDialog({ kind: 'authorise', articleId: used.use.articleId, useId: used.use.id })
            }
          >
            {state === 'none' ? words.request : words.requestAgain}
          </Button>
          {state !== 'released' && (
            <Button look="quiet" onClick={() => void acts.record({ kind: 'released' })}>
              {words.release}
            </Button>
          )}
          <Button look="quiet" onClick={() => setReturned(printed)}>
            {words.change}
          </Button>
          {state !== 'refused' && (
            <Button look="quiet" onClick={() => void acts.record({ kind: 'refused' })}>
              {words.refuse}
            </Button>
          )}
        </div>
      ) : (
        <form
          className={styles['section']}
          onSubmit={(event) => {
            event.preventDefault();
            void acts
              .record({ kind: 'changed', wording: returned })
              .then((done) => done && setReturned(null));
          }}
        >
          <TextArea
            autoFocus
            rows={4}
            aria-label={words.returned}
            value={returned}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setReturned(event.currentTarget.value)}
          />
          <div className={styles['row']}>
            <Button type="submit" look="primary" disabled={returned.trim() === ''}>
              {words.record}
            </Button>
            <Button onClick={() => setReturned(null)}>{words.cancel}</Button>
          </div>
        </form>
      )}
      {release && <Events release={release} />}
    </section>
  );
}

function Standing(props: { readonly release: StatementAuthorisation; readonly printed: string }) {
  const { release, printed } = props;
  const words = useMessages(releaseMessages);
  const formats = useFormats();
  const now = useNow();
  const outdated = openAuthorisation({ ...release, agreed: true }, [printed]) === 'authorisation-outdated';
  const overdue = release.deadline !== null && release.deadline <= now;
  return (
    <p className={styles['row']}>
      <Chip tone={outdated ? 'warn' : TONES[release.state]}>
        {outdated ? words.outdated : words[release.state]}
      </Chip>
      {release.declined && <Chip tone="warn">{words.declined}</Chip>}
      {release.state === 'requested' && release.deadline !== null && (
        <Chip tone={overdue ? 'bad' : 'plain'}>
          {(overdue ? words.overdue : words.until)(formats.dateTime(release.deadline))}
        </Chip>
      )}
    </p>
  );
}

/** What came back, word by word against what is printed. */
function Returned(props: {
  readonly returned: string;
  readonly printed: string;
  readonly declined: boolean;
  readonly takeOver: () => void;
  readonly decline: () => void;
}) {
  const words = useMessages(releaseMessages);
  return (
    <div className={styles['returned']}>
      <span>{words.compare}</span>
      <p>
        {comparedWords(props.returned, props.printed).map((one) => {
          const key = `${one.start}-${one.kind}-${one.anchored}`;
          if (one.kind === 'same' || one.kind === 'permitted') return <span key={key}>{one.words} </span>;
          return (
            <span key={key}>
              {one.anchored && <del>{one.anchored}</del>}
              {one.anchored && one.words && ' '}
              {one.words && <ins>{one.words}</ins>}{' '}
            </span>
          );
        })}
      </p>
      <div className={styles['row']}>
        <Button look="primary" onClick={props.takeOver}>
          {words.takeOver}
        </Button>
        {!props.declined && <Button onClick={props.decline}>{words.decline}</Button>}
      </div>
    </div>
  );
}

function Events({ release }: { readonly release: StatementAuthorisation }) {
  const words = useMessages(releaseMessages);
  const formats = useFormats();
  const people = useCommand('people.list', {});
  const withdrawn = new Set(release.events.flatMap((event) => event.withdraws ?? []));
  return (
    <ol className={styles['events']} aria-label={words.history}>
      {release.events
        .filter((event) => event.kind !== 'withdrawn')
        .map((event) => (
          <li key={event.id} data-withdrawn={withdrawn.has(event.id) || undefined}>
            <b>{words[`event-${event.kind}`]}</b>{' '}
            {words.by(
              people.data?.find((person) => person.id === event.personId)?.name ?? words.somebody,
              formats.dateTime(event.at),
            )}
            {withdrawn.has(event.id) && ` (${words.withdrawn})`}
          </li>
        ))}
    </ol>
  );
}
