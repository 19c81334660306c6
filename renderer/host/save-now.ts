/**
 * Calls `save` when the window is about to go: closed, hidden, put to sleep. Electron waits up to two seconds
 * for it; a browser tab does not wait, which is why the journal never lies far behind. Returns how to stop.
 */
export function onSaveNow(save: () => Promise<void>): () => void {
  const stopBridge = window.copydesk?.onSaveNow(save);
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') void save();
  };
  const leaving = (): void => void save();
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', leaving);
  return () => {
    stopBridge?.();
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', leaving);
  };
}
