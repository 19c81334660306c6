import { useState } from 'react';
import type { Office } from '#shared/contract/models.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PartialDateInput } from '../../workspace/partial-date-field.tsx';
import { vocabularyMessages } from './vocabulary.messages.ts';
import styles from './vocabulary.module.css';

/** Offices over time, the newest first: quotes show the one that was held when they were said. */
export function OfficesField(props: {
  readonly offices: readonly Office[];
  readonly onChange: (offices: Office[]) => void;
}) {
  const { offices, onChange } = props;
  const words = useMessages(vocabularyMessages);
  const change = (at: number, part: Partial<Office>): void =>
    onChange(offices.map((one, index) => (index === at ? { ...one, ...part } : one)));
  // Offices have no id of their own; a row that holds something half typed must stay itself all the same.
  const [rows, setRows] = useState(() => offices.map((_, index) => index));
  return (
    <fieldset className={styles['offices']}>
      <legend>{words.offices}</legend>
      {offices.map((one, at) => (
        <div key={rows[at]} className={styles['office']}>
          <TextInput
            aria-label={words.office}
            placeholder={words.office}
            maxLength={300}
            value={one.office}
            onChange={(event) => change(at, { office: event.currentTarget.value })}
          />
          <span>
            <PartialDateInput
              label={words.heldFrom}
              value={one.from}
              onCommit={(from) => change(at, { from })}
            />
          </span>
          <span>
            <PartialDateInput label={words.heldTo} value={one.to} onCommit={(to) => change(at, { to })} />
          </span>
          <IconButton
            icon="close"
            label={words.remove(one.office || words.office)}
            onClick={() => {
              setRows(rows.filter((_, index) => index !== at));
              onChange(offices.filter((_, index) => index !== at));
            }}
          />
        </div>
      ))}
      <Button
        icon="plus"
        look="quiet"
        onClick={() => {
          setRows([Math.max(-1, ...rows) + 1, ...rows]);
          onChange([{ office: '', from: '', to: '' }, ...offices]);
        }}
      >
        {words.addOffice}
      </Button>
    </fieldset>
  );
}
