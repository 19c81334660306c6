import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from '../../build/scripts/support/root.ts';
import { expect, test } from '../support/app.ts';
import {
  afterKeys,
  blockOf,
  FIELD,
  newArticle,
  putCaretIn,
  runByPalette,
  saved,
  sheetOf,
} from '../support/desk.ts';

const MOD = 'ControlOrMeta';

async function copyToClipboard(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(
    async ([markup, words]) => {
      const parts = {
        'text/html': new Blob([markup], { type: 'text/html' }),
        'text/plain': new Blob([words], { type: 'text/plain' }),
      };
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    },
    [html, text] as const,
  );
}

const bodyText = (page: Page): Promise<string> =>
  sheetOf(page).evaluate((sheet) =>
    [...sheet.children]
      .slice(6)
      .map((block) => block.textContent ?? '')
      .join('\n'),
  );

test.describe('writing', () => {
  test('goes from field to field with Enter and never joins them', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.kicker).click();
    await page.keyboard.type('Dach');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Eine Überschrift');
    await expect(blockOf(page, FIELD.headline)).toHaveAttribute('data-length', /16 Zeichen/);
    await page.keyboard.press('Home');
    await page.waitForTimeout(60);
    await page.keyboard.press('Backspace');
    await expect(blockOf(page, FIELD.kicker)).toHaveText('Dach');
    await blockOf(page, FIELD.body).click();
    await page.keyboard.press('Backspace');
    await page.keyboard.type('Text');
    await expect(blockOf(page, FIELD.body)).toHaveText('Text');
    await page.keyboard.press(`${MOD}+a`);
    await page.keyboard.press('Delete');
    await expect(sheetOf(page).locator('[data-field]')).toHaveCount(6);
    await page.keyboard.press(`${MOD}+z`);
    await expect(blockOf(page, FIELD.headline)).toHaveText('Eine Überschrift');
    await expect(blockOf(page, FIELD.body)).toHaveText('Text');
  });

  test('sets German typography, and one Backspace takes back only the mark', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.body).click();
    await page.keyboard.type('Er sagte: "Ja, "z. B." heute", rund 10 % - gut...');
    await expect.poll(() => bodyText(page)).toBe('Er sagte: „Ja, ‚z.\u202fB.‘ heute“, rund 10\u202f% – gut…');
    await page.keyboard.press('Enter');
    await page.keyboard.type('"');
    await page.keyboard.press('Backspace');
    await expect(blockOf(page, FIELD.body + 1)).toHaveText('"');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('"Hallo');
    await expect(blockOf(page, FIELD.body + 1)).toHaveText('„Hallo');
    for (const left of ['„', '"', '']) {
      await page.keyboard.press(`${MOD}+z`);
      await expect(blockOf(page, FIELD.body + 1)).toHaveText(left);
    }
  });

  test('counts placeholders as they are typed and keeps notes apart', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.body).click();
    await page.keyboard.type('Es kamen TK Menschen. ');
    await expect(sheetOf(page).locator('[data-placeholder-run]')).toHaveText('TK');
    await page.keyboard.press(`${MOD}+Shift+m`);
    await page.keyboard.type('Zahl erfragen');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ende.');
    await expect(sheetOf(page).locator('[data-inline="note"]')).toHaveText('Zahl erfragen');
    await expect(page.getByRole('contentinfo')).toContainText('1 Platzhalter');
    await expect(blockOf(page, FIELD.body)).toContainText('Zahl erfragen Ende.');
  });

  test('pastes from Word with a strip, takes it back, and pastes plain', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.body).click();
    await copyToClipboard(
      page,
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Microsoft Word 15"></head>' +
        '<body><p class="MsoNormal" style="color:red">Der <b>Rat</b> tagt.</p><p class="MsoNormal">Morgen.<o:p></o:p></p>' +
        '<script>document.title="böse"</script></body></html>',
      'Der Rat tagt.\nMorgen.',
    );
    await page.keyboard.press(`${MOD}+v`);
    await expect(page.getByTestId('paste-strip')).toContainText('Eingefügt aus Word');
    await expect.poll(() => bodyText(page)).toBe('Der Rat tagt.\nMorgen.');
    await expect(blockOf(page, FIELD.body).locator('strong')).toHaveText('Rat');
    await expect(page).not.toHaveTitle('böse');
    await page.keyboard.press(`${MOD}+z`);
    await expect.poll(() => bodyText(page)).toBe('');
    await page.keyboard.press(`${MOD}+Shift+v`);
    await expect.poll(() => bodyText(page)).toBe('Der Rat tagt.\nMorgen.');
    await expect(sheetOf(page).locator('strong')).toHaveCount(0);
  });

  test('a copied article brings its language along', async ({ app: { page } }) => {
    await newArticle(page);
    const text = readFileSync(join(ROOT, 'tests/fixtures/articles/river-diary.txt'), 'utf8');
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.keyboard.press(`${MOD}+v`);
    await expect(page.getByRole('region', { name: 'Ein ganzer Artikel' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Sprache des Artikels: Englisch' })).toBeVisible();
    await page.keyboard.press(`${MOD}+End`);
    await page.keyboard.type(' "Yes"', { delay: 15 });
    await expect(sheetOf(page)).toContainText('“Yes”');
  });

  test('finds and replaces over all fields', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.headline).click();
    await page.keyboard.type('Der Minister geht');
    await blockOf(page, FIELD.body).click();
    await page.keyboard.type('Der Minister und der minister.');
    await page.keyboard.press(`${MOD}+f`);
    const bar = page.getByTestId('find-bar');
    await bar.getByLabel('Suchen', { exact: true }).fill('Minister');
    await expect(bar).toContainText('1 von 3');
    await bar.getByRole('button', { name: 'Ersetzen …' }).click();
    await bar.getByLabel('Ersetzen durch').fill('Kanzler');
    await bar.getByRole('button', { name: 'Alle 3 ersetzen' }).click();
    await expect(blockOf(page, FIELD.headline)).toHaveText('Der Kanzler geht');
    await page.keyboard.press('Escape');
    await page.keyboard.press(`${MOD}+z`);
    await expect(blockOf(page, FIELD.headline)).toHaveText('Der Minister geht');
    await expect(blockOf(page, FIELD.body)).toHaveText('Der Minister und der minister.');
  });

  test('is back after a power cut, with a line that says so', async ({ app }) => {
    await newArticle(app.page);
    await blockOf(app.page, FIELD.headline).click();
    await app.page.keyboard.type('Stromausfall');
    await saved(app.page);
    await blockOf(app.page, FIELD.body).click();
    await app.page.keyboard.type('Die letzten Worte', { delay: 20 });
    await app.page.waitForTimeout(700);
    await app.restart('kill');
    await expect(blockOf(app.page, FIELD.body)).toHaveText('Die letzten Worte');
    await expect(app.page.getByText(/^Wiederhergestellt bis \d\d:\d\d:\d\d$/)).toBeVisible();
  });

  test('what an input method writes behind a quote stays outside it', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.body).click();
    await page.keyboard.type('Er sagte: "Wir kommen morgen"');
    await putCaretIn(page, 'Wir kommen');
    await page.keyboard.press(`${MOD}+j`);
    await expect(page.getByRole('dialog', { name: 'Zitat' })).toBeVisible();
    await page.keyboard.press('Enter');
    const marked = sheetOf(page).locator('[data-marks]');
    await expect(marked).toHaveText('„Wir kommen morgen“');
    await expect(page.getByRole('dialog', { name: 'Zitat' })).toBeHidden();
    await page.keyboard.press('End');
    await afterKeys(page);
    // A dead key: the accent is shown, then replaced by the letter.
    const keys = await page.context().newCDPSession(page);
    await keys.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
    await keys.send('Input.insertText', { text: 'é' });
    await page.keyboard.type('tait');
    await expect(blockOf(page, FIELD.body)).toHaveText('Er sagte: „Wir kommen morgen“était');
    await expect(marked).toHaveText('„Wir kommen morgen“');
  });

  test('words typed over others go back in one step', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.body).click();
    await page.keyboard.type('Wir kommen morgen');
    await blockOf(page, FIELD.body).dblclick({ position: { x: 60, y: 10 } });
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('kommen');
    await page.waitForTimeout(1100);
    await page.keyboard.type('fahren', { delay: 15 });
    await expect(blockOf(page, FIELD.body)).toHaveText('Wir fahren morgen');
    await page.keyboard.press(`${MOD}+z`);
    await expect(blockOf(page, FIELD.body)).toHaveText('Wir kommen morgen');

    await test.step('a dragged word takes its space along', async () => {
      await blockOf(page, FIELD.body).dblclick({ position: { x: 60, y: 10 } });
      await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('kommen');
      await afterKeys(page);
      const [word, end] = await page
        .evaluate(() => {
          const range = getSelection()?.getRangeAt(0);
          const box = range?.getBoundingClientRect() ?? new DOMRect();
          const line = document.createRange();
          line.selectNodeContents(range?.startContainer ?? document.body);
          return [box.x + box.width / 2, line.getBoundingClientRect().right, box.y + box.height / 2];
        })
        .then(
          ([x = 0, right = 0, y = 0]) =>
            [
              { x, y },
              { x: right - 1, y },
            ] as const,
        );
      await page.mouse.move(word.x, word.y);
      await page.mouse.down();
      await page.mouse.move(word.x + 8, word.y + 2, { steps: 3 });
      await page.mouse.move(end.x, end.y, { steps: 8 });
      await page.mouse.up();
      await expect(blockOf(page, FIELD.body)).toHaveText('Wir morgen kommen');
      await page.keyboard.press(`${MOD}+z`);
      await expect(blockOf(page, FIELD.body)).toHaveText('Wir kommen morgen');
    });
  });

  test('keys act where the caret is, however busy the page was', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.body).click();
    await page.keyboard.type('Unten');
    await blockOf(page, FIELD.headline).click();
    await afterKeys(page);
    const keys = await page.context().newCDPSession(page);
    const key = (event: object): Promise<unknown> =>
      keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    // All keys are there before the page has taken in the first one.
    await Promise.all([
      page.evaluate(() => {
        const until = performance.now() + 600;
        while (performance.now() < until);
      }),
      key({ type: 'rawKeyDown', key: 'End', code: 'End', windowsVirtualKeyCode: 35, modifiers: 2 }),
      key({ key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }),
      key({ key: 'a', text: 'a' }),
    ]);
    await expect(blockOf(page, FIELD.body + 1)).toHaveText('a');
    await expect(blockOf(page, FIELD.subheadline)).toHaveText('');
  });

  test('the first hit comes into view while its words are typed', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.body).click();
    await page.keyboard.insertText('Zeile. ');
    for (let line = 0; line < 60; line += 1) await page.keyboard.press('Enter');
    await page.keyboard.type('Unten steht der Leuchtturm.');
    await blockOf(page, FIELD.headline).click();
    await page.keyboard.press(`${MOD}+f`);
    await expect(sheetOf(page).getByText('Leuchtturm')).not.toBeInViewport();
    await page.keyboard.type('Leucht');
    await expect(sheetOf(page).getByText('Leuchtturm')).toBeInViewport();
  });

  test('writes tables and lists by Tab, and goes on behind a link', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.body).click();
    await runByPalette(page, 'Tabelle einfügen');
    await expect(sheetOf(page).locator('tr')).toHaveCount(3);
    for (let cell = 0; cell < 9; cell += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('Neue Zeile');
    await expect(sheetOf(page).locator('tr').nth(3)).toHaveText('Neue Zeile');
    await runByPalette(page, 'Zeile löschen');
    await expect(sheetOf(page).locator('tr')).toHaveCount(3);

    await sheetOf(page).locator(':scope > p').last().click();
    await page.keyboard.type('eins');
    await page.getByRole('button', { name: 'Liste', exact: true }).click();
    await expect(sheetOf(page).locator('ul')).toHaveText('eins');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('darunter');
    await expect(sheetOf(page).locator('ul ul')).toHaveText('darunter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('zwei');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('mit Verweis');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await afterKeys(page);
    await runByPalette(page, 'Link');
    await expect(page.getByRole('dialog', { name: 'Link' }).getByRole('textbox')).toBeFocused();
    await page.keyboard.type('example.org');
    await page.keyboard.press('Enter');
    await expect(sheetOf(page)).toBeFocused();
    await afterKeys(page);
    await page.keyboard.type(' und weiter');
    await expect(sheetOf(page).getByText('mit Verweis und weiter')).toBeVisible();
    await expect(sheetOf(page).locator('a')).toHaveText('Verweis');
  });

  test('begins lists and crossheads as they are typed', async ({ app: { page } }) => {
    await newArticle(page);
    await blockOf(page, FIELD.body).click();
    await page.keyboard.type('- Brot', { delay: 15 });
    await expect(sheetOf(page).locator('ul')).toHaveText('Brot');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    // An ordinal in German, until the second one stands below it.
    await page.keyboard.type('1. FC Köln - zweimal', { delay: 15 });
    await expect(blockOf(page, FIELD.body + 1)).toHaveText('1. FC Köln – zweimal');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2. ', { delay: 15 });
    await expect(sheetOf(page).locator('ol > li')).toHaveText(['FC Köln – zweimal', '']);
    await page.keyboard.press('Backspace');
    await expect(sheetOf(page).locator('ol')).toHaveCount(0);
    await expect(blockOf(page, FIELD.body + 1)).toHaveText('1. FC Köln – zweimal');
    await page.keyboard.type('Liga --- heute', { delay: 15 });
    await expect(blockOf(page, FIELD.body + 2)).toHaveText('2. Liga — heute');
    await page.keyboard.press('Enter');
    // Escape closes what is open, and never takes the caret away.
    await page.keyboard.press('Escape');
    await expect(sheetOf(page)).toBeFocused();
    await page.keyboard.type('## Der Rat', { delay: 15 });
    await expect(sheetOf(page).locator('h2')).toHaveText('Der Rat');
    await page.keyboard.press('Enter');
    await page.keyboard.type('* ', { delay: 15 });
    await expect(sheetOf(page).locator('ul')).toHaveCount(2);
    await page.keyboard.press(`${MOD}+z`);
    await expect(blockOf(page, FIELD.body + 4)).toHaveText('* ');
    await expect(sheetOf(page).locator('ul')).toHaveCount(1);
    await blockOf(page, FIELD.headline).click();
    await page.keyboard.type('- Kein Punkt', { delay: 15 });
    await expect(blockOf(page, FIELD.headline)).toHaveText('- Kein Punkt');
  });
});
