import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { openByList, runByPalette, sheetOf } from '../support/desk.ts';

const ARTICLE = 'Lindqvist hatte Telefongespräch mit Dragomirow';
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What breaks WCAG 2.1 A or AA on the screen as it stands; what is told names the rule and the elements. */
async function violations(page: Page): Promise<string[]> {
  // A colour on its way to another one has no contrast to speak of.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  );
  const { violations: found } = await new AxeBuilder({ page }).withTags(STANDARD).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${target.join(' ')} ${html.slice(0, 300)} (${failureSummary?.replaceAll('\n', ' ')})`,
    ),
  );
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`nobody is shut out (${theme})`, () => {
    test.use({ colorScheme: theme, contextOptions: { reducedMotion: 'reduce' } });

    test.describe('at the first start', () => {
      test.use({ beginning: 'nothing' });
      test('the questions', async ({ app }) => {
        await expect(app.page.getByLabel('Ihr Name')).toBeVisible();
        expect(await violations(app.page)).toEqual([]);
      });
    });

    test.describe('at work', () => {
      test.use({ beginning: 'demo' });
      test('every screen', async ({ app }) => {
        // As many screens as there are.
        test.setTimeout(300_000);
        const { page } = app;
        const look = async (screen: string): Promise<void> => {
          expect.soft(await violations(page), screen).toEqual([]);
        };
        await look('nothing open');
        await openByList(page, ARTICLE);
        await expect(
          page.getByRole('complementary', { name: 'Zitate am Rand' }).getByRole('button').first(),
        ).toBeVisible();
        await look('workplace with quotes');
        await page.getByRole('button', { name: 'Bearbeiten' }).first().click();
        await expect(page.getByRole('button', { name: 'Fertig' })).toBeVisible();
        await look('statement card');
        for (const tab of ['Angaben', 'Prüfung', 'Notizen', 'Fassungen']) {
          await page.getByRole('tab', { name: tab }).click();
          await expect(page.getByRole('tabpanel')).not.toBeEmpty();
          await look(tab);
        }
        await page.getByRole('button', { name: 'Mit jetzt vergleichen' }).first().click();
        await expect(
          page.getByRole('dialog', { name: 'Fassungen vergleichen' }).getByLabel('Von'),
        ).toBeVisible();
        await look('version compare');
        await page.keyboard.press('Escape');

        await sheetOf(page).focus();
        await page.keyboard.press('ControlOrMeta+f');
        await page.keyboard.insertText('Brücke');
        await look('find');
        await page.keyboard.press('Escape');
        await page.keyboard.press('F9');
        await expect(page.getByRole('region', { name: 'Zitate prüfen' })).toBeFocused();
        await look('quote check');
        await page.keyboard.press('Escape');
        await expect(page.getByRole('region', { name: 'Zitate prüfen' })).toHaveCount(0);
        await page.keyboard.press('ControlOrMeta+k');
        await page.keyboard.insertText('Brücke');
        await expect(page.getByRole('option').first()).toContainText('Brücke');
        await look('palette');
        await page.keyboard.press('Escape');
        for (const [title, dialog] of DIALOGS) {
          await runByPalette(page, title);
          await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
          await look(title);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toHaveCount(0);
        }
        await runByPalette(page, 'Schlagwörter und Namen');
        const entries = page.getByRole('listbox', { name: 'Schlagwörter' });
        await entries.focus();
        await page.keyboard.press('Space');
        await expect(page.getByRole('button', { name: 'Umbenennen …' })).toBeVisible();
        await look('vocabulary');
        await page.getByRole('button', { name: 'Zusammenführen …' }).click();
        await expect(page.getByRole('dialog', { name: 'Zusammenführen' })).toBeVisible();
        await look('merging');
        await page.keyboard.press('Escape');
        for (const section of ['Personen', 'Themen', 'Ähnliche', 'Änderungen']) {
          await page.getByRole('button', { name: section, exact: true }).click();
          await look(section);
        }
        await page.keyboard.press('ControlOrMeta+Shift+f');
        await expect(page.getByRole('searchbox', { name: 'Im Archiv suchen' })).toBeFocused();
        await page.keyboard.insertText('Brücke');
        await expect(page.getByRole('list', { name: 'Treffer' }).getByRole('listitem').first()).toBeVisible();
        await look('search');
        await page.getByRole('button', { name: 'Aussagen', exact: true }).click();
        await expect(page.getByText(/Aussagen? gefunden$/).first()).toBeVisible();
        await look('statements found');
        await page.getByRole('button', { name: 'Suchformular' }).click();
        await look('search form');
        await page.getByRole('button', { name: 'Abbrechen' }).click();
        await page.getByRole('searchbox', { name: 'Im Archiv suchen' }).fill('Brücke (');
        await expect(page.getByText('Diese Klammer wird nicht geschlossen.')).toBeVisible();
        await look('a fault in the query');
        await page.getByRole('searchbox', { name: 'Im Archiv suchen' }).fill('');
        await page
          .getByRole('navigation', { name: 'Ablagen' })
          .getByRole('button', { name: /^Quellen \d/ })
          .click();
        await page.getByRole('button', { name: 'Neue Quelle' }).click();
        await expect(page.getByRole('dialog', { name: 'Neue Quelle' })).toBeVisible();
        await look('source');
        await page.keyboard.press('Escape');
        await runByPalette(page, 'Offene Autorisierungen');
        await expect(page.getByRole('heading', { name: 'Autorisierungen' })).toBeVisible();
        await look('authorisations');
        for (const view of [/^Zitate \d/, /^Sprecher \d/, /^Quellen \d/, /^Papierkorb \d/]) {
          await page.getByRole('navigation', { name: 'Ablagen' }).getByRole('button', { name: view }).click();
          await look(String(view));
        }
        await page
          .getByRole('navigation', { name: 'Ablagen' })
          .getByRole('button', { name: /^Sprecher \d/ })
          .click();
        await page
          .getByRole('list', { name: 'Sprecher' })
          .getByRole('button', { name: /^Detlef Rohde/ })
          .click();
        await expect(page.getByRole('heading', { name: 'Detlef Rohde' })).toBeVisible();
        await page.getByRole('list', { name: 'Aussagen' }).getByRole('button').first().press('Space');
        await look('person');
        await page.getByRole('tab', { name: 'Artikel' }).click();
        await expect(page.getByRole('tabpanel')).not.toBeEmpty();
        await look('articles of a person');
        await page.getByRole('button', { name: /^Dossier vom/ }).click();
        await page.getByRole('button', { name: 'Notiz anfügen' }).click();
        await expect(page.getByRole('textbox', { name: 'Notiz' })).toBeFocused();
        await look('dossier');
        await page.getByRole('main').getByRole('button', { name: 'Exportieren …' }).click();
        await expect(page.getByRole('dialog', { name: 'Dossier exportieren' })).toBeVisible();
        await look('dossier export');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Alle Dossiers' }).click();
        await expect(page.getByRole('textbox', { name: 'Name des Dossiers' })).toBeVisible();
        await look('dossiers');
        await openByList(page, 'Der Trainer, der nicht schreit');
        await sheetOf(page).getByText('Elf Jahre hat').click();
        await page.keyboard.press('ControlOrMeta+j');
        await expect(
          page.getByRole('dialog', { name: 'Zitat markieren' }).getByRole('combobox').first(),
        ).toBeFocused();
        await look('marking');
        await page.keyboard.press('Escape');
        const rows = page.getByRole('listbox', { name: /^Alle Artikel/ }).getByRole('option');
        await rows.nth(1).click({ modifiers: ['ControlOrMeta'] });
        await rows.nth(2).click({ modifiers: ['ControlOrMeta'] });
        await expect(page.getByRole('toolbar', { name: /ausgewählt$/ })).toBeVisible();
        await look('several articles chosen');
      });
    });
  });
}

/** Titles of commands and the dialogs that they open. */
const DIALOGS = [
  ['Einstellungen', 'Einstellungen'],
  ['Exportieren …', 'Exportieren'],
  ['Kopieren fürs CMS', 'Kopieren fürs CMS'],
  ['Importieren …', 'Importieren'],
  ['Tastenübersicht', 'Tastenübersicht'],
  ['Menschen der Redaktion …', /Menschen/],
  ['Fassung sichern …', /Fassung sichern/],
  ['Zur Prüfung geben', /Zur Prüfung geben/],
  ['Zitate autorisieren lassen …', 'Zitate autorisieren lassen'],
  ['Tresor für Klarnamen', 'Tresor für Klarnamen'],
] as const;
