import { useId, useState } from 'react';
import type { Statement } from '#shared/contract/statements.ts';
import { statementMessages } from '../../editor/statement.messages.ts';
import { useCommand } from '../../host/hooks.ts';
import { IconButton } from '../../ui/button.tsx';
import { Field, TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useSourceWords } from '../../workspace/source-words.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useStatementActs } from './statement-acts.ts';
import styles from './statement-form.module.css';
import { ledgerMessages } from './statements.messages.ts';

/**
 * Where it was said: an existing source by what it is called, or a new one. What is typed for a new one is not
 * stored: it goes into the source's own form, where its level is chosen first.
 */
export function SourceField(props: { readonly statement: Statement }) {
  const { statement } = props;
  const terms = useMessages(statementMessages);
  const words = useMessages(ledgerMessages);
  const sources = useSourceWords();
  const { change } = useStatementActs();
  const openDialog = useWorkspace((state) => state.openDialog);
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const answer = useCommand(
    'sources.list',
    { text: typed ?? '', limit: 12 },
    { enabled: typed !== null, keep: true },
  );
  const offers = answer.data?.items ?? [];
  const shown = statement.source ? sources.name(statement.source) : '';
  const describe = (sourceId: string | null, text: string): void =>
    openDialog({
      kind: 'source',
      sourceId,
      typed: text,
      onSaved: (id) => {
        if (id !== statement.sourceId) void change(statement, { sourceId: id });
      },
    });
  const keep = async (): Promise<void> => {
    const name = typed?.trim();
    setTyped(null);
    if (name === undefined || name === shown) return;
    if (name === '') {
      await change(statement, { sourceId: null });
      return;
    }
    const isCalled = name.toLocaleLowerCase('de');
    const known = offers.find((source) => sources.name(source).toLocaleLowerCase('de') === isCalled);
    if (known) await change(statement, { sourceId: known.id });
    else describe(null, name);
  };
  return (
    <Field beside label={terms.source}>
      {(control) => (
        <div className={styles['withAct']}>
          <TextInput
            {...control}
            list={listId}
            autoComplete="off"
            value={typed ?? shown}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onBlur={() => void keep()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // Or the same key would press "save" in the dialog that it opens.
              event.preventDefault();
              void keep();
            }}
          />
          <IconButton
            icon={statement.source ? 'pencil' : 'plus'}
            label={statement.source ? words.editSource : words.newSource}
            onClick={() => describe(statement.source?.id ?? null, '')}
          />
          <datalist id={listId}>
            {offers.map((source) => (
              <option key={source.id}>{sources.name(source)}</option>
            ))}
          </datalist>
        </div>
      )}
    </Field>
  );
}
