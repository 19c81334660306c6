import type { Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../build/scripts/support/root.ts';
import { expect, test } from '../support/app.ts';
import {
  articleNow,
  blockOf,
  caretPlace,
  FIELD,
  putCaretIn,
  quoteCardsOf,
  saved,
  sheetOf,
} from '../support/desk.ts';

const ARTICLES = join(ROOT, 'tests/fixtures/articles');

interface Copied {
  readonly headline: string;
  readonly standfirst: string;
  readonly paragraphs: readonly string[];
  readonly leftOut: readonly { readonly role: string; readonly text: string }[];
}

function copied(name: string): { text: string; read: Copied } {
  return {
    text: readFileSync(join(ARTICLES, `${name}.txt`), 'utf8'),
    read: JSON.parse(readFileSync(join(ARTICLES, `${name}.json`), 'utf8')) as Copied,
  };
}

/** The words that the sheet shows greyed, block by block. */
function greyedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('copydesk-greyed') ?? [])].map((range) =>
      range instanceof Range ? range.toString() : '',
    ),
  );
}

test.describe('the reporter’s day', () => {
  test.use({ beginning: 'nothing' });

  test('from the first start to handing in', async ({ app }) => {
    test.setTimeout(120_000);
    let { page } = app;
    const article = copied('telefonat-orvik');

    await test.step('first start with an empty archive', async () => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.getByRole('textbox', { name: 'Ihr Name' }).fill('Maria Beispiel');
      await page.getByRole('radio', { name: 'Mit einem leeren Archiv' }).check();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Sie arbeiten als Maria Beispiel' })).toBeVisible();
    });

    await test.step('a new article has the caret in its headline', async () => {
      await page.keyboard.press('Control+n');
      await page.keyboard.type('Neues vom "Morgen"', { delay: 15 });
      await expect(blockOf(page, FIELD.headline)).toHaveText('Neues vom „Morgen“');
      await expect(blockOf(page, FIELD.byline)).toContainText('Maria Beispiel');
    });

    await test.step('a copied web article is recognised', async () => {
      await page.keyboard.press('Shift+Home');
      await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toContain('Neues');
      await page.keyboard.press('Delete');
      await expect(blockOf(page, FIELD.headline)).toHaveText('');
      await page.evaluate((text) => navigator.clipboard.writeText(text), article.text);
      await page.keyboard.press('Control+v');
      const question = page.getByRole('region', { name: 'Ein ganzer Artikel' });
      await expect(question).toBeVisible();
      await expect(
        page.getByRole('complementary', { name: 'Warum etwas grau ist' }).locator('p').first(),
      ).toBeVisible();
      const greyed = await greyedTexts(page);
      for (const { text } of article.read.leftOut) expect(greyed.join('\n')).toContain(text);
      await page.keyboard.press('Enter');
      await expect(question).toBeHidden();
      await page.keyboard.press('Control+z');
      await expect(question).toBeVisible();
      await expect.poll(() => greyedTexts(page)).toEqual(greyed);
      await page.keyboard.press('Enter');
      await expect(question).toBeHidden();
      await expect(blockOf(page, FIELD.headline)).toHaveText(article.read.headline);
      await expect(blockOf(page, FIELD.standfirst)).toHaveText(article.read.standfirst);
      for (const [index, paragraph] of article.read.paragraphs.entries()) {
        await expect(blockOf(page, FIELD.body + index)).toHaveText(paragraph);
      }
      await expect(sheetOf(page)).not.toContainText('Leave a Reply');
    });

    await test.step('German typography as one types', async () => {
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('"Wir sind \'fast\' bereit", sagte Petrak -- z. B. zu 10 %.', { delay: 15 });
      await expect(sheetOf(page)).toContainText(
        '„Wir sind ‚fast‘ bereit“, sagte Petrak – z.\u202fB. zu 10\u202f%.',
      );
      await saved(page);
    });

    await test.step('Ctrl+J and Enter mark a quote with its speaker', async () => {
      for (const words of ['Wir haben lange geschwiegen', 'Nun werden unsere Unterhändler']) {
        await putCaretIn(page, words);
        await page.keyboard.press('Control+j');
        const card = page.getByRole('dialog', { name: 'Zitat markieren' });
        await expect(card.getByRole('combobox', { name: 'Sprecher' })).toHaveValue('Maja Lindqvist');
        await page.keyboard.press('Enter');
        await expect(card).toBeHidden();
      }
      await expect(quoteCardsOf(page)).toHaveCount(2);
      await expect(quoteCardsOf(page).getByText('Maja Lindqvist').first()).toBeVisible();
    });

    await test.step('evidence and a check', async () => {
      await putCaretIn(page, 'Wir haben lange geschwiegen');
      await page.keyboard.press('Control+j');
      const card = quoteCardsOf(page).first();
      await card.getByRole('button', { name: 'Text oder Adresse einfügen …' }).click();
      await page.keyboard.insertText(
        'Lindqvist: Wir haben lange geschwiegen, und das Schweigen hat keinem einzigen Menschen geholfen.',
      );
      await card.getByRole('button', { name: 'Beleg anhängen' }).click();
      await expect(card.getByText(/SHA-256/).first()).toBeVisible();
      await expect(card.getByText('Belegt', { exact: true })).toBeVisible();
      await card.getByRole('button', { name: 'Als geprüft vermerken' }).click();
      await expect(card.getByText('Geprüft', { exact: true })).toBeVisible();
      await expect(card.getByText(/geprüft Maria Beispiel/)).toBeVisible();
    });

    await test.step('one stack of undo for text, form and statement', async () => {
      await sheetOf(page).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Ende.', { delay: 15 });
      await expect(sheetOf(page)).toContainText('Ende.');
      await page.waitForTimeout(1200);
      await page.getByRole('tab', { name: 'Angaben' }).click();
      await page.getByLabel('Priorität').selectOption('2');
      await putCaretIn(page, 'Das Gespräch fand am Vormittag');
      await page.keyboard.press('Control+j');
      await expect(
        page.getByRole('dialog', { name: 'Zitat markieren' }).getByRole('combobox').first(),
      ).toBeVisible();
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: 'Zitate' }).click();
      await expect(quoteCardsOf(page)).toHaveCount(3);
      await sheetOf(page).focus();
      await page.keyboard.press('Control+z');
      await expect(quoteCardsOf(page)).toHaveCount(2);
      await page.keyboard.press('Control+z');
      await page.getByRole('tab', { name: 'Angaben' }).click();
      await expect(page.getByLabel('Priorität')).toHaveValue('5');
      await sheetOf(page).focus();
      await page.keyboard.press('Control+z');
      await expect(sheetOf(page)).not.toContainText('Ende.');
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+y');
      await expect(sheetOf(page)).toContainText('Ende.');
      await expect(page.getByLabel('Priorität')).toHaveValue('2');
      await page.getByRole('tab', { name: 'Zitate' }).click();
      await expect(quoteCardsOf(page)).toHaveCount(3);
    });

    await test.step('a killed program loses nothing that was shown as saved', async () => {
      await sheetOf(page).focus();
      await page.keyboard.press('Control+End');
      await saved(page);
      await page.keyboard.type(' Das kam noch dazu.', { delay: 60 });
      // At most the last second of typing may be missing after a power cut.
      await page.waitForTimeout(1100);
      await page.keyboard.type(' Und', { delay: 40 });
      page = await app.restart('kill');
      await expect(sheetOf(page)).toContainText('Das kam noch dazu.');
      await expect(page.getByText(/Wiederhergestellt bis \d\d:\d\d:\d\d/).first()).toBeVisible();
      await expect(sheetOf(page)).toBeFocused();
      const caret = await caretPlace(page);
      const last = article.read.paragraphs.length + FIELD.body;
      expect(caret?.block).toBe(last);
      await page.keyboard.type('!', { delay: 15 });
      await expect(blockOf(page, last)).toHaveText(/Das kam noch dazu\.( |U|Un|Und| U| Un| Und)*!$/);
    });

    await test.step('handing in says what is open, and leads there', async () => {
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' TK', { delay: 15 });
      await page.keyboard.press('Control+d');
      const dialog = page.getByRole('dialog', { name: 'Zur Prüfung geben' });
      const open = dialog.getByRole('listitem').filter({ hasText: 'Platzhalter im Text' });
      await expect(open).toBeVisible();
      await expect(dialog.getByRole('button', { name: 'Zur Prüfung geben' })).toBeDisabled();
      await open.getByRole('button', { name: 'Zur Stelle' }).click();
      await expect(dialog).toBeHidden();
      await expect(sheetOf(page)).toBeFocused();
      expect((await caretPlace(page))?.block).toBe(article.read.paragraphs.length + FIELD.body);
      await page.keyboard.press('Control+End');
      for (let key = 0; key < 3; key += 1) await page.keyboard.press('Backspace');
      await page.keyboard.press('Control+d');
      await expect(dialog.getByText('Der Artikel geht an die Redaktion')).toBeVisible();
      await dialog.getByRole('button', { name: 'Zur Prüfung geben' }).click();
      await expect(dialog).toBeHidden();
      await expect
        .poll(async () => (await articleNow(app.archive, article.read.headline)).state)
        .toBe('submitted');
    });
  });

  const seed = join(ROOT, '../shared/seed/artikel.txt');
  test('the seed article comes in clean', async ({ app }) => {
    test.skip(!existsSync(seed), 'There is no ../shared/seed beside the repository.');
    const { page } = app;
    await page.getByRole('textbox', { name: 'Ihr Name' }).fill('Maria Beispiel');
    await page.getByRole('radio', { name: 'Mit einem leeren Archiv' }).check();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sie arbeiten als Maria Beispiel' }).waitFor();
    await page.keyboard.press('Control+n');
    await expect(sheetOf(page)).toBeFocused();
    await page.evaluate((text) => navigator.clipboard.writeText(text), readFileSync(seed, 'utf8'));
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('region', { name: 'Ein ganzer Artikel' })).toBeVisible();
    const greyed = (await greyedTexts(page)).join('\n');
    for (const line of ['Verwandte Themen:', 'Weitere Nachrichten', 'Leave a Reply']) {
      expect(greyed).toContain(line);
    }
    await page.keyboard.press('Enter');
    await expect(blockOf(page, FIELD.headline)).toHaveText(
      /^Trump (hatte|führte ein) Telefongespräch mit Putin: /,
    );
    await expect(blockOf(page, FIELD.standfirst)).toHaveText(
      /^Der amerikanische und der russische Präsident/,
    );
    await expect(sheetOf(page).locator(':scope > *')).toHaveCount(FIELD.body + 13);
    for (const words of ['Wir erinnerten uns', 'Wir haben auch vereinbart']) {
      await putCaretIn(page, words);
      await page.keyboard.press('Control+j');
      const card = page.getByRole('dialog', { name: 'Zitat markieren' });
      await expect(card.getByRole('combobox', { name: 'Sprecher' })).toHaveValue('Donald Trump');
      await page.keyboard.press('Enter');
      await expect(card).toBeHidden();
    }
    await expect(quoteCardsOf(page)).toHaveCount(2);
  });
});
