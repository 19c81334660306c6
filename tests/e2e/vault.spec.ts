import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { blockOf, FIELD, openByList, runByPalette, saved } from '../support/desk.ts';
import { type BridgedApp, openThroughBridge } from '../support/electron-bridge.ts';

const ARTICLE = 'Torwart Baumann hält das Derby fest';
const PASS_PHRASE = 'Vier Eichen stehen im Nebel';
const CHANGED = 'Drei Ulmen hinter dem Deich';
const RENEWED = 'Sechs Birken am Ufer';
const DESCRIPTION = 'eine Beamtin des Sportamts';
const NAME = 'Philomena Quendelmüller';
/** What somebody writes without thinking, folded and in the genitive. */
const WRITTEN = ' bei Quendelmuellers';
const TRACE = /quendelm|philomena/i;

test.describe('the vault', () => {
  test.use({ beginning: 'demo' });
  let folder = '';
  let context: BrowserContext;
  const start = (archive: string, keychain?: string): Promise<BridgedApp> =>
    openThroughBridge(context, { archive, userFolder: folder, ...(keychain ? { keychain } : {}) });

  test.beforeEach(async ({ browser, contextOptions, locale, timezoneId, viewport }) => {
    folder = await mkdtemp(join(tmpdir(), 'copydesk-bridge-'));
    const options: object = { ...contextOptions, locale, timezoneId, viewport };
    context = await browser.newContext({ ...options, permissions: ['clipboard-read', 'clipboard-write'] });
  });
  test.afterEach(async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('keeps a name from the first word to the export', async ({ archive }) => {
    test.slow();
    let app = await start(archive);
    let phrase: string[] = [];

    await test.step('it is set up with a pass phrase and a recovery phrase that is typed back', async () => {
      const { page } = app;
      await runByPalette(page, 'Tresor für Klarnamen');
      const dialog = page.getByRole('dialog', { name: 'Tresor für Klarnamen' });
      await dialog.getByRole('button', { name: 'Tresor einrichten' }).click();
      await dialog.getByLabel('Kennsatz', { exact: true }).fill(PASS_PHRASE);
      await dialog.getByLabel('Kennsatz noch einmal').fill(PASS_PHRASE);
      await dialog.getByRole('button', { name: 'Weiter' }).click();
      const words = dialog.getByRole('region', { name: 'Wiederherstellungssatz' }).getByRole('listitem');
      await expect(words).toHaveCount(12);
      phrase = await words.allTextContents();
      await dialog.getByRole('button', { name: 'Aufgeschrieben' }).click();
      await expect(dialog.getByText(phrase[0] ?? '')).toHaveCount(0);
      const back = dialog.getByLabel('Wiederherstellungssatz eintippen');
      await back.fill(phrase.with(3, `${phrase[3] ?? ''}x`).join(' '));
      await dialog.getByRole('button', { name: 'Tresor anlegen' }).click();
      await expect(dialog.getByRole('alert')).toContainText('Das 4. Wort');
      await back.fill(phrase.join(' '));
      await dialog.getByRole('button', { name: 'Tresor anlegen' }).click();
      await expect(dialog.getByText('Der Tresor ist offen. 0 Klarnamen.')).toBeVisible();
      await dialog.getByRole('button', { name: 'Schließen' }).last().click();
    });

    await test.step('a name goes into it in one field, and is gone from the screen once the field is left', async () => {
      const { page } = app;
      await page.getByRole('button', { name: /^Quellen \d/ }).click();
      await page.getByRole('button', { name: 'Neue Quelle' }).click();
      const dialog = page.getByRole('dialog', { name: 'Neue Quelle' });
      await dialog.getByLabel('Bezeichnung').fill(DESCRIPTION);
      await dialog.getByLabel('Klarname', { exact: true }).last().fill(NAME);
      await dialog.getByLabel('Bezeichnung').click();
      await expect(dialog.getByText('Liegt bereit und wird beim Sichern versiegelt.')).toBeVisible();
      await nowhereOn(page);
      await dialog.getByRole('button', { name: 'Sichern' }).click();
      await expect(page.getByRole('button', { name: new RegExp(`^${DESCRIPTION}`) })).toBeVisible();
      await nowhereOn(page);
    });

    await test.step('after a new start it is closed; a wrong pass phrase loses nothing', async () => {
      await app.close();
      app = await start(archive);
      const { page } = app;
      const dialog = await openSource(page);
      await dialog.getByLabel('Kennsatz').fill('Fünf Buchen stehen im Wald');
      await dialog.getByRole('button', { name: 'Tresor öffnen' }).click();
      await expect(dialog.getByRole('alert')).toContainText('Es ist nichts verloren');
      await dialog.getByLabel('Kennsatz').fill(PASS_PHRASE);
      await dialog.getByRole('button', { name: 'Tresor öffnen' }).click();
      await expect(dialog.getByText('Der Klarname liegt im Tresor.')).toBeVisible();
    });

    await test.step('a look shows the name for some seconds and is recorded without it', async () => {
      const { page } = app;
      const dialog = page.getByRole('dialog', { name: 'Quelle bearbeiten' });
      await dialog.getByRole('button', { name: 'Kurz zeigen' }).click();
      await expect(dialog.getByText(NAME)).toBeVisible();
      await expect(dialog.getByText(NAME)).toBeHidden({ timeout: 10_000 });
      await nowhereOn(page);
      await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    });

    await test.step('the pass phrase is changed with the old one, and a wrong one changes nothing', async () => {
      const { page } = app;
      await runByPalette(page, 'Tresor für Klarnamen');
      const dialog = page.getByRole('dialog', { name: 'Tresor für Klarnamen' });
      await dialog.getByRole('button', { name: 'Kennsatz ändern …' }).click();
      await dialog.getByLabel('Bisheriger Kennsatz').fill('Fünf Buchen stehen im Wald');
      await dialog.getByLabel('Neuer Kennsatz', { exact: true }).fill(CHANGED);
      await dialog.getByLabel('Neuer Kennsatz noch einmal').fill(`${CHANGED}!`);
      await dialog.getByRole('button', { name: 'Kennsatz ändern', exact: true }).click();
      await expect(dialog.getByText('Die beiden Kennsätze sind verschieden.')).toBeVisible();
      await dialog.getByLabel('Neuer Kennsatz noch einmal').fill(CHANGED);
      await dialog.getByRole('button', { name: 'Kennsatz ändern', exact: true }).click();
      await expect(dialog.getByRole('alert')).toContainText('Der Kennsatz stimmt nicht');
      await dialog.getByLabel('Bisheriger Kennsatz').fill(PASS_PHRASE);
      await dialog.getByRole('button', { name: 'Kennsatz ändern', exact: true }).click();
      await expect(page.getByText('Der Tresor ist offen und hat einen neuen Kennsatz.')).toBeVisible();
      await expect(dialog.getByText('Der Tresor ist offen. 1 Klarname.')).toBeVisible();
      expect((await app.call('vault.open', { passPhrase: PASS_PHRASE })).error?.code).toBe(
        'WRONG_PASS_PHRASE',
      );
      await dialog.getByRole('button', { name: 'Schließen' }).last().click();
    });

    await test.step('it closes by itself, and the page says so', async () => {
      const { page } = app;
      await app.call('vault.open', { passPhrase: CHANGED, closeAfter: 2 });
      const dialog = await openSource(page);
      await expect(dialog.getByRole('button', { name: 'Tresor öffnen' })).toBeVisible();
      await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    });

    await test.step('with the vault closed, the guard sees the name in the text at once', async () => {
      const { page } = app;
      await openByList(page, ARTICLE);
      await blockOf(page, FIELD.kicker).click();
      await page.keyboard.press('End');
      await page.keyboard.type(WRITTEN);
      await expect(page.getByText(/Achtung: Ein Name aus dem Tresor steht im Artikel/)).toBeVisible();
      await saved(page);
    });

    const out = join(folder, 'ausgabe');
    await test.step('and holds the export back until a name and a sentence stand for it', async () => {
      const { page } = app;
      await runByPalette(page, 'Exportieren');
      const dialog = page.getByRole('dialog', { name: 'Exportieren' });
      await dialog.getByLabel('Ordner', { exact: true }).fill(out);
      await dialog.getByRole('button', { name: 'Exportieren' }).click();
      await expect(dialog.getByRole('alert')).toContainText('Ein Name aus dem Tresor steht im Text');
      expect(await readdir(out)).toEqual([]);
      await dialog.getByRole('button', { name: 'Trotzdem ausgeben' }).click();
      await expect(dialog.getByText('Bitte begründen Sie es in einem Satz.')).toBeVisible();
      expect(await readdir(out)).toEqual([]);
      await dialog.getByRole('button', { name: 'Schließen' }).last().click();
    });

    await test.step('the clipboard and the printer are held back as well', async () => {
      const { page } = app;
      await runByPalette(page, 'Kopieren fürs CMS');
      const copying = page.getByRole('dialog', { name: 'Kopieren fürs CMS' });
      await expect(copying.getByRole('alert')).toContainText('Ein Name aus dem Tresor');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+p');
      const printing = page.getByRole('dialog', { name: 'Noch nicht gedruckt' });
      await expect(printing.getByRole('alert')).toContainText('Ein Name aus dem Tresor');
      await page.keyboard.press('Escape');
    });

    await test.step('so is a mail to a speaker, whatever way it goes', async () => {
      const { page } = app;
      const dialog = await askForRelease(page);
      await dialog
        .getByRole('textbox', { name: 'Empfänger' })
        .fill(`P. ${NAME.split(' ')[1] ?? ''} <p@example.org>`);
      await dialog.getByRole('button', { name: 'Text kopieren' }).click();
      await expect(dialog.getByRole('alert')).toContainText('Ein Name aus dem Tresor steht im Empfänger');
      await dialog.getByRole('textbox', { name: 'Empfänger' }).fill('presse@example.org');
      await expect(dialog.getByRole('alert')).toHaveCount(0);
      const text = dialog.getByRole('textbox', { name: 'Text' });
      await text.fill(`${await text.inputValue()}${WRITTEN}`);
      await dialog.getByRole('button', { name: 'Als Mail sichern (.eml)' }).click();
      await expect(dialog.getByRole('alert')).toContainText('Ein Name aus dem Tresor steht im Text');
      await dialog.getByRole('button', { name: 'Text neu aufsetzen' }).click();
      await dialog.getByRole('button', { name: 'Text kopieren' }).click();
      await expect(page.getByText('Text der Anfrage kopiert')).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).not.toMatch(TRACE);
      await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    });

    await test.step('without the name it goes out', async () => {
      const { page } = app;
      await blockOf(page, FIELD.kicker).click();
      await page.keyboard.press('End');
      for (let at = 0; at < WRITTEN.length; at += 1) await page.keyboard.press('Backspace');
      await saved(page);
      await runByPalette(page, 'Exportieren');
      const dialog = page.getByRole('dialog', { name: 'Exportieren' });
      await dialog.getByRole('button', { name: 'Exportieren' }).click();
      await expect.poll(async () => (await readdir(out)).length).toBeGreaterThan(0);
      await dialog.getByRole('button', { name: 'Schließen' }).last().click();
    });

    await app.close();

    await test.step('a lost keychain is named, and the recovery phrase opens the vault', async () => {
      app = await start(archive, 'basic_text');
      const { page } = app;
      await openByList(page, ARTICLE);
      const asking = await askForRelease(page);
      await asking.getByRole('button', { name: 'Text kopieren' }).click();
      await expect(asking.getByRole('alert')).toContainText('Namensprüfung nicht möglich');
      await asking.getByLabel('Begründung in einem Satz').fill('Der Text enthält nur die Zitate.');
      await asking.getByRole('button', { name: 'Trotzdem ausgeben' }).click();
      await expect(page.getByText('Text der Anfrage kopiert')).toBeVisible();
      await asking.getByRole('button', { name: 'Abbrechen' }).click();
      const dialog = await openSource(page);
      await dialog.getByLabel('Kennsatz').fill(CHANGED);
      await dialog.getByRole('button', { name: 'Tresor öffnen' }).click();
      await expect(dialog.getByRole('alert')).toContainText('Schlüsselbund');
      await dialog.getByRole('button', { name: /Kennsatz vergessen/ }).click();
      await dialog.getByLabel('Wiederherstellungssatz').fill(phrase.join(' '));
      await dialog.getByLabel('Neuer Kennsatz', { exact: true }).fill(RENEWED);
      await dialog.getByLabel('Neuer Kennsatz noch einmal').fill(RENEWED);
      await dialog.getByRole('button', { name: 'Mit Wiederherstellungssatz öffnen' }).click();
      await dialog.getByRole('button', { name: 'Kurz zeigen' }).click();
      await expect(dialog.getByText(NAME)).toBeVisible();
      await dialog.getByRole('button', { name: 'Verbergen' }).click();
      await dialog.getByRole('button', { name: 'Abbrechen' }).click();
      await app.close();
    });

    await test.step('after the whole day, the given name stands in no file of the archive, of the logs or of the exports', async () => {
      for (const file of [...(await filesUnder(archive)), ...(await filesUnder(folder))]) {
        const bytes = await readFile(file);
        expect(`${file} ${/philomena/i.test(bytes.toString('latin1'))}`).toBe(`${file} false`);
      }
      for (const file of await filesUnder(out)) expect(await readFile(file, 'latin1')).not.toMatch(TRACE);
    });
  });

  test('is not served over the browser host, which says why', async ({ app }) => {
    const { page } = app;
    await runByPalette(page, 'Tresor für Klarnamen');
    await expect(page.getByRole('dialog', { name: 'Tresor für Klarnamen' })).toContainText(
      'Den Tresor öffnet nur das Programm mit eigenem Fenster',
    );
  });
});

async function openSource(page: Page) {
  await page.getByRole('button', { name: /^Quellen \d/ }).click();
  await page.getByRole('button', { name: new RegExp(`^${DESCRIPTION}`) }).click();
  return page.getByRole('dialog', { name: 'Quelle bearbeiten' });
}

async function askForRelease(page: Page) {
  await runByPalette(page, 'Zitate autorisieren lassen');
  return page.getByRole('dialog', { name: 'Zitate autorisieren lassen' });
}

/** Neither words nor values of the page hold the name. */
async function nowhereOn(page: Page): Promise<void> {
  const everything = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) =>
        field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
      ),
      JSON.stringify(sessionStorage),
      JSON.stringify(localStorage),
    ].join('\n'),
  );
  expect(everything).not.toMatch(TRACE);
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
