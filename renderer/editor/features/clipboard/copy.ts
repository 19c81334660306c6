import { $getHtmlContent, $getLexicalContent } from '@lexical/clipboard';
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { paragraphNode, sheet } from '#shared/document/build.ts';
import { checkDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { passages, publicStory, runsText } from '#shared/document/walk.ts';
import { $deleteSelection } from '../../delete-selection.ts';
import { checkNodes, CLIP_TYPE } from './stored-clip.ts';

/** Copy and cut: our own nodes with their marks for Copydesk, text without desk notes for everybody else. */
export function registerCopy(editor: LexicalEditor, articleId: string): () => void {
  const copy = (event: ClipboardEvent | KeyboardEvent | null): boolean => {
    if (!(event instanceof ClipboardEvent) || !event.clipboardData) return false;
    const selection = $getSelection();
    if (selection === null || ($isRangeSelection(selection) && selection.isCollapsed())) return false;
    event.preventDefault();
    const nodes = $selectedNodes(editor);
    event.clipboardData.setData(CLIP_TYPE, JSON.stringify({ articleId, nodes }));
    event.clipboardData.setData('text/html', $getHtmlContent(editor));
    event.clipboardData.setData('text/plain', plainText(nodes));
    return true;
  };
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, copy, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!copy(event)) return false;
        editor.update(
          () => {
            const selection = $getSelection();
            if ($isRangeSelection(selection)) {
              $deleteSelection(selection);
            } else if ($isNodeSelection(selection)) {
              for (const node of selection.getNodes()) node.remove();
            }
          },
          { tag: CUT_TAG },
        );
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $selectedNodes(editor: LexicalEditor): readonly StoredNode[] {
  const content = $getLexicalContent(editor);
  if (content === null) return [];
  const { nodes } = JSON.parse(content) as { nodes: StoredNode[] };
  return nodes;
}

/** What the selection prints: no desk notes, no placeholders; a line feed between passages. */
export function plainText(nodes: readonly StoredNode[]): string {
  const checked = checkNodes(nodes);
  if (!checked || checked.length === 0) return '';
  const inline = checked.every((node) => ['text', 'tab', 'linebreak', 'link', 'note'].includes(node.type));
  const blocks = inline ? [paragraphNode(checked)] : checked;
  const document = checkDocument(sheet({}, blocks));
  if (!document.ok) return '';
  return passages(publicStory(lower(document.value)))
    .map((passage) => runsText(passage.runs))
    .filter((text) => text !== '')
    .join('\n');
}
