import type { Block, ListBlock, ParagraphBlock, ReadItem } from '../blocks/blocks.ts';

/** Paragraphs that Word marked as list items, joined into lists with their nesting; everything else unchanged. */
export function joinWordLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  let run: ParagraphBlock[] = [];
  const close = (): void => {
    if (run.length > 0) joined.push(...listsOf(run));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !block.listMark) {
      close();
      joined.push(block);
      continue;
    }
    if (run.length > 0 && run[0]?.listMark?.list !== block.listMark.list && block.listMark.level === 1)
      close();
    run.push(block);
  }
  close();
  return joined;
}

function listsOf(paragraphs: readonly ParagraphBlock[]): ListBlock[] {
  const lists: ListBlock[] = [];
  let at = 0;
  while (at < paragraphs.length) {
    const first = paragraphs[at]?.listMark;
    if (!first) break;
    const { list, next } = listFrom(paragraphs, at, first.level);
    lists.push(list);
    at = next;
  }
  return lists;
}

/** The list that begins at `from`, with everything deeper inside it; ends at a higher level or another kind. */
function listFrom(
  paragraphs: readonly ParagraphBlock[],
  from: number,
  level: number,
): { list: ListBlock; next: number } {
  const first = paragraphs[from]?.listMark;
  const items: ReadItem[] = [];
  let at = from;
  while (at < paragraphs.length) {
    const paragraph = paragraphs[at];
    const mark = paragraph?.listMark;
    if (!paragraph || !mark || mark.level < level) break;
    if (mark.level > level) {
      const nested = listFrom(paragraphs, at, mark.level);
      const previous = items.pop() ?? { pieces: [], nested: [] };
      items.push({ ...previous, nested: [...previous.nested, nested.list] });
      at = nested.next;
    } else {
      if (mark.ordered !== first?.ordered) break;
      items.push({ pieces: paragraph.pieces, nested: [] });
      at += 1;
    }
  }
  const list: ListBlock = {
    kind: 'list',
    ordered: first?.ordered ?? false,
    start: first?.start ?? 1,
    items,
    hints: {},
  };
  return { list, next: Math.max(at, from + 1) };
}
