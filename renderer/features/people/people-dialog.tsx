import { useState } from 'react';
import type { Person } from '#shared/contract/models.ts';
import { useCommand } from '../../host/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { usePersonId } from '../../workspace/person.ts';
import { roleWords } from '../../workspace/words.messages.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { DesksEditor } from './desks-editor.tsx';
import { peopleMessages } from './people.messages.ts';
import styles from './people.module.css';
import { PersonForm } from './person-form.tsx';

/** Who works here, and the desks they work at. */
export function PeopleDialog() {
  const words = useMessages(peopleMessages);
  const roles = useMessages(roleWords);
  const formats = useFormats();
  const people = useCommand('people.list', {});
  const me = usePersonId();
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  const close = useWorkspace((state) => state.closeDialog);
  const sorted = [...(people.data ?? [])].sort((left, right) => formats.compare(left.name, right.name));
  return (
    <Dialog
      open
      onClose={close}
      title={words.title}
      footer={
        <Button look="primary" onClick={close}>
          {words.close}
        </Button>
      }
    >
      <div className={styles['sections']}>
        <section aria-label={words.people}>
          <h3>{words.people}</h3>
          <ul>
            {sorted.map((person) => (
              <li key={person.id} className={styles['person']}>
                <span>
                  <strong>{person.name}</strong>
                  {person.initials && ` (${person.initials})`}
                  <small>
                    {[roles[person.role], person.id === me && words.you, !person.active && words.left]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
                <IconButton
                  icon="pencil"
                  label={words.edit(person.name)}
                  onClick={() => setEditing(person)}
                />
              </li>
            ))}
          </ul>
          {editing ? (
            <PersonForm
              key={editing === 'new' ? 'new' : editing.id}
              person={editing === 'new' ? null : editing}
              onDone={() => setEditing(null)}
            />
          ) : (
            <Button icon="plus" data-autofocus onClick={() => setEditing('new')}>
              {words.add}
            </Button>
          )}
          <p className={styles['honest']}>{words.honest}</p>
        </section>
        <DesksEditor />
      </div>
    </Dialog>
  );
}
