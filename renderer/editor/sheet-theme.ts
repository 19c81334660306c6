import type { EditorThemeClasses } from 'lexical';
import styles from './sheet.module.css';

const named = (name: string): string => styles[name] ?? '';

/** Class names that Lexical puts on the elements of the sheet. */
export const SHEET_THEME: EditorThemeClasses = {
  paragraph: named('paragraph'),
  heading: { h2: named('crosshead'), h3: named('subcrosshead') },
  quote: named('quote'),
  list: {
    ul: named('list'),
    ol: named('list'),
    listitem: named('item'),
    nested: { listitem: named('nested') },
  },
  link: named('link'),
  text: {
    bold: named('bold'),
    italic: named('italic'),
    underline: named('underline'),
    strikethrough: named('strikethrough'),
    underlineStrikethrough: named('underlineStrikethrough'),
    code: named('code'),
  },
  hr: named('rule'),
  hrSelected: named('selected'),
  table: named('table'),
  tableCell: named('cell'),
  tableCellHeader: named('headerCell'),
  tableCellSelected: named('cellSelected'),
  tableSelection: named('tableSelection'),
};
