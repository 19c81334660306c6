/**
 * Every command of the editor with its default key. The application's keymap resolves changes a person made and
 * calls `EditorCommands.run`. `Mod` is Ctrl, or Cmd on a Mac; only Mod (+ Shift) + letter, never Alt (AltGr on
 * German keyboards), brackets or slashes, nor what a browser or system keeps for itself (T, N, W, Cmd+Shift+Q).
 */
export const EDITOR_COMMANDS = [
  { id: 'edit.undo', key: 'Mod+Z', group: 'edit' },
  { id: 'edit.redo', key: 'Mod+Shift+Z', group: 'edit' },
  { id: 'edit.find', key: 'Mod+F', group: 'edit' },
  { id: 'edit.replace', key: 'Mod+Shift+F', group: 'edit' },
  { id: 'edit.pastePlain', key: 'Mod+Shift+V', group: 'edit' },
  { id: 'format.bold', key: 'Mod+B', group: 'format' },
  { id: 'format.italic', key: 'Mod+I', group: 'format' },
  { id: 'block.paragraph', key: 'Mod+Shift+A', group: 'block' },
  { id: 'block.crosshead', key: 'Mod+Shift+X', group: 'block' },
  { id: 'block.subcrosshead', key: 'Mod+Shift+Y', group: 'block' },
  { id: 'block.quote', key: 'Mod+Shift+B', group: 'block' },
  { id: 'block.pullquote', key: null, group: 'block' },
  { id: 'block.factbox', key: null, group: 'block' },
  { id: 'block.moveUp', key: 'Mod+Shift+O', group: 'block' },
  { id: 'block.moveDown', key: 'Mod+Shift+U', group: 'block' },
  { id: 'list.bullet', key: 'Mod+Shift+E', group: 'block' },
  { id: 'list.number', key: 'Mod+Shift+G', group: 'block' },
  { id: 'insert.link', key: 'Mod+Shift+L', group: 'insert' },
  { id: 'insert.picture', key: 'Mod+Shift+P', group: 'insert' },
  { id: 'insert.table', key: null, group: 'insert' },
  { id: 'insert.rule', key: null, group: 'insert' },
  { id: 'insert.note', key: 'Mod+Shift+M', group: 'insert' },
  { id: 'insert.placeholder', key: 'Mod+Shift+K', group: 'insert' },
  { id: 'table.rowAbove', key: null, group: 'table' },
  { id: 'table.rowBelow', key: null, group: 'table' },
  { id: 'table.columnBefore', key: null, group: 'table' },
  { id: 'table.columnAfter', key: null, group: 'table' },
  { id: 'table.deleteRow', key: null, group: 'table' },
  { id: 'table.deleteColumn', key: null, group: 'table' },
  { id: 'table.delete', key: null, group: 'table' },
  { id: 'view.fullScreen', key: 'Mod+Shift+J', group: 'view' },
  { id: 'article.save', key: 'Mod+S', group: 'article' },
  { id: 'article.version', key: 'Mod+Shift+S', group: 'article' },
] as const satisfies readonly EditorCommandEntry[];

export interface EditorCommandEntry {
  readonly id: string;
  readonly key: string | null;
  readonly group: 'edit' | 'format' | 'block' | 'insert' | 'table' | 'view' | 'article';
}

export type EditorCommandId = (typeof EDITOR_COMMANDS)[number]['id'];
