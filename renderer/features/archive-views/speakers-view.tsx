import { useDeferredValue, useState } from 'react';
import { useCommand } from '../../host/hooks.ts';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { archiveViewsMessages } from './archive-views.messages.ts';
import styles from './archive-views.module.css';
import { ViewFrame } from './view-frame.tsx';

/** Everybody who is quoted, in alphabetical order; opens everything they said. */
export function SpeakersView() {
  const words = useMessages(archiveViewsMessages);
  const formats = useFormats();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const page = useWorkspace((state) => state.page);
  const answer = useCommand(
    'entities.search',
    { text: asked, kinds: ['person', 'organisation'], limit: 500 },
    { keep: true },
  );
  const speakers = (answer.data ?? [])
    .filter((entity) => entity.statements > 0)
    .sort((left, right) => formats.compare(left.name, right.name));
  return (
    <ViewFrame
      instead={
        answer.isPending ? (
          <Skeleton lines={9} />
        ) : answer.data && speakers.length === 0 ? (
          <EmptyState title={words.noSpeakers} text={words.noSpeakersText} />
        ) : null
      }
      title={words.speakers}
      text={text}
      onText={setText}
      total={answer.data ? speakers.length : null}
      shown={speakers.length}
      onMore={null}
    >
      {speakers.map((entity) => (
        <li key={entity.id}>
          <button
            type="button"
            data-entry
            className={styles['entry']}
            aria-current={page?.kind === 'person' && page.entityId === entity.id ? 'page' : undefined}
            onClick={() => useWorkspace.getState().showPage({ kind: 'person', entityId: entity.id })}
          >
            <span className={styles['details']} data-named>
              <strong>{entity.name}</strong>
              <small>
                {entity.statements === 1 ? words.one : words.count(formats.number(entity.statements))}
              </small>
            </span>
            {entity.description && <span className={styles['where']}>{entity.description}</span>}
          </button>
        </li>
      ))}
    </ViewFrame>
  );
}
