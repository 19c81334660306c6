import { expect, test } from '../support/app.ts';
import { articleNow, openByList, runByPalette, saved, sheetOf } from '../support/desk.ts';

const HEADLINE = 'Der Trainer, der nicht schreit';

test.describe('the same article in two windows', () => {
  test.use({ beginning: 'demo' });

  test('is live and read-only in the second, until one goes on writing there', async ({ app }) => {
    const first = app.page;
    await openByList(first, HEADLINE);
    const { id } = await articleNow(app.archive, HEADLINE);
    const second = await app.secondWindow(id);
    await expect(sheetOf(second)).toContainText(HEADLINE);
    await expect(second.getByText(/in einem anderen Fenster geschrieben/)).toBeVisible();
    await expect(sheetOf(second)).toHaveAttribute('contenteditable', 'false');

    await sheetOf(first).focus();
    await first.keyboard.press('Control+End');
    await first.keyboard.type(' Aus dem ersten Fenster.', { delay: 15 });
    await expect(sheetOf(second), 'the reader follows').toContainText('Aus dem ersten Fenster.');

    await test.step('the list of one window changes what is written in the other, and neither is lost', async () => {
      await runByPalette(second, 'Alle Artikel');
      for (const headline of ['Der letzte Samstag in der Markthalle', HEADLINE]) {
        await second.getByRole('option', { name: headline }).click({ modifiers: ['ControlOrMeta'] });
      }
      const bar = second.getByRole('toolbar', { name: '2 ausgewählt' });
      await bar.getByRole('button', { name: 'Ressort, Priorität' }).click();
      const typing = first.keyboard.type(' Während nebenan sortiert wird, geht es hier weiter.', {
        delay: 30,
      });
      await second.getByRole('menuitem', { name: '2', exact: true }).click();
      await typing;
      await saved(first);
      await expect.poll(async () => (await articleNow(app.archive, HEADLINE)).fields.urgency).toBe(2);
      await first.getByRole('tab', { name: 'Angaben' }).click();
      await expect(first.getByLabel('Priorität')).toHaveValue('2');
      await expect(sheetOf(first)).toContainText('geht es hier weiter.');
      await expect
        .poll(async () => (await articleNow(app.archive, HEADLINE)).document)
        .toContain('geht es hier weiter.');
      await sheetOf(first).focus();
    });

    await first.keyboard.type(' Noch unterwegs', { delay: 15 });
    await second.getByRole('button', { name: 'Hier weiterschreiben' }).click();
    await expect(sheetOf(second)).toHaveAttribute('contenteditable', 'true');
    await expect(sheetOf(second), 'nothing typed in the first is lost').toContainText('Noch unterwegs');
    await expect(first.getByText(/in einem anderen Fenster geschrieben/)).toBeVisible();
    await expect(sheetOf(first)).toHaveAttribute('contenteditable', 'false');

    await sheetOf(second).focus();
    await second.keyboard.press('Control+End');
    await second.keyboard.type(' Aus dem zweiten.', { delay: 15 });
    await saved(second);
    await expect(sheetOf(first)).toContainText('Noch unterwegs Aus dem zweiten.');

    await second.close();
    await expect(sheetOf(first), 'the writing comes back when the other window is gone').toHaveAttribute(
      'contenteditable',
      'true',
    );
  });
});
