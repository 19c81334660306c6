import { $getNodeByKey, type EditorState, type NodeKey, type UpdateListenerPayload } from 'lexical';
import { $storedNode, blockKeys } from '../serialize.ts';

/** A change of the sheet as the journal takes it: `remove` blocks from `start` give way to `insert` (JSON array). */
export interface Splice {
  readonly start: number;
  readonly remove: number;
  readonly insert: string;
}

/** What is on its way to the archive: settle it with exactly one of the two. */
export interface Portion<T> {
  readonly value: T;
  /** It is on the disk: later changes count from here. */
  arrived(): void;
  /** It is not: its changes belong to the next portion again. */
  returned(): void;
}

/**
 * Knows which top-level blocks changed since the archive last confirmed, from the keys that each update touched,
 * and keeps the JSON of every block, so that neither a key nor a save walks the whole document.
 */
export class BlockLedger {
  private confirmed: readonly NodeKey[];
  private touched = new Set<NodeKey>();
  private readonly texts = new Map<NodeKey, string>();

  /** `state` is what the archive holds. */
  constructor(state: EditorState) {
    this.confirmed = blockKeys(state);
  }

  /** Called for every update; cheap, because it only remembers keys. Returns whether words may have changed. */
  note(
    payload: Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves' | 'editorState' | 'prevEditorState'>,
  ): boolean {
    const { dirtyElements, dirtyLeaves, editorState, prevEditorState } = payload;
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return false;
    if (dirtyLeaves.size === 0 && dirtyElements.size === 1 && dirtyElements.has('root')) {
      return this.noteReplaced(prevEditorState, editorState);
    }
    for (const key of dirtyElements.keys()) this.touch(key);
    // Pictures and rules are leaves that stand on the sheet themselves.
    for (const key of dirtyLeaves) if (editorState._nodeMap.get(key)?.__parent === 'root') this.touch(key);
    return true;
  }

  /** Undo puts a whole former state in place: nodes that are not the same object changed. */
  private noteReplaced(before: EditorState, after: EditorState): boolean {
    let changed = before._nodeMap.size !== after._nodeMap.size;
    for (const [key, node] of after._nodeMap) {
      if (before._nodeMap.get(key) === node) continue;
      changed = true;
      let top = node;
      while (top.__parent !== null && top.__parent !== 'root') {
        const parent = after._nodeMap.get(top.__parent);
        if (!parent) break;
        top = parent;
      }
      this.touch(top.__key);
    }
    return changed;
  }

  private touch(key: NodeKey): void {
    this.touched.add(key);
    this.texts.delete(key);
  }

  /** The change since the last confirmation; null when there is none. */
  takeSplice(state: EditorState): Portion<Splice> | null {
    const now = blockKeys(state);
    const { confirmed, touched } = this;
    const same = (old: NodeKey | undefined, key: NodeKey | undefined): boolean =>
      old !== undefined && old === key && !touched.has(old);
    let start = 0;
    while (start < now.length && start < confirmed.length && same(confirmed[start], now[start])) start += 1;
    let tail = 0;
    while (
      tail < now.length - start &&
      tail < confirmed.length - start &&
      same(confirmed[confirmed.length - 1 - tail], now[now.length - 1 - tail])
    ) {
      tail += 1;
    }
    const remove = confirmed.length - start - tail;
    const inserted = now.slice(start, now.length - tail);
    if (remove === 0 && inserted.length === 0) {
      this.touched = new Set();
      return null;
    }
    const insert = `[${inserted.map((key) => this.textOf(state, key)).join(',')}]`;
    return this.portion({ start, remove, insert }, now);
  }

  /** The whole document as JSON text. */
  takeDocument(state: EditorState): Portion<string> {
    const now = blockKeys(state);
    return this.portion(this.documentText(state, now), now);
  }

  /** As `takeDocument`, only to look at. */
  document(state: EditorState): string {
    return this.documentText(state, blockKeys(state));
  }

  private documentText(state: EditorState, keys: readonly NodeKey[]): string {
    const blocks = keys.map((key) => this.textOf(state, key)).join(',');
    return `{"root":{"children":[${blocks}],"direction":null,"format":"","indent":0,"type":"root","version":1}}`;
  }

  private textOf(state: EditorState, key: NodeKey): string {
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const text = state.read(() => {
      const node = $getNodeByKey(key);
      return node ? JSON.stringify($storedNode(node)) : '';
    });
    this.texts.set(key, text);
    return text;
  }

  private portion<T>(value: T, keys: readonly NodeKey[]): Portion<T> {
    const taken = this.touched;
    this.touched = new Set();
    return {
      value,
      arrived: () => {
        this.confirmed = keys;
      },
      returned: () => {
        for (const key of taken) this.touched.add(key);
      },
    };
  }
}
