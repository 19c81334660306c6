import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  registerTablePlugin,
  registerTableSelectionObserver,
} from '@lexical/table';
import { $getSelection, mergeRegister } from 'lexical';
import type { EditorContext, EditorFeature } from '../../feature.ts';
import { $insertBlockAtCaret } from '../../sheet-structure.ts';
import { TableTools } from './TableTools.tsx';

/** Tables with a header row; rows and columns by menu and palette, Tab goes from cell to cell. */
export const tablesFeature: EditorFeature = {
  id: 'tables',
  register: ({ editor }) =>
    mergeRegister(
      registerTablePlugin(editor),
      // The observer looks for the tables' elements at once, so it waits for the sheet to be on the page.
      editor.registerRootListener((root) =>
        root ? registerTableSelectionObserver(editor, true) : undefined,
      ),
    ),
  commands: {
    'editor.table': ({ editor }) =>
      editor.update(() => {
        if ($isInTable()) return;
        const table = $createTableNodeWithDimensions(3, 3, { rows: true, columns: false });
        $insertBlockAtCaret(table);
        table.selectStart();
      }),
    'editor.row-above': inTable(() => $insertTableRowAtSelection(false)),
    'editor.row-below': inTable(() => $insertTableRowAtSelection(true)),
    'editor.column-before': inTable(() => $insertTableColumnAtSelection(false)),
    'editor.column-after': inTable(() => $insertTableColumnAtSelection(true)),
    'editor.delete-row': inTable($deleteTableRowAtSelection),
    'editor.delete-column': inTable($deleteTableColumnAtSelection),
    'editor.delete-table': inTable(() => {
      const node = $getSelection()?.getNodes()[0];
      const table = node && $findTableNode(node);
      table?.selectPrevious();
      table?.remove();
    }),
  },
  toolbar: [{ command: 'editor.table', place: 'menu:insert' }],
  Tools: TableTools,
};

export function $isInTable(): boolean {
  const node = $getSelection()?.getNodes()[0];
  return !!node && $findTableNode(node) !== null;
}

function inTable(change: () => void): (context: EditorContext) => void {
  return ({ editor }) =>
    editor.update(() => {
      if ($isInTable()) change();
    });
}
