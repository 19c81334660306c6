import { useDeferredValue, useState } from 'react';
import { isSafeLink } from '#shared/text/links.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { useTell } from '../../workspace/failures.ts';
import { useSourceWords } from '../../workspace/source-words.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { archiveViewsMessages } from './archive-views.messages.ts';
import styles from './archive-views.module.css';
import { ViewFrame } from './view-frame.tsx';

const STEP = 100;

/** Every source with its level, its ground rule and the number of statements that rest on it. */
export function SourcesView() {
  const words = useMessages(archiveViewsMessages);
  const sources = useSourceWords();
  const formats = useFormats();
  const tell = useTell();
  const openLink = useAct('system.openLink');
  const openDialog = useWorkspace((state) => state.openDialog);
  const [text, setText] = useState('');
  const [limit, setLimit] = useState(STEP);
  const asked = useDeferredValue(text.trim());
  const answer = useCommand('sources.list', { text: asked, limit: Math.min(500, limit) }, { keep: true });
  const edit = (sourceId: string | null): void => openDialog({ kind: 'source', sourceId, typed: '' });
  return (
    <ViewFrame
      instead={
        answer.isPending ? (
          <Skeleton lines={9} />
        ) : answer.data?.items.length === 0 ? (
          <EmptyState title={words.noSources} text={words.noSourcesText} />
        ) : null
      }
      title={words.sources}
      text={text}
      onText={setText}
      controls={
        <Button icon="plus" onClick={() => edit(null)}>
          {words.newSource}
        </Button>
      }
      total={answer.data?.total ?? null}
      shown={answer.data?.items.length ?? 0}
      onMore={limit < 500 ? () => setLimit(limit + STEP) : null}
    >
      {answer.data?.items.map((source) => (
        <li key={source.id}>
          <button type="button" data-entry className={styles['entry']} onClick={() => edit(source.id)}>
            <span className={styles['details']} data-named>
              <strong>{sources.name(source)}</strong>
              <small>
                {source.statements === 0
                  ? words.none
                  : source.statements === 1
                    ? words.one
                    : words.count(formats.number(source.statements))}
              </small>
            </span>
            <span className={styles['where']}>
              {[
                sources.kinds[source.kind],
                sources.levels[source.level],
                source.groundRule !== 'one' && sources.rules[source.groundRule],
                source.date,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </button>
          {isSafeLink(source.address) && (
            <button
              type="button"
              data-entry
              className={styles['address']}
              onClick={() => void openLink.mutateAsync({ address: source.address }).then(tell)}
            >
              {source.address}
            </button>
          )}
        </li>
      ))}
    </ViewFrame>
  );
}
