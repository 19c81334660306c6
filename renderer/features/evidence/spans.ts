import type { EvidencePart } from '#shared/contract/evidence-reading.ts';
import type { Anchor, Box } from '#shared/statement/anchor.ts';
import { stretchOf } from '#shared/statement/box.ts';

export interface PartSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Where an anchor's words stand in a part: by what stands before them where they occur more than once; what goes on
 * behind the part's end is cut off. Null when they are not there.
 */
export function spanOf(part: Pick<EvidencePart, 'text'>, anchor: Anchor): PartSpan | null {
  const { exact, prefix } = anchor;
  if (exact === '') return null;
  const { text } = part;
  for (let kept = prefix.length; kept >= 0; kept -= 1) {
    const around = prefix.slice(prefix.length - kept);
    const at = text.indexOf(around + exact);
    if (at >= 0) return { start: at + kept, end: at + kept + exact.length };
    if (kept > 8) kept = Math.max(8, kept - 8) + 1;
  }
  // A passage that goes on on the next page.
  for (let length = exact.length - 1; length > exact.length / 4; length -= 1) {
    if (text.trimEnd().endsWith(exact.slice(0, length).trimEnd()))
      return { start: text.lastIndexOf(exact.slice(0, length).trimEnd()), end: text.length };
  }
  return null;
}

/** The lines of a span as rectangles; a line that only begins or ends inside it is cut at its letters. */
export function boxesOf(part: EvidencePart, span: PartSpan): Box[] {
  return part.segments.flatMap(({ box, start, end }) => {
    if (!box || end <= span.start || start >= span.end) return [];
    return [stretchOf(box, part.text.slice(start, end), span.start - start, span.end - start)];
  });
}
