import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#shared/result.ts';
import type { Task } from './messages.ts';
import type { Thread } from './thread-context.ts';
import { workshop } from './workshop.ts';

let prepared = 0;
let finish: () => void = () => {};

function thread(prepareWorkshop: () => Promise<void>): Thread {
  const slow = () => new Promise((resolve) => (finish = () => resolve(ok(null))));
  return {
    setting: { paths: { incoming: '' } },
    base: { log: { warn() {} } },
    faces: { prepareWorkshop, services: { notes: () => Promise.resolve({ slow }) } },
  } as unknown as Thread;
}
const task = { command: 'notes.slow', input: {}, meta: { language: 'de' } } as unknown as Task;
const counting = () => Promise.resolve(void (prepared += 1));

beforeEach(() => {
  prepared = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('loads what is slow once, after nobody wanted anything for some seconds', async () => {
  const work = workshop(thread(counting));
  work.open();
  await vi.advanceTimersByTimeAsync(4000);
  const running = work.run(1, task);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(prepared).toBe(0);
  finish();
  await running;
  await vi.advanceTimersByTimeAsync(4000);
  expect(prepared).toBe(0);
  await vi.advanceTimersByTimeAsync(2000);
  expect(prepared).toBe(1);
  const again = work.run(2, task);
  await vi.advanceTimersByTimeAsync(0);
  finish();
  await again;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(prepared).toBe(1);
});

it('goes on when that fails, and does not begin while it ends', async () => {
  const work = workshop(thread(() => Promise.reject(new Error('no memory'))));
  work.open();
  await vi.advanceTimersByTimeAsync(10_000);
  const running = work.run(1, task);
  await vi.advanceTimersByTimeAsync(0);
  finish();
  expect(await running).toEqual(ok(null));
  const ended = workshop(thread(counting));
  ended.open();
  await ended.close();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(prepared).toBe(0);
});
