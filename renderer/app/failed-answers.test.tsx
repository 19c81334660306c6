import { act } from 'react';
import { expect, it } from 'vitest';
import { fail, ok } from '#shared/result.ts';
import { fakeHost } from '../host/fake.ts';
import { useCommand } from '../host/hooks.ts';
import { onFakeHost, settle } from '../host/testing.tsx';
import { Notices } from '../ui/toast.tsx';
import { TooltipProvider } from '../ui/tooltip.tsx';
import { useFailedAnswers } from './failed-answers.ts';

function Page() {
  useFailedAnswers();
  const people = useCommand('people.list', {});
  const desks = useCommand('desks.list', {});
  return (
    <TooltipProvider>
      <p>{people.data && desks.data ? 'there' : 'waiting'}</p>
      <Notices />
    </TooltipProvider>
  );
}

it('says once that answers failed, and asks again', async () => {
  let broken = true;
  const answer = () => (broken ? fail('INTERNAL', { reference: 'r-4' }) : ok([]));
  const host = fakeHost({ 'people.list': answer, 'desks.list': answer });
  const page = await onFakeHost(host, <Page />);
  await settle();
  expect(page.element.textContent).toContain('waiting');
  expect(page.element.textContent?.match(/r-4/g)).toHaveLength(1);
  broken = false;
  const again = [...page.element.querySelectorAll('button')].find((button) =>
    /^(Noch einmal versuchen|Try again)$/.test(button.textContent ?? ''),
  );
  await act(async () => again?.click());
  await settle();
  expect(page.element.textContent).toContain('there');
  expect(page.element.textContent).not.toContain('r-4');
  await page.close();
});

it('leaves to the screen what the screen expects', async () => {
  const host = fakeHost({
    'people.list': () => fail('NOT_FOUND', { kind: 'person', id: 'p' }),
    'desks.list': () => [],
  });
  const page = await onFakeHost(host, <Page />);
  await settle();
  expect(page.element.textContent).toContain('waiting');
  expect(page.element.querySelectorAll('button')).toHaveLength(0);
  await page.close();
});
