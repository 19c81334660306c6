import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { TextArea, TextInput } from './field.tsx';

const REST_MS = 700;

type Draft = { readonly value: string; readonly onCommit: (value: string) => void };

/** What is typed shows at once and is handed on after a rest, on Enter and on leaving: one step for undo. */
function useDraft({ value, onCommit }: Draft) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, onCommit, value });
  latest.current = { draft, onCommit, value };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const commit = (): void => {
    clearTimeout(timer.current);
    const { draft: typed, value: stored, onCommit: hand } = latest.current;
    setDraft(null);
    if (typed !== null && typed !== stored) hand(typed);
  };
  // Leaving the panel is leaving the field.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      const { draft: typed, value: stored, onCommit: hand } = latest.current;
      if (typed !== null && typed !== stored) hand(typed);
    },
    [],
  );
  return {
    value: draft ?? value,
    onChange(next: string) {
      setDraft(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const { draft: typed, value: stored, onCommit: hand } = latest.current;
        if (typed !== null && typed !== stored) hand(typed);
      }, REST_MS);
    },
    commit,
  };
}

export function DraftInput({
  value,
  onCommit,
  ...rest
}: Draft & Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'onBlur'>) {
  const draft = useDraft({ value, onCommit });
  return (
    <TextInput
      {...rest}
      value={draft.value}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
      }}
    />
  );
}

export function DraftArea({
  value,
  onCommit,
  ...rest
}: Draft & Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'onBlur'>) {
  const draft = useDraft({ value, onCommit });
  return (
    <TextArea
      {...rest}
      value={draft.value}
      onChange={(event) => draft.onChange(event.currentTarget.value)}
      onBlur={draft.commit}
    />
  );
}
