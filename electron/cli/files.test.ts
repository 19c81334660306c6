import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findFiles } from './files.ts';

test('folders give their files in order, hidden ones left out; what is missing is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'a/inner'), { recursive: true });
  for (const name of ['b.txt', 'a/z.txt', 'a/inner/y.txt', 'a/.hidden'])
    writeFileSync(join(folder, name), '');
  const found = findFiles([join(folder, 'b.txt'), join(folder, 'a'), join(folder, 'missing')]);
  expect(found.files).toEqual([
    join(folder, 'b.txt'),
    join(folder, 'a/inner/y.txt'),
    join(folder, 'a/z.txt'),
  ]);
  expect(found.failed).toMatchObject([{ name: join(folder, 'missing'), error: { code: 'NOT_READABLE' } }]);
});
