import { $getNearestNodeFromDOMNode, type NodeKey } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../../../ui/language.tsx';
import { carriesPictures, gapAt } from '../../drop-place.ts';
import type { EditorContext } from '../../feature.ts';
import { draggingMessages } from './dragging.messages.ts';
import styles from './dragging.module.css';

/** What a dragged block carries: the key of its node in this window. */
export const BLOCK_TYPE = 'application/x-copydesk-block';

interface Place {
  readonly key: NodeKey;
  readonly element: HTMLElement;
  readonly top: number;
}

/**
 * A handle to the left of the block under the pointer; dragging it moves the block. A line shows where to, for
 * pictures from outside too.
 */
export function BlockHandle({ context }: { readonly context: EditorContext }) {
  const { editor } = context;
  const words = useMessages(draggingMessages);
  const [place, setPlace] = useState<Place | null>(null);
  const shown = useRef(false);
  shown.current = place !== null;
  const [line, setLine] = useState<number | null>(null);
  const [desk, setDesk] = useState<HTMLElement | null>(null);

  useEffect(
    () =>
      editor.registerRootListener((root) => {
        const parent = root?.parentElement ?? null;
        setDesk(parent);
        if (!root || !parent) return;
        const over = (event: PointerEvent): void => {
          if (!editor.isEditable() || event.pointerType !== 'mouse' || event.buttons !== 0) return;
          const found = blockUnder(root, event);
          setPlace((former) => (former?.element === found?.element ? former : found && placed(found)));
        };
        const placed = (element: { element: HTMLElement }): Place | null => {
          const key = editor
            .getEditorState()
            .read(() => $getNearestNodeFromDOMNode(element.element)?.getKey() ?? null, { editor });
          const top = element.element.getBoundingClientRect().top - parent.getBoundingClientRect().top;
          return key === null ? null : { key, element: element.element, top };
        };
        const leave = (): void => setPlace(null);
        const drag = (event: DragEvent): void => {
          const { dataTransfer: data } = event;
          if (!data?.types.includes(BLOCK_TYPE) && !carriesPictures(data)) return;
          const offset = root.getBoundingClientRect().top - parent.getBoundingClientRect().top;
          const gap = gapAt(editor, event.clientX, event.clientY);
          setLine(gap ? gap.top + offset : null);
        };
        const out = ({ relatedTarget }: DragEvent): void => {
          if (!(relatedTarget instanceof Node) || !parent.contains(relatedTarget)) setLine(null);
        };
        const end = (): void => {
          setLine(null);
          setPlace(null);
        };
        const stopText = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
          if (shown.current && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) setPlace(null);
        });
        parent.addEventListener('pointermove', over, { passive: true });
        parent.addEventListener('pointerleave', leave);
        parent.addEventListener('dragover', drag);
        parent.addEventListener('dragleave', out);
        parent.addEventListener('drop', end);
        parent.addEventListener('dragend', end);
        return () => {
          stopText();
          parent.removeEventListener('pointermove', over);
          parent.removeEventListener('pointerleave', leave);
          parent.removeEventListener('dragover', drag);
          parent.removeEventListener('dragleave', out);
          parent.removeEventListener('drop', end);
          parent.removeEventListener('dragend', end);
        };
      }),
    [editor],
  );

  if (!desk) return null;
  return createPortal(
    <>
      {place && (
        <div
          className={styles['handle']}
          style={{ top: `${place.top}px` }}
          draggable
          title={words.move}
          aria-hidden="true"
          onDragStart={(event) => {
            event.dataTransfer.setData(BLOCK_TYPE, place.key);
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setDragImage(place.element, 0, 0);
          }}
        />
      )}
      {line !== null && (
        <div
          className={styles['line']}
          style={{ top: `${line}px` }}
          aria-hidden="true"
          data-testid="drop-line"
        />
      )}
    </>,
    desk,
  );
}

/** The body's block beside which the pointer is, the space to its left included. */
function blockUnder(root: HTMLElement, event: PointerEvent): { element: HTMLElement } | null {
  const box = root.getBoundingClientRect();
  if (event.clientX < box.left - 40 || event.clientX > box.right) return null;
  let element = document.elementFromPoint(box.left + 8, event.clientY);
  while (element && element.parentElement !== root) element = element.parentElement;
  return element instanceof HTMLElement && element.dataset['field'] === undefined ? { element } : null;
}
