import type { Block, ReadCell } from '../blocks/blocks.ts';
import { blockText } from '../blocks/blocks.ts';
import { joinWordLists } from './lists.ts';
import { attribute, descendants, type HtmlElement, isElement } from './parse.ts';
import type { Around, PageReader } from './reading.ts';
import { formatInside, styleOf } from './styles.ts';

/** A cell with more than this many signs is a column of a layout, not a value. */
const LAYOUT_CELL = 1500;

/**
 * Reads a table. Tables that only arrange a page or a mail (one column, nested tables, whole articles in a cell,
 * role=presentation) are unwrapped into their blocks in reading order.
 */
export function readTable(reader: PageReader, table: HtmlElement, around: Around): void {
  const within: Around = { ...around, listMark: null, block: { kind: 'paragraph' } };
  const rows: ReadCell[][] = [];
  const captions: Block[] = [];
  for (const row of rowsOf(table)) {
    if (row.tagName === 'caption') {
      captions.push(...reader.collect(() => reader.children(row, within), within));
      continue;
    }
    const cells: ReadCell[] = [];
    for (const cell of row.childNodes) {
      if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      const header = cell.tagName === 'th';
      // A header cell is bold by itself.
      const style = styleOf(cell, reader.reading.rules);
      const inside: Around = { ...within, format: header ? {} : formatInside(cell, style, within.format) };
      cells.push({
        header,
        columnSpan: span(cell, 'colspan'),
        rowSpan: span(cell, 'rowspan'),
        blocks: joinWordLists(reader.collect(() => reader.children(cell, inside), inside)),
      });
    }
    if (cells.some((cell) => cell.blocks.length > 0)) rows.push(cells);
  }
  for (const caption of captions) reader.push(caption);
  if (isLayout(table, rows)) {
    for (const cell of rows.flat()) for (const block of cell.blocks) reader.push(block);
    return;
  }
  reader.push({ kind: 'table', rows, hints: around.hints });
  reader.reading.kept.add('tables');
}

function* rowsOf(table: HtmlElement): Generator<HtmlElement> {
  for (const child of table.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'tr' || child.tagName === 'caption') yield child;
    else if (/^t(head|body|foot)$/.test(child.tagName)) yield* rowsOf(child);
  }
}

function span(cell: HtmlElement, name: string): number {
  const value = Number.parseInt(attribute(cell, name), 10);
  return Number.isSafeInteger(value) ? Math.min(100, Math.max(1, value)) : 1;
}

function isLayout(table: HtmlElement, rows: readonly (readonly ReadCell[])[]): boolean {
  if (/^(presentation|none)$/.test(attribute(table, 'role'))) return true;
  if (rows.length === 0 || Math.max(...rows.map((cells) => cells.length)) < 2) return true;
  for (const element of descendants(table)) {
    if (element !== table && element.tagName === 'table') return true;
    if (/^h[1-3]$/.test(element.tagName) && !hasHeaderCells(rows)) return true;
  }
  return rows
    .flat()
    .some((cell) => cell.blocks.reduce((sum, block) => sum + blockText(block).length, 0) > LAYOUT_CELL);
}

function hasHeaderCells(rows: readonly (readonly ReadCell[])[]): boolean {
  return rows.flat().some((cell) => cell.header);
}
