import { expect, test } from 'vitest';
import { sendLargeFile } from '../bench/evidence-stream.ts';

/** The same way takes 2 GB: `npm run bench evidence -- --megabytes 2048`. */
test('a large file goes into the archive chunk by chunk, whole and read-only', async () => {
  const { kept } = await sendLargeFile(24);
  expect(kept).toEqual({ bytes: 24 * 1024 * 1024, mode: 0o444 });
});
