import { useEffect, useState } from 'react';
import type { EditorContext } from './feature.ts';

/** How far beyond the window notes are kept ready, in pixels. */
const AHEAD = 400;
/** Typing pauses this long before the margin is measured again: nothing runs on the typing path. */
const PAUSE_MS = 120;

/**
 * Tops of visible things in the text, in pixels below the sheet's own top, measured after pauses, scrolling and
 * resizing. `elementsOf` says what stands for an id on the page; it must stay the same function.
 */
export function useMarginPlaces(
  context: EditorContext,
  ids: readonly string[],
  elementsOf: (id: string) => readonly HTMLElement[],
): ReadonlyMap<string, number> {
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const next = measure(context, ids, elementsOf);
      setPlaces((former) => (same(former, next) ? former : next));
    };
    const soon = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(soon, PAUSE_MS);
    };
    soon();
    const stopUpdates = context.editor.registerUpdateListener(later);
    const stopMarks = context.marks.onChange(later);
    const observer = new ResizeObserver(soon);
    const root = context.editor.getRootElement();
    if (root) observer.observe(root);
    window.addEventListener('scroll', soon, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      stopUpdates();
      stopMarks();
      observer.disconnect();
      window.removeEventListener('scroll', soon, { capture: true });
    };
  }, [context, ids, elementsOf]);
  return places;
}

function measure(
  context: EditorContext,
  ids: readonly string[],
  elementsOf: (id: string) => readonly HTMLElement[],
): Map<string, number> {
  const found = new Map<string, number>();
  const root = context.editor.getRootElement();
  if (!root) return found;
  const origin = root.getBoundingClientRect().top;
  for (const id of ids) {
    const first = earliest(elementsOf(id));
    const block = first ? topLevel(first, root) : null;
    if (!first || !block) continue;
    const box = block.getBoundingClientRect();
    if (box.bottom < -AHEAD || box.top > window.innerHeight + AHEAD) continue;
    found.set(id, (first.getClientRects()[0]?.top ?? box.top) - origin);
  }
  return found;
}

function earliest(elements: readonly HTMLElement[]): HTMLElement | undefined {
  return elements.reduce<HTMLElement | undefined>((first, element) => {
    if (!first) return element;
    const before = first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    return before ? element : first;
  }, undefined);
}

function topLevel(element: HTMLElement, root: HTMLElement): HTMLElement | null {
  let node: HTMLElement | null = element;
  while (node && node.parentElement !== root) node = node.parentElement;
  return node;
}

function same(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  if (left.size !== right.size) return false;
  for (const [id, top] of right)
    if (Math.abs((left.get(id) ?? Number.NaN) - top) >= 1 || !left.has(id)) return false;
  return true;
}
