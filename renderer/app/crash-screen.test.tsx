import { act, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { fakeHost } from '../host/fake.ts';
import { onFakeHost, settle } from '../host/testing.tsx';
import { CrashScreen } from './crash-screen.tsx';

function Broken({ broken }: { readonly broken: boolean }) {
  if (broken) throw new TypeError('the secret words of an article');
  return (
    <div contentEditable suppressContentEditableWarning>
      Words on the sheet
    </div>
  );
}

function Page() {
  const [broken, setBroken] = useState(false);
  return (
    <>
      <Broken broken={broken} />
      <button type="button" onClick={() => setBroken(true)}>
        break
      </button>
    </>
  );
}

it('keeps the text and reports names, never content', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const host = fakeHost({ 'system.reportCrash': () => ({ reference: 'r-17' }) });
  const page = await onFakeHost(
    host,
    <CrashScreen>
      <Page />
    </CrashScreen>,
  );
  await act(async () => page.element.querySelector('button')?.click());
  await settle();
  expect(page.element.textContent).toMatch(/Text sichern|Save text/);
  expect(page.element.textContent).toContain('r-17');
  const report = JSON.stringify(host.calls.find(([command]) => command === 'system.reportCrash'));
  expect(report).toContain('TypeError');
  expect(report).toContain('Broken');
  expect(report).not.toContain('secret words');
  await page.close();
});
