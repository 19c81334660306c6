import { paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import { checkDocument } from '#shared/document/document.ts';
import { childrenOf, type StoredNode } from '#shared/document/node.ts';
import { nodeByType } from '#shared/document/nodes/index.ts';
import { SHEET_FIELDS } from '#shared/document/story.ts';

/** What Copydesk itself puts on the clipboard, beside HTML and plain text for other programs. */
export const CLIP_TYPE = 'application/x-copydesk';

export interface Clip {
  /** The article it was copied from. */
  readonly articleId: string;
  readonly nodes: readonly StoredNode[];
}

/** Reads our own clipboard form. Any web page can write this type too, so nothing unchecked gets in. */
export function readClip(json: string): Clip | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { articleId, nodes } = value as { articleId?: unknown; nodes?: unknown };
  if (typeof articleId !== 'string' || !Array.isArray(nodes)) return null;
  const checked = checkNodes(nodes);
  return checked && { articleId, nodes: checked };
}

/** Blocks and inline nodes as a selection gives them; null when one of them would not be accepted in a document. */
export function checkNodes(nodes: readonly unknown[]): readonly StoredNode[] | null {
  const blocks: StoredNode[] = [];
  let inlineOnly = true;
  let run: StoredNode[] = [];
  const endRun = (): void => {
    if (run.length > 0) blocks.push(paragraphNode(run));
    run = [];
  };
  for (const one of nodes) {
    if (typeof one !== 'object' || one === null) return null;
    const node = one as StoredNode;
    const place = nodeByType.get(String(node.type))?.place;
    if (place === undefined || place === 'part') return null;
    if (place === 'inline') run.push(node);
    else {
      endRun();
      inlineOnly = false;
      // Fixed blocks stay fixed: a copied headline arrives as a paragraph.
      if (place !== 'field') blocks.push(node);
      else if (childrenOf(node).length > 0) blocks.push(paragraphNode(childrenOf(node)));
    }
  }
  const single = inlineOnly && run.length > 0;
  endRun();
  if (blocks.length === 0) return [];
  const checked = checkDocument(sheet({}, blocks));
  if (!checked.ok) return null;
  const body = checked.value.root.children.slice(SHEET_FIELDS.length);
  const [only] = body;
  return single && only ? childrenOf(only) : body;
}

/** Plain text as nodes: one line is inline text, several are paragraphs. Control characters are dropped. */
export function plainNodes(text: string): readonly StoredNode[] {
  const lines = text
    .toWellFormed()
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) =>
      line
        .replaceAll('\t', ' ')
        .replace(/[\p{Cc}\ufffe\uffff]/gu, '')
        .trimEnd(),
    );
  const filled = lines.filter((line) => line !== '');
  if (filled.length === 0) return [];
  if (lines.length === 1) return [textNode(filled[0] ?? '')];
  return filled.map((line) => paragraphNode([textNode(line)]));
}

/** Ids of all marks in stored nodes. */
export function marksIn(nodes: readonly StoredNode[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of nodes) {
    for (const id of marksOf(node)) found.add(id);
    for (const id of marksIn(childrenOf(node))) found.add(id);
  }
  return found;
}

/** The same nodes with some marks under other ids. */
export function renameMarks(
  nodes: readonly StoredNode[],
  names: ReadonlyMap<string, string>,
): readonly StoredNode[] {
  return nodes.map((node) => {
    const marks = marksOf(node);
    const children = childrenOf(node);
    return {
      ...node,
      ...(marks.length > 0
        ? { $: { ...(node['$'] as object), marks: marks.map((id) => names.get(id) ?? id).sort() } }
        : {}),
      ...(children.length > 0 ? { children: renameMarks(children, names) } : {}),
    };
  });
}

function marksOf(node: StoredNode): readonly string[] {
  const state = node['$'] as { marks?: readonly string[] } | undefined;
  return state?.marks ?? [];
}
