import { readdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { actAs, articleNow, blockOf, FIELD, runByPalette, saved, sheetOf } from '../support/desk.ts';

const MOD = 'ControlOrMeta';

/** The act of the top bar that fits the article's state. */
const nextAct = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /^(?:Zur Prüfung geben|Übernehmen|Freigeben)$/ });

async function confirm(page: Page, title: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('button', { name: title }).click();
  await expect(dialog).toBeHidden();
}

async function writeArticle(page: Page, headline: string, body: string): Promise<void> {
  await runByPalette(page, 'Neuer Artikel');
  await expect(blockOf(page, FIELD.headline)).toHaveAttribute('data-placeholder', 'Überschrift');
  await blockOf(page, FIELD.headline).click();
  await page.keyboard.type(headline);
  await blockOf(page, FIELD.body).click();
  await page.keyboard.type(body);
  await saved(page);
}

test.describe('acts of the workflow', () => {
  test('are taken back by the line or by Ctrl+Z, and the record says so', async ({ app }) => {
    const { page } = app;
    const state = async (): Promise<string> => (await articleNow(app.archive, 'Brücke')).state;
    await writeArticle(page, 'Die Brücke öffnet', 'Die Brücke öffnet morgen.');
    await expect(nextAct(page)).toHaveText('Zur Prüfung geben');
    await nextAct(page).click();
    await confirm(page, 'Zur Prüfung geben');
    await expect.poll(state).toBe('submitted');
    await expect(nextAct(page)).toHaveText('Übernehmen');
    await page.getByRole('button', { name: 'Rückgängig', exact: true }).last().click();
    await expect.poll(state).toBe('draft');
    await expect(nextAct(page)).toHaveText('Zur Prüfung geben');

    await nextAct(page).click();
    await confirm(page, 'Zur Prüfung geben');
    await expect.poll(state).toBe('submitted');
    await sheetOf(page).getByText('öffnet morgen').click();
    await page.keyboard.press(`${MOD}+z`);
    await expect.poll(state).toBe('draft');
    await expect(blockOf(page, FIELD.body)).toHaveText('Die Brücke öffnet morgen.');
    await page.getByRole('tab', { name: 'Prüfung' }).click();
    await expect(page.getByText('Rückgängig gemacht: Zur Prüfung geben')).toHaveCount(2);
    await page.keyboard.press('Escape');
  });

  test('“Zur Stelle” leads to the placeholder itself', async ({ app: { page } }) => {
    await writeArticle(page, 'Die Brücke', 'Es kamen TK Menschen, und TK Hunde blieben.');
    await expect(sheetOf(page).locator('[data-placeholder-run]')).toHaveCount(2);
    await saved(page);
    await nextAct(page).click();
    await page.getByRole('button', { name: 'Zur Stelle' }).nth(1).click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('TK');
    await page.keyboard.type('zwei');
    await expect(blockOf(page, FIELD.body)).toHaveText('Es kamen TK Menschen, und zwei Hunde blieben.');

    // The palette takes the focus and still knows what is selected in the text.
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('zwei Hunde');
    await runByPalette(page, 'Ins Dossier sammeln');
    await expect(page.getByText(/^In „Dossier vom .*“ gesammelt$/)).toBeVisible();
  });
});

test('the sheet of keys knows the keys of the editor without an article', async ({ app: { page } }) => {
  await page.keyboard.press('F1');
  const sheet = page.getByRole('dialog', { name: 'Tastenübersicht' });
  await expect(sheet.getByText('Fett', { exact: true })).toBeVisible();
  await expect(sheet.getByText('„ Zitat')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await test.step('Esc while keys are being changed leaves the settings open', async () => {
    await runByPalette(page, 'Einstellungen');
    const settings = page.getByRole('dialog', { name: 'Einstellungen' });
    const change = settings.getByRole('button', { name: 'Tasten für „Drucken …“ ändern' });
    await change.press('Enter');
    const listening = settings.getByRole('button', { name: 'Tasten drücken … Esc bricht ab' });
    await expect(listening).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(listening).toBeHidden();
    await expect(change).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(settings).toBeHidden();
  });
});

test.describe('export', () => {
  let folder = '';
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-out-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('offers to replace a file that is there, or a second name', async ({ app: { page } }) => {
    await writeArticle(page, 'Die Brücke', 'Die Brücke öffnet morgen.');
    await page.getByRole('button', { name: 'Exportieren …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Exportieren' });
    await dialog.getByLabel('Ordner').fill(folder);
    const run = dialog.getByRole('button', { name: 'Exportieren', exact: true });
    await run.click();
    await expect.poll(() => readdirSync(folder)).toHaveLength(1);
    await run.click();
    await expect(dialog.getByText(/HTML: .*gibt es schon/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Mit zweitem Namen ablegen (…-2)' }).click();
    await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith('-2.html'))).toHaveLength(1);
    await run.click();
    await dialog.getByRole('button', { name: 'Vorhandene ersetzen' }).click();
    await expect(dialog.getByRole('button', { name: 'Vorhandene ersetzen' })).toBeHidden();
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test.describe('under an embargo', () => {
    test.use({ beginning: 'demo' });

    test('says format by format why not', async ({ app: { page } }) => {
      await actAs(page, 'Tekla Brunnhuber');
      await page.getByRole('button', { name: /^Sperrfrist/ }).click();
      await page
        .getByRole('listbox', { name: /^Sperrfrist/ })
        .getByRole('option')
        .first()
        .click();
      await page.getByRole('button', { name: 'Exportieren …' }).click();
      const dialog = page.getByRole('dialog', { name: 'Exportieren' });
      await dialog.getByLabel('Ordner').fill(folder);
      await dialog.getByLabel(/^Reiner Text/).check();
      await dialog.getByLabel(/^Copydesk-Paket/).check();
      await dialog.getByRole('button', { name: 'Exportieren', exact: true }).click();
      await expect(dialog.getByText(/^HTML, Text: Die Sperrfrist läuft noch bis/)).toBeVisible();
      await expect.poll(() => readdirSync(folder)).toHaveLength(1);
    });
  });
});
