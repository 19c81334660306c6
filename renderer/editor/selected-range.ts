import { createDOMRange } from '@lexical/selection';
import { $getSelection, $isRangeSelection } from 'lexical';
import { currentSession } from './article-session.ts';

/**
 * What is selected in the open article, as a range of the page; null when nothing is. The editor remembers it
 * while a box such as the palette has the focus and the page's own selection is gone.
 */
export function selectedRange(): Range | null {
  const editor = currentSession()?.editor;
  const sheet = editor?.getRootElement();
  if (!editor || !sheet) return null;
  const shown = document.getSelection();
  if (shown && shown.rangeCount > 0 && !shown.isCollapsed) {
    const range = shown.getRangeAt(0);
    return sheet.contains(range.commonAncestorContainer) ? range : null;
  }
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
    const [start, end] = selection.isBackward()
      ? [selection.focus, selection.anchor]
      : [selection.anchor, selection.focus];
    return createDOMRange(editor, start.getNode(), start.offset, end.getNode(), end.offset);
  });
}
