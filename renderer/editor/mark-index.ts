import {
  $getNodeByKey,
  $getState,
  $isElementNode,
  $isTextNode,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  NODE_STATE_DIRECT,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { $marksAtCaret, $runsBelow, marksState } from './marks.ts';

export interface MarkIndex {
  /** All marks that stand in the text now. */
  ids(): ReadonlySet<string>;
  has(id: string): boolean;
  /** Keys of the runs that carry a mark, in no particular order. */
  runsOf(id: string): ReadonlySet<NodeKey>;
  /** Called after updates with the ids whose runs were added, removed or reworded. */
  onChange(listener: (changed: ReadonlySet<string>) => void): () => void;
  /** Called when the set of marks under the caret changes. */
  onCaret(listener: (ids: readonly string[]) => void): () => void;
}

const NONE: ReadonlySet<NodeKey> = new Set();
const NO_MARKS: readonly string[] = [];

/** Keeps track of the marks of an editor from what each update touched; the document is never walked while typing. */
export function registerMarkIndex(editor: LexicalEditor): MarkIndex & { dispose(): void } {
  const runs = new Map<string, Set<NodeKey>>();
  const changeListeners = new Set<(changed: ReadonlySet<string>) => void>();
  const caretListeners = new Set<(ids: readonly string[]) => void>();
  let atCaret: readonly string[] = [];

  const add = (id: string, key: NodeKey): void => {
    const keys = runs.get(id);
    if (keys) keys.add(key);
    else runs.set(id, new Set([key]));
  };
  const remove = (id: string, key: NodeKey): void => {
    const keys = runs.get(id);
    keys?.delete(key);
    if (keys?.size === 0) runs.delete(id);
  };

  const compare = (key: NodeKey, before: EditorState, after: EditorState, changed: Set<string>): void => {
    const old = runIn(before, key);
    const now = runIn(after, key);
    const oldMarks = marksDirectly(old);
    const newMarks = standsOnSheet(after, key) ? marksDirectly(now) : NO_MARKS;
    if (oldMarks.length === 0 && newMarks.length === 0) return;
    for (const id of oldMarks) if (!newMarks.includes(id)) remove(id, key);
    for (const id of newMarks) add(id, key);
    const reworded = old?.__text !== now?.__text;
    for (const id of oldMarks) if (reworded || !newMarks.includes(id)) changed.add(id);
    for (const id of newMarks) if (reworded || !oldMarks.includes(id)) changed.add(id);
  };

  const unregister = editor.registerUpdateListener(
    ({ editorState, prevEditorState, dirtyLeaves, dirtyElements, tags }) => {
      const changed = new Set<string>();
      const replaced = dirtyLeaves.size === 0 && dirtyElements.has('root') && editorState !== prevEditorState;
      if (replaced || tags.has('historic')) {
        for (const key of allKeys(prevEditorState)) compare(key, prevEditorState, editorState, changed);
        for (const key of allKeys(editorState)) compare(key, prevEditorState, editorState, changed);
      } else {
        for (const key of dirtyLeaves) compare(key, prevEditorState, editorState, changed);
        for (const [key] of dirtyElements) {
          if (standsOnSheet(editorState, key)) continue;
          for (const below of keysBelow(prevEditorState, key)) {
            compare(below, prevEditorState, editorState, changed);
          }
        }
      }
      if (changed.size > 0) for (const listener of changeListeners) listener(changed);
      if (caretListeners.size > 0) {
        const now = editorState.read($marksAtCaret);
        if (now.length !== atCaret.length || now.some((id, at) => id !== atCaret[at])) {
          atCaret = now;
          for (const listener of caretListeners) listener(now);
        }
      }
    },
  );

  for (const key of allKeys(editor.getEditorState())) {
    for (const id of marksDirectly(runIn(editor.getEditorState(), key))) add(id, key);
  }

  return {
    ids: () => new Set(runs.keys()),
    has: (id) => runs.has(id),
    runsOf: (id) => runs.get(id) ?? NONE,
    onChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    onCaret(listener) {
      caretListeners.add(listener);
      return () => caretListeners.delete(listener);
    },
    dispose: unregister,
  };
}

function allKeys(state: EditorState): NodeKey[] {
  return [...state._nodeMap.keys()];
}

/** The run as it was in that state, whatever the current one is. */
function runIn(state: EditorState, key: NodeKey): TextNode | undefined {
  const node: LexicalNode | undefined = state._nodeMap.get(key);
  return $isTextNode(node) ? node : undefined;
}

/** Lexical keeps nodes that were cut off the sheet until it collects them; their marks do not stand in the text. */
function standsOnSheet(state: EditorState, key: NodeKey): boolean {
  let node = state._nodeMap.get(key);
  while (node && node.__key !== 'root')
    node = node.__parent === null ? undefined : state._nodeMap.get(node.__parent);
  return node !== undefined;
}

function marksDirectly(run: TextNode | undefined): readonly string[] {
  return run ? $getState(run, marksState, NODE_STATE_DIRECT) : [];
}

function keysBelow(state: EditorState, key: NodeKey): NodeKey[] {
  return state.read(() => {
    const node = $getNodeByKey(key);
    return $isElementNode(node) ? [...$runsBelow(node)].map((run) => run.getKey()) : [];
  });
}
