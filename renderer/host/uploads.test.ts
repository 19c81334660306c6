import { afterEach, expect, it, vi } from 'vitest';
import { UPLOAD_CHUNK_BYTES } from '#shared/contract/wire.ts';
import { upload } from './uploads.ts';

afterEach(() => vi.unstubAllGlobals());

/** A host that takes every chunk, and says how far it is. */
function takingHost(size: number): string[] {
  const asked: string[] = [];
  let offset = 0;
  vi.stubGlobal('fetch', (_address: string, init: RequestInit) => {
    asked.push(init.method ?? 'GET');
    if (init.body instanceof ArrayBuffer) offset += init.body.byteLength;
    const value = { token: 'upload-1', offset, size, sha256: offset === size ? 'a'.repeat(64) : null };
    return Promise.resolve(Response.json({ ok: true, value }));
  });
  return asked;
}

it('names a file that vanishes while it is copied, and sends nothing more of it', async () => {
  const size = 3 * UPLOAD_CHUNK_BYTES;
  const asked = takingHost(size);
  let read = 0;
  const vanishing = {
    name: 'Mitschnitt.mp4',
    type: 'video/mp4',
    size,
    slice: (from: number, to: number) => ({
      arrayBuffer: () => {
        read += 1;
        return read === 1
          ? Promise.resolve(new ArrayBuffer(to - from))
          : Promise.reject(new DOMException('gone', 'NotFoundError'));
      },
    }),
  } as unknown as File;
  expect(await upload(vanishing, 'secret')).toEqual({
    ok: false,
    error: { code: 'NOT_READABLE', params: { name: 'Mitschnitt.mp4' } },
  });
  expect(asked).toEqual(['POST', 'PUT']);
});
