import { expect, test } from '../support/app.ts';
import { openByList, runByPalette, sheetOf } from '../support/desk.ts';

const ARTICLE = 'Lindqvist hatte Telefongespräch mit Dragomirow';

test.use({ beginning: 'demo' });

test('what the archive has already had: similar articles, and this very sentence', async ({
  app: { page },
}) => {
  await openByList(page, ARTICLE);
  const paragraph = sheetOf(page).locator('p', { hasText: 'Telefongespräch' }).first();
  await expect(paragraph).toBeVisible();

  await test.step('similar articles say why, and Enter opens one', async () => {
    await runByPalette(page, 'Ähnliche Artikel');
    const dialog = page.getByRole('dialog', { name: 'Ähnliche Artikel' });
    const first = dialog.getByRole('listitem').first();
    await expect(first).toContainText(/\d{4}.*\S/);
    const headline = (await first.getByRole('button').textContent()) ?? '';
    await first.getByRole('button').press('Enter');
    await expect(dialog).toBeHidden();
    await expect(sheetOf(page)).toContainText(headline);
  });

  await test.step('a sentence that stands in another article is found there', async () => {
    await openByList(page, ARTICLE);
    await runByPalette(page, 'Artikel verdoppeln');
    await expect(page.getByRole('option', { name: ARTICLE })).toHaveCount(2);
    await paragraph.click();
    await runByPalette(page, 'Hatten wir diesen Satz schon?');
    const dialog = page.getByRole('dialog', { name: 'Hatten wir diesen Satz schon?' });
    await expect(dialog.getByRole('button', { name: ARTICLE })).toBeVisible();
    await expect(dialog.locator('mark').first()).toBeVisible();
    await dialog.getByRole('button', { name: ARTICLE }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(sheetOf(page)).toBeFocused();
  });
});
