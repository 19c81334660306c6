import { Field, TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { vaultMessages } from './vault.messages.ts';

/** The twelve words, typed from paper: nothing proposes, corrects or keeps them. */
export function RecoveryPhraseField(props: {
  readonly label: string;
  readonly error?: string | null;
  readonly value: string;
  readonly onChange: (phrase: string) => void;
}) {
  const words = useMessages(vaultMessages);
  return (
    <Field label={props.label} hint={words.phraseBackHint} error={props.error}>
      {(control) => (
        <TextArea
          {...control}
          rows={3}
          autoComplete="off"
          spellCheck={false}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
