import { $toggleLink } from '@lexical/link';
import { $getSelection, $isRangeSelection, $setSelection, type RangeSelection } from 'lexical';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, TextInput } from '../../../ui/field.tsx';
import { useMessages } from '../../../ui/language.tsx';
import type { EditorContext } from '../../feature.ts';
import { useLinkDialog } from './link-state.ts';
import { linkMessages } from './links.messages.ts';
import { $linkAtCaret, completeAddress } from './links.ts';

export function LinkDialog({ context }: { readonly context: EditorContext }) {
  const { open, show } = useLinkDialog();
  if (!open) return null;
  return <LinkForm context={context} {...open} onClose={() => show(null)} />;
}

function LinkForm(props: {
  readonly context: EditorContext;
  readonly address: string | null;
  readonly selection: RangeSelection;
  readonly onClose: () => void;
}) {
  const { context, address, selection, onClose } = props;
  const words = useMessages(linkMessages);
  const [typed, setTyped] = useState(address ?? '');
  const form = useId();
  const [wrong, setWrong] = useState(false);
  const set = (url: string | null): void => {
    context.editor.update(() => {
      $setSelection(selection.clone());
      // An empty selection inside a link means the whole link.
      if (selection.isCollapsed()) $linkAtCaret()?.select(0);
      $toggleLink(url);
      // The next words come behind the link and do not replace it.
      const linked = $getSelection();
      if ($isRangeSelection(linked)) {
        const end = linked.isBackward() ? linked.anchor : linked.focus;
        linked.anchor.set(end.key, end.offset, end.type);
        linked.focus.set(end.key, end.offset, end.type);
      }
    });
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const url = completeAddress(typed);
    if (url) set(url);
    else setWrong(true);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="small"
      title={words.title}
      footer={
        <>
          {address !== null && (
            <Button look="quiet" onClick={() => set(null)}>
              {words.remove}
            </Button>
          )}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form={form}>
            {words.set}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field label={words.address} hint={words.hint} error={wrong ? words.wrong : null}>
          {(control) => (
            <TextInput
              {...control}
              value={typed}
              data-autofocus
              inputMode="url"
              spellCheck={false}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                setWrong(false);
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
