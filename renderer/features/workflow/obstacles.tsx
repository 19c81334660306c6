import type { Obstacle } from '#shared/contract/workflow.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { workflowMessages } from './workflow.messages.ts';
import styles from './workflow.module.css';

/** What is open before an act, each with a jump to where it can be done. */
export function Obstacles(props: {
  readonly articleId: string;
  readonly obstacles: readonly Obstacle[];
  readonly onJump?: () => void;
}) {
  const words = useMessages(workflowMessages);
  const formats = useFormats();
  return (
    <ul className={styles['obstacles']}>
      {props.obstacles.map((obstacle) => (
        <li key={`${obstacle.code}-${obstacle.block}-${obstacle.text}`}>
          <Icon name="alert" size={14} />
          <span>
            {words[obstacle.code]}
            {textOf(obstacle, formats.dateTime)}
          </span>
          {canJump(obstacle) && (
            <Button
              look="quiet"
              onClick={() => {
                props.onJump?.();
                jumpTo(props.articleId, obstacle);
              }}
            >
              {words.jump}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function textOf(obstacle: Obstacle, dateTime: (instant: string) => string): string {
  if (obstacle.text === '') return '';
  return obstacle.code === 'embargo' ? ` ${dateTime(obstacle.text)}` : ` (${obstacle.text})`;
}

function canJump(obstacle: Obstacle): boolean {
  return (
    obstacle.block !== null || ['no-headline', 'no-byline', 'no-desk', 'embargo'].includes(obstacle.code)
  );
}

function jumpTo(articleId: string, obstacle: Obstacle): void {
  const { open, inspect } = useWorkspace.getState();
  if (obstacle.code === 'no-headline') return open(articleId, { kind: 'field', field: 'headline' });
  if (obstacle.code === 'no-byline') return open(articleId, { kind: 'field', field: 'byline' });
  if (obstacle.block !== null) {
    return open(articleId, {
      kind: 'block',
      block: obstacle.block,
      offset: 0,
      length: 0,
    });
  }
  open(articleId);
  inspect('fields');
}
