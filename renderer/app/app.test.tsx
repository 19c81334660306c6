import { act } from 'react';
import { expect, it } from 'vitest';
import { fakeHost } from '../host/fake.ts';
import { onFakeHost, settle } from '../host/testing.tsx';
import { App } from './app.tsx';

it('asks again in the language that was chosen: names of topics are answered in it', async () => {
  let language = 'de';
  const host = fakeHost({
    'archive.status': () => ({
      name: 'Testredaktion',
      folder: '/archive',
      setUp: false,
      articles: 0,
      schemaVersion: 1,
      lastBackup: null,
      timeZone: 'Europe/Berlin',
    }),
    'settings.all': () => ({ 'interface.language': language }),
  });
  const page = await onFakeHost(host, <App />);
  await settle();
  expect(document.documentElement.lang).toBe('de');
  const asked = () => host.calls.filter(([command]) => command === 'archive.status').length;
  const before = asked();
  language = 'en';
  await act(async () => host.emit({ type: 'settings-changed', keys: ['interface.language'] }));
  await settle(20);
  expect(document.documentElement.lang).toBe('en');
  expect(asked()).toBeGreaterThan(before);
  await page.close();
});
