import type { Result } from '#shared/result.ts';
import type { Client } from '../../host/client.ts';

/** A pause this long ends a stretch of writing; what was written then becomes a version (Fassung). */
const LONG_PAUSE_MS = 10 * 60_000;

/** Makes a version after every long pause in which something had been written before. */
export function keepVersions(
  client: Client,
  articleId: string,
  flush: () => Promise<Result<unknown>>,
): { wrote(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = 0;
  const rest = async (): Promise<void> => {
    timer = null;
    const saved = await flush();
    if (saved.ok) await client.call('versions.create', { articleId, occasion: 'pause' });
  };
  return {
    wrote() {
      const now = performance.now();
      // Moving a timer on every key costs more than letting it run a little late.
      if (timer !== null && now - last < 30_000) return;
      last = now;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void rest(), LONG_PAUSE_MS);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
