import {
  $getNodeByKey,
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $insertAtGap, gapAt } from '../../drop-place.ts';
import type { EditorFeature } from '../../feature.ts';
import { $isFieldNode } from '../../field-node.ts';
import { BLOCK_TYPE, BlockHandle } from './BlockHandle.tsx';
import { registerWordSpaces } from './word-spaces.ts';

/** Moving whole blocks by their handle. Words that are dragged are moved by Lexical; their spaces are seen to. */
export const draggingFeature: EditorFeature = {
  id: 'dragging',
  register: ({ editor }) => mergeRegister(registerBlockDrop(editor), registerWordSpaces(editor)),
  Margin: BlockHandle,
};

function registerBlockDrop(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!event.dataTransfer?.types.includes(BLOCK_TYPE)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const key = event.dataTransfer?.getData(BLOCK_TYPE);
        if (!key) return false;
        event.preventDefault();
        const gap = gapAt(editor, event.clientX, event.clientY);
        const block = $getNodeByKey(key);
        if (gap && block && !$isFieldNode(block)) $insertAtGap(gap.index, [block]);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}
