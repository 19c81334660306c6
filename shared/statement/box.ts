import { isRightToLeft } from '../text/direction.ts';
import type { Box } from './anchor.ts';

/**
 * The stretch of a line's rectangle between two of its letters, which are about equally wide; from the right where
 * the line is read from there. `from` and `to` count letters and may lie outside the line.
 */
export function stretchOf(box: Box, line: string, from: number, to: number): Box {
  const share = (letters: number): number => Math.min(1, Math.max(0, letters / Math.max(1, line.length)));
  const [start, end] = [share(from), share(to)];
  const left = isRightToLeft(line) ? 1 - end : start;
  return { ...box, x: box.x + box.width * left, width: box.width * Math.max(0, end - start) };
}
