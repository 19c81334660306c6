import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { fakeHost } from './fake.ts';
import { useCommand, useJob } from './hooks.ts';
import { onFakeHost, settle } from './testing.tsx';

const person = (name: string) => ({
  id: 'p',
  name,
  initials: '',
  email: '',
  role: 'editor' as const,
  deskId: null,
  active: true,
});

function People() {
  const people = useCommand('people.list', {});
  return <p>{people.data?.map(({ name }) => name).join(', ') ?? people.error?.failure.code ?? 'waiting'}</p>;
}

describe('useCommand', () => {
  it('shows the answer, and asks again when an event makes it stale', async () => {
    let name = 'Maria Muster';
    const host = fakeHost({ 'people.list': () => [person(name)] });
    const page = await onFakeHost(host, <People />);
    await settle();
    expect(page.element.textContent).toBe('Maria Muster');
    name = 'Maria Meier';
    await act(async () => host.emit({ type: 'people-changed', ids: ['p'] }));
    await settle();
    expect(page.element.textContent).toBe('Maria Meier');
    await page.close();
  });

  it('hands on the coded failure', async () => {
    const host = fakeHost({
      'people.list': () => ({ ok: false, error: { code: 'DAMAGED', params: { name: 'archive.db' } } }),
    });
    const page = await onFakeHost(host, <People />);
    await settle();
    expect(page.element.textContent).toBe('DAMAGED');
    await page.close();
  });

  it('asks everything again after the host was away', async () => {
    const host = fakeHost({ 'people.list': () => [person('Maria Muster')] });
    const page = await onFakeHost(host, <People />);
    await settle();
    await act(async () => host.become('lost'));
    await act(async () => host.become('ready'));
    await settle();
    expect(host.calls.filter(([command]) => command === 'people.list')).toHaveLength(2);
    await page.close();
  });
});

function Backup() {
  const job = useJob('archive.backup');
  return (
    <button type="button" onClick={() => void job.start({})}>
      {job.running ? `${job.progress?.done ?? 0} of ${job.progress?.total ?? 0}` : 'idle'}
    </button>
  );
}

describe('useJob', () => {
  it('shows the progress of its own call until the answer', async () => {
    let finish = (): void => {};
    const host = fakeHost({
      'archive.backup': () =>
        new Promise((resolve) => {
          finish = () => resolve({ path: '/b', bytes: 1, articles: 1, verified: true });
        }),
    });
    const page = await onFakeHost(host, <Backup />);
    await act(async () => page.element.querySelector('button')?.click());
    await act(async () => host.emit({ type: 'progress', job: 'request-1', done: 3, total: 9, label: '' }));
    expect(page.element.textContent).toBe('3 of 9');
    await act(async () => host.emit({ type: 'progress', job: 'another', done: 8, total: 9, label: '' }));
    expect(page.element.textContent).toBe('3 of 9');
    finish();
    await settle();
    expect(page.element.textContent).toBe('idle');
    await page.close();
  });
});
