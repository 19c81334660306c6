/**
 * Runs at once, or, while a mouse button is held down, when it is let go. For what appears when a field is left:
 * otherwise a message would push away the very button that somebody is about to release the mouse over, and the
 * click would come to nothing.
 */
export function afterPress(act: () => void): void {
  if (document.querySelector(':active') === null) return act();
  const ended = new AbortController();
  // The click follows the release; only then may anything move.
  const later = (): void => {
    ended.abort();
    setTimeout(act);
  };
  for (const release of ['pointerup', 'pointercancel', 'keyup'] as const) {
    addEventListener(release, later, { capture: true, signal: ended.signal });
  }
}
