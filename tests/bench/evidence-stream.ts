import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UPLOAD_CHUNK_BYTES, uploadStateSchema } from '../../shared/contract/wire.ts';
import { fail } from '../../shared/result.ts';
import { makeStreams } from '../../electron/hosts/streams.ts';
import { keepFile, storedPath } from '../../electron/archive/file-store.ts';

/** Sends a generated file through the stream that both hosts use, and keeps it; `grown` in MB beyond the start. */
export async function sendLargeFile(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-large-'));
  try {
    const incoming = join(folder, 'incoming');
    const streams = makeStreams({
      incoming,
      locate: () => Promise.resolve(fail('NOT_FOUND', { kind: 'evidence', id: '' })),
      log: { write() {}, info() {}, warn() {}, error() {} },
      now: Date.now(),
    });
    const ask = async (path: string, init: RequestInit) => {
      const response = await streams.handle(new Request(`http://localhost${path}`, init));
      const answer = (await response?.json()) as { ok: boolean; value: unknown };
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return uploadStateSchema.parse(answer.value);
    };
    const size = megabytes * 1024 * 1024;
    const before = process.memoryUsage().rss;
    let most = before;
    const started = performance.now();
    const body = JSON.stringify({ name: 'Mitschnitt.mp4', size, mediaType: 'video/mp4' });
    let state = await ask('/stream', { method: 'POST', body });
    const chunk = Buffer.alloc(UPLOAD_CHUNK_BYTES);
    while (state.offset < size) {
      // No two chunks are alike, so that nothing is saved by sparse files or caches.
      chunk.writeDoubleLE(state.offset, 0);
      const bytes = chunk.subarray(0, Math.min(chunk.length, size - state.offset));
      const headers = {
        'upload-offset': String(state.offset),
        'upload-sha256': createHash('sha256').update(bytes).digest('hex'),
      };
      state = await ask(`/stream/${state.token}`, { method: 'PUT', headers, body: new Uint8Array(bytes) });
      most = Math.max(most, process.memoryUsage().rss);
    }
    if (state.sha256 === null) throw new Error('the file did not arrive');
    const kept = storedPath(join(folder, 'evidence'), state.sha256);
    keepFile(kept, join(incoming, state.token));
    const { size: bytes, mode } = statSync(kept);
    return {
      megabytes,
      kept: { bytes, mode: mode & 0o777 },
      seconds: (performance.now() - started) / 1000,
      grown: (Math.max(most, process.memoryUsage().rss) - before) / 1024 / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
