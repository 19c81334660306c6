import { useDeferredValue, useState } from 'react';
import { VERIFICATION_STATES, type VerificationState } from '#shared/statement/verification.ts';
import { writePartialDate } from '#shared/text/partial-date.ts';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Select } from '../../ui/field.tsx';
import { useFormats, useLanguage, useMessages } from '../../ui/language.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { collectable } from '../../workspace/collecting.ts';
import { useKeysLabel } from '../../workspace/keys.ts';
import { VERIFICATION_TONES, verificationWords } from '../../workspace/verification.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { archiveViewsMessages } from './archive-views.messages.ts';
import styles from './archive-views.module.css';
import { ViewFrame } from './view-frame.tsx';

const STEP = 100;

/**
 * Every statement of the archive, newest first, or everything one person said by date; the original wording stands
 * before its translation, and Enter opens the article at the sentence.
 */
export function StatementsView({ speakerId }: { readonly speakerId: string | null }) {
  const words = useMessages(archiveViewsMessages);
  const keysLabel = useKeysLabel();
  const states = useMessages(verificationWords);
  const formats = useFormats();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [state, setState] = useState<VerificationState | ''>('');
  const [limit, setLimit] = useState(STEP);
  const asked = useDeferredValue(text.trim());
  const answer = useCommand(
    'statements.list',
    {
      speakerId,
      states: state === '' ? [] : [state],
      text: asked,
      order: speakerId ? 'said' : 'recorded',
      limit: Math.min(500, limit),
    },
    { keep: true },
  );
  const speaker = useCommand('entities.byIds', { ids: speakerId ? [speakerId] : [] });
  const { open, show } = useWorkspace.getState();
  const name = speaker.data?.[0]?.name;
  return (
    <ViewFrame
      instead={
        answer.isPending ? (
          <Skeleton lines={9} />
        ) : answer.data?.items.length === 0 ? (
          <EmptyState title={words.noStatements} text={words.noStatementsText(keysLabel('statement.mark'))} />
        ) : null
      }
      title={name ? words.everything(name) : words.statements}
      text={text}
      onText={setText}
      total={answer.data?.total ?? null}
      shown={answer.data?.items.length ?? 0}
      onMore={limit < 500 ? () => setLimit(limit + STEP) : null}
      controls={
        <div className={styles['line']}>
          <Select
            aria-label={words.state}
            value={state}
            options={[
              { value: '' as const, label: words.allStates },
              ...VERIFICATION_STATES.map((value) => ({ value, label: states[value] })),
            ]}
            onChange={setState}
          />
          {speakerId && (
            <Button icon="close" onClick={() => show({ kind: 'statements', speakerId: null })}>
              {name ? words.only(name) : words.allSpeakers}
            </Button>
          )}
        </div>
      }
    >
      {answer.data?.items.map(({ statement, printed, articleId, useId, headline, differs }) => (
        <li key={`${statement.id}-${useId}`}>
          <button
            type="button"
            data-entry
            className={styles['entry']}
            disabled={articleId === null}
            onClick={() => articleId && open(articleId, useId ? { kind: 'use', useId } : undefined)}
            {...collectable({ kind: 'statement', statementId: statement.id, useId })}
          >
            {statement.original?.text && (
              <span className={styles['quote']} lang={statement.original.language}>
                {statement.original.text}
              </span>
            )}
            <span className={styles[statement.original?.text ? 'where' : 'quote']}>{printed}</span>
            <span className={styles['details']}>
              <strong>
                {statement.speaker?.name ?? (statement.speakerAsPrinted || words.unknownSpeaker)}
              </strong>
              <Chip tone={VERIFICATION_TONES[statement.verification]}>{states[statement.verification]}</Chip>
              {differs && <Chip tone="warn">{words.differs}</Chip>}
              {statement.originalMissing && <Chip tone="warn">{words.originalMissing}</Chip>}
            </span>
            <span className={styles['where']}>
              {[
                headline || words.notUsed,
                statement.saidOn
                  ? words.saidOn(writePartialDate(statement.saidOn, language))
                  : formats.date(statement.createdAt),
              ].join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ViewFrame>
  );
}
