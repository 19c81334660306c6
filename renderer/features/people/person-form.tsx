import { type FormEvent, useState } from 'react';
import type { Person } from '#shared/contract/models.ts';
import { useAct, useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Field, Select, TextInput } from '../../ui/field.tsx';
import { goToFirstProblem } from '../../ui/first-problem.ts';
import { useMessages } from '../../ui/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useTell } from '../../workspace/failures.ts';
import { roleWords } from '../../workspace/words.messages.ts';
import { peopleMessages } from './people.messages.ts';
import styles from './people.module.css';

const ROLES = ['author', 'editor', 'chief'] as const;

export function PersonForm(props: { readonly person: Person | null; readonly onDone: () => void }) {
  const words = useMessages(peopleMessages);
  const roles = useMessages(roleWords);
  const tell = useTell();
  const save = useAct('people.save');
  const desks = useCommand('desks.list', {});
  const [name, setName] = useState(props.person?.name ?? '');
  const [initials, setInitials] = useState(props.person?.initials ?? '');
  const [email, setEmail] = useState(props.person?.email ?? '');
  const [role, setRole] = useState<Person['role']>(props.person?.role ?? 'author');
  const [deskId, setDeskId] = useState(props.person?.deskId ?? '');
  const [active, setActive] = useState(props.person?.active ?? true);
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return goToFirstProblem(event.currentTarget);
    const saved = tell(
      await save.mutateAsync({
        ...(props.person ? { id: props.person.id } : {}),
        name: name.trim(),
        initials: initials.trim(),
        email: email.trim(),
        role,
        deskId: deskId === '' ? null : deskId,
        active,
      }),
    );
    if (!saved) return;
    notify(words.saved(saved.name), { tone: 'ok' });
    props.onDone();
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
      <h4>{props.person ? words.edit(props.person.name) : words.newPerson}</h4>
      <Field label={words.name} error={tried && name.trim() === '' ? words.nameMissing : null}>
        {(control) => (
          <TextInput
            {...control}
            // The form opens below the list that was just clicked; the focus brings it into view.
            autoFocus
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words.initials}>
        {(control) => (
          <TextInput
            {...control}
            value={initials}
            maxLength={12}
            onChange={(event) => setInitials(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words.email}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            value={email}
            maxLength={320}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words.role}>
        {(control) => (
          <Select
            {...control}
            value={role}
            options={ROLES.map((value) => ({ value, label: roles[value] }))}
            onChange={setRole}
          />
        )}
      </Field>
      <Field label={words.desk}>
        {(control) => (
          <Select
            {...control}
            value={deskId}
            options={[
              { value: '', label: words.noDesk },
              ...(desks.data ?? []).map((desk) => ({ value: desk.id, label: desk.name })),
            ]}
            onChange={setDeskId}
          />
        )}
      </Field>
      <Checkbox label={words.active} checked={active} onChange={setActive} />
      <div className={styles['acts']}>
        <Button onClick={props.onDone}>{words.cancel}</Button>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
