import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../build/scripts/support/root.ts';
import { expect, test } from '../support/app.ts';
import { blockOf, FIELD, newArticle, runByPalette, sheetOf } from '../support/desk.ts';

const MOD = 'ControlOrMeta';

test.describe('pictures and tables', () => {
  test('takes a dropped and a pasted picture in, with its texts', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.body).click();
    await page.keyboard.type('Oben.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Unten.');
    const bytes = readFileSync(join(ROOT, 'build/readme/workplace-light.png')).toString('base64');
    const files = await page.evaluateHandle((base64) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      data.items.add(new File([content], 'markt.png', { type: 'image/png' }));
      return data;
    }, bytes);
    const above = sheetOf(page).getByText('Oben.');
    const box = await above.boundingBox();
    const at = { clientX: (box?.x ?? 0) + 4, clientY: (box?.y ?? 0) + (box?.height ?? 0) - 2 };
    await above.dispatchEvent('dragover', { dataTransfer: files, ...at });
    await expect(page.getByTestId('drop-line')).toBeVisible();
    await above.dispatchEvent('drop', { dataTransfer: files, ...at });
    await expect(page.getByTestId('drop-line')).toBeHidden();
    await expect(blockOf(page, FIELD.body + 1).getByLabel('Bildunterschrift')).toBeVisible();
    await expect(blockOf(page, FIELD.body + 2)).toHaveText('Unten.');
    await sheetOf(page).getByText('Unten.').click();
    await sheetOf(page).evaluate(
      (sheet, data) =>
        sheet.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        ),
      files,
    );
    await expect(sheetOf(page).getByLabel('Bildunterschrift')).toHaveCount(2);
    const caption = sheetOf(page).getByLabel('Bildunterschrift').first();
    await caption.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Der "Alte Markt" -- z. B. um 7', { delay: 15 });
    await expect(caption).toHaveValue('Der „Alte Markt“ – z.\u202fB. um 7');

    // Enter goes on through the texts of the picture, and behind it.
    for (const text of ['Foto: Beispiel', 'Der Markt am Morgen']) {
      await page.keyboard.press('Enter');
      await page.keyboard.type(text, { delay: 15 });
    }
    await page.keyboard.press('Enter');
    await expect(sheetOf(page)).toBeFocused();
    await page.keyboard.type('Hier: ', { delay: 15 });
    await expect(blockOf(page, FIELD.body + 2)).toHaveText('Hier: Unten.');

    const picture = sheetOf(page).locator('figure').first();
    await picture.getByRole('button', { name: 'Ausschnitt …' }).click();
    const crop = page.getByRole('dialog', { name: 'Ausschnitt' });
    await crop.getByLabel('Breite (%)').fill('50');
    await crop.getByLabel('Breite (%)').press('Enter');
    await expect(crop).toBeHidden();
    await expect(picture.getByRole('img')).toHaveAttribute('style', /width: 200%/);
    await expect(page.getByText('„markt.png“ wird abgelegt …')).toHaveCount(0);
  });

  test('prints a proof whose tables keep to the paper', async ({ app: { page } }) => {
    await page.evaluate(() => {
      window.print = () => {};
    });
    await newArticle(page);
    await blockOf(page, FIELD.headline).click();
    await page.keyboard.type('Breite Tabelle');
    await blockOf(page, FIELD.body).click();
    await runByPalette(page, 'Tabelle einfügen');
    await expect(sheetOf(page).locator('th, td')).toHaveCount(9);
    for (let cell = 0; cell < 9; cell += 1) {
      await page.keyboard.insertText('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(2));
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press(`${MOD}+p`);
    await expect(page.locator('html')).toHaveAttribute('data-printing', 'proof');
    // The inner width of A4 with its margins, in CSS pixels.
    await page.setViewportSize({ width: 642, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const proof = page.locator('table').last();
    await expect(page.getByRole('heading', { name: 'Breite Tabelle' })).toBeVisible();
    expect(
      await proof.evaluate((table) => [
        table.scrollWidth <= table.clientWidth,
        table.getBoundingClientRect().right <= innerWidth,
      ]),
    ).toEqual([true, true]);
  });
});
