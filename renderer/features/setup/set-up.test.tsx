import { expect, it } from 'vitest';
import { fakeHost } from '../../host/fake.ts';
import { onFakeHost, settle } from '../../host/testing.tsx';
import { TooltipProvider } from '../../ui/tooltip.tsx';
import { SetUp } from './set-up.tsx';

async function beginning(articles: number): Promise<string> {
  const host = fakeHost({
    'archive.status': () => ({
      name: '',
      folder: '/archive',
      setUp: false,
      articles,
      schemaVersion: 8,
      lastBackup: null,
      timeZone: 'Europe/Berlin',
    }),
  });
  const page = await onFakeHost(
    host,
    <TooltipProvider>
      <SetUp />
    </TooltipProvider>,
  );
  await settle();
  const checked = [...page.element.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (one) => one.checked,
  );
  const words = checked.map((one) => one.closest('label')?.textContent ?? '').join(' | ');
  await page.close();
  return words;
}

it('offers the demo archive to begin with, but not to an archive that has articles already', async () => {
  expect(await beginning(0)).toMatch(/Demo/);
  expect(await beginning(3)).not.toMatch(/Demo/);
});
