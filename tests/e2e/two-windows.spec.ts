import { expect, test } from '../support/app.ts';
import { articleNow, openByList, saved, sheetOf } from '../support/desk.ts';

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
