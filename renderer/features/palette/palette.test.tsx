import { act } from 'react';
import { expect, it } from 'vitest';
import { fakeHost } from '../../host/fake.ts';
import { onFakeHost, settle } from '../../host/testing.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { Palette } from './palette.tsx';

const entity = (name: string) => ({
  id: name,
  kind: 'person' as const,
  name,
  variants: [],
  description: '',
  offices: [],
  wikidata: '',
  gnd: '',
  highlights: [],
  statements: 1,
});

function type(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

it('never lets an older answer take the place of a newer one', async () => {
  const waiting = new Map<string, () => void>();
  const host = fakeHost({
    'settings.all': () => ({}),
    'search.box': ({ text }) =>
      new Promise((resolve) => {
        waiting.set(text, () => resolve({ articles: [], entities: [entity(`found ${text}`)], hits: [] }));
      }),
  });
  const page = await onFakeHost(host, <Palette initialText="" />);
  const input = document.querySelector('input');
  if (!input) throw new Error('no box');
  await act(async () => type(input, 'pes'));
  await settle();
  await act(async () => type(input, 'peskow'));
  await settle();
  waiting.get('peskow')?.();
  await settle();
  waiting.get('pes')?.();
  await settle();
  expect(document.body.textContent).toContain('found peskow');
  const names = [...document.querySelectorAll('[role="option"]')].map((row) => row.textContent ?? '');
  expect(names.filter((name) => name.startsWith('found pes') && !name.startsWith('found peskow'))).toEqual(
    [],
  );
  await act(async () => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  expect(useWorkspace.getState().page).toEqual({ kind: 'person', entityId: 'found peskow' });
  await page.close();
});
