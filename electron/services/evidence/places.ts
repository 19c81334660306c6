import type { EvidencePart, FoundPassage } from '#shared/contract/evidence-reading.ts';
import type { Anchor, Box } from '#shared/statement/anchor.ts';
import { stretchOf } from '#shared/statement/box.ts';
import { findPassage, findSimilar } from '#shared/statement/passage.ts';
import type { TextSpan } from '#shared/statement/types.ts';
import { findPart, partTexts } from '../../archive/evidence-readings.ts';
import type { ReadDatabase } from '../../archive/sql.ts';

const AROUND = 40;
/** Longer evidence is not searched while others wait for the writer: 2 million characters are a thick book. */
const SEARCHED_CHARACTERS = 2_000_000;

/** Where a wording stands in evidence that was read, else the place most like it; null when there is neither. */
export function locate(db: ReadDatabase, evidenceId: string, wording: string): FoundPassage | null {
  if (wording.trim() === '') return null;
  const parts = partTexts(db, evidenceId);
  const last = parts.at(-1);
  if (!last || last.start + last.text.length > SEARCHED_CHARACTERS) return null;
  const whole = parts.map(({ text }) => text).join('\n');
  const same = findPassage(whole, wording);
  const span = same ?? findSimilar(whole, wording);
  if (!span) return null;
  const first = parts.findLast(({ start }) => start <= span.start);
  const part = first && findPart(db, evidenceId, first.number);
  if (!part) return null;
  return { wording, alike: same ? 'same' : 'similar', anchor: anchorAt(whole, part, span) };
}

/** The Fundstelle of a span of the whole text that begins in `part`. The box holds what stands on that page. */
export function anchorAt(whole: string, part: EvidencePart, span: TextSpan): Anchor {
  const touched = part.segments.filter(
    ({ start, end }) => part.start + start < span.end && part.start + end > span.start,
  );
  const box = union(
    touched.flatMap((segment) =>
      segment.box
        ? [
            stretchOf(
              segment.box,
              part.text.slice(segment.start, segment.end),
              span.start - part.start - segment.start,
              span.end - part.start - segment.start,
            ),
          ]
        : [],
    ),
  );
  return {
    exact: whole.slice(span.start, span.end),
    prefix: whole.slice(Math.max(0, span.start - AROUND), span.start),
    suffix: whole.slice(span.end, span.end + AROUND),
    page: part.width > 0 ? part.number : null,
    box,
    seconds: touched[0]?.seconds ?? null,
    untilSeconds: touched.at(-1)?.untilSeconds ?? null,
  };
}

function union(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: Math.min(1, right) - x, height: Math.min(1, bottom) - y };
}
