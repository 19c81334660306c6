import { expect, test } from '../support/app.ts';
import { actAs, articleNow, openByList, runByPalette, sheetOf } from '../support/desk.ts';

test.use({ beginning: 'demo' });

test('an article is spiked with a reason and comes back to where it was', async ({ app }) => {
  const { page } = app;
  await openByList(page, 'Der Trainer, der nicht schreit');
  await runByPalette(page, 'Verwerfen');
  const dialog = page.getByRole('dialog', { name: 'Verwerfen' });
  await dialog.getByRole('button', { name: 'Verwerfen' }).click();
  await expect(dialog.getByText('Bitte begründen Sie diesen Schritt.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Begründung' }).fill('Nach dem Spiel überholt.');
  await dialog.getByRole('textbox', { name: 'Begründung' }).press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await articleNow(app.archive, 'Der Trainer')).state).toBe('spiked');

  await runByPalette(page, 'Wiederherstellen');
  const restoring = page.getByRole('dialog', { name: 'Wiederherstellen' });
  await restoring.getByRole('button', { name: 'Wiederherstellen' }).click();
  await expect(restoring).toBeHidden();
  await expect.poll(async () => (await articleNow(app.archive, 'Der Trainer')).state).toBe('draft');
  await expect(sheetOf(page)).toHaveAttribute('contenteditable', 'true');
});

test('a kill asks for a reason and a second person and lists what went out', async ({ app }) => {
  const { page } = app;
  await actAs(page, 'Carsten Wiegand');
  await openByList(page, 'Torwart Baumann hält das Derby fest');
  await runByPalette(page, 'Zurückziehen');
  const dialog = page.getByRole('dialog', { name: 'Zurückziehen' });
  await expect(dialog.getByRole('region', { name: 'Was davon hinausging' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Zurückziehen' }).click();
  await expect(dialog.getByText('Bitte begründen Sie diesen Schritt.')).toBeVisible();
  await expect(dialog.getByText('Bitte wählen Sie die zweite Person.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Begründung' }).fill('Der Torwart war ein anderer.');
  const second = dialog.getByRole('combobox', { name: 'Zweite Person' });
  await expect(second.getByRole('option', { name: 'Carsten Wiegand' })).toHaveCount(0);
  await second.selectOption('Hanna Voß');
  await dialog.getByRole('button', { name: 'Zurückziehen' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await articleNow(app.archive, 'Torwart Baumann')).state).toBe('killed');

  await page.getByRole('tab', { name: 'Prüfung' }).click();
  const review = page.getByRole('tabpanel', { name: 'Prüfung' });
  await expect(review).toContainText('Der Torwart war ein anderer.');
  await expect(review).toContainText('gemeinsam mit Hanna Voß');

  await runByPalette(page, 'Depublizieren');
  const down = page.getByRole('dialog', { name: 'Depublizieren' });
  await down.getByRole('textbox', { name: 'Begründung' }).fill('Auch aus dem Netz.');
  await down.getByRole('combobox', { name: 'Zweite Person' }).selectOption('Hanna Voß');
  await down.getByRole('button', { name: 'Depublizieren' }).click();
  await expect.poll(async () => (await articleNow(app.archive, 'Torwart Baumann')).state).toBe('taken-down');
});
