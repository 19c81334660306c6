import { useCommand } from '../../host/hooks.ts';
import { Field, Select } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { usePersonId } from '../../workspace/person.ts';
import { workflowMessages } from './workflow.messages.ts';

/** Chooses who shares the responsibility for a kill or a takedown: an editor or desk head other than oneself. */
export function SecondPerson(props: {
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (personId: string) => void;
}) {
  const words = useMessages(workflowMessages);
  const personId = usePersonId();
  const people = useCommand('people.list', {});
  if (!people.data) return null;
  const others = people.data.filter(
    (person) => person.active && person.role !== 'author' && person.id !== personId,
  );
  if (others.length === 0) return <p role="alert">{words.nobodyElse}</p>;
  return (
    <Field label={words.second} hint={words.secondHint} error={props.missing ? words.secondMissing : null}>
      {(control) => (
        <Select
          {...control}
          value={props.value}
          options={[
            { value: '', label: words.chooseSecond },
            ...others.map((person) => ({ value: person.id, label: person.name })),
          ]}
          onChange={props.onChange}
        />
      )}
    </Field>
  );
}
