import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import styles from './virtual-list.module.css';

export interface VirtualListHandle {
  scrollTo(index: number): void;
  focus(): void;
}

/**
 * A list box of any length of which only the rows in sight exist. Rows are `role="option"` elements with the
 * id `${id}-${index}`; the list itself has the focus and names the active row.
 */
export function VirtualList(props: {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** Height of a row in pixels; every row has the same. */
  readonly rowHeight: number;
  readonly active: number | null;
  readonly multiple?: boolean;
  readonly initialScroll?: number;
  readonly onScroll?: (offset: number) => void;
  /** First and last row in sight, for windowed queries. */
  readonly onRange?: (first: number, last: number) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly onFocus?: () => void;
  readonly row: (index: number) => ReactNode;
  readonly ref?: Ref<VirtualListHandle>;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: props.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.rowHeight,
    overscan: 8,
    initialOffset: props.initialScroll ?? 0,
    initialRect: { width: 300, height: 800 },
  });
  useImperativeHandle(
    props.ref,
    () => ({
      scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
      focus: () => scroller.current?.focus({ preventScroll: true }),
    }),
    [virtualizer],
  );
  const rows = virtualizer.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  const { onRange } = props;
  useEffect(() => onRange?.(first, last), [onRange, first, last]);
  return (
    <div
      ref={scroller}
      id={props.id}
      role="listbox"
      aria-label={props.label}
      aria-multiselectable={props.multiple || undefined}
      aria-activedescendant={props.active === null ? undefined : `${props.id}-${props.active}`}
      tabIndex={0}
      className={styles['list']}
      onScroll={(event) => props.onScroll?.(event.currentTarget.scrollTop)}
      onKeyDown={props.onKeyDown}
      onFocus={props.onFocus}
    >
      <div className={styles['space']} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map((row) => (
          <div
            key={row.key}
            role="presentation"
            className={styles['row']}
            style={{ height: props.rowHeight, transform: `translateY(${row.start}px)` }}
          >
            {props.row(row.index)}
          </div>
        ))}
      </div>
    </div>
  );
}
