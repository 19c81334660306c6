import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';

/** A label above (or beside) a control, with a hint and an error that are read out with it. */
export function Field(props: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
  readonly beside?: boolean;
  /** Gets the attributes that tie label, hint and error to the control. */
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [props.hint && hintId, props.error && errorId].filter(Boolean).join(' ');
  return (
    <div className={classes(styles['field'], props.beside && styles['beside'])}>
      <label className={styles['label']} htmlFor={id}>
        {props.label}
      </label>
      <div className={styles['control']}>
        {props.children({
          id,
          'aria-describedby': described || undefined,
          'aria-invalid': props.error ? true : undefined,
        })}
        {props.hint && (
          <p id={hintId} className={styles['hint']}>
            {props.hint}
          </p>
        )}
        {props.error && (
          <p id={errorId} className={styles['error']} role="alert">
            {props.error}
          </p>
        )}
      </div>
    </div>
  );
}

export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={classes(styles['input'], className)} {...rest} />;
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={classes(styles['input'], styles['area'], className)} {...rest} />;
}

/** The system's own select: known by hand, complete for screen readers, and free of injected styles. */
export function Select<Value extends string>(
  props: Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children'> & {
    readonly value: Value;
    readonly options: readonly { readonly value: Value; readonly label: string }[];
    readonly onChange: (value: Value) => void;
  },
) {
  const { options, onChange, className, ...rest } = props;
  return (
    <select
      {...rest}
      className={classes(styles['input'], styles['select'], className)}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export function Checkbox(
  props: Omit<ComponentProps<'input'>, 'type' | 'onChange'> & {
    readonly label: string;
    readonly hint?: string;
    readonly onChange: (checked: boolean) => void;
  },
) {
  const { label, hint, onChange, ...rest } = props;
  const id = useId();
  return (
    <div className={styles['check']}>
      <input
        {...rest}
        id={id}
        type="checkbox"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** One of a few, all in sight. */
export function Choice<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: Value) => void;
  /** Side by side, like a switch, or below each other with hints. */
  readonly layout?: 'row' | 'column';
}) {
  const name = useId();
  return (
    <fieldset className={styles['choice']} data-layout={props.layout ?? 'row'}>
      <legend className={styles['label']}>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={styles['option']}>
          <input
            type="radio"
            name={name}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small className={styles['hint']}>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
