import { useEffect } from 'react';
import type { MenuAct } from '#shared/contract/bridge.ts';
import { runCommand } from '../workspace/commands.ts';

/** What each entry of Electron's application menu runs. */
const COMMAND_OF: Readonly<Record<MenuAct, string>> = {
  'new-article': 'article.new',
  import: 'article.import',
  'save-version': 'version.name',
  export: 'article.export',
  'export-annotated': 'article.export-annotated',
  'export-quotes': 'article.export-quotes',
  print: 'article.print',
  undo: 'editor.undo',
  redo: 'editor.redo',
  find: 'editor.find',
  'find-everywhere': 'search.archive',
  'mark-statement': 'statement.mark',
  'pull-quote': 'statement.pull-quote',
  'only-quotes': 'editor.only-quotes',
  submit: 'workflow.submit',
  palette: 'palette.open',
  settings: 'settings.open',
  backup: 'archive.backup',
  keys: 'keys.show',
};

export function useMenuActs(): void {
  useEffect(() => window.copydesk?.onMenuAct((act) => void runCommand(COMMAND_OF[act])), []);
}
