import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { actAs, articleNow, blockOf, quoteCardsOf, runByPalette, saved, sheetOf } from '../support/desk.ts';

const HEADLINE = 'Ein Fährmann, dem niemand mehr glaubt';

/** Goes there by Tab, as a person without a mouse does. */
async function tabTo(page: Page, target: Locator, most = 40): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, `reached within ${most} steps of Tab`).toBeFocused();
}

/** F6 until the focus is where work in that pane begins. */
async function goToPane(page: Page, pane: 'navigation' | 'list' | 'editor' | 'inspector'): Promise<void> {
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('F6');
    const reached = await page.evaluate(
      () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null,
    );
    if (reached === pane) return;
  }
  throw new Error(`F6 does not lead to ${pane}.`);
}

async function inspect(page: Page, tab: string): Promise<void> {
  await goToPane(page, 'inspector');
  for (let step = 0; step < 5; step += 1) {
    if ((await page.getByRole('tab', { name: tab }).getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowRight');
  }
  await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
}

/** An act of the workflow from the palette; a reason where one is wanted. */
async function act(page: Page, title: string, reason = ''): Promise<void> {
  await runByPalette(page, title);
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  if (reason) await page.keyboard.insertText(reason);
  const confirm = dialog.getByRole('button', { name: title });
  await expect(confirm).toBeEnabled();
  await tabTo(page, confirm, 6);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

test.describe('the editor’s day', () => {
  test.use({ beginning: 'demo' });

  test('without a mouse', async ({ app }) => {
    test.setTimeout(150_000);
    const { page } = app;
    const state = async (): Promise<string> => (await articleNow(app.archive, HEADLINE)).state;

    await test.step('the queue, and taking over', async () => {
      await actAs(page, 'Tekla Brunnhuber');
      await runByPalette(page, 'Eingereicht');
      const list = page.getByRole('listbox', { name: /^Eingereicht/ });
      await expect(list).toBeVisible();
      await goToPane(page, 'list');
      await expect(list).toBeFocused();
      await expect(list.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Home');
      for (let row = 0; row < 5; row += 1) {
        const chosen = await list.locator('[aria-selected=true]').textContent();
        if (chosen?.includes(HEADLINE)) break;
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await expect(sheetOf(page)).toContainText(HEADLINE);
      await expect(sheetOf(page)).toBeFocused();
      await act(page, 'Übernehmen');
      await expect.poll(state).toBe('in-review');
      await inspect(page, 'Prüfung');
      await expect(page.getByText(/In Prüfung bei Tekla Brunnhuber seit/)).toBeVisible();
    });

    const quote = quoteCardsOf(page).first();
    await test.step('a quote is checked in the ledger', async () => {
      await inspect(page, 'Zitate');
      await tabTo(page, quote.getByRole('button', { name: 'Bearbeiten' }));
      await page.keyboard.press('Enter');
      await tabTo(page, quote.getByRole('button', { name: 'Als geprüft vermerken' }));
      await page.keyboard.press('Enter');
      await expect(quote.getByText('Geprüft', { exact: true })).toBeVisible();
      await expect(quote.getByText(/Tekla Brunnhuber/)).toBeVisible();
    });

    await test.step('another word in the quote takes the state back, undo returns it', async () => {
      await page.keyboard.press('Shift+Tab');
      const words = quote.getByRole('button').first();
      for (let step = 0; step < 40; step += 1) {
        if (await words.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('Shift+Tab');
      }
      await page.keyboard.press('Enter');
      await expect(sheetOf(page)).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.keyboard.type('Eine', { delay: 15 });
      await expect(quote.getByRole('button').first(), 'the new word is part of the quote').toContainText(
        '„Eine Wahrheit',
      );
      await expect(quote.getByText('Erfasst', { exact: true })).toBeVisible();
      await page.keyboard.press('Control+z');
      await expect(quote.getByText('Geprüft', { exact: true })).toBeVisible();
      await saved(page);
    });

    await test.step('back to the author with a reason', async () => {
      await act(page, 'Zurückgeben', 'Bitte den zweiten Beleg nachreichen.');
      await expect.poll(state).toBe('returned');
      await inspect(page, 'Prüfung');
      await expect(page.getByText('Bitte den zweiten Beleg nachreichen.')).toBeVisible();
    });

    await test.step('the author hands it in again, the editor approves', async () => {
      await actAs(page, 'Lotte Nørgaard');
      await expect(sheetOf(page)).toContainText(HEADLINE);
      await page.keyboard.press('Control+Shift+s');
      await expect(
        page
          .getByRole('dialog', { name: /Fassung sichern/ })
          .getByRole('textbox')
          .first(),
      ).toBeFocused();
      await page.keyboard.insertText('mit Beleg');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await act(page, 'Zur Prüfung geben');
      await actAs(page, 'Tekla Brunnhuber');
      await expect(sheetOf(page)).toContainText(HEADLINE);
      await act(page, 'Übernehmen');
      await act(page, 'Freigeben');
      await expect.poll(state).toBe('approved');
      await act(page, 'Als ausgegeben vermerken');
      await expect.poll(state).toBe('exported');
    });

    await test.step('versions are compared, and one comes back', async () => {
      const headline = blockOf(page, 1);
      await page.keyboard.press('F6');
      await goToPane(page, 'editor');
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('Kultur ', { delay: 15 });
      await saved(page);
      await inspect(page, 'Fassungen');
      const versions = page.getByRole('list', { name: 'Fassungen' });
      const named = versions.getByRole('listitem').filter({ hasText: 'mit Beleg' });
      await tabTo(page, named.getByRole('button', { name: 'Mit jetzt vergleichen' }));
      await page.keyboard.press('Enter');
      const compare = page.getByRole('dialog', { name: 'Fassungen vergleichen' });
      await expect(compare.locator('ins').filter({ hasText: 'Kultur' })).toBeVisible();
      const restore = compare.getByRole('button', { name: /^Zurückholen/ });
      await tabTo(page, restore);
      await page.keyboard.press('Enter');
      await expect(compare).toBeHidden();
      await expect(sheetOf(page)).not.toContainText('Kultur ');
      await expect(headline).toContainText(HEADLINE);
      await expect(versions.getByText('Vor dem Zurückholen')).toBeVisible();
    });
  });
});
