import styles from './icon.module.css';

/** Drawn for Copydesk on a 16 × 16 grid, strokes of 1.5. */
const PATHS = {
  alert: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.2v.1',
  archive: 'M2.5 3h11v3h-11V3ZM3.5 6v7h9V6M6.5 8.5h3',
  arrowRight: 'M3 8h9.5M9 4.5 12.5 8 9 11.5',
  bookmark: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7v-11Z',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  chevronDown: 'm4 6 4 4 4-4',
  chevronUp: 'm4 10 4-4 4 4',
  chevronRight: 'm6 4 4 4-4 4',
  clock: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM8 5v3.2l2 1.6',
  close: 'm4 4 8 8M12 4l-8 8',
  copy: 'M5.5 5.5h8v8h-8v-8ZM10.5 5.5v-3h-8v8h3',
  download: 'M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M2.5 13.5h11',
  expand: 'M9.5 2.5h4v4M13.5 2.5 9 7M6.5 13.5h-4v-4M2.5 13.5 7 9',
  file: 'M4 2h5l3.5 3.5V14H4V2ZM9 2v3.5h3.5',
  flag: 'M4 14V2.5h8L10 5.7l2 3.3H4',
  folder: 'M2 4h4.2l1.3 1.7H14V13H2V4Z',
  gear: 'M8 5.6a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8ZM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
  info: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM8 7.3v3.4M8 5.2v.1',
  keyboard: 'M1.8 4h12.4v8H1.8V4ZM4.3 6.5h.1M7 6.5h.1M9.7 6.5h.1M12 6.5h.1M5 9.5h6',
  list: 'M5.5 4H14M5.5 8H14M5.5 12H14M2.3 4h.1M2.3 8h.1M2.3 12h.1',
  lock: 'M3.5 7h9v6.5h-9V7ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  more: 'M3.3 8h.1M8 8h.1M12.7 8h.1',
  panelLeft: 'M2 3h12v10H2V3ZM6 3v10',
  panelRight: 'M2 3h12v10H2V3ZM10 3v10',
  pencil: 'm3 13 .6-2.7 7.3-7.3 2.1 2.1-7.3 7.3L3 13Z',
  person: 'M8 2.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2ZM2.8 13.5c.5-2.8 2.5-4.2 5.2-4.2s4.7 1.4 5.2 4.2',
  plus: 'M8 3v10M3 8h10',
  printer: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7v-4Z',
  quote:
    'M3 11.5c1.6-.6 2.2-1.8 2.2-3.2H3V4.5h3.8V8c0 2.6-1.2 4.4-3.3 5M9.2 11.5c1.6-.6 2.2-1.8 2.2-3.2H9.2V4.5H13V8c0 2.6-1.2 4.4-3.3 5',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3l3.4 3.4',
  send: 'M14 2 2 7.2l4.6 1.9L8.6 14 14 2ZM6.6 9.1 14 2',
  tag: 'M2.5 2.5h5.3l5.7 5.7-5.3 5.3-5.7-5.7V2.5ZM5.2 5.2h.1',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4',
  undo: 'M5.5 3 2.5 6l3 3M2.8 6h6.4a3.8 3.8 0 0 1 0 7.6H6',
  upload: 'M8 10.5v-8M4.8 5.7 8 2.5l3.2 3.2M2.5 13.5h11',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words; always decoration, the words carry the meaning. */
export function Icon(props: { readonly name: IconName; readonly size?: number }) {
  const size = props.size ?? 16;
  return (
    <svg
      className={styles['icon']}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[props.name]} />
    </svg>
  );
}
