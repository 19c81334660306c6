import { $findTableNode } from '@lexical/table';
import { $getSelection } from 'lexical';
import { useEffect, useState } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { EditorContext } from '../../feature.ts';
import type { EditorCommandId } from '../../keys.ts';
import { backToText } from '../../toolbar/back-to-text.ts';
import { commandMessages } from '../../toolbar/command.messages.ts';
import styles from '../../toolbar/toolbar.module.css';
import { tableMessages } from './tables.messages.ts';

const ACTS: readonly EditorCommandId[] = [
  'editor.row-above',
  'editor.row-below',
  'editor.column-before',
  'editor.column-after',
  'editor.delete-row',
  'editor.delete-column',
  'editor.delete-table',
];

/** The menu of the table that the caret stands in. */
export function TableTools({ context }: { readonly context: EditorContext }) {
  const { editor } = context;
  const words = useMessages(tableMessages);
  const names = useMessages(commandMessages);
  const [inTable, setInTable] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = editor.registerUpdateListener(() => {
      timer ??= setTimeout(() => {
        timer = null;
        setInTable(
          editor.getEditorState().read(() => {
            const node = $getSelection()?.getNodes()[0];
            return !!node && $findTableNode(node) !== null;
          }),
        );
      }, 80);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [editor]);
  if (!inTable || !editor.isEditable()) return null;
  return (
    <>
      <span className={styles['divider']} />
      <Menu
        entries={ACTS.map((command) => ({
          kind: 'item',
          key: command,
          label: names[command],
          danger: command.startsWith('editor.delete'),
          onSelect: () => {
            context.run(command);
            backToText(editor);
          },
        }))}
      >
        <button type="button" className={styles['tool']}>
          {words.table}
          <Icon name="chevronDown" size={12} />
        </button>
      </Menu>
    </>
  );
}
