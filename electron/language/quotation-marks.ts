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
 * left a quotation open; `nextOpens` that the next paragraph starts with an opening mark, the usual sign of a
 * quotation over several paragraphs.
 */
export function findQuotedRegions(text: string, carried = false, nextOpens = false): QuotedRegion[] {
  const stack: Open[] = [];
  const regions: QuotedRegion[] = [];
  for (let at = 0; at < text.length; at++) {
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
      if (at > open.at + open.length) {
        regions.push(region(open, at, at + length, stack.length, false));
      }
    } else {
      const closers = opens(text, at, mark, before, after);
      if (closers)
        stack.push({
          at,
          length,
          closers,
          continued: carried && regions.length === 0 && text.slice(0, at).trim() === '',
        });
    }
    at += length - 1;
  }
  const left = stack[0];
  if (left && nextOpens && text.length - left.at > 20)
    regions.push(region(left, text.length, text.length, 0, true));
  return regions.sort((a, b) => a.start - b.start || b.end - a.end);
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
