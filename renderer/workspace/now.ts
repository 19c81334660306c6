import { useSyncExternalStore } from 'react';

const EVERY_MS = 30_000;

let now = new Date().toISOString();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = new Date().toISOString();
    for (const one of listeners) one();
  }, EVERY_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time as an instant, renewed twice a minute: for deadlines that pass while nobody touches anything. */
export function useNow(): string {
  return useSyncExternalStore(listen, () => now);
}
