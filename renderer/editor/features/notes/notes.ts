import {
  $createTextNode,
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $blockOf, $inlineOnly } from '../../sheet-structure.ts';
import { $isolateRuns } from '../../marks.ts';
import { $createNoteNode, $isNoteNode, NoteNode } from '../../note-node.ts';

/** Writing notes: Enter and Escape leave them, and notes never hold notes. */
export function registerNotes(editor: LexicalEditor): () => void {
  /** Where the text goes on behind a note that was just left. The browser may still see the caret inside it. */
  let behind: { readonly key: NodeKey; readonly offset: number } | null = null;
  const leave = (): boolean => {
    const note = $noteAtCaret();
    if (!note) return false;
    const next = note.getNextSibling();
    const present = $isTextNode(next);
    const run = present ? next : $createTextNode(' ');
    if (!present) note.insertAfter(run);
    // Behind the space that follows a note, where there is one.
    const offset = run.getTextContent().startsWith(' ') ? 1 : 0;
    run.select(offset, offset);
    behind = { key: run.getKey(), offset };
    return true;
  };
  const writeBehind = (data: string): boolean => {
    const place = behind;
    behind = null;
    const run = place && $getNodeByKey(place.key);
    const selection = $getSelection();
    if (!place || !$isTextNode(run) || !run.isAttached() || !$isRangeSelection(selection)) return false;
    if (!selection.isCollapsed() || !$isNoteNode(run.getPreviousSibling())) return false;
    run.spliceText(place.offset, 0, data, true);
    return true;
  };
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, leave, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, leave, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ESCAPE_COMMAND, leave, COMMAND_PRIORITY_CRITICAL),
    // Where the whole text of a note is typed over, the browser would take the note away with it.
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        const { data } = event;
        if (event.inputType !== 'insertText' || data === null) {
          behind = null;
          return false;
        }
        if (behind && writeBehind(data)) {
          event.preventDefault();
          return true;
        }
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || selection.isCollapsed() || !$noteAtCaret()) return false;
        const run = selection.anchor.getNode();
        if (!$isTextNode(run) || selection.anchor.key !== selection.focus.key) return false;
        const [start, end] =
          selection
            .getStartEndPoints()
            ?.map((point) => point.offset)
            .sort((a, b) => a - b) ?? [];
        if (start === undefined || end === undefined) return false;
        event.preventDefault();
        run.spliceText(start, end - start, data, true);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End') behind = null;
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CLICK_COMMAND,
      () => {
        behind = null;
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerNodeTransform(NoteNode, (note) => {
      for (const child of note.getChildren()) {
        if (!$isNoteNode(child)) continue;
        for (const inner of child.getChildren()) child.insertBefore(inner);
        child.remove();
      }
    }),
  );
}

export function $noteAtCaret(): NoteNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isNoteNode);
}

/** Hides the selected words in a note (cut text is kept that way), opens one, or dissolves the one at the caret. */
export function $toggleNote(word: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const present = $noteAtCaret();
  if (present) {
    for (const child of present.getChildren()) present.insertBefore(child);
    present.remove();
    return;
  }
  const note = $createNoteNode();
  if (selection.isCollapsed()) {
    const text = $createTextNode(word);
    selection.insertNodes([note.append(text)]);
    $keepEndOutside(note);
    text.select(0, word.length);
    return;
  }
  const start = $blockOf(selection.anchor.getNode());
  const end = $blockOf(selection.focus.getNode());
  if (!start || !end?.is(start)) return;
  const runs = $isolateRuns(selection);
  const [first] = runs;
  if (!first) return;
  first.insertBefore(note);
  note.append(...$inlineOnly(runs));
  $keepEndOutside(note);
  note.selectEnd();
}

/** A note at the end of a paragraph would catch the End key, and with it words that are meant for print. */
function $keepEndOutside(note: NoteNode): void {
  if (!note.getNextSibling()) note.insertAfter($createTextNode(' '));
}
