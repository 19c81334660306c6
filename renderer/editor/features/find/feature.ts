import { $getSelection, $isRangeSelection } from 'lexical';
import type { EditorContext, EditorFeature } from '../../feature.ts';
import { FindPanel } from './FindBar.tsx';
import { useFind } from './find-state.ts';
import { revealHit } from './highlight.ts';

/** Find and replace over all fields. */
export const findFeature: EditorFeature = {
  id: 'find',
  register: () => () => useFind.getState().change({ open: false, hits: [], current: 0 }),
  commands: {
    'editor.find': (context) => open(context, false),
    'editor.replace': (context) => open(context, true),
    'editor.find-next': findNext,
  },
  Panel: FindPanel,
};

/** The selected words, when they fit in a line, are what is looked for. */
function open({ editor }: EditorContext, replacing: boolean): void {
  const selected = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.getTextContent() : '';
  });
  const { change, open: alreadyOpen } = useFind.getState();
  change({
    open: true,
    replacing,
    current: 0,
    ...(selected !== '' && selected.length < 100 && !selected.includes('\n') ? { wanted: selected } : {}),
  });
  if (alreadyOpen) document.querySelector<HTMLInputElement>('[data-testid="find-bar"] input')?.focus();
}

function findNext(context: EditorContext): void {
  const { open: isOpen, hits, current, change } = useFind.getState();
  if (!isOpen || hits.length === 0) {
    open(context, false);
    return;
  }
  const next = (current + 1) % hits.length;
  change({ current: next });
  const hit = hits[next];
  if (hit) revealHit(context.editor, hit);
}
