import { useState } from 'react';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { DraftInput } from '../../ui/draft-input.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useTell } from '../../workspace/failures.ts';
import { peopleMessages } from './people.messages.ts';
import styles from './people.module.css';

/** The desks in the order of the navigation. */
export function DesksEditor() {
  const words = useMessages(peopleMessages);
  const tell = useTell();
  const desks = useCommand('desks.list', {});
  const save = useAct('desks.save');
  const reorder = useAct('desks.reorder');
  const [name, setName] = useState('');
  const list = desks.data ?? [];
  const moveUp = (index: number): void => {
    const ids = list.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved) ids.splice(index - 1, 0, moved);
    void reorder.mutateAsync({ ids }).then(tell);
  };
  return (
    <section aria-label={words.desks}>
      <h3>{words.desks}</h3>
      <ol>
        {list.map((desk, index) => (
          <li key={desk.id} className={styles['desk']}>
            <DraftInput
              aria-label={words.deskName(desk.name)}
              value={desk.name}
              maxLength={100}
              onCommit={(changed) => {
                if (changed.trim() !== '')
                  void save.mutateAsync({ ...desk, name: changed.trim() }).then(tell);
              }}
            />
            <Button
              look="quiet"
              disabled={index === 0}
              aria-label={words.up(desk.name)}
              onClick={() => moveUp(index)}
            >
              ↑
            </Button>
          </li>
        ))}
      </ol>
      <form
        className={styles['desk']}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          void save.mutateAsync({ name: name.trim() }).then((answer) => tell(answer) && setName(''));
        }}
      >
        <TextInput
          aria-label={words.newDesk}
          placeholder={words.newDesk}
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" icon="plus">
          {words.addDesk}
        </Button>
      </form>
    </section>
  );
}
