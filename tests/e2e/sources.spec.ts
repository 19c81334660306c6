import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from '../support/app.ts';
import { articleNow, askArchive, openByList, quoteCardsOf, runByPalette } from '../support/desk.ts';

const ARTICLE = 'Torwart Baumann hält das Derby fest';

interface ListedSource {
  readonly name: string;
  readonly description: string;
  readonly level: string;
  readonly groundRule: string;
}

async function sourcesNow(archive: string): Promise<readonly ListedSource[]> {
  return (await askArchive<{ items: ListedSource[] }>(archive, 'sources.list', {})).items;
}

test.describe('sources', () => {
  test.use({ beginning: 'demo' });

  test('a new source starts confidential and is called by its description', async ({ app }, info) => {
    const { page } = app;
    await openByList(page, ARTICLE);
    const card = quoteCardsOf(page).first();

    await test.step('what is typed on the card is not stored before its level is chosen', async () => {
      await card.getByRole('button', { name: 'Bearbeiten' }).click();
      const field = card.getByRole('combobox', { name: 'Quelle' });
      await field.fill('ein Beamter des Verkehrsministeriums');
      await field.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Neue Quelle' });
      await expect(dialog.getByRole('combobox', { name: 'Vertraulichkeit' })).toHaveValue('confidential');
      await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveCount(0);
      await dialog.getByRole('button', { name: 'Abbrechen' }).click();
      expect((await sourcesNow(app.archive)).map((source) => source.description)).not.toContain(
        'ein Beamter des Verkehrsministeriums',
      );
      await field.fill('ein Beamter des Verkehrsministeriums');
      await field.press('Enter');
      await dialog.getByRole('combobox', { name: 'Vereinbarung' }).selectOption('two');
      await dialog.getByRole('textbox', { name: 'Datum' }).fill('irgendwann');
      await page.keyboard.press('Enter');
      await expect(dialog.getByText('„irgendwann“ ist kein Datum.')).toBeVisible();
      await expect(dialog.getByRole('textbox', { name: 'Datum' })).toBeFocused();
      await dialog.getByRole('textbox', { name: 'Datum' }).fill('12.2.2025');
      await dialog.getByRole('button', { name: 'Sichern' }).click();
      await expect(dialog).toBeHidden();
      await expect(card.getByText('ein Beamter des Verkehrsministeriums, vertraulich')).toBeVisible();
      await expect(card.getByText('unter zwei – nur Umfeld oder Institution').first()).toBeVisible();
      await expect
        .poll(() => sourcesNow(app.archive))
        .toContainEqual(
          expect.objectContaining({
            name: '',
            description: 'ein Beamter des Verkehrsministeriums',
            level: 'confidential',
            groundRule: 'two',
          }),
        );
    });

    await test.step('the margin says the rule in words', async () => {
      await expect(
        page.getByRole('button', { name: /ein Beamter des Verkehrsministeriums.*unter zwei/ }),
      ).toBeVisible();
    });

    await test.step('from the archive’s sources it opens again, and a name appears with the level only', async () => {
      await page.getByRole('button', { name: /^Quellen \d/ }).click();
      await page.getByRole('button', { name: /^ein Beamter des Verkehrsministeriums/ }).click();
      const dialog = page.getByRole('dialog', { name: 'Quelle bearbeiten' });
      await expect(dialog.getByRole('textbox', { name: 'Datum' })).toHaveValue('12.02.2025');
      await dialog.getByRole('combobox', { name: 'Vertraulichkeit' }).selectOption('open');
      await dialog.getByRole('button', { name: 'Sichern' }).click();
      await expect(dialog.getByText('Eine offene Quelle braucht einen Namen.')).toBeVisible();
      await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Heinz Ferrer');
      await dialog.getByRole('button', { name: 'Sichern' }).click();
      await expect(page.getByRole('button', { name: /^Heinz Ferrer/ })).toContainText('offen · unter zwei');
    });

    await test.step('unter drei holds the export back until a name and a sentence let it go', async () => {
      await page.getByRole('button', { name: /^Heinz Ferrer/ }).click();
      const source = page.getByRole('dialog', { name: 'Quelle bearbeiten' });
      await source.getByRole('combobox', { name: 'Vereinbarung' }).selectOption('three');
      await source.getByRole('button', { name: 'Sichern' }).click();
      await expect(source).toBeHidden();
      await openByList(page, ARTICLE);
      await runByPalette(page, 'Exportieren');
      const folder = info.outputPath('ausgabe');
      const files = () => (existsSync(folder) ? readdirSync(folder) : []);
      const dialog = page.getByRole('dialog', { name: 'Exportieren' });
      await dialog.getByLabel('Ordner', { exact: true }).fill(folder);
      await dialog.getByRole('button', { name: 'Exportieren' }).click();
      await expect(dialog.getByRole('alert')).toContainText('unter drei');
      const despite = dialog.getByRole('button', { name: 'Trotzdem ausgeben' });
      await expect(despite).toBeInViewport();
      await despite.click();
      await expect(dialog.getByText('Bitte begründen Sie es in einem Satz.')).toBeVisible();
      expect(files()).toEqual([]);
      await dialog.getByLabel('Begründung in einem Satz').fill('Er hat es heute freigegeben.');
      await despite.click();
      await expect.poll(files).toHaveLength(1);
      await dialog.getByText('Was hinausging', { exact: true }).click();
      await expect(dialog.getByText(/Trotz Bedenken ausgegeben von .*: Er hat es heute/)).toBeVisible();
      await dialog.getByRole('button', { name: 'Schließen' }).last().click();
    });

    await test.step('a passed deadline is a reminder that leads to the quote', async () => {
      const { id } = await articleNow(app.archive, ARTICLE);
      const [first] = await askArchive<{ use: { id: string } }[]>(app.archive, 'statements.ofArticle', {
        articleId: id,
      });
      await askArchive(app.archive, 'authorisations.request', {
        articleId: id,
        useIds: [first?.use.id],
        deadline: '2025-01-02T10:00:00.000Z',
        subject: 'Bitte um Freigabe',
        text: 'Ihr Zitat',
      });
      await page.getByRole('button', { name: '1 Autorisierung überfällig' }).click();
      const waiting = page.getByRole('list', { name: 'Autorisierungen' }).getByRole('button');
      await expect(waiting).toContainText('Frist abgelaufen 02.01.2025');
      await waiting.click();
      await expect(card.getByText('Autorisierung: angefragt')).toBeVisible();
    });

    await test.step('the speaker’s offices are kept with their time; a date that is none is not saved away', async () => {
      await page.getByRole('button', { name: /^Sprecher \d/ }).click();
      await page.getByRole('button', { name: /^Finn Baumann 1 Zitat/ }).click();
      await page.getByRole('button', { name: 'Schreibweisen und Ämter' }).click();
      const form = page.getByRole('dialog', { name: 'Finn Baumann bearbeiten' });
      await form.getByRole('button', { name: 'Amt hinzufügen' }).click();
      await form.getByRole('textbox', { name: 'Amt', exact: true }).fill('Kapitän');
      await form.getByRole('textbox', { name: 'Amt von' }).fill('Juli 2023');
      const until = form.getByRole('textbox', { name: 'Amt bis' });
      await until.fill('32.13.2024');
      await until.press('Enter');
      await expect(form.getByRole('alert')).toContainText('„32.13.2024“ ist kein Datum');
      await expect(until).toBeFocused();
      await until.fill('demnächst');
      await form.getByRole('button', { name: 'Amt hinzufügen' }).click();
      await expect(form.getByRole('alert')).toContainText('„demnächst“ ist kein Datum');
      const offices = form.getByRole('textbox', { name: 'Amt', exact: true });
      await expect(offices, 'the message took nothing away from under the mouse').toHaveCount(2);
      await form.getByRole('button', { name: '„Amt“ entfernen' }).click();
      await expect(offices).toHaveCount(1);
      await expect(until, 'what was typed stays in its own row').toHaveValue('demnächst');
      await until.fill('30.06.2024');
      await form.getByRole('button', { name: 'Sichern' }).click();
      await expect(form).toBeHidden();
      await expect(page.getByRole('list', { name: 'Ämter' })).toContainText('Juli 2023 bis 30.06.2024');
    });
  });
});
