import {
  $getState,
  $isTextNode,
  type LexicalEditor,
  NODE_STATE_DIRECT,
  type NodeKey,
  TextNode,
} from 'lexical';
import type { MarkIndex } from './mark-index.ts';
import { marksState, placeholderState } from './marks.ts';

/** How a mark looks. It becomes attributes on the runs' elements; style sheets of features do the rest. */
export interface MarkPaint {
  /** Becomes `data-mark-state`, e.g. "belegt". Where marks overlap, the highest `weight` wins. */
  readonly state: string;
  readonly weight: number;
  /** Becomes `data-mark-active`: the card of this mark is open. */
  readonly active?: boolean;
}

export interface MarkPainter {
  /** Sets or (with null) drops the look of a mark; nothing is rebuilt, only attributes change. */
  paint(id: string, paint: MarkPaint | null): void;
  /** Elements on the page that show a mark. Each carries `data-marks` with all its ids. */
  elementsOf(id: string): HTMLElement[];
}

/** Writes marks and their looks onto the elements of runs, beside React and outside the update cycle. */
export function registerMarkPainter(
  editor: LexicalEditor,
  index: MarkIndex,
): MarkPainter & { dispose(): void } {
  const paints = new Map<string, MarkPaint>();

  const repaint = (key: NodeKey): void => {
    const element = editor.getElementByKey(key);
    if (!element) return;
    const run = editor.getEditorState()._nodeMap.get(key);
    if (!$isTextNode(run)) return;
    const ids = $getState(run, marksState, NODE_STATE_DIRECT);
    const placeholder = $getState(run, placeholderState, NODE_STATE_DIRECT);
    if (placeholder || element.dataset['placeholderRun'])
      set(element, 'placeholderRun', placeholder ? 'true' : undefined);
    if (ids.length > 0 || element.dataset['marks'] !== undefined) write(element, ids, paints);
  };

  // Elements may be made anew without their run being touched (a list changes its kind), so looks hang on these.
  const dispose = editor.registerMutationListener(TextNode, (nodes) => {
    for (const [key, mutation] of nodes) if (mutation !== 'destroyed') repaint(key);
  });

  return {
    paint(id, paint) {
      if (paint) paints.set(id, paint);
      else paints.delete(id);
      for (const key of index.runsOf(id)) repaint(key);
    },
    elementsOf: (id) => [...index.runsOf(id)].flatMap((key) => editor.getElementByKey(key) ?? []),
    dispose,
  };
}

function write(element: HTMLElement, ids: readonly string[], paints: ReadonlyMap<string, MarkPaint>): void {
  const own = ids.flatMap((id) => paints.get(id) ?? []);
  const strongest = own.reduce<MarkPaint | null>(
    (best, paint) => (best && best.weight >= paint.weight ? best : paint),
    null,
  );
  set(element, 'marks', ids.length > 0 ? ids.join(' ') : undefined);
  set(element, 'markState', strongest?.state);
  set(element, 'markActive', own.some((paint) => paint.active) ? 'true' : undefined);
  set(element, 'markOverlap', own.length > 1 ? 'true' : undefined);
}

function set(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete element.dataset[name];
  else element.dataset[name] = value;
}
