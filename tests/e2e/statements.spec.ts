import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ROOT } from '../../build/scripts/support/root.ts';
import { expect, test } from '../support/app.ts';
import { articleNow, askArchive, quoteCardsOf, runByPalette, saved, sheetOf } from '../support/desk.ts';

interface Told {
  readonly name: string;
  readonly file: string;
  readonly headline: string;
  /** A direct quote with a word in it, and what somebody makes of that word. */
  readonly quote: string;
  /** For a translation: what was said; its evidence holds that. */
  readonly original: string | null;
  readonly evidence: string;
  readonly word: string;
  readonly changed: string;
  readonly speaker: string;
  readonly statements: number;
}

const ARTICLES: readonly Told[] = [
  {
    name: 'a sister of the seed article',
    file: join(ROOT, 'tests/fixtures/articles/telefonat-orvik.txt'),
    headline: 'Lindqvist',
    quote: 'das Schweigen hat keinem',
    original: null,
    evidence:
      'Wir haben lange geschwiegen, und das Schweigen hat keinem einzigen Menschen geholfen. Darum reden wir.',
    word: 'lange',
    changed: 'ewig',
    speaker: 'Maja Lindqvist',
    statements: 7,
  },
  {
    name: 'the seed article',
    file: join(ROOT, '../shared/seed/artikel.txt'),
    headline: 'Trump',
    quote: 'Wir haben auch',
    original: 'We have also agreed to have our respective teams start negotiations immediately',
    evidence:
      'We have also agreed to have our respective teams start negotiations immediately, and we will begin.',
    word: 'vereinbart',
    changed: 'beschlossen',
    speaker: 'Donald Trump',
    statements: 9,
  },
];

/** Pastes an article as somebody copied it and accepts what was recognised. */
async function paste(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(sheetOf(page)).toBeFocused();
  await page.evaluate((text) => navigator.clipboard.writeText(text), readFileSync(file, 'utf8'));
  await page.keyboard.press('Control+v');
  const question = page.getByRole('region', { name: 'Ein ganzer Artikel' });
  await expect(question).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await saved(page);
}

/** The word inside the quote, chosen by a double click. */
async function chooseWord(page: Page, quote: string, word: string, inside = sheetOf(page)): Promise<void> {
  const run = inside.locator('[data-marks]', { hasText: quote }).first();
  const box = await run.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const at = (text.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + wanted.length);
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    return null;
  }, word);
  if (!box) throw new Error(`“${word}” does not stand in “${quote}”.`);
  await page.mouse.dblclick(box.x, box.y);
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString().trim())).toBe(word);
}

async function openCard(page: Page, quote: string): Promise<Locator> {
  const card = quoteCardsOf(page).filter({ hasText: quote }).first();
  const edit = card.getByRole('button', { name: 'Bearbeiten' });
  if (await edit.isVisible()) await edit.click();
  await expect(card.getByRole('region', { name: 'Belege' })).toBeVisible();
  return card;
}

