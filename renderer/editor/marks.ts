import {
  $caretRangeFromSelection,
  $getCaretRangeInDirection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setState,
  createState,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  type TextNode,
} from 'lexical';

/**
 * Marks: ids of statement uses, comments and the like, kept as a sorted set in the state of text runs. Lexical
 * merges runs with equal sets and keeps others apart, so overlap, pieces, split, merge and undo come free.
 */

const NO_MARKS: readonly string[] = [];

function readMarks(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) return NO_MARKS;
  return normalized(value.filter((id): id is string => typeof id === 'string' && id !== ''));
}

function normalized(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? NO_MARKS : [...new Set(ids)].sort();
}

function sameMarks(left: readonly string[], right: readonly string[]): boolean {
  return left === right || (left.length === right.length && left.every((id, at) => id === right[at]));
}

export const marksState = createState('marks', { parse: readMarks, isEqual: sameMarks });

/** "TK", "folgt": part of the same state as marks, so that runs merge and split alike. */
export const placeholderState = createState('placeholder', { parse: (value: unknown) => value === true });

export function $marksOf(node: LexicalNode): readonly string[] {
  return $isTextNode(node) ? $getState(node, marksState) : NO_MARKS;
}

export function $setMarksOf(node: TextNode, ids: readonly string[]): void {
  $setState(node, marksState, normalized(ids));
}

/** Puts a mark on every run in the selection. Returns whether there was any text to mark. */
export function $setMark(id: string, selection: RangeSelection): boolean {
  const runs = $isolateRuns(selection);
  for (const run of runs) $setMarksOf(run, [...$marksOf(run), id]);
  return runs.length > 0;
}

/** Takes a mark off, everywhere or only within the selection. */
export function $removeMark(id: string, selection?: RangeSelection): void {
  const runs = selection ? $isolateRuns(selection) : $runsWithMark(id);
  for (const run of runs)
    $setMarksOf(
      run,
      $marksOf(run).filter((other) => other !== id),
    );
}

/** Gives a mark another id, wherever it stands (a copied passage gets a statement use of its own). */
export function $renameMark(from: string, to: string): void {
  for (const run of $runsWithMark(from)) {
    $setMarksOf(
      run,
      $marksOf(run).map((id) => (id === from ? to : id)),
    );
  }
}

/** One piece of a mark: touching runs of one block. */
export interface MarkPiece {
  readonly keys: readonly NodeKey[];
  readonly text: string;
  /** Index of the top-level block that holds it. */
  readonly block: number;
}

/** The pieces of a mark in reading order. With the keys of its runs (`MarkIndex.runsOf`) the sheet is not walked. */
export function $piecesOf(id: string, keys?: ReadonlySet<NodeKey>): MarkPiece[] {
  const pieces: { keys: NodeKey[]; text: string; block: number; last: TextNode }[] = [];
  for (const run of keys ? $inReadingOrder(keys) : $runsWithMark(id)) {
    const open = pieces.at(-1);
    if (open && run.getPreviousSibling()?.is(open.last)) {
      open.keys.push(run.getKey());
      open.text += run.getTextContent();
      open.last = run;
    } else {
      const block = run.getTopLevelElementOrThrow().getIndexWithinParent();
      pieces.push({ keys: [run.getKey()], text: run.getTextContent(), block, last: run });
    }
  }
  return pieces.map(({ keys, text, block }) => ({ keys, text, block }));
}

/** A selection over one piece or from the first to the last piece of a mark; null when it is not in the text. */
export function $selectMark(id: string): RangeSelection | null {
  const runs = $runsWithMark(id);
  const first = runs[0];
  const last = runs.at(-1);
  if (!first || !last) return null;
  const selection = first.select(0, 0);
  selection.focus.set(last.getKey(), last.getTextContentSize(), 'text');
  return selection;
}

/** Marks under the caret or touched by the selection's start. At an edge the marked side counts. */
export function $marksAtCaret(): readonly string[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return NO_MARKS;
  const { anchor } = selection;
  const node = anchor.getNode();
  if (!$isTextNode(node)) return NO_MARKS;
  const own = $marksOf(node);
  if (own.length > 0 || !selection.isCollapsed()) return own;
  const neighbour =
    anchor.offset === 0
      ? node.getPreviousSibling()
      : anchor.offset === node.getTextContentSize()
        ? node.getNextSibling()
        : null;
  return neighbour ? $marksOf(neighbour) : own;
}

/** Every text run below an element in reading order. */
export function* $runsBelow(element: ElementNode): Generator<TextNode> {
  for (let child = element.getFirstChild(); child !== null; child = child.getNextSibling()) {
    if ($isTextNode(child)) yield child;
    else if ($isElementNode(child)) yield* $runsBelow(child);
  }
}

function $inReadingOrder(keys: ReadonlySet<NodeKey>): TextNode[] {
  return [...keys]
    .map((key) => $getNodeByKey(key))
    .filter((node): node is TextNode => $isTextNode(node) && node.isAttached())
    .sort((left, right) => (left.is(right) ? 0 : left.isBefore(right) ? -1 : 1));
}

function $runsWithMark(id: string): TextNode[] {
  return [...$runsBelow($getRoot())].filter((run) => $marksOf(run).includes(id));
}

/** A stretch of one text run. */
interface Stretch {
  readonly run: TextNode;
  readonly start: number;
  readonly end: number;
}

/** What a selection covers of each text run, in reading order. */
export function $stretchesOf(selection: RangeSelection): Stretch[] {
  if (selection.isCollapsed()) return [];
  const range = $getCaretRangeInDirection($caretRangeFromSelection(selection), 'next');
  const [first, last] = range.getTextSlices().map((slice) => {
    if (!slice) return null;
    const [start, end] = slice.getSliceIndices();
    return { run: slice.caret.origin, start, end };
  });
  const between: Stretch[] = [];
  for (const { origin } of range.iterNodeCarets('root')) {
    if ($isTextNode(origin) && !origin.is(first?.run) && !origin.is(last?.run)) {
      between.push({ run: origin, start: 0, end: origin.getTextContentSize() });
    }
  }
  return [first, ...between, last].filter((one): one is Stretch => !!one && one.end > one.start);
}

/** The text runs of a selection, split at its edges so that they hold exactly the selected text. */
export function $isolateRuns(selection: RangeSelection): TextNode[] {
  return $stretchesOf(selection).flatMap(({ run, start, end }) => {
    if (start === 0 && end === run.getTextContentSize()) return [run];
    const parts = run.splitText(start, end);
    const part = start === 0 ? parts[0] : parts[1];
    return part ? [part] : [];
  });
}
