import {
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $findCellNode,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  registerTablePlugin,
  registerTableSelectionObserver,
  TableCellNode,
} from '@lexical/table';
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import type { EditorContext, EditorFeature } from '../../feature.ts';
import { $insertBlockAtCaret } from '../../sheet-structure.ts';
import { TableTools } from './TableTools.tsx';

/** Tables with a header row; rows and columns by menu and palette, Tab goes from cell to cell. */
export const tablesFeature: EditorFeature = {
  id: 'tables',
  register: ({ editor }) =>
    mergeRegister(
      registerTablePlugin(editor),
      demoteEmptyHeaders(editor),
      editor.registerCommand(KEY_TAB_COMMAND, $addRowByTab, COMMAND_PRIORITY_CRITICAL),
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

/** Tab in the last cell begins a new row, as in every word processor; what is typed next must not be lost. */
function $addRowByTab(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (event.shiftKey || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const cell = $findCellNode(selection.anchor.getNode());
  const row = cell?.getParent();
  if (!cell || cell.getNextSibling() || !$isTableRowNode(row) || row.getNextSibling()) return false;
  event.preventDefault();
  $insertTableRowAtSelection(true);
  const added = row.getNextSibling();
  if ($isTableRowNode(added)) added.getFirstChild()?.selectStart();
  return true;
}

/** A header cell without words names nothing: until something is written in it, it is a cell like others. */
function demoteEmptyHeaders(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(TableCellNode, (cells) => {
    editor.getEditorState().read(() => {
      for (const [key, mutation] of cells) {
        const cell = mutation === 'destroyed' ? null : $getNodeByKey(key);
        const element = editor.getElementByKey(key);
        if (!$isTableCellNode(cell) || !element) continue;
        const nameless = cell.hasHeader() && cell.getTextContentSize() === 0;
        if (nameless) element.setAttribute('role', 'cell');
        else element.removeAttribute('role');
      }
    });
  });
}

function $isInTable(): boolean {
  const node = $getSelection()?.getNodes()[0];
  return !!node && $findTableNode(node) !== null;
}

function inTable(change: () => void): (context: EditorContext) => void {
  return ({ editor }) =>
    editor.update(() => {
      if ($isInTable()) change();
    });
}
