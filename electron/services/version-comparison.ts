import { diffArrays, diffWordsWithSpace } from 'diff';
import type { ArticleFields } from '#shared/article/fields.ts';
import type { StoredDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { markedPieces, passages, runsText } from '#shared/document/walk.ts';

/** Compares two states of an article: passage by passage, changed passages word by word. Pure. */

type PieceKind = 'same' | 'added' | 'removed';
export interface PassageChange {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly role: string;
  readonly pieces: { kind: PieceKind; text: string }[];
}

interface Line {
  readonly role: string;
  readonly text: string;
}

/** Comparing words of two unlike passages takes quadratic time; beyond this they are told apart as a whole. */
const WORDS_WITHIN_MS = 200;
/** Share of characters in common above which two passages are one that changed. */
const ALIKE = 0.35;

export function comparePassages(from: StoredDocument, to: StoredDocument): PassageChange[] {
  const changes: PassageChange[] = [];
  const parts = diffArrays(linesOf(from), linesOf(to), { comparator: sameLine });
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (part.removed && next?.added) changes.push(...pairUp(part.value, next.value));
    else if (part.added && parts[index - 1]?.removed) continue;
    else {
      const kind = part.removed ? 'removed' : part.added ? 'added' : 'same';
      changes.push(...part.value.map((line) => whole(line, kind)));
    }
  }
  return changes;
}

/** Uses whose wording differs, appeared or went. */
export function changedQuotes(from: StoredDocument, to: StoredDocument): number {
  const before = wordings(from);
  const after = wordings(to);
  const marks = new Set([...before.keys(), ...after.keys()]);
  return [...marks].filter((mark) => before.get(mark) !== after.get(mark)).length;
}

/** Names of the form fields that differ. */
export function changedFields(from: ArticleFields, to: ArticleFields): string[] {
  return Object.keys(to).filter((name) => {
    const key = name as keyof ArticleFields;
    return JSON.stringify(from[key]) !== JSON.stringify(to[key]);
  });
}

/** Passages that were removed and added in one place, paired in order as long as they are alike. */
function pairUp(removed: readonly Line[], added: readonly Line[]): PassageChange[] {
  const changes: PassageChange[] = [];
  let at = 0;
  for (const former of removed) {
    const found = added.findIndex((line, index) => index >= at && alike(former, line));
    if (found === -1) {
      changes.push(whole(former, 'removed'));
      continue;
    }
    changes.push(...added.slice(at, found).map((line) => whole(line, 'added')));
    const latter = added[found];
    if (latter) changes.push(changed(former, latter));
    at = found + 1;
  }
  changes.push(...added.slice(at).map((line) => whole(line, 'added')));
  return changes;
}

function changed(former: Line, latter: Line): PassageChange {
  const parts = diffWordsWithSpace(former.text, latter.text, { timeout: WORDS_WITHIN_MS });
  const pieces = parts?.map((part) => ({
    kind: part.removed ? ('removed' as const) : part.added ? ('added' as const) : ('same' as const),
    text: part.value,
  })) ?? [
    { kind: 'removed' as const, text: former.text },
    { kind: 'added' as const, text: latter.text },
  ];
  return { kind: 'changed', role: latter.role, pieces };
}

function whole(line: Line, kind: PieceKind): PassageChange {
  return { kind, role: line.role, pieces: [{ kind, text: line.text }] };
}

/** A fixed block is always itself; body passages must share enough words. */
function alike(left: Line, right: Line): boolean {
  if (left.role !== right.role) return false;
  const leftWords = left.text.split(/\s+/);
  const known = new Set(leftWords);
  const rightWords = right.text.split(/\s+/);
  const common = rightWords.filter((word) => known.has(word)).length;
  return common / Math.max(leftWords.length, rightWords.length) >= ALIKE || isFixed(left.role);
}

function isFixed(role: string): boolean {
  return ['kicker', 'headline', 'subheadline', 'standfirst', 'byline', 'dateline'].includes(role);
}

/** Empty fixed blocks and paragraphs are no passages to compare. */
function linesOf(document: StoredDocument): Line[] {
  return passages(lower(document))
    .map(({ role, runs }) => ({ role, text: runsText(runs) }))
    .filter((line) => line.text !== '');
}

function sameLine(left: Line, right: Line): boolean {
  return left.role === right.role && left.text === right.text;
}

function wordings(document: StoredDocument): Map<string, string> {
  const found = new Map<string, string>();
  for (const { mark, text } of markedPieces(lower(document))) {
    found.set(mark, `${found.get(mark) ?? ''}\n${text}`);
  }
  return found;
}
