import { drifts } from '#shared/statement/drift.ts';
import { type Token, tokens } from '#shared/text/fold.ts';
import type { Anchor } from '#shared/statement/anchor.ts';

const AROUND = 40;
/** Between two pieces of a quotation at most this many characters of the evidence are left out. */
const LONGEST_GAP = 2000;
const OMISSION = /\s*(?:\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.)\s*/;

/**
 * Looks for a wording in the text of evidence: the same words in the same order, whatever the punctuation,
 * quotation marks and line breaks; pieces of a quotation may stand apart. Null when the words are not there, or
 * when what stands there differs by more than permitted changes.
 */
export function findAnchor(evidence: string, wording: string): Anchor | null {
  const pieces = wording
    .split(OMISSION)
    .map((piece) => tokens(piece).map((token) => token.word))
    .filter((words) => words.length > 0);
  const first = pieces[0];
  if (!first) return null;
  const text = tokens(evidence);
  for (let at = 0; at < text.length; at += 1) {
    if (!standsAt(text, at, first)) continue;
    const end = lastOf(text, at, pieces);
    const start = text[at]?.start;
    if (end === null || start === undefined) continue;
    const exact = evidence.slice(start, end);
    if (pieces.length === 1 && drifts(bare(wording), exact)) continue;
    return {
      exact,
      prefix: evidence.slice(Math.max(0, start - AROUND), start),
      suffix: evidence.slice(end, end + AROUND),
      page: null,
      box: null,
      seconds: null,
      untilSeconds: null,
    };
  }
  return null;
}

function standsAt(text: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => text[at + index]?.word === word);
}

/** Where the last piece ends when all stand there in order, or null. */
function lastOf(text: readonly Token[], from: number, pieces: readonly (readonly string[])[]): number | null {
  let at = from;
  let end = -1;
  for (const words of pieces) {
    while (at < text.length && !standsAt(text, at, words)) at += 1;
    const begin = text[at];
    if (!begin || (end >= 0 && begin.start - end > LONGEST_GAP)) return null;
    at += words.length;
    end = text[at - 1]?.end ?? end;
  }
  return end;
}

/** Without the quotation marks around it. */
function bare(wording: string): string {
  return wording.trim().replace(/^[„“”"»«‚‘]+|[„“”"»«‚‘]+$/g, '');
}
