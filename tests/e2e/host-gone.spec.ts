import { readFile } from 'node:fs/promises';
import type { Page, WebSocketRoute } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { articleNow, openByList, sheetOf } from '../support/desk.ts';

const HEADLINE = 'Der Trainer, der nicht schreit';

test.describe('when the program behind the window is gone', () => {
  test.use({ beginning: 'demo' });

  test.beforeEach(({}, info) => {
    test.skip(info.project.metadata['host'] === 'electron', 'Electron’s windows end with it.');
  });

  test('the page says so, keeps the text, and hands it out', async ({ app }) => {
    const { page } = app;
    await openByList(page, HEADLINE);
    await sheetOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Kurz vor dem Ende.', { delay: 15 });
    await app.killHost();

    const alert = page.getByRole('alert').filter({ hasText: 'Copydesk antwortet nicht.' });
    await expect(alert).toBeVisible();
    await expect(sheetOf(page)).toContainText('Kurz vor dem Ende.');
    await expect(sheetOf(page), 'nothing can be typed that nobody would keep').toHaveAttribute(
      'contenteditable',
      'false',
    );

    await alert.getByRole('button', { name: 'Text kopieren' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('Kurz vor dem Ende.');
    const download = page.waitForEvent('download');
    await alert.getByRole('button', { name: 'Text herunterladen' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain('Kurz vor dem Ende.');
  });

  test('the page writes on when it comes back', async ({ app }) => {
    const { page } = app;
    const line = await breakableLine(page);
    await openByList(page, HEADLINE);
    await sheetOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Davor.', { delay: 15 });
    await line.cut();
    await expect(page.getByRole('alert').filter({ hasText: 'Copydesk antwortet nicht.' })).toBeVisible();
    line.mend();
    await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 20_000 });
    await expect(sheetOf(page)).toHaveAttribute('contenteditable', 'true');
    await sheetOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Danach.', { delay: 15 });
    await expect
      .poll(async () => (await articleNow(app.archive, HEADLINE)).document)
      .toContain('Davor. Danach.');
  });
});

/** The page's connection, which a test can cut and mend, as a sleeping laptop does. */
async function breakableLine(page: Page): Promise<{ cut(): Promise<void>; mend(): void }> {
  let whole = true;
  const sockets: WebSocketRoute[] = [];
  await page.routeWebSocket(/\/socket$/, (socket) => {
    if (!whole) return void socket.close({ code: 1013 });
    socket.connectToServer();
    sockets.push(socket);
  });
  await page.reload();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  return {
    async cut() {
      whole = false;
      for (const socket of sockets.splice(0)) await socket.close({ code: 1013 });
    },
    mend: () => void (whole = true),
  };
}
