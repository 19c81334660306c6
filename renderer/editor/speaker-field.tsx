import { useId, useState } from 'react';
import { useCommand } from '../host/hooks.ts';
import { TextInput } from '../ui/field.tsx';
import { useMessages } from '../ui/language.tsx';
import { choiceOf, type SpeakerChoice } from './speaker-choice.ts';
import styles from './speaker-field.module.css';
import { statementMessages } from './statement.messages.ts';

/** Who said it: a name with the archive's persons and organisations offered while typing. */
export function SpeakerField(props: {
  readonly value: SpeakerChoice;
  readonly onChange: (value: SpeakerChoice) => void;
  readonly autoFocus?: boolean;
  readonly labelledBy: string;
}) {
  const { value, onChange } = props;
  const words = useMessages(statementMessages);
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const answer = useCommand(
    'entities.search',
    { text: value.name, kinds: ['person', 'organisation'], limit: 6 },
    { enabled: open && value.name.trim() !== '', keep: true },
  );
  const offers = open && value.name.trim() !== '' ? (answer.data ?? []) : [];
  const choose = (index: number): void => {
    const offer = offers[index];
    if (offer) onChange(choiceOf(offer));
    setOpen(false);
    setActive(-1);
  };
  return (
    <div className={styles['combobox']}>
      <TextInput
        role="combobox"
        aria-labelledby={props.labelledBy}
        aria-expanded={offers.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        autoFocus={props.autoFocus}
        value={value.name}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          onChange({ ...value, id: null, name: event.currentTarget.value, description: '' });
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={(event) => {
          if (offers.length === 0) return;
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            const step = event.key === 'ArrowDown' ? 1 : -1;
            setActive((active + step + offers.length) % offers.length);
            event.preventDefault();
          } else if (event.key === 'Enter' && active >= 0) {
            choose(active);
            event.preventDefault();
            event.stopPropagation();
          } else if (event.key === 'Escape') {
            setOpen(false);
            event.stopPropagation();
          }
        }}
      />
      {offers.length > 0 && (
        <ul
          id={listId}
          role="listbox"
          aria-label={words.knownSpeakers}
          className={styles['offers']}
          // No stop for Tab, as what scrolls would be.
          tabIndex={-1}
        >
          {offers.map((offer, index) => (
            <li
              key={offer.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(index);
              }}
            >
              {offer.name}
              {offer.description && <small>{offer.description}</small>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
