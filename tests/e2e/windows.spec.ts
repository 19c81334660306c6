import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { articleNow, caretPlace, actAs, openByList, runByPalette, sheetOf } from '../support/desk.ts';

const HEADLINE = 'Der letzte Samstag in der Markthalle';

test.describe('a window', () => {
  test.use({ beginning: 'demo' });

  test('stands after a reload and after a restart as it was left', async ({ app }) => {
    await openByList(app.page, HEADLINE);
    const before = await articleNow(app.archive, HEADLINE);
    await app.page.getByRole('tab', { name: 'Angaben' }).click();
    await sheetOf(app.page).getByText(HEADLINE).click();
    await app.page.keyboard.press('Home');
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('ArrowRight');
    const left = await caretPlace(app.page);
    expect(left).toEqual({ block: 1, offset: 2 });
    await expect.poll(async () => (await articleNow(app.archive, HEADLINE)).caret?.anchor.offset).toBe(2);

    const stands = async (): Promise<void> => {
      await expect(sheetOf(app.page)).toBeFocused();
      await expect.poll(() => caretPlace(app.page)).toEqual(left);
      await expect(app.page.getByRole('tab', { name: 'Angaben' })).toHaveAttribute('aria-selected', 'true');
      await expect(app.page.locator('[role=option][aria-selected=true]')).toContainText(HEADLINE);
    };
    await app.page.reload();
    await stands();
    await app.restart('stop');
    await stands();
    const after = await articleNow(app.archive, HEADLINE);
    expect(after.revision, 'looking makes no revision').toBe(before.revision);

    await runByPalette(app.page, 'Schlagwörter und Namen');
    const page = (): Locator => app.page.getByRole('heading', { name: 'Schlagwörter und Namen', level: 1 });
    await expect(page()).toBeVisible();
    await app.page.reload();
    await expect(page(), 'a page in the place of the sheet stays too').toBeVisible();
    await expect(app.page.getByRole('button', { name: 'Zurück zum Artikel' })).toBeVisible();
    await app.restart('stop');
    await expect(sheetOf(app.page), 'a start goes straight back to the article').toContainText(HEADLINE);
  });

  test('goes back to the person it acted as', async ({ app }) => {
    const acting = (page: Page): Locator =>
      page.getByRole('contentinfo').getByRole('button', { name: /^Sie arbeiten als/ });
    await actAs(app.page, 'Mira Halden');
    await app.page.reload();
    await expect(acting(app.page)).toHaveText('Mira Halden');
    await app.restart('stop');
    await expect(acting(app.page)).toHaveText('Mira Halden');
  });

  test('answers a notice without closing the dialog under it', async ({ app: { page } }) => {
    await runByPalette(page, 'Archiv sichern');
    const notice = page.getByRole('region', { name: 'Hinweise' });
    await expect(notice.getByText(/^Gesichert und geprüft: /)).toBeVisible();
    await runByPalette(page, 'Einstellungen');
    const settings = page.getByRole('dialog', { name: 'Einstellungen' });
    await expect(settings).toBeVisible();
    await notice.getByRole('button', { name: 'Hinweis schließen' }).last().click();
    await expect(notice.getByText(/^Gesichert und geprüft: /)).toBeHidden();
    await expect(settings).toBeVisible();
  });

  test('opens beside another one at the article it was opened for, with an id of its own', async ({
    app,
  }) => {
    await openByList(app.page, HEADLINE);
    await expect(app.page.locator('[data-save]')).toBeVisible();
    const other = await articleNow(app.archive, 'Der Trainer, der nicht schreit');
    const second = await app.secondWindow(other.id);
    await expect(sheetOf(second)).toContainText('Der Trainer, der nicht schreit');
    await second.reload();
    await expect(sheetOf(second), 'a reload keeps the article of this window').toContainText('Der Trainer');
    await app.page.reload();
    await expect(sheetOf(app.page)).toContainText(HEADLINE);

    // A window that the page itself opens starts with a copy of everything the first one keeps.
    const opened = app.page.waitForEvent('popup');
    await runByPalette(app.page, 'In neuem Fenster öffnen');
    const copy = await opened;
    await expect(sheetOf(copy)).toContainText(HEADLINE);
    await expect(copy.getByRole('button', { name: 'Hier weiterschreiben' }).first()).toBeVisible();
  });
});
