import { Field, TextInput } from '../../ui/field.tsx';

export const SHORTEST_PASS_PHRASE = 8;

/** Never remembered by the browser, never shown. */
export function PassPhraseField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(control) => (
        <TextInput
          {...control}
          type="password"
          autoComplete="off"
          value={props.value}
          maxLength={400}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
