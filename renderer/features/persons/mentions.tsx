import { useState } from 'react';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { collectable } from '../../workspace/collecting.ts';
import { STATE_TONES } from '../../workspace/tones.ts';
import { stateWords } from '../../workspace/words.messages.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { personsMessages } from './persons.messages.ts';
import styles from './persons.module.css';

const STEP = 50;

/** The articles that carry the name as a tag, the latest first. */
export function Mentions({ entityId }: { readonly entityId: string }) {
  const words = useMessages(personsMessages);
  const states = useMessages(stateWords);
  const formats = useFormats();
  const [limit, setLimit] = useState(STEP);
  const { data } = useCommand('speakers.articles', { entityId, limit: Math.min(500, limit) }, { keep: true });
  if (!data) return <Skeleton lines={9} />;
  if (data.items.length === 0) return <EmptyState title={words.noArticles} />;
  return (
    <div className={styles['statements']}>
      <p className={styles['hint']}>
        {words.mentioned(data.total, formats.number(data.total))} · {words.collectHint}
      </p>
      <ol className={styles['spoken']} aria-label={words.articles}>
        {data.items.map(({ article, day }) => (
          <li key={article.id}>
            <button
              type="button"
              className={styles['statement']}
              onClick={() => useWorkspace.getState().open(article.id)}
              {...collectable({ kind: 'article', articleId: article.id })}
            >
              <time dateTime={day} className={styles['day']}>
                {formats.date(day)}
              </time>
              <span className={styles['wording']}>
                <strong className={styles['headline']}>
                  {article.headline || article.slugline || words.untitled}
                </strong>
                <span className={styles['details']}>
                  <Chip tone={STATE_TONES[article.state]}>{states[article.state]}</Chip>
                  <span>{article.byline}</span>
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {data.items.length < data.total && limit < 500 && (
        <p className={styles['more']}>
          <Button onClick={() => setLimit(limit + STEP)}>{words.more}</Button>
        </p>
      )}
    </div>
  );
}
