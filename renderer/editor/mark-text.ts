import { $getNodeByKey, $isTextNode } from 'lexical';
import { $piecesOf } from './marks.ts';

/** Between pieces of a discontinuous statement, as in the stored wording. */
const PIECE_SEPARATOR = ' … ';

/** The wording of a mark as it stands in the text now. */
export function $wordingOf(markId: string): string {
  return $piecesOf(markId)
    .map(({ text }) => text)
    .join(PIECE_SEPARATOR);
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
