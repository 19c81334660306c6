import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from './search.module.css';

/** Results of any number and height of which only those in sight exist; arrow keys walk through them. */
export function HitList(props: {
  readonly label: string;
  readonly count: number;
  /** A new question begins at the top. */
  readonly question: string;
  readonly onLast: (index: number) => void;
  readonly row: (index: number) => ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: props.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 132,
    overscan: 6,
    initialRect: { width: 360, height: 800 },
  });
  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  const { onLast, question } = props;
  useEffect(() => onLast(last), [onLast, last]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [question]);
  return (
    <div ref={scroller} className={styles['hits']}>
      <ol
        className={styles['space']}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={props.label}
        onKeyDown={walkHits}
      >
        {rows.map((row) => (
          <li
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            aria-posinset={row.index + 1}
            aria-setsize={props.count}
            className={styles['place']}
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {props.row(row.index)}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Arrow keys go from passage to passage, across results. */
export function walkHits(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const pane = event.currentTarget.closest('[data-pane]');
  const hits = [...(pane?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
  const at = hits.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  hits[Math.min(hits.length - 1, Math.max(0, at + step))]?.focus();
}
