import { breakNode, linkNode, noteNode, placeholderNode, textNode } from '#shared/document/build.ts';
import type { StoredNode } from '#shared/document/node.ts';
import type { TextFormat } from '#shared/document/story.ts';
import type { MarkedText } from './shape.ts';

interface Surroundings {
  readonly format: TextFormat;
  readonly marks: readonly string[];
}

/**
 * Nodes for a marked text (see `shape.ts`). `markFor` gives the mark of a statement's key; null leaves the
 * words unmarked.
 */
export function inlineNodes(text: MarkedText, markFor: (key: string) => string | null): StoredNode[] {
  return read(text, { format: {}, marks: [] }, markFor);
}

/** The words of each statement in a marked text, in order. */
export function piecesOf(text: MarkedText): Map<string, string[]> {
  const pieces = new Map<string, string[]>();
  for (const part of parts(text)) {
    if (typeof part === 'string') continue;
    if (!RESERVED.has(part.name) && !part.name.startsWith('link ')) {
      pieces.set(part.name, [...(pieces.get(part.name) ?? []), plainText(part.content)]);
    }
    for (const [key, inner] of piecesOf(part.content)) {
      pieces.set(key, [...(pieces.get(key) ?? []), ...inner]);
    }
  }
  return pieces;
}

/** The text as printed: without marks and desk notes. */
export function plainText(text: MarkedText): string {
  return parts(text)
    .map((part) => (typeof part === 'string' ? part : part.name === 'note' ? '' : plainText(part.content)))
    .join('');
}

const RESERVED = new Set(['b', 'i', 'note', 'tk']);

function read(text: MarkedText, around: Surroundings, markFor: (key: string) => string | null): StoredNode[] {
  return parts(text).flatMap((part): StoredNode[] => {
    if (typeof part === 'string') return withBreaks(part, around);
    const { name, content } = part;
    if (name === 'b') return read(content, { ...around, format: { ...around.format, bold: true } }, markFor);
    if (name === 'i')
      return read(content, { ...around, format: { ...around.format, italic: true } }, markFor);
    if (name === 'note') return [noteNode([textNode(content)])];
    if (name === 'tk') return [placeholderNode(content)];
    if (name.startsWith('link ')) return [linkNode(name.slice(5), read(content, around, markFor))];
    const mark = markFor(name);
    return read(content, mark ? { ...around, marks: [...around.marks, mark] } : around, markFor);
  });
}

function withBreaks(text: string, { format, marks }: Surroundings): StoredNode[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [breakNode()] : []),
      ...(line === '' ? [] : [textNode(line, format, marks)]),
    ]);
}

interface Marked {
  readonly name: string;
  readonly content: string;
}

/** Plain stretches and marked ones of the outermost level. */
function parts(text: string): (string | Marked)[] {
  const found: (string | Marked)[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('[[', at);
    if (open < 0) break;
    if (open > at) found.push(text.slice(at, open));
    const close = closing(text, open);
    const inner = text.slice(open + 2, close);
    const colon = inner.indexOf(': ');
    if (colon < 0) throw new Error(`a mark without a name: ${inner}`);
    found.push({ name: inner.slice(0, colon), content: inner.slice(colon + 2) });
    at = close + 2;
  }
  if (at < text.length) found.push(text.slice(at));
  return found;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length - 1; at += 1) {
    if (text.startsWith('[[', at)) depth += 1;
    else if (text.startsWith(']]', at)) depth -= 1;
    else continue;
    if (depth === 0) return at;
    at += 1;
  }
  throw new Error(`a mark without an end: ${text.slice(open, open + 40)}`);
}
