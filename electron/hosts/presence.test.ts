import { expect, test } from 'vitest';
import type { ArchiveEvent } from '#shared/contract/events.ts';
import { makePresence } from './presence.ts';

function start() {
  const events: ArchiveEvent[] = [];
  const presence = makePresence({ now: () => Date.UTC(2025, 0, 1) }, (event) => events.push(event));
  return { presence, events };
}

test('the first window writes, the second sees who does', () => {
  const { presence } = start();
  expect(presence.claim('a', 'one', 'ada', false)).toEqual({
    window: 'one',
    personId: 'ada',
    since: '2025-01-01T00:00:00.000Z',
  });
  expect(presence.claim('a', 'two', 'bob', false).window).toBe('one');
});

test('taking over is announced once, and the former holder cannot release it any more', () => {
  const { presence, events } = start();
  presence.claim('a', 'one', null, false);
  presence.claim('a', 'one', null, false);
  presence.claim('a', 'two', null, true);
  presence.release('a', 'one');
  expect(presence.claim('a', 'three', null, false).window).toBe('two');
  expect(events).toEqual([
    { type: 'editing-changed', articleId: 'a' },
    { type: 'editing-changed', articleId: 'a' },
  ]);
});

test('a window that is gone holds nothing', () => {
  const { presence } = start();
  presence.claim('a', 'one', null, false);
  presence.claim('b', 'one', null, false);
  presence.leave('one');
  expect(presence.claim('a', 'two', null, false).window).toBe('two');
  expect(presence.claim('b', 'two', null, false).window).toBe('two');
});
