import { $getNodeByKey, type EditorState, type NodeKey, type UpdateListenerPayload } from 'lexical';
import { passageCounts } from '#shared/document/counts.ts';
import { lowerBlock, lowerRuns } from '#shared/document/lower.ts';
import { childrenOf, type StoredNode } from '#shared/document/node.ts';
import { SHEET_FIELDS, type SheetField, type Story } from '#shared/document/story.ts';
import { type Passage, passages } from '#shared/document/walk.ts';
import { addCounts, type Counts, NO_COUNTS, readingMinutes } from '#shared/text/counts.ts';
import { $storedNode, blockKeys } from '../serialize.ts';

/** Counts of the whole article and what follows from them. */
export interface ArticleCounts extends Counts {
  /** Printed lines of the body at the given length. */
  readonly lines: number;
  readonly minutes: number;
}

const NO_FIELDS = Object.fromEntries(SHEET_FIELDS.map((name) => [name, []])) as unknown as Story['fields'];

interface BlockCounts {
  readonly counts: Counts;
  readonly lines: number;
}

/** Counts of one top-level block. `lineLength` in characters; a paragraph's last line counts as a whole one. */
export function countBlock(node: StoredNode, lineLength: number): BlockCounts {
  const parts: readonly Passage[] =
    node.type === 'field'
      ? [{ role: node['field'] as SheetField, block: 0, runs: lowerRuns(childrenOf(node)) }]
      : passages({ fields: NO_FIELDS, blocks: lowerBlock(node, 0) }).slice(SHEET_FIELDS.length);
  let counts = NO_COUNTS;
  let lines = 0;
  for (const part of parts) {
    const own = passageCounts(part);
    counts = addCounts(counts, own);
    if (node.type !== 'field') lines += Math.ceil(own.characters / lineLength);
  }
  return { counts, lines };
}

/** Keeps the counts of every block and recounts only those that updates touched. */
export class CountLedger {
  private readonly blocks = new Map<NodeKey, BlockCounts>();
  private readonly lineLength: number;

  constructor(lineLength: number) {
    this.lineLength = lineLength;
  }

  note({ dirtyElements, dirtyLeaves }: Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves'>): void {
    if (dirtyLeaves.size === 0 && dirtyElements.size === 1 && dirtyElements.has('root')) this.blocks.clear();
    for (const key of dirtyElements.keys()) this.blocks.delete(key);
    for (const key of dirtyLeaves) this.blocks.delete(key);
  }

  /** The article's counts, as the lists have them after a save. */
  count(state: EditorState): ArticleCounts {
    return state.read(() => {
      let counts = NO_COUNTS;
      let lines = 0;
      const keys = blockKeys(state);
      for (const key of keys) {
        let block = this.blocks.get(key);
        if (!block) {
          const node = $getNodeByKey(key);
          if (!node) continue;
          block = countBlock($storedNode(node), this.lineLength);
          this.blocks.set(key, block);
        }
        counts = addCounts(counts, block.counts);
        lines += block.lines;
      }
      if (this.blocks.size > keys.length * 2) {
        const live = new Set(keys);
        for (const key of this.blocks.keys()) if (!live.has(key)) this.blocks.delete(key);
      }
      return { ...counts, lines, minutes: readingMinutes(counts.words) };
    });
  }
}
