import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { correctionFor } from '../../corrections.ts';
import type { EditorContext } from '../../feature.ts';
import type { PictureContent } from '../../picture-node.ts';
import { typographyRulesOf } from '../../typography-rules.ts';
import styles from './pictures.module.css';

/** A text of a picture: one paragraph, as long as it has to be, with the typography of the article. */
export function PictureText(props: {
  readonly context: EditorContext;
  readonly name: 'caption' | 'creditLine' | 'altText';
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly missing?: string;
  readonly onChange: (change: Partial<PictureContent>, ownStep: boolean) => void;
  /** Goes on in the text behind the picture. */
  readonly onLeave: () => void;
}) {
  const { context, name, label, hint, value, missing, onChange, onLeave } = props;
  const [typed, setTyped] = useState(value);
  const fresh = useRef(true);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => setTyped(value), [value]);
  const write = (text: string): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    if (text === value) return;
    onChange({ [name]: text }, fresh.current);
    fresh.current = false;
  };
  return (
    <label className={styles['text']}>
      <span>
        {label}
        {missing && value === '' && <em>{missing}</em>}
      </span>
      <textarea
        rows={1}
        value={typed}
        placeholder={hint}
        readOnly={!context.editor.isEditable()}
        onFocus={() => {
          fresh.current = true;
        }}
        onBlur={() => write(typed)}
        onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          // The sheet would take the same key for its own once it has the focus.
          event.stopPropagation();
          const next = event.key === 'Enter' ? fieldBehind(event.currentTarget) : null;
          if (next) next.focus();
          else onLeave();
        }}
        onChange={(event) => {
          const text = corrected(context, event);
          setTyped(text);
          if (timer.current !== null) clearTimeout(timer.current);
          timer.current = setTimeout(() => write(text), 250);
        }}
      />
    </label>
  );
}

/** Caption, credit, alternative text: Enter goes on to the next one. */
function fieldBehind(field: HTMLTextAreaElement): HTMLTextAreaElement | null {
  const fields = [...(field.closest(`.${styles['texts']}`)?.querySelectorAll('textarea') ?? [])];
  return fields[fields.indexOf(field) + 1] ?? null;
}

/** What stands in the field after a change: one line, with the correction for a character just typed. */
function corrected(context: EditorContext, event: ChangeEvent<HTMLTextAreaElement>): string {
  const field = event.currentTarget;
  const { nativeEvent } = event;
  const rules = typographyRulesOf(context);
  if (rules && nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertText') {
    const end = field.selectionStart;
    const correction =
      nativeEvent.data?.length === 1 ? correctionFor(field.value.slice(0, end), rules) : null;
    if (correction) field.setRangeText(correction.insert, end - correction.remove, end, 'end');
  }
  return field.value.replace(/\s*\n\s*/g, ' ');
}
