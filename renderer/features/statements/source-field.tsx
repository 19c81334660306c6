import { useId, useState } from 'react';
import type { Statement } from '#shared/contract/statements.ts';
import { statementMessages } from '../../editor/statement.messages.ts';
import { useClient, useCommand } from '../../host/hooks.ts';
import { Field, TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useTell } from '../../workspace/failures.ts';
import { useStatementActs } from './statement-acts.ts';

/** Where it was said: an existing source by its name, or a new one under the name that was typed. */
export function SourceField(props: { readonly statement: Statement }) {
  const { statement } = props;
  const terms = useMessages(statementMessages);
  const client = useClient();
  const tell = useTell();
  const { change } = useStatementActs();
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const answer = useCommand(
    'sources.list',
    { text: typed ?? '', limit: 12 },
    { enabled: typed !== null, keep: true },
  );
  const offers = answer.data?.items ?? [];
  const keep = async (): Promise<void> => {
    const name = typed?.trim();
    setTyped(null);
    if (name === undefined || name === (statement.source?.name ?? '')) return;
    if (name === '') {
      await change(statement, { sourceId: null });
      return;
    }
    const known = offers.find(
      (source) => source.name.toLocaleLowerCase('de') === name.toLocaleLowerCase('de'),
    );
    const source = known ?? tell(await client.call('sources.save', { name, kind: 'other' }));
    if (source) await change(statement, { sourceId: source.id });
  };
  return (
    <Field beside label={terms.source}>
      {(control) => (
        <>
          <TextInput
            {...control}
            list={listId}
            value={typed ?? statement.source?.name ?? ''}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => void keep()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void keep();
            }}
          />
          <datalist id={listId}>
            {offers.map((source) => (
              <option key={source.id}>{source.name}</option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
