import { expect, it } from 'vitest';
import { fakeHost } from '../../host/fake.ts';
import { onFakeHost } from '../../host/testing.tsx';
import { LanguageProvider } from '../../ui/language.tsx';
import { MailHeadView } from './text-view.tsx';

it.each([
  ['de', '2026-11-27T09:00:00.000Z', '27.11.2026, 10:00'],
  ['en', '2026-11-27T09:00:00.000Z', '27/11/2026, 10:00'],
  ['de', 'neulich abends', 'neulich abends'],
] as const)('says when a mail was sent as people write it (%s, %s)', async (language, date, shown) => {
  const head = { from: 'rohde@example.org', to: '', date, subject: '', attachments: [] };
  const page = await onFakeHost(
    fakeHost({}),
    <LanguageProvider language={language} timeZone="Europe/Berlin">
      <MailHeadView head={head} />
    </LanguageProvider>,
  );
  expect(page.element.textContent).toContain(shown);
  await page.close();
});
