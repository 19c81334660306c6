import type { Anchor, Box } from '#shared/statement/anchor.ts';

/** The columns of a Fundstelle in `statement_evidence`, between rows and anchors. */

export interface AnchorRow {
  readonly exact: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly page: number | null;
  readonly box: string | null;
  readonly seconds: number | null;
  readonly until_seconds: number | null;
}

/** For `SELECT` and `INSERT`, in the order of `ANCHOR_VALUES`. */
export const ANCHOR_COLUMNS = 'exact, prefix, suffix, page, box, seconds, until_seconds';
export const ANCHOR_VALUES = ':exact, :prefix, :suffix, :page, :box, :seconds, :untilSeconds';

/** Null where no place inside the evidence was found or marked. */
export function anchorOf(row: AnchorRow): Anchor | null {
  const { exact, prefix, suffix, page, box, seconds, until_seconds: untilSeconds } = row;
  if (exact === null && page === null && seconds === null) return null;
  return {
    exact: exact ?? '',
    prefix: prefix ?? '',
    suffix: suffix ?? '',
    page,
    box: box === null ? null : boxOf(box),
    seconds,
    untilSeconds,
  };
}

export function anchorParameters(anchor: Anchor | null) {
  return {
    exact: anchor?.exact ?? null,
    prefix: anchor?.prefix ?? null,
    suffix: anchor?.suffix ?? null,
    page: anchor?.page ?? null,
    box: anchor?.box ? JSON.stringify(listOf(anchor.box)) : null,
    seconds: anchor?.seconds ?? null,
    untilSeconds: anchor?.untilSeconds ?? null,
  };
}

function listOf({ x, y, width, height }: Box): number[] {
  return [x, y, width, height];
}

function boxOf(stored: string): Box {
  const [x = 0, y = 0, width = 0, height = 0] = JSON.parse(stored) as number[];
  return { x, y, width, height };
}
