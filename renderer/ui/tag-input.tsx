import { type KeyboardEvent, useId, useState } from 'react';
import { Chip } from './chip.tsx';
import { Highlighted } from './highlighted.tsx';
import styles from './tag-input.module.css';

export interface TagOption {
  readonly id: string;
  readonly label: string;
  /** Beside the label: "214 Artikel", "US-Präsident". */
  readonly detail?: string;
  readonly highlights?: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Several chosen things as chips, and a box that proposes more while typing. Enter takes the marked proposal,
 * or the words as typed where `onNew` is given; Backspace in the empty box takes the last chip away.
 */
export function TagInput(props: {
  readonly id: string;
  readonly label: string;
  readonly tags: readonly TagOption[];
  readonly options: readonly TagOption[];
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onAdd: (option: TagOption) => void;
  readonly onNew?: (text: string) => void;
  readonly onRemove: (id: string) => void;
  readonly removeLabel: (label: string) => string;
  readonly placeholder: string;
  readonly disabled?: boolean;
}) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const chosen = new Set(props.tags.map((tag) => tag.id));
  const options = props.options.filter((option) => !chosen.has(option.id));
  const showing = open && options.length > 0 && !props.disabled;
  const reset = (): void => {
    props.onText('');
    setMarked(0);
    // The next letter opens it again; until then it would only hide what stands below.
    setOpen(false);
  };
  const take = (option: TagOption): void => {
    props.onAdd(option);
    reset();
  };
  const takeTyped = (): boolean => {
    const typed = props.text.trim();
    if (typed === '') return false;
    const option = showing ? options[marked] : undefined;
    if (option) take(option);
    else if (props.onNew) {
      props.onNew(typed);
      reset();
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (options.length === 0) return;
      event.preventDefault();
      setOpen(true);
      setMarked((marked + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length);
    } else if (event.key === 'Enter' || (event.key === ',' && props.onNew)) {
      if (takeTyped()) event.preventDefault();
    } else if (event.key === 'Escape' && showing) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Backspace' && props.text === '') {
      const last = props.tags.at(-1);
      if (last) props.onRemove(last.id);
    }
  };
  return (
    <div className={styles['box']}>
      {props.tags.map((tag) => (
        <Chip
          key={tag.id}
          removeLabel={props.removeLabel(tag.label)}
          {...(props.disabled ? {} : { onRemove: () => props.onRemove(tag.id) })}
        >
          {tag.label}
        </Chip>
      ))}
      <input
        id={props.id}
        type="text"
        role="combobox"
        aria-expanded={showing}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={showing ? `${listId}-${marked}` : undefined}
        className={styles['input']}
        value={props.text}
        disabled={props.disabled}
        placeholder={props.tags.length === 0 ? props.placeholder : ''}
        autoComplete="off"
        onChange={(event) => {
          props.onText(event.currentTarget.value);
          setMarked(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul
        id={listId}
        role="listbox"
        aria-label={props.label}
        className={styles['list']}
        hidden={!showing}
        // What scrolls is a stop for Tab in Chromium, and this list is gone as soon as the box loses the focus.
        tabIndex={-1}
      >
        {showing &&
          options.map((option, index) => (
            // Pointer only; the keys are the input's.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <li
              key={option.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === marked}
              className={styles['option']}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(option)}
            >
              <span>
                <Highlighted text={option.label} highlights={option.highlights ?? []} />
              </span>
              {option.detail && <small>{option.detail}</small>}
            </li>
          ))}
      </ul>
    </div>
  );
}
