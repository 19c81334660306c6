import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { TextSpan } from '#shared/statement/types.ts';
import { $marksOf, $setMarksOf } from '../../marks.ts';

/** One text run of the sheet inside a plain text. */
interface Segment extends TextSpan {
  readonly key: NodeKey;
  /** The run carries a mark already. */
  readonly marked: boolean;
}

/** A stretch of the sheet as plain text (paragraphs apart by line feeds), and the way back to its runs. */
export interface TextMap {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Where the body begins; before it stand the fixed fields. */
  readonly bodyStart: number;
}

/** Paragraphs around the caret that the analysis sees: enough before it to know who "er" is. */
const BLOCKS_BEFORE = 40;
const BLOCKS_AFTER = 3;

/** The whole sheet. */
export function $mapWhole(): TextMap {
  return $mapBlocks($getRoot().getChildren());
}

/** The text around a top-level block; headline and standfirst always come first, for they name the persons. */
export function $mapAround(block: number): TextMap {
  const blocks = $getRoot().getChildren();
  const first = Math.max(0, block - BLOCKS_BEFORE);
  const chosen = blocks.filter(
    (node, index) => (index >= first && index <= block + BLOCKS_AFTER) || (index < 4 && $isElementNode(node)),
  );
  return $mapBlocks(chosen);
}

function $mapBlocks(chosen: readonly LexicalNode[]): TextMap {
  const segments: Segment[] = [];
  let text = '';
  const walk = (element: ElementNode): void => {
    for (const child of element.getChildren()) {
      if (child.getType() === 'note') continue;
      if ($isTextNode(child)) {
        const words = child.getTextContent();
        const { length } = text;
        const marked = $marksOf(child).length > 0;
        segments.push({ key: child.getKey(), start: length, end: length + words.length, marked });
        text += words;
      } else if ($isLineBreakNode(child)) text += ' ';
      else if ($isElementNode(child)) {
        if (child.isInline()) walk(child);
        else paragraph(child);
      }
    }
  };
  const paragraph = (element: ElementNode): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
    walk(element);
  };
  let bodyStart = Number.POSITIVE_INFINITY;
  for (const node of chosen) {
    if (!$isElementNode(node)) continue;
    if (node.getType() !== 'field' && bodyStart > text.length) bodyStart = text.length;
    paragraph(node);
  }
  return { text, segments, bodyStart };
}

/** Where a selection stands in the mapped text; null when it is outside. */
export function $spanOf(map: TextMap, selection: RangeSelection): TextSpan | null {
  const at = (node: LexicalNode, offset: number): number | null => {
    if ($isTextNode(node)) {
      const segment = map.segments.find(({ key }) => key === node.getKey());
      return segment ? segment.start + offset : null;
    }
    if (!$isElementNode(node)) return null;
    const child = node.getChildAtIndex(offset);
    const inside = child ?? node.getLastDescendant();
    const run = $isElementNode(inside) ? inside.getFirstDescendant() : inside;
    const segment = run ? map.segments.find(({ key }) => key === run.getKey()) : undefined;
    if (!segment) return null;
    return child ? segment.start : segment.end;
  };
  const [from, to] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const start = at(from.getNode(), from.offset);
  const end = at(to.getNode(), to.offset);
  return start === null || end === null ? null : { start: Math.min(start, end), end: Math.max(start, end) };
}

/** Puts a mark on spans of the mapped text. From the end, so that splitting a run moves nothing before it. */
export function $markSpans(map: TextMap, spans: readonly TextSpan[], id: string): boolean {
  let marked = false;
  for (const segment of [...map.segments].reverse()) {
    for (const span of [...spans].reverse()) {
      const start = Math.max(span.start, segment.start) - segment.start;
      const end = Math.min(span.end, segment.end) - segment.start;
      const run = start < end ? $getNodeByKey(segment.key) : null;
      if (!$isTextNode(run)) continue;
      const whole = start === 0 && end === run.getTextContentSize();
      const parts = whole ? [run] : run.splitText(start, end);
      const part = whole || start === 0 ? parts[0] : parts[1];
      if (!part) continue;
      $setMarksOf(part, [...$marksOf(part), id]);
      marked = true;
    }
  }
  return marked;
}

/** The words of spans, pieces joined as a reader would see the gap. */
export function wordsOf(map: TextMap, spans: readonly TextSpan[]): string {
  return spans.map(({ start, end }) => map.text.slice(start, end)).join(' … ');
}

/** White space off both ends, so that a hurried selection marks the words and nothing else. */
export function trimmed(map: TextMap, span: TextSpan): TextSpan | null {
  const words = map.text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}

/** The words that are meant: what is selected, or at a bare caret the sentence around it. */
export interface MeantWords {
  readonly map: TextMap;
  /** The selection itself. */
  readonly span: TextSpan;
  readonly collapsed: boolean;
  readonly within: TextSpan;
}

export function $meantWords(): MeantWords | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const block = selection.anchor.getNode().getTopLevelElement()?.getIndexWithinParent();
  if (block === undefined) return null;
  const map = $mapAround(block);
  const span = $spanOf(map, selection);
  if (!span) return null;
  const collapsed = selection.isCollapsed();
  const within = collapsed ? sentenceAround(map, span.start) : trimmed(map, span);
  return within && { map, span, collapsed, within };
}

/** The sentence around a place: up to the sentence ends beside it, inside one paragraph. */
export function sentenceAround(map: TextMap, place: number): TextSpan | null {
  const from = map.text.lastIndexOf('\n', Math.max(0, place - 1)) + 1;
  const after = map.text.indexOf('\n', place);
  const to = after === -1 ? map.text.length : after;
  const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });
  let start = from;
  for (const { segment, index } of segmenter.segment(map.text.slice(from, to))) {
    const end = from + index + segment.length;
    if (place <= end && (end === to || !NO_SENTENCE_END.test(segment))) return trimmed(map, { start, end });
    if (!NO_SENTENCE_END.test(segment)) start = end;
  }
  return null;
}

/** A stop after an ordinal, an initial or a short form ends no sentence: "am 11. Februar", "Dr. Weiß". */
const NO_SENTENCE_END =
  /(?:^|[\s(„"])(?:\d{1,2}|\p{L}|Dr|Prof|St|Str|Nr|Abs|Art|Mio|Mrd|Tsd|bzw|ca|vgl|evtl|ggf|sog|Mr|Mrs|Ms|Jan|Feb|Aug|Sept?|Okt|Nov|Dez)\.\s*$/u;
