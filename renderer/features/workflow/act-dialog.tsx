import { useEffect, useRef, useState } from 'react';
import { TRANSITIONS, WORKFLOW_ACTS, type WorkflowAct } from '#shared/article/workflow.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, TextArea } from '../../ui/field.tsx';
import { goToFirstProblem } from '../../ui/first-problem.ts';
import { useMessages } from '../../ui/language.tsx';
import { useSentence } from '../../workspace/failures.ts';
import { usePersonId } from '../../workspace/person.ts';
import { actWords, stateWords } from '../../workspace/words.messages.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { Obstacles } from './obstacles.tsx';
import { Recipients } from './recipients.tsx';
import { SecondPerson } from './second-person.tsx';
import { isPassable, overridesOf, type Sentences } from './overrides.ts';
import { flushOpen, reloadOpen, useDone } from './take-back.ts';
import { workflowMessages } from './workflow.messages.ts';
import styles from './workflow.module.css';

/** Asks what an act needs (a reason, a second person), shows what is open, and carries it out. */
export function ActDialog(props: { readonly act: string; readonly articleIds: readonly string[] }) {
  const act = WORKFLOW_ACTS.find((known) => known === props.act);
  return act ? <Form act={act} articleIds={props.articleIds} /> : null;
}

function Form({ act, articleIds }: { readonly act: WorkflowAct; readonly articleIds: readonly string[] }) {
  const words = useMessages(workflowMessages);
  const acts = useMessages(actWords);
  const states = useMessages(stateWords);
  const sentence = useSentence();
  const personId = usePersonId();
  const run = useAct('workflow.act');
  const done = useDone();
  const [reason, setReason] = useState('');
  const [second, setSecond] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [sentences, setSentences] = useState<Sentences>(new Map());
  const { reasonRequired, secondPerson } = TRANSITIONS[act];
  const close = useWorkspace((state) => state.closeDialog);
  const single = articleIds.length === 1 ? (articleIds[0] ?? null) : null;
  useSavedBefore(articleIds);
  const options = useCommand(
    'workflow.options',
    { articleId: single ?? '-', personId },
    { enabled: single !== null },
  );
  const option = options.data?.find((one) => one.act === act);
  const obstacles = option?.obstacles ?? [];
  const now = obstacles.filter(({ holds }) => holds);
  const later = obstacles.filter(({ holds }) => !holds);
  const passable = isPassable(obstacles, sentences);
  /** The key may ask for an act that the article's state does not allow: submitted is submitted. */
  const impossible = options.data !== undefined && option === undefined;
  const confirm = async (): Promise<void> => {
    setTried(true);
    if ((reasonRequired && reason.trim() === '') || (secondPerson && second === '')) {
      if (form.current) goToFirstProblem(form.current);
      return;
    }
    const flushed = await flushOpen(articleIds);
    if (flushed && !flushed.ok) return setProblem(sentence(flushed.error));
    const input = {
      articleIds: [...articleIds],
      act,
      reason: reason.trim(),
      secondPersonId: second === '' ? null : second,
      overrides: overridesOf(obstacles, sentences),
    };
    const answer = await run.mutateAsync(input);
    if (!answer.ok) return setProblem(sentence(answer.error));
    await reloadOpen(articleIds);
    close();
    const [first] = answer.value;
    done(single && first ? words.now(states[first.state]) : words.done(acts[act], articleIds.length), input);
  };

  return (
    <Dialog
      open
      onClose={close}
      size="small"
      title={act === 'submit' ? words.submitTitle : acts[act]}
      {...(articleIds.length > 1 ? { description: words.articles(articleIds.length) } : {})}
      footer={
        <>
          <Button onClick={close}>{impossible ? words.close : words.cancel}</Button>
          {!impossible && (
            <Button
              look={act === 'kill' || act === 'take-down' || act === 'spike' ? 'danger' : 'primary'}
              disabled={run.isPending || !passable}
              onClick={() => void confirm()}
            >
              {acts[act]}
            </Button>
          )}
        </>
      }
    >
      <div
        ref={form}
        className={styles['form']}
        onKeyDown={(event) => {
          const ready = !run.isPending && !impossible && passable;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready) void confirm();
        }}
      >
        {single && now.length > 0 && (
          <>
            <p>{words.submitOpen}</p>
            <Obstacles
              articleId={single}
              obstacles={now}
              onJump={close}
              letting={{
                sentences,
                onSentence: (key, sentence) => {
                  const next = new Map(sentences);
                  if (sentence === null) next.delete(key);
                  else next.set(key, sentence);
                  setSentences(next);
                },
              }}
            />
            {!passable && (
              <p className={styles['nothing']}>{act === 'submit' ? words.submitBlocked : words.passable}</p>
            )}
          </>
        )}
        {impossible && <p>{words.notNow}</p>}
        {act === 'submit' && option && now.length === 0 && <p>{words.submitReady}</p>}
        {single && later.length > 0 && (
          <>
            {act === 'submit' && <p>{words.later}</p>}
            <Obstacles articleId={single} obstacles={later} onJump={close} />
          </>
        )}
        {single && option && (act === 'submit' || act === 'approve') && <OpenQuotes articleId={single} />}
        {!impossible && (
          <Reason
            value={reason}
            required={reasonRequired}
            missing={tried && reasonRequired && reason.trim() === ''}
            onChange={setReason}
          />
        )}
        {secondPerson && single && <Recipients articleId={single} />}
        {secondPerson && (
          <SecondPerson value={second} missing={tried && second === ''} onChange={setSecond} />
        )}
        {problem && (
          <p role="alert" className={styles['problem']}>
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Reason(props: {
  readonly value: string;
  readonly required: boolean;
  readonly missing: boolean;
  readonly onChange: (reason: string) => void;
}) {
  const words = useMessages(workflowMessages);
  return (
    <Field
      label={props.required ? words.reason : words.reasonOptional}
      hint={words.reasonHint}
      error={props.missing ? words.reasonRequired : null}
    >
      {(control) => (
        <TextArea
          {...control}
          rows={3}
          value={props.value}
          maxLength={5000}
          required={props.required}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** What is open is judged on what is saved: write first. */
function useSavedBefore(articleIds: readonly string[]): void {
  useEffect(() => {
    void flushOpen(articleIds);
  }, [articleIds]);
}

/** No gate yet, but nobody should learn it only afterwards. */
function OpenQuotes(props: { readonly articleId: string }) {
  const words = useMessages(workflowMessages);
  const { quotes } = useCommand('articles.get', { id: props.articleId }).data ?? {};
  if (!quotes || quotes.open === 0) return null;
  return (
    <p>
      <Chip tone="warn">{words.quotesOpen(quotes.open, quotes.total)}</Chip>
    </p>
  );
}
