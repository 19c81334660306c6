import { expect, test } from '../support/app.ts';
import { askArchive, runByPalette } from '../support/desk.ts';

test.use({ beginning: 'demo' });

test('caring for keywords, by keyboard only', async ({ app }) => {
  const { page } = app;
  const list = page.getByRole('listbox', { name: 'Schlagwörter' });
  const articlesWith = async (keyword: string): Promise<number> =>
    (await askArchive<{ total: number }>(app.archive, 'articles.list', { filter: { keyword } })).total;
  await runByPalette(page, 'Schlagwörter und Namen');
  await page.getByRole('searchbox', { name: 'Eintrag suchen' }).focus();
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('searchbox', { name: 'Eintrag suchen' }).fill(name);
    await expect(list.getByRole('option')).toHaveCount(1);
    await list.focus();
    await page.keyboard.press('Space');
    await expect(list.getByRole('option', { selected: true })).toContainText(name);
  };
  const [one, other] = ['Energiepreise', 'Fernwärme'];
  const before = [await articlesWith(one), await articlesWith(other)];
  await choose(one);
  await choose(other);
  await page.getByRole('searchbox', { name: 'Eintrag suchen' }).fill('');
  await page.getByRole('button', { name: 'Zusammenführen …' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Zusammenführen' });
  await dialog.getByRole('radio', { name: one }).press('Space');
  await expect(dialog.getByText(/^Betrifft \d+ Artikel\.$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Zusammenführen' }).press('Enter');
  await expect(page.getByText(/^„Fernwärme“ ging in „Energiepreise“ auf \(\d Artikel\)$/)).toBeVisible();
  await expect(list.getByRole('option', { name: /^Energiepreise.*auch: Fernwärme/ })).toBeVisible();
  await expect
    .poll(
      async () => (await articlesWith(other)) === (await articlesWith(one)),
      'the old spelling leads to the new word',
    )
    .toBe(true);
  await list.focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Zurückgenommen: „Fernwärme“/)).toBeVisible();
  await expect(list.getByRole('option', { name: /^Fernwärme/ })).toBeVisible();
  expect([await articlesWith(one), await articlesWith(other)]).toEqual(before);
});
