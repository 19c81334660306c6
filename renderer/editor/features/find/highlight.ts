import type { LexicalEditor } from 'lexical';
import { $partsOf, type Hit } from './hits.ts';

const ALL = 'copydesk-found';
const CURRENT = 'copydesk-found-current';
/** More than this nobody looks at; ranges cost time while typing. */
const MOST = 2000;

/** Shows hits through the browser's highlights: the text and its elements stay untouched. */
export function showHits(editor: LexicalEditor, hits: readonly Hit[], current: number): void {
  const rangesOf = (hit: Hit): Range[] =>
    editor.read(() =>
      $partsOf(hit).flatMap(({ run, start, end }) => {
        const text = textNodeOf(editor.getElementByKey(run.getKey()));
        if (!text || end > text.data.length) return [];
        const range = new Range();
        range.setStart(text, start);
        range.setEnd(text, end);
        return [range];
      }),
    );
  CSS.highlights.set(ALL, new Highlight(...hits.slice(0, MOST).flatMap(rangesOf)));
  const chosen = hits[current];
  CSS.highlights.set(CURRENT, new Highlight(...(chosen ? rangesOf(chosen) : [])));
}

export function hideHits(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
}

function textNodeOf(element: HTMLElement | null): Text | null {
  let node: Node | null = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}

/** Brings a hit to the middle of the screen. */
export function revealHit(editor: LexicalEditor, hit: Hit): void {
  const key = editor.read(() => $partsOf(hit)[0]?.run.getKey()) ?? hit.place.key;
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
}
