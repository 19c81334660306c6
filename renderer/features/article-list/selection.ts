/** What a click or key does to the selection of a list; pure, by row numbers. */
export interface Selection {
  /** The row that the keys act on. */
  readonly active: number | null;
  /** Where a range with Shift began. */
  readonly anchor: number | null;
  readonly rows: ReadonlySet<number>;
}

export const NOTHING_SELECTED: Selection = { active: null, anchor: null, rows: new Set() };

export type Extend = 'replace' | 'range' | 'toggle';

export function choose(selection: Selection, row: number, extend: Extend): Selection {
  if (extend === 'toggle') {
    const rows = new Set(selection.rows);
    if (rows.has(row)) rows.delete(row);
    else rows.add(row);
    return { active: row, anchor: row, rows };
  }
  if (extend === 'range' && selection.anchor !== null) {
    const from = Math.min(selection.anchor, row);
    const to = Math.max(selection.anchor, row);
    const rows = new Set(Array.from({ length: to - from + 1 }, (_, index) => from + index));
    return { active: row, anchor: selection.anchor, rows };
  }
  return { active: row, anchor: row, rows: new Set([row]) };
}

/** The row that a key goes to, or null when it is not a key for moving. */
export function rowAfter(key: string, active: number | null, count: number, page: number): number | null {
  const last = count - 1;
  if (last < 0) return null;
  const at = active ?? -1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at < 0 ? 0 : at - 1);
    case 'PageDown':
      return Math.min(last, Math.max(0, at) + page);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
