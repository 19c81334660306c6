import { $getNodeByKey, $isTextNode, type NodeKey } from 'lexical';
import { $piecesOf } from './marks.ts';

/** Between pieces of a discontinuous statement, as in the stored wording. */
const PIECE_SEPARATOR = ' … ';

/** The wording of a mark as it stands in the text now; with the keys of its runs without a walk over the sheet. */
export function $wordingOf(markId: string, keys?: ReadonlySet<NodeKey>): string {
  return $piecesOf(markId, keys)
    .map(({ text }) => text)
    .join(PIECE_SEPARATOR);
}

/** A stretch of text between two places in runs. */
export interface Stretch {
  readonly from: { readonly key: NodeKey; readonly offset: number };
  readonly to: { readonly key: NodeKey; readonly offset: number };
}

/** Where part of a mark's wording stands: offsets are those of `$wordingOf`. Null when it is not in the text. */
export function $stretchOfWording(
  markId: string,
  start: number,
  end: number,
  keys?: ReadonlySet<NodeKey>,
): Stretch | null {
  let offset = 0;
  let from: Stretch['from'] | null = null;
  for (const piece of $piecesOf(markId, keys)) {
    for (const key of piece.keys) {
      const size = $getNodeByKey(key)?.getTextContentSize() ?? 0;
      if (!from && start < offset + size) from = { key, offset: Math.max(0, start - offset) };
      if (from && end <= offset + size) return { from, to: { key, offset: Math.max(0, end - offset) } };
      offset += size;
    }
    offset += PIECE_SEPARATOR.length;
  }
  return null;
}

/**
 * Replaces part of a mark's wording. Offsets are those of `$wordingOf`; an empty stretch inserts. The new words
 * carry the marks of the run they land in. Returns whether anything was changed.
 */
export function $replaceWording(markId: string, start: number, end: number, words: string): boolean {
  let offset = 0;
  let left = words;
  let changed = false;
  for (const piece of $piecesOf(markId)) {
    for (const key of piece.keys) {
      const run = $getNodeByKey(key);
      if (!$isTextNode(run)) continue;
      const size = run.getTextContentSize();
      const from = Math.max(start, offset) - offset;
      const to = Math.min(end, offset + size) - offset;
      if (
        from <= to &&
        (from < to || start === end) &&
        from <= size &&
        to >= 0 &&
        (to > from || left !== '')
      ) {
        run.spliceText(from, to - from, left);
        left = '';
        changed = true;
        if (start === end) return true;
      }
      offset += size;
    }
    offset += PIECE_SEPARATOR.length;
  }
  return changed;
}
