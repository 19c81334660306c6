import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readStart } from './start.ts';

test('the archive by either spelling, among the switches of Electron and Chromium', () => {
  const archive = resolve('/tmp/Redaktion Süd');
  expect(readStart(['copydesk', '--no-sandbox', '--archive', '/tmp/Redaktion Süd'])).toEqual({
    archive,
    article: null,
  });
  expect(readStart(['copydesk', '.', '--archive=/tmp/Redaktion Süd', '--ozone-platform=x11'])).toMatchObject({
    archive,
  });
});

test('an article only by something that can be an id', () => {
  expect(readStart(['copydesk', '--article', '0190-abc']).article).toBe('0190-abc');
  expect(readStart(['copydesk', '--article', '../../etc/passwd']).article).toBeNull();
  expect(readStart(['copydesk', '--article', '--archive', '/tmp/x']).article).toBeNull();
});
