import { $getSelection, $isRangeSelection } from 'lexical';
import type { EditorContext, EditorFeature } from '../../feature.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { useLinkDialog } from './link-state.ts';
import { $linkAtCaret, registerLinks } from './links.ts';

export const linksFeature: EditorFeature = {
  id: 'links',
  register: registerLinks,
  commands: { 'editor.link': openDialog },
  toolbar: [{ command: 'editor.link', place: 'button', isOn: () => $linkAtCaret() !== null }],
  Panel: LinkDialog,
};

function openDialog({ editor }: EditorContext): void {
  const state = editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const link = $linkAtCaret();
    return link || !selection.isCollapsed()
      ? { address: link?.getURL() ?? null, selection: selection.clone() }
      : null;
  });
  if (state) useLinkDialog.getState().show(state);
}
