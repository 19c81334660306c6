import { useState } from 'react';
import type { Statement } from '#shared/contract/statements.ts';
import { Field } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { useStatementActs } from './statement-acts.ts';
import styles from './statement-form.module.css';
import { ledgerMessages } from './statements.messages.ts';

/** Who passed it on, nearest first: "CNN", "ungenannte Quelle"; below it the way the words took to us. */
export function ChainField(props: { readonly statement: Statement }) {
  const { statement } = props;
  const { chain } = statement;
  const words = useMessages(ledgerMessages);
  const { change } = useStatementActs();
  const [text, setText] = useState('');
  const keep = (next: readonly string[]): void => void change(statement, { chain: [...next] });
  return (
    <Field beside label={words.chain} hint={words.chainHint}>
      {({ id }) => (
        <>
          <TagInput
            id={id}
            label={words.chain}
            placeholder={words.chainAdd}
            removeLabel={words.chainRemove}
            tags={chain.map((name, index) => ({ id: String(index), label: name }))}
            options={[]}
            text={text}
            onText={setText}
            onAdd={(option) => keep([...chain, option.label])}
            onNew={(name) => {
              if (chain.length < 10) keep([...chain, name.slice(0, 500)]);
              setText('');
            }}
            onRemove={(index) => keep(chain.filter((_, at) => String(at) !== index))}
          />
          {chain.length > 0 && (
            <p className={styles['way']}>{[...chain.toReversed(), words.chainUs].join(' → ')}</p>
          )}
        </>
      )}
    </Field>
  );
}
