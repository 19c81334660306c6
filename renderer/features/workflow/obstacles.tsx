import { useState } from 'react';
import type { Obstacle } from '#shared/contract/workflow.ts';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { keyOf, type Sentences } from './overrides.ts';
import { workflowMessages } from './workflow.messages.ts';
import styles from './workflow.module.css';

interface Letting {
  readonly sentences: Sentences;
  readonly onSentence: (key: string, sentence: string | null) => void;
}

/** What is open before an act, each with a jump to where it can be done; with `letting`, also a way past it. */
export function Obstacles(props: {
  readonly articleId: string;
  readonly obstacles: readonly Obstacle[];
  readonly onJump?: () => void;
  readonly letting?: Letting;
}) {
  if (props.obstacles.length === 0) return null;
  return (
    <ul className={styles['obstacles']}>
      {props.obstacles.map((obstacle, place) => (
        <Line
          // Two placeholders of one paragraph differ in nothing but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${keyOf(obstacle)}-${place}`}
          articleId={props.articleId}
          obstacle={obstacle}
          placeholder={placeholderNumber(props.obstacles, obstacle)}
          onJump={props.onJump}
          letting={props.letting}
        />
      ))}
    </ul>
  );
}

function Line(props: {
  readonly articleId: string;
  readonly obstacle: Obstacle;
  /** Which placeholder of the text it is, counted from 0; -1 for everything else. */
  readonly placeholder: number;
  readonly onJump: (() => void) | undefined;
  readonly letting: Letting | undefined;
}) {
  const { obstacle, letting } = props;
  const words = useMessages(workflowMessages);
  const formats = useFormats();
  const sentence = letting?.sentences.get(keyOf(obstacle));
  const may = letting && obstacle.holds && obstacle.overridable && obstacle.overridden === null;
  return (
    <li data-passed={obstacle.overridden ? true : undefined}>
      <div className={styles['obstacle']}>
        <Icon name={obstacle.overridden ? 'check' : 'alert'} size={14} />
        <span>
          {words[obstacle.code]}
          {textOf(obstacle, formats.dateTime, words.quoted)}
        </span>
        {canJump(obstacle) && (
          <Button
            look="quiet"
            onClick={() => {
              props.onJump?.();
              jumpTo(props.articleId, obstacle, props.placeholder);
            }}
          >
            {words.jump}
          </Button>
        )}
        {may && sentence === undefined && (
          <Button look="quiet" onClick={() => letting.onSentence(keyOf(obstacle), '')}>
            {words.letPass}
          </Button>
        )}
      </div>
      {obstacle.overridden && <Passed override={obstacle.overridden} />}
      {may && sentence !== undefined && (
        <Sentence
          value={sentence}
          onChange={(typed) => letting.onSentence(keyOf(obstacle), typed)}
          onDrop={() => letting.onSentence(keyOf(obstacle), null)}
        />
      )}
    </li>
  );
}

function Sentence(props: {
  readonly value: string;
  readonly onChange: (sentence: string) => void;
  readonly onDrop: () => void;
}) {
  const words = useMessages(workflowMessages);
  const [left, setLeft] = useState(false);
  const missing = left && props.value.trim() === '';
  return (
    <div className={styles['sentence']}>
      <TextInput
        autoFocus
        aria-label={words.letPassWhy}
        placeholder={words.letPassWhy}
        aria-invalid={missing || undefined}
        maxLength={2000}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
      />
      <Button look="quiet" onClick={props.onDrop}>
        {words.letPassNot}
      </Button>
    </div>
  );
}

function Passed({ override }: { readonly override: NonNullable<Obstacle['overridden']> }) {
  const words = useMessages(workflowMessages);
  const formats = useFormats();
  const people = useCommand('people.list', {});
  const name = people.data?.find((person) => person.id === override.personId)?.name ?? words.unknownPerson;
  return (
    <p className={styles['passed']}>{words.passed(override.sentence, name, formats.dateTime(override.at))}</p>
  );
}

function textOf(
  obstacle: Obstacle,
  dateTime: (instant: string) => string,
  quoted: (words: string) => string,
): string {
  if (obstacle.text === '') return '';
  if (obstacle.code === 'embargo') return ` ${dateTime(obstacle.text)}`;
  if (obstacle.useId === null) return ` (${shortened(obstacle.text)})`;
  // A direct quote brings its marks along.
  return ` ${/^[„“"»«‚]/.test(obstacle.text) ? shortened(obstacle.text) : quoted(shortened(obstacle.text))}`;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text;
}

function canJump(obstacle: Obstacle): boolean {
  return (
    obstacle.useId !== null ||
    obstacle.block !== null ||
    ['no-headline', 'no-byline', 'no-desk', 'embargo'].includes(obstacle.code)
  );
}

/** The list names every placeholder, in the order of the text. */
function placeholderNumber(obstacles: readonly Obstacle[], obstacle: Obstacle): number {
  return obstacles.filter(({ code }) => code === 'placeholder').indexOf(obstacle);
}

function jumpTo(articleId: string, obstacle: Obstacle, placeholder: number): void {
  const { open, inspect } = useWorkspace.getState();
  if (placeholder >= 0) return open(articleId, { kind: 'placeholder', number: placeholder });
  if (obstacle.code === 'no-headline') return open(articleId, { kind: 'field', field: 'headline' });
  if (obstacle.code === 'no-byline') return open(articleId, { kind: 'field', field: 'byline' });
  if (obstacle.useId !== null) {
    inspect('statements');
    return open(articleId, { kind: 'use', useId: obstacle.useId });
  }
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
