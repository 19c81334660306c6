import { type DriftSegment, driftSegments } from '#shared/statement/drift.ts';

/** A stretch of a wording, and how it stands to the other one. */
export interface AlignedRun {
  readonly text: string;
  readonly kind: 'same' | 'differs';
}

/** Both wordings as runs whose differences are marked word by word, up to what drift permits. */
export function alignedRuns(printed: string, anchored: string) {
  const segments = driftSegments(printed, anchored);
  const spansLeft: (readonly [number, number])[] = [];
  const spansRight: (readonly [number, number])[] = [];
  let cursor = 0;
  for (const segment of segments) {
    const at = segment.anchored === '' ? -1 : anchored.indexOf(segment.anchored, cursor);
    if (at >= 0) cursor = at + segment.anchored.length;
    if (!isDifference(segment)) continue;
    if (segment.end > segment.start) spansLeft.push([segment.start, segment.end]);
    if (at >= 0) spansRight.push([at, cursor]);
  }
  return { printed: runsOf(printed, spansLeft), anchored: runsOf(anchored, spansRight) };
}

function isDifference({ kind }: DriftSegment): boolean {
  return kind !== 'same' && kind !== 'permitted';
}

/** A text cut at its marked spans, which come in order and do not overlap. */
function runsOf(text: string, spans: readonly (readonly [number, number])[]): AlignedRun[] {
  const runs: AlignedRun[] = [];
  let cursor = 0;
  for (const [start, end] of spans) {
    if (start > cursor) runs.push({ text: text.slice(cursor, start), kind: 'same' });
    runs.push({ text: text.slice(start, end), kind: 'differs' });
    cursor = end;
  }
  if (cursor < text.length) runs.push({ text: text.slice(cursor), kind: 'same' });
  return runs;
}
