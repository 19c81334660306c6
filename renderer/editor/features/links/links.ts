import { $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  isDOMNode,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { isSafeLink } from '#shared/text/links.ts';
import type { EditorContext } from '../../feature.ts';
import { $isNoteNode } from '../../note-node.ts';

export function $linkAtCaret(): LinkNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
}

/** What a person types as an address, made absolute: "example.org" is https. Null when it is none. */
export function completeAddress(typed: string): string | null {
  const address = typed.trim();
  if (isSafeLink(address)) return address;
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/iu.test(address)) return `mailto:${address}`;
  const web = `https://${address}`;
  return /^[^\s/:?#]+\.[a-z]{2,}([/:?#]\S*)?$/iu.test(address) && isSafeLink(web) ? web : null;
}

/** An address pasted onto selected words links them; Ctrl or Cmd with a click opens a link outside. */
export function registerLinks({ editor, client }: EditorContext): () => void {
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        if (!('clipboardData' in event) || !event.clipboardData) return false;
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
        const text = event.clipboardData.getData('text/plain').trim();
        if (!/^https?:\/\/\S+$/iu.test(text) || !isSafeLink(text)) return false;
        if (selection.getNodes().some($isNoteNode)) return false;
        event.preventDefault();
        $toggleLink(text);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        if (!(event.ctrlKey || event.metaKey) || !isDOMNode(event.target)) return false;
        const node = $getNearestNodeFromDOMNode(event.target);
        const link = node && $findMatchingParent(node, $isLinkNode);
        if (!link) return false;
        event.preventDefault();
        void client.call('system.openLink', { address: link.getURL() });
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}
