import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import type { Box } from '#shared/statement/anchor.ts';
import { useMessages } from '../../ui/language.tsx';
import { evidenceMessages } from './evidence.messages.ts';
import styles from './viewer.module.css';

/** Smaller rectangles are a slip of the hand. */
const SMALLEST = 0.01;

/** A page or picture with marked rectangles over it; where `onDraw` is given, one can be drawn. */
export function PageFrame(props: {
  readonly children: ReactNode;
  /** Lines of the passage, or the rectangle that was drawn by hand. */
  readonly boxes: readonly Box[];
  readonly hits?: readonly Box[];
  readonly onDraw?: ((box: Box) => void) | undefined;
}) {
  const words = useMessages(evidenceMessages);
  const frame = useRef<HTMLDivElement>(null);
  const start = useRef<{ x: number; y: number } | null>(null);
  const [drawn, setDrawn] = useState<Box | null>(null);
  const placeOf = (event: PointerEvent): { x: number; y: number } => {
    const area = frame.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const share = (value: number): number => Math.min(1, Math.max(0, value));
    return {
      x: share((event.clientX - area.left) / area.width),
      y: share((event.clientY - area.top) / area.height),
    };
  };
  const boxTo = (event: PointerEvent): Box | null => {
    const from = start.current;
    if (!from) return null;
    const to = placeOf(event);
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    };
  };
  return (
    <div
      ref={frame}
      className={styles['page']}
      data-draws={props.onDraw ? true : undefined}
      onPointerDown={(event) => {
        if (!props.onDraw || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = placeOf(event);
      }}
      onPointerMove={(event) => {
        if (start.current) setDrawn(boxTo(event));
      }}
      onPointerUp={(event) => {
        const box = boxTo(event);
        start.current = null;
        setDrawn(null);
        if (box && box.width > SMALLEST && box.height > SMALLEST) props.onDraw?.(box);
      }}
      onPointerCancel={() => {
        start.current = null;
        setDrawn(null);
      }}
    >
      {props.children}
      {props.hits?.map((box) => (
        <Marked key={keyOf(box)} box={box} kind="hit" />
      ))}
      {props.boxes.map((box) => (
        <Marked key={keyOf(box)} box={box} kind="passage" label={words.passage} />
      ))}
      {drawn && <Marked box={drawn} kind="drawn" />}
    </div>
  );
}

function keyOf({ x, y, width, height }: Box): string {
  return [x, y, width, height].join(' ');
}

function Marked(props: {
  readonly box: Box;
  readonly kind: 'passage' | 'hit' | 'drawn';
  readonly label?: string;
}) {
  const { x, y, width, height } = props.box;
  const percent = (share: number): string => `${share * 100}%`;
  return (
    <div
      className={styles['marked']}
      data-kind={props.kind}
      role={props.label ? 'img' : 'presentation'}
      aria-label={props.label}
      style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }}
    />
  );
}
