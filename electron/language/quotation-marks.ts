/** A stretch between quotation marks, marks included. `inner` is the text between them. */
export interface QuotedRegion {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly depth: number;
  /** The quotation goes on in the next paragraph, or came from the one before. */
  readonly continues: boolean;
  readonly continued: boolean;
}

interface Open {
  readonly at: number;
  readonly length: number;
  readonly closers: string;
  readonly continued: boolean;
}

const ALWAYS_OPEN: Record<string, string> = { '„': '“”"‟', '‚': "‘’'", '‹': '›' };

/**
 * Finds quoted stretches of one paragraph. Marks that mean opening in one tradition and closing in another
 * are decided by what is open and by the white space around them. `carried` says that the paragraph before
 * left a quotation open; `continues` that this one leaves one open for the next.
 */
export function findQuotedRegions(text: string, carried = false, continues = false): QuotedRegion[] {
  const { regions, left } = walkMarks(text, carried);
  if (left && continues) regions.push(region(left, text.length, text.length, 0, true));
  return regions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** More marks open at once, or more quotations in one paragraph, are not prose. */
const DEEPEST = 6;
const MOST = 300;

/** What the marks of a paragraph come to. */
interface Walk {
  readonly regions: QuotedRegion[];
  /** The outermost mark that is still open at the end. */
  readonly left: Open | null;
  /** A closing mark stands here that nothing in this paragraph opened. */
  readonly stray: boolean;
}

function walkMarks(text: string, carried: boolean): Walk {
  const reopened = beginsWithQuotationMark(text);
  const stack: Open[] = carried && !reopened ? [{ at: 0, length: 0, closers: '“”"«»', continued: true }] : [];
  const regions: QuotedRegion[] = [];
  if (!ANY_MARK.test(text)) return { regions, left: stack[0] ?? null, stray: false };
  let stray = false;
  for (let at = 0; at < text.length && regions.length < MOST; at++) {
    const char = text[at] as string;
    if (!MARKS.has(char)) continue;
    const length = char === "'" && text[at + 1] === "'" ? 2 : 1;
    const mark = length === 2 ? '"' : char;
    const before = text[at - 1] ?? ' ';
    const after = text[at + length] ?? ' ';
    const closes = closerIndex(stack, mark, before, after);
    if (closes >= 0) {
      const open = stack[closes] as Open;
      stack.length = closes;
      if (at > open.at + open.length) regions.push(region(open, at, at + length, stack.length, false));
    } else {
      const closers = opens(text, at, mark, before, after);
      const first = carried && regions.length === 0 && text.slice(0, at).trim() === '';
      if (closers) stack.push({ at, length, closers, continued: first });
      if (stack.length > DEEPEST) stack.shift();
      else if ('“”"«»'.includes(mark) && stack.length === 0) stray = true;
    }
    at += length - 1;
  }
  return { regions, left: stack[0] ?? null, stray };
}

/** Which paragraphs take a quotation over from the one before, and which leave one open. */
export interface QuotationRun {
  readonly carried: boolean;
  readonly continues: boolean;
}

/**
 * Follows quotations over paragraphs: opened again at the head of each, or left open until a later one closes them.
 * A mark that is closed nowhere near is a slip and ends with its paragraph.
 */
export function quotationRuns(paragraphs: readonly string[]): QuotationRun[] {
  let open = false;
  return paragraphs.map((text, index) => {
    const carried = open;
    const walk = MARK.test(text) || carried ? walkMarks(text, carried) : null;
    const continues = Boolean(walk?.left && text.length - walk.left.at > 20 && goesOn(paragraphs, index + 1));
    open = continues;
    return { carried, continues };
  });
}

const MARK = /[„“”"«»]/;
const ANY_MARK = /[„“”‟"»«‚‘’›‹']/;

function goesOn(paragraphs: readonly string[], from: number): boolean {
  for (let index = from; index < Math.min(from + 6, paragraphs.length); index++) {
    const text = paragraphs[index] as string;
    if (beginsWithQuotationMark(text)) return index === from;
    if (MARK.test(text) && walkMarks(text, false).stray) return true;
  }
  return false;
}

/** Whether a paragraph begins with a mark that opens a quotation. */
export function beginsWithQuotationMark(paragraph: string): boolean {
  return /^\s*[„“"»«‚]/.test(paragraph);
}

const MARKS = new Set(['„', '“', '”', '‟', '"', '»', '«', '‚', '‘', '’', '›', '‹', "'"]);

function region(open: Open, innerEnd: number, end: number, depth: number, continues: boolean): QuotedRegion {
  return {
    start: open.at,
    end,
    innerStart: open.at + open.length,
    innerEnd,
    depth,
    continues,
    continued: open.continued,
  };
}

function isSpace(char: string): boolean {
  return /[\s([{\-–—/]/.test(char);
}

function closerIndex(stack: readonly Open[], mark: string, before: string, after: string): number {
  for (let index = stack.length - 1; index >= 0; index--) {
    const open = stack[index] as Open;
    if (!open.closers.includes(mark)) continue;
    const apostrophe =
      (mark === '’' || mark === "'" || mark === '‘') && /\p{L}/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (apostrophe) return -1;
    if (mark === '„' || (isSpace(before) && !isSpace(after) && /[\p{L}\p{N}]/u.test(after))) return -1;
    return index;
  }
  return -1;
}

function opens(text: string, at: number, mark: string, before: string, after: string): string {
  const fixed = ALWAYS_OPEN[mark];
  if (fixed) return fixed;
  const leading = (isSpace(before) || '„“"»‚‘:,'.includes(before)) && !/\s/.test(after);
  if (mark === '»') return leading ? '«' : '';
  if (mark === '«') return leading ? '»' : '';
  if (!leading) return '';
  if (mark === '“') return '”"“';
  if (mark === '”') return '”';
  if (mark === '"') return '"“”';
  if (mark === '‘') return '’';
  if (mark === "'" || mark === '’') return hasSingleCloser(text, at, mark) ? "'’‘" : '';
  return '';
}

/** A lone apostrophe opens only if a closing one follows within a sentence's length. */
function hasSingleCloser(text: string, at: number, mark: string): boolean {
  if (mark === '’') return false;
  const end = text.indexOf(mark, at + 1);
  for (let next = end; next > 0 && next - at < 240; next = text.indexOf(mark, next + 1)) {
    if (!/\s/.test(text[next - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[next + 1] ?? ' ')) return true;
  }
  return false;
}
