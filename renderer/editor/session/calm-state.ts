import type { SaveState } from './saver.ts';

/** While somebody types, the time behind "Gespeichert" moves on at most this often; after a rest it is exact. */
const CALM_MS = 2000;
const REST_MS = 900;

/**
 * Passes the saver's states on to the window, seldom while all goes well: every change on the
 * screen makes React look for the caret through the whole sheet (measured: 5 ms at 100,000 words), and typing
 * must not pay for that. "Gespeichert" keeps the time of what really is on the disk; failures and conflicts
 * show at once.
 */
export function calmly(show: (state: SaveState) => void): { tell(state: SaveState): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let rest: ReturnType<typeof setTimeout> | null = null;
  let latest: SaveState | null = null;
  const clear = (): void => {
    if (timer !== null) clearTimeout(timer);
    if (rest !== null) clearTimeout(rest);
    timer = null;
    rest = null;
  };
  const pass = (): void => {
    clear();
    if (latest) show(latest);
    latest = null;
  };
  return {
    tell(state) {
      latest = state;
      if (state.kind === 'failed' || state.kind === 'conflict') {
        pass();
        return;
      }
      timer ??= setTimeout(pass, CALM_MS);
      if (rest !== null) clearTimeout(rest);
      rest = setTimeout(pass, REST_MS);
    },
    stop: clear,
  };
}
