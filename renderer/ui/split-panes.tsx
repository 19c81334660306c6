import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useMessages } from './language.tsx';
import styles from './split-panes.module.css';
import { uiMessages } from './ui.messages.ts';

export interface Pane {
  readonly id: string;
  readonly label: string;
  /** The landmark that the pane is; `none` where the content brings its own. */
  readonly landmark: 'nav' | 'section' | 'aside' | 'none';
  readonly content: ReactNode;
  /** Width in pixels; null takes what is left (exactly one pane). */
  readonly width: number | null;
  readonly min: number;
  readonly max: number;
  readonly collapsed?: boolean;
  /** Which edge is dragged. */
  readonly edge?: 'left' | 'right';
}

const STEP = 16;

/** Panes side by side whose widths can be dragged or changed with the arrow keys; a collapsed one is gone. */
export function SplitPanes(props: {
  readonly panes: readonly Pane[];
  /** At the end of a drag, or at each key. */
  readonly onResize: (id: string, width: number) => void;
}) {
  const [dragged, setDragged] = useState<{ id: string; width: number } | null>(null);
  const shown = props.panes.filter((pane) => !pane.collapsed);
  const widthOf = (pane: Pane) => (dragged?.id === pane.id ? dragged.width : pane.width);
  const columns = shown.map((pane) => {
    const width = widthOf(pane);
    return width === null ? 'minmax(0, 1fr)' : `${width}px`;
  });
  return (
    <div className={styles['panes']} style={{ gridTemplateColumns: columns.join(' ') }}>
      {shown.map((pane) => (
        <Landmark key={pane.id} pane={pane}>
          {pane.content}
          {pane.width !== null && (
            <Divider
              pane={pane}
              width={widthOf(pane) ?? pane.min}
              onDrag={(width) => setDragged({ id: pane.id, width })}
              onEnd={(width) => {
                setDragged(null);
                props.onResize(pane.id, width);
              }}
            />
          )}
        </Landmark>
      ))}
    </div>
  );
}

function Landmark({ pane, children }: { readonly pane: Pane; readonly children: ReactNode }) {
  const Element = pane.landmark === 'none' ? 'div' : pane.landmark;
  return (
    <Element
      className={styles['pane']}
      data-pane={pane.id}
      aria-label={pane.landmark === 'none' ? undefined : pane.label}
    >
      {children}
    </Element>
  );
}

function Divider(props: {
  readonly pane: Pane;
  readonly width: number;
  readonly onDrag: (width: number) => void;
  readonly onEnd: (width: number) => void;
}) {
  const words = useMessages(uiMessages);
  const { pane, width } = props;
  const edge = pane.edge ?? 'right';
  const direction = edge === 'right' ? 1 : -1;
  const start = useRef<{ x: number; width: number } | null>(null);
  const limit = (wanted: number) => Math.round(Math.min(pane.max, Math.max(pane.min, wanted)));
  const at = (event: PointerEvent) =>
    limit(
      (start.current?.width ?? width) + direction * (event.clientX - (start.current?.x ?? event.clientX)),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowRight: direction, ArrowLeft: -direction, Home: -1000, End: 1000 } as const;
    const step = steps[event.key as keyof typeof steps];
    if (step === undefined) return;
    event.preventDefault();
    props.onEnd(limit(width + step * STEP));
  };
  return (
    // A separator that takes focus is the pattern for a window splitter (WAI-ARIA APG).
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.paneSize(pane.label)}
      aria-valuenow={width}
      aria-valuemin={pane.min}
      aria-valuemax={pane.max}
      className={styles['divider']}
      data-edge={edge}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (start.current) props.onDrag(at(event));
      }}
      onPointerUp={(event) => {
        if (!start.current) return;
        const final = at(event);
        start.current = null;
        props.onEnd(final);
      }}
      onPointerCancel={() => {
        start.current = null;
        props.onEnd(width);
      }}
    />
  );
}
