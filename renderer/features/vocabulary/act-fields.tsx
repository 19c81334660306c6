import { useEffect, useState } from 'react';
import type { VocabularyAct, VocabularyEntry } from '#shared/contract/vocabulary.ts';
import { Checkbox, Choice, Field, TextInput } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { EntryPicker } from './entry-picker.tsx';
import { useUses } from './entry-words.ts';
import { vocabularyMessages } from './vocabulary.messages.ts';
import styles from './vocabulary.module.css';

type OnAct = (act: VocabularyAct | null) => void;

/** Which entries become one, and which name stays: the most used unless somebody says otherwise. */
export function MergeFields(props: { readonly entries: readonly VocabularyEntry[]; readonly onAct: OnAct }) {
  const words = useMessages(vocabularyMessages);
  const uses = useUses();
  const { onAct } = props;
  const [entries, setEntries] = useState(props.entries);
  const [wanted, setWanted] = useState<string | null>(null);
  const most = [...entries].sort(
    (left, right) => right.articles + right.statements - left.articles - left.statements,
  )[0];
  const into = entries.find(({ id }) => id === wanted) ?? most;
  const intoId = into?.id;
  const kind = into?.kind;
  const fromIds = entries.filter(({ id }) => id !== intoId).map(({ id }) => id);
  const from = fromIds.join('\n');
  useEffect(() => {
    const ids = from === '' ? [] : from.split('\n');
    onAct(intoId && kind && ids.length > 0 ? { act: 'merge', kind, intoId, fromIds: ids } : null);
  }, [onAct, intoId, kind, from]);
  if (!into) return null;
  return (
    <>
      <Field label={words.together} hint={into.kind === 'subject' ? undefined : words.spellingStays}>
        {({ id }) => (
          <EntryPicker id={id} label={words.together} like={into} chosen={entries} onChange={setEntries} />
        )}
      </Field>
      {entries.length > 1 && (
        <Choice
          layout="column"
          label={words.staysAs}
          value={into.id}
          options={entries.map((entry) => ({ value: entry.id, label: entry.name, hint: uses(entry) }))}
          onChange={setWanted}
        />
      )}
    </>
  );
}

export function NameFields({ entry, onAct }: { readonly entry: VocabularyEntry; readonly onAct: OnAct }) {
  const words = useMessages(vocabularyMessages);
  const [name, setName] = useState(entry.name);
  const change = (next: string): void => {
    setName(next);
    const trimmed = next.trim();
    const possible = trimmed !== '' && trimmed !== entry.name && entry.kind !== 'subject';
    onAct(possible ? { act: 'rename', kind: entry.kind as 'keyword', id: entry.id, name: trimmed } : null);
  };
  return (
    <Field label={words.newName} hint={words.spellingStays}>
      {(control) => (
        <TextInput
          {...control}
          value={name}
          maxLength={200}
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </Field>
  );
}

/** A keyword into several; a name by those of its spellings that belong to somebody else. */
export function SplitFields(props: { readonly entry: VocabularyEntry; readonly onAct: OnAct }) {
  return props.entry.kind === 'keyword' ? <SplitKeyword {...props} /> : <SplitEntity {...props} />;
}

function SplitKeyword({ entry, onAct }: { readonly entry: VocabularyEntry; readonly onAct: OnAct }) {
  const words = useMessages(vocabularyMessages);
  const [names, setNames] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const change = (next: readonly string[]): void => {
    setNames(next);
    onAct(next.length > 1 ? { act: 'split-keyword', kind: 'keyword', id: entry.id, names: [...next] } : null);
  };
  return (
    <Field label={words.intoKeywords} hint={words.intoKeywordsHint}>
      {({ id }) => (
        <TagInput
          id={id}
          label={words.intoKeywords}
          placeholder={words.newName}
          removeLabel={words.remove}
          tags={names.map((name) => ({ id: name, label: name }))}
          options={[]}
          text={text}
          onText={setText}
          onAdd={(option) => change([...names, option.id])}
          onNew={(name) => change([...new Set([...names, name.slice(0, 200)])])}
          onRemove={(name) => change(names.filter((one) => one !== name))}
        />
      )}
    </Field>
  );
}

function SplitEntity({ entry, onAct }: { readonly entry: VocabularyEntry; readonly onAct: OnAct }) {
  const words = useMessages(vocabularyMessages);
  const [spellings, setSpellings] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const change = (nextSpellings: readonly string[], nextName: string): void => {
    setSpellings(nextSpellings);
    setName(nextName);
    const possible = nextSpellings.length > 0 && nextName.trim() !== '';
    onAct(
      possible
        ? {
            act: 'split-entity',
            kind: 'entity',
            id: entry.id,
            name: nextName.trim(),
            spellings: [...nextSpellings],
          }
        : null,
    );
  };
  if (entry.variants.length === 0) return <p>{words.nothingToSplit}</p>;
  return (
    <>
      <fieldset className={styles['spellings']}>
        <legend>{words.spellingsGo}</legend>
        {entry.variants.map((variant) => (
          <Checkbox
            key={variant}
            label={variant}
            checked={spellings.includes(variant)}
            onChange={(checked) => {
              const next = checked ? [...spellings, variant] : spellings.filter((one) => one !== variant);
              change(next, name === '' || spellings.includes(name) ? (next[0] ?? '') : name);
            }}
          />
        ))}
      </fieldset>
      <Field label={words.newEntry} hint={words.splitHint}>
        {(control) => (
          <TextInput
            {...control}
            value={name}
            maxLength={200}
            onChange={(event) => change(spellings, event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}

export function WiderFields({ entry, onAct }: { readonly entry: VocabularyEntry; readonly onAct: OnAct }) {
  const words = useMessages(vocabularyMessages);
  const [chosen, setChosen] = useState<readonly { readonly id: string; readonly name: string }[]>(
    entry.broader ? [entry.broader] : [],
  );
  const [picked, setPicked] = useState<readonly VocabularyEntry[] | null>(null);
  const shown = picked ?? chosen.map(({ id, name }) => ({ ...entry, id, name }));
  return (
    <Field label={words.broader} hint={words.broaderHint}>
      {({ id }) => (
        <EntryPicker
          id={id}
          label={words.broader}
          like={entry}
          chosen={shown}
          single
          without={[entry.id]}
          onChange={(next) => {
            setPicked(next);
            setChosen(next);
            if (entry.kind !== 'subject')
              onAct({ act: 'broader', kind: entry.kind, id: entry.id, broaderId: next[0]?.id ?? null });
          }}
        />
      )}
    </Field>
  );
}
