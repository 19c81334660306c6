import { HorizontalRuleNode } from '@lexical/extension';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { Klass, LexicalNode } from 'lexical';
import { FactBoxNode } from './factbox-node.ts';
import { FieldNode } from './field-node.ts';
import { NoteNode } from './note-node.ts';
import { PictureNode } from './picture-node.ts';
import { PullQuoteNode } from './pullquote-node.ts';

/** The nodes of `shared/document/nodes`; paragraph, text, tab and line break are Lexical's own and always there. */
export const SHEET_NODES: readonly Klass<LexicalNode>[] = [
  FieldNode,
  HeadingNode,
  QuoteNode,
  PullQuoteNode,
  FactBoxNode,
  ListNode,
  ListItemNode,
  LinkNode,
  NoteNode,
  PictureNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  HorizontalRuleNode,
];
