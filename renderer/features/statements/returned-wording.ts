import { type DriftSegment, driftSegments, type Replacement } from '#shared/statement/drift.ts';

const OPENING = /^[„“«»"‚‘‹›]/u;
const CLOSING = /[“”«»"‘’‹›]$/u;
/** Between the pieces of a quote that stands apart in the text. */
const GAP = ' … ';

/**
 * How a wording that came back goes into the text: piece by piece where the quote stands in several, with the
 * quotation marks that are printed there. Replacements in printed order; nothing where nothing differs.
 */
export function wordingChanges(printed: string, returned: string): Replacement[] {
  const pieces = printed.split(GAP);
  const back = returned.trim().split(/\s+(?:…|\.\.\.)\s+/u);
  if (pieces.length !== back.length) return [whole(printed, returned.trim(), 0)].filter(differs(printed));
  let offset = 0;
  return pieces
    .map((piece, index) => {
      const change = whole(piece, back[index] ?? piece, offset);
      offset += piece.length + GAP.length;
      return change;
    })
    .filter(differs(printed));
}

function whole(piece: string, back: string, offset: number): Replacement {
  const bare = back.trim().replace(OPENING, '').replace(CLOSING, '');
  const opening = OPENING.exec(piece)?.[0] ?? '';
  const closing = CLOSING.exec(piece)?.[0] ?? '';
  // Only what stands between the marks is touched.
  return { start: offset + opening.length, end: offset + piece.length - closing.length, words: bare };
}

function differs(printed: string): (change: Replacement) => boolean {
  return ({ start, end, words }) => printed.slice(start, end) !== words;
}

/** Word by word: what came back against what is printed. `anchored` of a segment is what is printed there. */
export function comparedWords(returned: string, printed: string): (DriftSegment & { words: string })[] {
  return driftSegments(returned, printed).map((segment) => ({
    ...segment,
    words: segment.kind === 'missing' ? '' : returned.slice(segment.start, segment.end),
  }));
}
