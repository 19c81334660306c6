import {
  $createTextNode,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_START_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $marksOf, $setMarksOf, placeholderState } from './marks.ts';

/**
 * Text typed at the edge of a mark or placeholder does not join it: after „…“ comes ", sagte er". A mark continues only where the run on the
 * other side of the caret carries it too. Looks at two runs per key and nothing else.
 */
export function registerMarkEdges(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        if (event.inputType !== 'insertText' || !event.data) return false;
        if (!$typeOverMarked(event.data) && !$typeBesideMark(event.data)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (input) =>
        typeof input === 'string' &&
        ($awaitsComposition(input) || $typeOverMarked(input) || $typeBesideMark(input)),
      COMMAND_PRIORITY_LOW,
    ),
    // Dead keys and input methods write into the run at the caret: they are given one of their own first.
    editor.registerCommand(
      COMPOSITION_START_COMMAND,
      () => {
        if (!editor.isComposing()) $typeBesideMark(COMPOSITION_START);
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** Lexical's own placeholder of a run that will hold what is composed; it takes it away at the end. */
const COMPOSITION_START = '\u200b';

/** Whether the caret stands in a run that was made for composing, so that no second one is needed. */
function $awaitsComposition(input: string): boolean {
  const selection = $getSelection();
  if (input !== COMPOSITION_START || !$isRangeSelection(selection)) return false;
  return selection.isCollapsed() && selection.anchor.getNode().getTextContent() === COMPOSITION_START;
}

/**
 * Puts text in place of selected words inside a mark: it belongs to the mark as they did, unless they were all of
 * it. Lexical's own insertion makes a new run that knows nothing of marks. Returns false when there is none.
 */
export function $typeOverMarked(text: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [first, last] = [start.getNode(), end.getNode()];
  if (!$isTextNode(first) || !$isTextNode(last)) return false;
  const before = start.offset > 0 ? first : first.getPreviousSibling();
  const after = end.offset < last.getTextContentSize() ? last : last.getNextSibling();
  const around = [before, after].flatMap((run) => (run ? $marksOf(run) : []));
  const marks = $marksOf(first).filter((id) => $marksOf(last).includes(id) && around.includes(id));
  if (marks.length === 0) return false;
  selection.insertText(text);
  const inserted = selection.anchor.getNode();
  if ($isTextNode(inserted) && inserted.getTextContent() === text) $setMarksOf(inserted, marks);
  return true;
}

/** Inserts text beside a mark that ends (or begins) at the caret. Returns false when there is none. */
export function $typeBesideMark(text: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const run = anchor.getNode();
  if (!$isTextNode(run)) return false;
  const marks = $marksOf(run);
  const placeholder = $getState(run, placeholderState);
  if (marks.length === 0 && !placeholder) return false;
  const atEnd = anchor.offset === run.getTextContentSize();
  if (!atEnd && anchor.offset !== 0) return false;
  const neighbour = atEnd ? run.getNextSibling() : run.getPreviousSibling();
  const beyond = neighbour ? $marksOf(neighbour) : [];
  const continuing = marks.filter((id) => beyond.includes(id));
  const placeholderGoesOn = $isTextNode(neighbour) && $getState(neighbour, placeholderState);
  if (continuing.length === marks.length && (!placeholder || placeholderGoesOn)) return false;
  const inserted = $createTextNode(text).setFormat(selection.format);
  $setMarksOf(inserted, continuing);
  if (atEnd) run.insertAfter(inserted);
  else run.insertBefore(inserted);
  inserted.selectEnd();
  return true;
}
