import { useSyncExternalStore } from 'react';

export const PANE_NAMES = ['navigation', 'list', 'inspector'] as const;
type PaneName = (typeof PANE_NAMES)[number];

export const LIMITS: Readonly<Record<PaneName, { readonly min: number; readonly max: number }>> = {
  navigation: { min: 160, max: 360 },
  list: { min: 220, max: 560 },
  inspector: { min: 308, max: 640 },
};

/** A line of text with the sources beside it; below that the side panes give way first. */
const TEXT_WIDTH = 600;

/**
 * The widths that fit the window: as chosen where there is room, otherwise every pane gives up the same share of
 * what it has above its minimum. What was chosen stays chosen for the next larger window.
 */
export function fitPanes(
  panes: readonly {
    readonly id: PaneName;
    readonly wanted: number;
    readonly min: number;
    readonly max: number;
  }[],
  available: number,
): Readonly<Partial<Record<PaneName, number>>> {
  const wanted = panes.reduce((sum, pane) => sum + pane.wanted, 0);
  const spare = panes.reduce((sum, pane) => sum + Math.max(0, pane.wanted - pane.min), 0);
  const missing = Math.max(0, wanted + TEXT_WIDTH - available);
  const share = spare === 0 ? 0 : Math.min(1, missing / spare);
  return Object.fromEntries(
    panes.map(({ id, wanted: width, min }) => [id, Math.round(width - Math.max(0, width - min) * share)]),
  );
}

/** Pixels of the window; changes with it. */
export function useWindowWidth(): number {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener('resize', listener);
      return () => window.removeEventListener('resize', listener);
    },
    () => window.innerWidth,
  );
}
