/** Every command of the editor. Their keys stand in `renderer/workspace/keymap.ts`, where people change them. */
export const EDITOR_COMMANDS = [
  { id: 'editor.save', group: 'article' },
  { id: 'editor.undo', group: 'edit' },
  { id: 'editor.redo', group: 'edit' },
  { id: 'editor.find', group: 'edit' },
  { id: 'editor.find-next', group: 'edit' },
  { id: 'editor.replace', group: 'edit' },
  { id: 'editor.paste-plain', group: 'edit' },
  { id: 'editor.bold', group: 'format' },
  { id: 'editor.italic', group: 'format' },
  { id: 'editor.paragraph', group: 'format' },
  { id: 'editor.crosshead', group: 'format' },
  { id: 'editor.subcrosshead', group: 'format' },
  { id: 'editor.quote', group: 'format' },
  { id: 'editor.pullquote', group: 'format' },
  { id: 'editor.factbox', group: 'format' },
  { id: 'editor.bullets', group: 'format' },
  { id: 'editor.numbers', group: 'format' },
  { id: 'editor.block-up', group: 'edit' },
  { id: 'editor.block-down', group: 'edit' },
  { id: 'editor.link', group: 'format' },
  { id: 'editor.picture', group: 'format' },
  { id: 'editor.table', group: 'format' },
  { id: 'editor.rule', group: 'format' },
  { id: 'editor.note', group: 'format' },
  { id: 'editor.placeholder', group: 'format' },
  { id: 'editor.row-above', group: 'format' },
  { id: 'editor.row-below', group: 'format' },
  { id: 'editor.column-before', group: 'format' },
  { id: 'editor.column-after', group: 'format' },
  { id: 'editor.delete-row', group: 'format' },
  { id: 'editor.delete-column', group: 'format' },
  { id: 'editor.delete-table', group: 'format' },
  { id: 'statement.mark', group: 'mark' },
  { id: 'proposal.review', group: 'mark' },
  { id: 'proposal.accept-all', group: 'mark' },
  { id: 'statement.pull-quote', group: 'mark' },
  { id: 'statement.everything', group: 'go' },
  { id: 'editor.only-quotes', group: 'view' },
] as const satisfies readonly EditorCommandEntry[];

export interface EditorCommandEntry {
  readonly id: string;
  readonly group: 'article' | 'edit' | 'format' | 'mark' | 'go' | 'view';
}

export type EditorCommandId = (typeof EDITOR_COMMANDS)[number]['id'];
