import type { WorkflowAct } from '#shared/article/workflow.ts';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { usePersonId } from '../../workspace/person.ts';
import { STATE_TONES } from '../../workspace/tones.ts';
import { actWords, stateWords } from '../../workspace/words.messages.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { Obstacles } from './obstacles.tsx';
import { holding } from './overrides.ts';
import { workflowMessages } from './workflow.messages.ts';
import styles from './workflow.module.css';

/** State of the article, the acts it allows with what stands in their way, and what happened so far. */
export function ReviewPanel({ articleId }: { readonly articleId: string }) {
  const words = useMessages(workflowMessages);
  const acts = useMessages(actWords);
  const states = useMessages(stateWords);
  const formats = useFormats();
  const personId = usePersonId();
  const article = useCommand('articles.get', { id: articleId });
  const options = useCommand('workflow.options', { articleId, personId }, { keep: true });
  const people = useCommand('people.list', {});
  if (!article.data || !options.data) return <Skeleton lines={6} />;
  const { state, lockedBy } = article.data;
  const nameOf = (id: string | null): string =>
    people.data?.find((person) => person.id === id)?.name ?? words.unknownPerson;
  // Who has it in hand need not take it over from themselves.
  const possible = options.data.filter(
    ({ act }) => act !== 'take-over' || lockedBy === null || lockedBy.personId !== personId,
  );
  return (
    <div className={styles['panel']}>
      <p className={styles['state']}>
        <Chip tone={STATE_TONES[state]}>{states[state]}</Chip>
        {lockedBy && (
          <span>{words.lockedBy(nameOf(lockedBy.personId), formats.dateTime(lockedBy.since))}</span>
        )}
      </p>
      <section aria-label={words.acts}>
        <h2>{words.acts}</h2>
        {possible.length === 0 && <p>{words.noActs}</p>}
        <ul className={styles['acts']}>
          {/* Who has the article in hand stands above, once for all acts. */}
          {possible.map(({ act, obstacles }) => (
            <li key={act}>
              <div className={styles['act']}>
                <Button
                  look={act === 'kill' || act === 'take-down' || act === 'spike' ? 'danger' : 'plain'}
                  disabled={holding(obstacles).some(({ overridable }) => !overridable)}
                  onClick={() =>
                    useWorkspace.getState().openDialog({ kind: 'act', act, articleIds: [articleId] })
                  }
                >
                  {acts[act]}
                </Button>
                {holding(obstacles).length > 0 && (
                  <Chip tone="warn">{words.open(holding(obstacles).length)}</Chip>
                )}
              </div>
              <Obstacles
                articleId={articleId}
                obstacles={obstacles.filter(
                  ({ code, holds }) => code !== 'locked' && (holds || act !== 'submit'),
                )}
              />
              {act === 'submit' && obstacles.some(({ holds }) => !holds) && (
                <>
                  <p>{words.later}</p>
                  <Obstacles articleId={articleId} obstacles={obstacles.filter(({ holds }) => !holds)} />
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
      <History articleId={articleId} nameOf={nameOf} />
    </div>
  );
}

function History(props: { readonly articleId: string; readonly nameOf: (id: string | null) => string }) {
  const words = useMessages(workflowMessages);
  const acts = useMessages(actWords);
  const formats = useFormats();
  const history = useCommand('workflow.history', { articleId: props.articleId });
  const takenBack = (act: WorkflowAct | null): string => words.takenBack(act ? acts[act] : '');
  return (
    <section aria-label={words.history}>
      <h2>{words.history}</h2>
      {history.data?.length === 0 && <p className={styles['nothing']}>{words.noHistory}</p>}
      <ol className={styles['history']}>
        {history.data?.map((step) => (
          <li key={step.id}>
            <strong>{step.act === 'take-back' ? takenBack(step.takenBack) : acts[step.act]}</strong>
            <span>{words.by(props.nameOf(step.personId), formats.dateTime(step.at))}</span>
            {step.secondPersonId && <span>{words.withSecond(props.nameOf(step.secondPersonId))}</span>}
            {step.reason && <p>{step.reason}</p>}
            {step.overrides.map(({ code, sentence }, index) => (
              <p key={`${code}-${index}`}>{words.despite(words[code], sentence)}</p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
