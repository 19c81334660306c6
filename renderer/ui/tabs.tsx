import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
}

/** Panels of which one shows. Only the shown one is in the tree. */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** On a whole page: as far in as its text. */
  readonly onPage?: boolean;
}) {
  return (
    <Primitive.Root
      className={styles['root'] ?? ''}
      data-page={props.onPage || undefined}
      value={props.value}
      onValueChange={(value) => {
        const chosen = props.tabs.find((tab) => tab.id === value);
        if (chosen) props.onChange(chosen.id);
      }}
    >
      <Primitive.List className={styles['list'] ?? ''} aria-label={props.label}>
        {props.tabs.map((tab) => (
          <Primitive.Trigger key={tab.id} value={tab.id} className={styles['tab'] ?? ''}>
            {tab.label}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {props.tabs.map((tab) => (
        <Primitive.Content key={tab.id} value={tab.id} className={styles['panel'] ?? ''}>
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
