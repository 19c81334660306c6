import type { Article } from '#shared/contract/models.ts';
import { type App, expect, test } from '../support/app.ts';
import { articleNow, askArchive, openByList, saved, sheetOf } from '../support/desk.ts';

test.use({ beginning: 'demo' });

const HEADLINE = 'Der Trainer, der nicht schreit';

/** Types while another process saves the same article: the window's next save is refused. */
async function meetAConflict({ page, archive }: App): Promise<void> {
  await openByList(page, HEADLINE);
  await sheetOf(page).focus();
  await page.keyboard.press('Control+End');
  const { id } = await articleNow(archive, HEADLINE);
  const theirs = await askArchive<Article>(archive, 'articles.get', { id });
  await page.keyboard.type(' Mein Satz.');
  await askArchive(archive, 'articles.save', {
    id,
    revision: theirs.revision,
    document: theirs.document.replace(HEADLINE, 'Der Trainer, der doch schreit'),
    fields: theirs.fields,
    caret: null,
  });
  await expect(page.getByText('Jemand anderes hat eine neuere Fassung gespeichert.')).toBeVisible();
  await page.getByRole('button', { name: 'Beide ansehen …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Zwei Fassungen dieses Artikels' });
  await expect(dialog.getByRole('region', { name: 'Meine' })).toContainText('Mein Satz.');
  await expect(dialog.getByRole('region', { name: 'Die andere' })).toContainText('der doch schreit');
  await expect(dialog.locator('mark')).toHaveText(['nicht', / Mein Satz\./, 'doch']);
}

test('two wordings of one article stand side by side, and mine can be kept', async ({ app }) => {
  await meetAConflict(app);
  await app.page.getByRole('button', { name: 'Meine behalten' }).click();
  await saved(app.page);
  const kept = await articleNow(app.archive, HEADLINE);
  expect(kept.document).toContain('Mein Satz.');
  const versions = await askArchive<{ name: string; headline: string }[]>(app.archive, 'versions.list', {
    articleId: kept.id,
  });
  expect(versions.map(({ headline }) => headline)).toContain('Der Trainer, der doch schreit');
});

test('the other wording can be taken, and mine stays among the versions', async ({ app }) => {
  await meetAConflict(app);
  await app.page.getByRole('button', { name: 'Die andere nehmen' }).click();
  await expect(sheetOf(app.page)).toContainText('Der Trainer, der doch schreit');
  await expect(sheetOf(app.page)).not.toContainText('Mein Satz.');
  const taken = await articleNow(app.archive, 'Der Trainer, der doch schreit');
  const versions = await askArchive<{ headline: string }[]>(app.archive, 'versions.list', {
    articleId: taken.id,
  });
  expect(versions.map(({ headline }) => headline)).toContain(HEADLINE);
});
