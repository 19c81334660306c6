import type { StoredDocument } from './document.ts';
import { formatBits, type StoredNode } from './node.ts';
import { SHEET_FIELDS, type SheetField, type TextFormat } from './story.ts';

/** Builders for stored nodes in exactly the form that Lexical writes: for importers, the demo archive and tests. */

const element = { direction: null, format: '', indent: 0 } as const;

export function textNode(text: string, format: TextFormat = {}, marks: readonly string[] = []): StoredNode {
  return {
    detail: 0,
    format: formatBits(format),
    mode: 'normal',
    style: '',
    text,
    type: 'text',
    version: 1,
    ...(marks.length > 0 ? { $: { marks: [...marks].sort() } } : {}),
  };
}

export function placeholderNode(text: string): StoredNode {
  return { ...textNode(text), $: { placeholder: true } };
}

export function breakNode(): StoredNode {
  return { type: 'linebreak', version: 1 };
}

export function linkNode(url: string, children: readonly StoredNode[]): StoredNode {
  return { children, rel: null, target: null, title: null, url, ...element, type: 'link', version: 1 };
}

export function noteNode(children: readonly StoredNode[]): StoredNode {
  return { children, ...element, type: 'note', version: 1 };
}

export function fieldNode(field: SheetField, children: readonly StoredNode[]): StoredNode {
  return { children, field, ...element, type: 'field', version: 1 };
}

export function paragraphNode(children: readonly StoredNode[]): StoredNode {
  return { children, ...element, textFormat: 0, textStyle: '', type: 'paragraph', version: 1 };
}

export function headingNode(level: 1 | 2, children: readonly StoredNode[]): StoredNode {
  return { children, tag: level === 1 ? 'h2' : 'h3', ...element, type: 'heading', version: 1 };
}

export function quoteNode(children: readonly StoredNode[]): StoredNode {
  return { children, ...element, type: 'quote', version: 1 };
}

export function pullQuoteNode(children: readonly StoredNode[]): StoredNode {
  return { children, ...element, type: 'pullquote', version: 1 };
}

export function factBoxNode(children: readonly StoredNode[]): StoredNode {
  return { children, ...element, type: 'factbox', version: 1 };
}

export function listItemNode(value: number, children: readonly StoredNode[]): StoredNode {
  return { children, value, ...element, type: 'listitem', version: 1 };
}

export function listNode(ordered: boolean, items: readonly (readonly StoredNode[])[], start = 1): StoredNode {
  return {
    children: items.map((children, index) => listItemNode(start + index, children)),
    listType: ordered ? 'number' : 'bullet',
    start,
    tag: ordered ? 'ol' : 'ul',
    ...element,
    type: 'list',
    version: 1,
  };
}

export function ruleNode(): StoredNode {
  return { type: 'horizontalrule', version: 1 };
}

export interface CellContent {
  readonly header: boolean;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly blocks: readonly StoredNode[];
}

export function tableNode(rows: readonly (readonly CellContent[])[]): StoredNode {
  return {
    children: rows.map((cells) => ({
      children: cells.map((cell) => ({
        children: cell.blocks,
        backgroundColor: null,
        colSpan: cell.columnSpan ?? 1,
        headerState: cell.header ? 1 : 0,
        rowSpan: cell.rowSpan ?? 1,
        ...element,
        type: 'tablecell',
        version: 1,
      })),
      ...element,
      type: 'tablerow',
      version: 1,
    })),
    ...element,
    type: 'table',
    version: 1,
  };
}

export interface PictureContent {
  readonly asset: string;
  readonly caption?: string;
  readonly creditLine?: string;
  readonly altText?: string;
}

export function pictureNode(content: PictureContent): StoredNode {
  return {
    asset: content.asset,
    crop: null,
    caption: content.caption ?? '',
    creditLine: content.creditLine ?? '',
    altText: content.altText ?? '',
    type: 'picture',
    version: 1,
  };
}

/** A whole sheet. Fields that are not given stay empty; an article always has at least one paragraph. */
export function sheet(
  fields: Partial<Record<SheetField, string | readonly StoredNode[]>>,
  blocks: readonly StoredNode[] = [],
): StoredDocument {
  const fixed = SHEET_FIELDS.map((name) => {
    const content = fields[name] ?? [];
    return fieldNode(
      name,
      typeof content === 'string' ? (content === '' ? [] : [textNode(content)]) : content,
    );
  });
  return {
    root: {
      children: [...fixed, ...(blocks.length > 0 ? blocks : [paragraphNode([])])],
      direction: null,
      format: '',
      indent: 0,
      type: 'root',
      version: 1,
    },
  };
}
