import { useState } from 'react';
import type { VocabularyEntry } from '#shared/contract/vocabulary.ts';
import { useCommand } from '../../host/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { useUses } from './entry-words.ts';
import { vocabularyMessages } from './vocabulary.messages.ts';

/** Entries of one kind, found while typing. */
export function EntryPicker(props: {
  readonly id: string;
  readonly label: string;
  readonly like: VocabularyEntry;
  readonly chosen: readonly VocabularyEntry[];
  /** One choice replaces the other. */
  readonly single?: boolean;
  readonly without?: readonly string[];
  readonly onChange: (entries: readonly VocabularyEntry[]) => void;
}) {
  const words = useMessages(vocabularyMessages);
  const uses = useUses();
  const [text, setText] = useState('');
  const { kind, entityKind } = props.like;
  const found = useCommand(
    'vocabulary.entries',
    { kind, entityKinds: entityKind ? [entityKind] : [], text: text.trim(), limit: 12 },
    { keep: true },
  );
  const items = (found.data?.items ?? []).filter(({ id }) => !props.without?.includes(id));
  return (
    <TagInput
      id={props.id}
      label={props.label}
      placeholder={words.find}
      removeLabel={words.remove}
      tags={props.chosen.map(({ id, name }) => ({ id, label: name }))}
      options={
        text.trim() === ''
          ? []
          : items.map((entry) => ({ id: entry.id, label: entry.name, detail: uses(entry) }))
      }
      text={text}
      onText={setText}
      onAdd={(option) => {
        const entry = items.find(({ id }) => id === option.id);
        if (entry) props.onChange(props.single ? [entry] : [...props.chosen, entry]);
      }}
      onRemove={(id) => props.onChange(props.chosen.filter((entry) => entry.id !== id))}
    />
  );
}
