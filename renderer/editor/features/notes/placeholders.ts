import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  $setState,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { $isolateRuns, placeholderState } from '../../marks.ts';

/**
 * How long the placeholder is that ends a text, 0 for none: "TK" as a word of its own; "folgt" in brackets or as
 * a whole paragraph (inside a sentence it is an ordinary verb).
 */
export function placeholderAtEnd(text: string, wholeBlock: boolean): number {
  const tk = /(?:^|[^\p{L}\p{N}])((?:TK)+)$/u.exec(text)?.[1];
  if (tk) return tk.length;
  const bracketed = /[[(][^[\]()]{0,80}\bfolgt(?: noch)?[\])]$/iu.exec(text)?.[0];
  if (bracketed) return bracketed.length;
  return wholeBlock && /^folgt$/iu.test(text) ? text.length : 0;
}

/** Recognises placeholders as they are typed, each as a step of its own for undo. */
export function registerPlaceholders(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    BEFORE_INPUT_COMMAND,
    (event) => {
      const { data } = event;
      if (event.inputType !== 'insertText' || data === null || data.length !== 1) return false;
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      const { anchor } = selection;
      const run = anchor.getNode();
      if (!$isTextNode(run)) return false;
      const atEnd = anchor.offset === run.getTextContentSize();
      if (atEnd && /[\p{L}\p{N}]/u.test(data) && $getState(run, placeholderState)) {
        // "TK" goes on as "TKM": it was the beginning of a word.
        $setState(run, placeholderState, false);
      }
      const { key, offset } = anchor;
      const before = run.getTextContent().slice(Math.max(0, offset - 100), offset);
      // "TK" in front of a word is one only once something parts them.
      const parted = before.endsWith('TK') && /[\s\p{P}]/u.test(data);
      if (!parted && !'K])t'.includes(data)) return false;
      if (placeholderAtEnd(parted ? before : before + data, $isWholeBlock(run)) === 0) return false;
      // After this key, as the next step: the key itself stays on the browser's fast path.
      const end = parted ? offset : offset + 1;
      setTimeout(() => editor.update(() => $recognise(key, end), { tag: HISTORY_PUSH_TAG }));
      return false;
    },
    COMMAND_PRIORITY_NORMAL,
  );
}

function $isWholeBlock(run: TextNode): boolean {
  return run.getPreviousSibling() === null && run.getNextSibling() === null;
}

/** Marks the placeholder that ends at an offset of a run. More may have been typed behind it by now. */
function $recognise(key: NodeKey, end: number): void {
  const run = $getNodeByKey(key);
  if (!$isTextNode(run) || !run.isAttached() || $getState(run, placeholderState)) return;
  const text = run.getTextContent();
  const length = placeholderAtEnd(text.slice(0, end), $isWholeBlock(run));
  if (length === 0 || /^[\p{L}\p{N}]/u.test(text.slice(end))) return;
  const parts = run.splitText(end - length, end);
  const part = end === length ? parts[0] : parts[1];
  if (part) $setState(part, placeholderState, true);
}

/** The command: marks the selected words as a placeholder, unmarks the one at the caret, else inserts "TK". */
export function $togglePlaceholder(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) {
    const runs = $isolateRuns(selection);
    const all = runs.every((run) => $getState(run, placeholderState));
    for (const run of runs) $setState(run, placeholderState, !all);
    return;
  }
  const run = selection.anchor.getNode();
  if ($isTextNode(run) && $getState(run, placeholderState)) {
    $setState(run, placeholderState, false);
    return;
  }
  const placeholder = $setState($createTextNode('TK'), placeholderState, true);
  selection.insertNodes([placeholder]);
  placeholder.selectEnd();
}

export function $isPlaceholderAtCaret(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const run = selection.anchor.getNode();
  return $isTextNode(run) && $getState(run, placeholderState);
}
