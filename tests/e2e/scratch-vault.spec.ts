import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { openByList, runByPalette } from '../support/desk.ts';
import { openThroughBridge } from '../support/electron-bridge.ts';

const PASS = 'Vier Eichen stehen im Nebel';
test.use({ beginning: 'demo' });
for (const [language, theme, width, title, forgotten, change] of [
  ['de', 'light', 1280, 'Tresor für Klarnamen', /Kennsatz vergessen/, 'Kennsatz ändern …'],
  ['en', 'dark', 1920, 'Vault of real names', /Pass phrase forgotten/, 'Change the pass phrase …'],
] as const) {
  test(`shots ${language}`, async ({ archive, browser, contextOptions, locale, timezoneId }) => {
    test.slow();
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-bridge-'));
    const context = await browser.newContext({
      ...(contextOptions as object), locale, timezoneId, viewport: { width, height: 900 }, colorScheme: theme,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const app = await openThroughBridge(context, { archive, userFolder: folder });
    const { page } = app;
    const prepared = await app.call('vault.prepare', { passPhrase: PASS });
    const { words } = prepared.value as { words: string[] };
    await app.call('vault.confirm', { phrase: words.join(' ') });
    await app.call('settings.set', { personId: null, key: 'interface.language', value: language });
    await page.reload();
    await page.locator('footer').first().waitFor();
    await page.waitForTimeout(1500);
    const shot = (name: string) => page.screenshot({ path: `/tmp/shots/${language}-${name}.png` });
    await runByPalette(page, title);
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    await page.waitForTimeout(400);
    await shot('1-open');
    await dialog.getByRole('button', { name: change }).click();
    await dialog.locator('input').nth(0).fill('falsch falsch');
    await dialog.locator('input').nth(1).fill('kurz');
    await dialog.locator('button[type=submit]').click();
    await shot('2-short');
    await dialog.locator('input').nth(1).fill('lang genug ja');
    await dialog.locator('input').nth(2).fill('lang genug ja');
    await dialog.locator('button[type=submit]').click();
    await dialog.getByRole('alert').waitFor();
    await shot('3-wrong');
    await dialog.locator('form button').nth(2).click();
    await shot('4-recovery');
    await app.call('vault.close', {});
    await page.waitForTimeout(500);
    await shot('5-closed');
    await dialog.getByRole('button', { name: forgotten }).click();
    await dialog.locator('textarea').fill('waldhaus seeturm waldhauss');
    await dialog.locator('input').nth(0).fill('lang genug ja');
    await dialog.locator('input').nth(1).fill('lang genug ja');
    await dialog.locator('button[type=submit]').click();
    await dialog.getByRole('alert').waitFor();
    await shot('6-closed-recovery');
    await dialog.locator('form button').nth(1).click();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await openByList(page, 'Torwart Baumann hält das Derby fest');
    await runByPalette(page, language === 'de' ? 'Zitate autorisieren lassen' : 'Have quotes authorised');
    const mail = page.getByRole('dialog');
    await mail.waitFor();
    await page.waitForTimeout(400);
    const used = (await app.call('articles.list', {})).value;
    console.log(JSON.stringify(used).slice(0, 200));
    await shot('7-mail');
    await app.close();
    await context.close();
    await rm(folder, { recursive: true, force: true });
  });
}