for (const told of ARTICLES) {
  test(`from proposal to release: ${told.name}`, async ({ app }, info) => {
    test.skip(!existsSync(told.file), 'There is no ../shared/seed beside the repository.');
    test.setTimeout(240_000);
    const { page } = app;
    await paste(page, told.file);

    await test.step('all statements are taken over from the proposals, by keys', async () => {
      await expect(page.getByRole('heading', { name: /^\d+ Vorschläge$/ })).toBeVisible();
      // Words typed just before are no reason to lose what Enter takes over.
      await sheetOf(page).focus();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(' Mehr folgte.', { delay: 15 });
      await page.keyboard.press('ControlOrMeta+u');
      const proposal = page.getByRole('dialog', { name: /^Vorschlag/ });
      await expect(proposal).toBeFocused();
      await expect(proposal.getByText(/^Redebericht mit „/)).toBeVisible();
      for (let taken = 1; taken <= 20 && (await proposal.isVisible()); taken += 1) {
        const before = await quoteCardsOf(page).count();
        await page.keyboard.press('Enter');
        await expect(quoteCardsOf(page)).toHaveCount(before + 1);
        await expect(proposal.and(page.locator('[aria-busy=true]'))).toBeHidden();
        await page.waitForTimeout(50);
      }
      await expect(sheetOf(page)).toBeFocused();
      await expect.poll(() => quoteCardsOf(page).count()).toBeGreaterThanOrEqual(told.statements);
    });

    const card = await openCard(page, told.quote);
    const drifted = told.original === null ? 'Weicht vom Beleg ab' : 'Seit dem Beleg geändert';
    await test.step('evidence; a translated quote without its original is never called evidenced', async () => {
      if (told.original !== null) {
        await expect(card.getByText('Original fehlt').first()).toBeVisible();
        await card.getByRole('textbox', { name: 'Original', exact: true }).fill(told.original);
        await page.keyboard.press('Tab');
      }
      await card.getByRole('button', { name: 'Text oder Adresse einfügen …' }).click();
      await card.getByRole('textbox', { name: /^Wortlaut, Abschrift/ }).fill(told.evidence);
      await card.getByRole('button', { name: 'Beleg anhängen' }).click();
      await expect(card.getByText('Belegt', { exact: true })).toBeVisible();
    });

    await test.step('one changed word is caught at the word, and undone', async () => {
      await chooseWord(page, told.quote, told.word);
      await page.keyboard.type(told.changed);
      const note = page.getByRole('complementary', { name: drifted });
      await expect(note).toContainText(`‚${told.word}‘ → ‚${told.changed}‘`);
      await expect(card.getByText('Erfasst', { exact: true })).toBeVisible();
      await page.keyboard.press('ControlOrMeta+z');
      await expect(note).toBeHidden();
      await expect(card.getByText('Belegt', { exact: true })).toBeVisible();
    });

    await test.step('declared, taken back, restored', async () => {
      await chooseWord(page, told.quote, told.word);
      await page.keyboard.type(told.changed);
      const note = page.getByRole('complementary', { name: drifted });
      await saved(page);
      await note.getByRole('button', { name: /^Als (Übersetzungsentscheidung|geglättet erklären)$/ }).click();
      await expect(note).toBeHidden();
      await expect(card.getByText('Belegt', { exact: true })).toBeVisible();
      await sheetOf(page).focus();
      await page.keyboard.press('ControlOrMeta+z');
      await expect(note).toBeVisible();
      await note.getByRole('button', { name: 'Wiederherstellen' }).click();
      await expect(note).toBeHidden();
      await expect(sheetOf(page)).not.toContainText(told.changed);
      await expect(card.getByText('Belegt', { exact: true })).toBeVisible();
    });

    await test.step('what is left out is marked, and the quote stays evidenced', async () => {
      await chooseWord(page, told.quote, told.word);
      await page.keyboard.press('Delete');
      const note = page.getByRole('complementary', { name: drifted });
      await expect(note).toContainText(told.word);
      await note.getByRole('button', { name: 'Als Auslassung kennzeichnen' }).click();
      await expect(note).toBeHidden();
      await expect(sheetOf(page)).toContainText('[…]');
      await saved(page);
      await expect(card.getByText('Belegt', { exact: true })).toBeVisible();
      await sheetOf(page).focus();
      await page.keyboard.press('ControlOrMeta+z');
      await expect(sheetOf(page)).not.toContainText('[…]');
      await page.keyboard.press('ControlOrMeta+z');
      await expect(sheetOf(page)).toContainText(told.word);
    });

    await test.step('pulled out it stays tied to its statement, and undo takes it back', async () => {
      await sheetOf(page).locator('[data-marks]', { hasText: told.quote }).first().click();
      await runByPalette(page, 'Zitat herausstellen');
      const pulled = sheetOf(page).locator('[data-block="pullquote"]');
      await expect(pulled).toContainText(told.quote);
      const second = quoteCardsOf(page).filter({ hasText: 'Herausgestelltes Zitat' });
      await expect(second).toHaveCount(1);
      const margin = page.getByRole('complementary', { name: 'Zitate am Rand' });
      await expect(margin.getByText('Herausgestelltes Zitat')).toBeVisible();
      await saved(page);
      await expect(second.getByText('Belegt', { exact: true })).toBeVisible();
      await chooseWord(page, told.quote, told.word, pulled);
      await page.keyboard.type(told.changed);
      const note = page.getByRole('complementary', { name: drifted });
      await expect(note).toContainText(`‚${told.word}‘ → ‚${told.changed}‘`);
      await page.keyboard.press('ControlOrMeta+z');
      await expect(note).toBeHidden();
      await page.keyboard.press('ControlOrMeta+z');
      await expect(pulled).toBeHidden();
      await expect(second).toHaveCount(0);
      await expect(card.getByText('Belegt', { exact: true })).toBeVisible();
    });

    await test.step('the quotes go out alone, and come back released', async () => {
      await saved(page);
      await card.getByRole('button', { name: 'Anfragen …' }).click();
      const dialog = page.getByRole('dialog', { name: 'Zitate autorisieren lassen' });
      await expect(dialog.getByRole('combobox', { name: 'Sprecher' })).toContainText(told.speaker);
      await dialog.getByRole('textbox', { name: 'Empfänger' }).fill('presse@example.org');
      await dialog.getByRole('textbox', { name: 'Frist' }).fill('14.03.2031, 12:00');
      await page.keyboard.press('Tab');
      const text = dialog.getByRole('textbox', { name: 'Text' });
      await expect(text).toHaveValue(/Freitag, 14\. März 2031, 12:00 Uhr/);
      const mail = await text.inputValue();
      expect(mail).toContain(told.quote);
      const { headline } = await articleNow(app.archive, told.headline);
      expect(mail).not.toContain(headline);
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Als Mail sichern (.eml)' }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^autorisierung-[a-z-]+\.eml$/);
      const message = readFileSync(await file.path(), 'utf8');
      expect(message).toContain('To: presse@example.org');
      expect(message).toMatch(/^[\x20-\x7E\r\n]*$/);
      await dialog.getByRole('button', { name: 'Text kopieren' }).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(mail);
      await dialog.getByRole('button', { name: 'Als angefragt vermerken' }).click();
      await expect(dialog).toBeHidden();
      await expect(card.getByText('Autorisierung: angefragt')).toBeVisible();
    });

    await test.step('a wording that comes back goes into the text as one step of undo', async () => {
      const printed =
        (await sheetOf(page).locator('[data-marks]', { hasText: told.quote }).first().textContent()) ?? '';
      const returned = printed.replace(told.word, 'nachweislich');
      await card.getByRole('button', { name: 'Anderer Wortlaut …' }).click();
      await card.getByRole('textbox', { name: 'Wortlaut, der zurückkam' }).fill(returned);
      await card.getByRole('button', { name: 'Vermerken', exact: true }).click();
      await expect(card.locator('ins')).toHaveText('nachweislich');
      await expect(card.locator('del')).toHaveText(told.word);
      await card.getByRole('button', { name: 'In den Artikel übernehmen' }).click();
      await expect(sheetOf(page)).toContainText('nachweislich');
      await expect(card.getByText('Autorisierung: freigegeben')).toBeVisible();
      await sheetOf(page).focus();
      await page.keyboard.press('ControlOrMeta+z');
      await expect(sheetOf(page)).not.toContainText('nachweislich');
      await expect(card.getByText('Autorisierung: anderer Wortlaut gewünscht')).toBeVisible();
      await card.getByRole('button', { name: 'Als freigegeben vermerken' }).click();
      await expect(card.getByText('Autorisierung: freigegeben')).toBeVisible();
      await saved(page);
    });

    await test.step('it goes out with its quotes', async () => {
      const { id } = await articleNow(app.archive, told.headline);
      const used = await askArchive<{ statement: { speaker: { name: string } | null } }[]>(
        app.archive,
        'statements.ofArticle',
        { articleId: id },
      );
      expect(used.filter(({ statement }) => statement.speaker).length).toBeGreaterThanOrEqual(
        told.statements - 1,
      );
      const folder = info.outputPath('ausgabe');
      await page.keyboard.press('ControlOrMeta+e');
      const out = page.getByRole('dialog', { name: 'Exportieren' });
      await out.getByRole('textbox', { name: 'Ordner' }).fill(folder);
      await out.getByRole('button', { name: 'Exportieren' }).click();
      await expect.poll(() => (existsSync(folder) ? readdirSync(folder) : [])).toHaveLength(1);
      const html = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
      expect(html).toContain(told.quote);
      expect(html).toContain('"Quotation"');
    });
  });
}
