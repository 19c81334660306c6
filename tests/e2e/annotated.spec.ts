import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { readPdf } from '../../electron/formats/evidence/pdf.ts';
import { expect, test } from '../support/app.ts';
import { articleNow, askArchive, openByList } from '../support/desk.ts';

const HEADLINE = 'Lindqvist hatte Telefongespräch mit Dragomirow: Was bekannt ist';

/** Words without the white space and line ends of their format. */
const folded = (text: string): string => text.replace(/\s+/g, ' ');
/** The start of a wording: the rest may be broken over lines, notes and pages. */
const start = (text: string): string => folded(text).slice(0, 24);
/** Finished files: what is being written lies beside them under a name with a dot. */
const filesIn = (folder: string): string[] => readdirSync(folder).filter((name) => !name.startsWith('.'));

test.describe('the annotated manuscript', () => {
  test.use({ beginning: 'demo' });

  test('is exported by one key and holds every statement with its source', async ({ app }, info) => {
    test.setTimeout(120_000);
    const { page } = app;
    const folder = info.outputPath('annotated');
    await openByList(page, HEADLINE);
    const { id } = await articleNow(app.archive, HEADLINE);
    const used = await askArchive<UsedStatement[]>(app.archive, 'statements.ofArticle', { articleId: id });
    expect(used.length).toBeGreaterThan(3);

    await page.keyboard.press('Control+r');
    const dialog = page.getByRole('dialog', { name: 'Exportieren' });
    await expect(dialog.getByLabel(/^Annotierte Fassung – PDF/)).toBeChecked();
    await expect(dialog.getByLabel(/^Annotierte Fassung – Word/)).toBeChecked();
    await expect(dialog.getByText(`${used.length} Aussagen:`)).toBeVisible();
    await dialog.getByLabel('Ordner').fill(folder);
    await dialog.getByRole('button', { name: 'Exportieren', exact: true }).click();
    await expect.poll(() => filesIn(folder).length, { timeout: 60_000 }).toBe(3);

    const file = (ending: string): string =>
      join(folder, filesIn(folder).find((name) => name.endsWith(`_annotiert.${ending}`)) ?? '');
    const pdf = await readPdf(file('pdf'));
    const parts = unzipSync(new Uint8Array(readFileSync(file('docx'))));
    const word = ['word/document.xml', 'word/footnotes.xml']
      .map((name) => strFromU8(parts[name] ?? new Uint8Array()).replace(/<[^>]+>/g, ''))
      .join(' ');
    const texts = {
      pdf: folded(pdf.pages.map((one) => one.text).join(' ')),
      docx: folded(word).replaceAll('&amp;', '&'),
      html: folded(readFileSync(file('html'), 'utf8')).replaceAll('&amp;', '&'),
    };
    for (const [format, text] of Object.entries(texts)) {
      for (const { use, statement } of used) {
        expect(text, `${format}: ${use.printed}`).toContain(start(use.printed.split(' … ')[0] ?? ''));
        if (statement.speaker) expect(text, format).toContain(statement.speaker.name);
        for (const one of statement.evidence.slice(0, statement.source ? 0 : 1))
          expect(text, format).toContain(one.name);
      }
      expect(text, format).toContain('Offene Angaben');
      expect(text, format).toContain('Fundstelle');
    }
    // What was chosen for this once is not what the next ordinary export offers.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+e');
    await expect(dialog.getByLabel(/^HTML/)).toBeChecked();
    await expect(dialog.getByLabel(/^Annotierte Fassung – PDF/)).not.toBeChecked();
    await page.keyboard.press('Escape');

    await test.step('and so is its quote list, and everything that its speaker said', async () => {
      const quotes = info.outputPath('quotes');
      await page.getByRole('button', { name: 'Zitatbuch …' }).click();
      await expect(dialog.getByLabel(/^Zitatbuch – Markdown/)).toBeChecked();
      await expect(dialog.getByText('Gedruckt in').first()).toBeVisible();
      await dialog.getByLabel('Ordner').fill(quotes);
      await dialog.getByRole('button', { name: 'Exportieren', exact: true }).click();
      await expect.poll(() => filesIn(quotes).length, { timeout: 60_000 }).toBe(3);
      const name = filesIn(quotes).find((one) => one.endsWith('_zitatbuch.md')) ?? '';
      const list = folded(readFileSync(join(quotes, name), 'utf8'));
      for (const { use } of used) expect(list).toContain(start(use.printed.split(' … ')[0] ?? ''));
      await page.keyboard.press('Escape');

      const speaker = used.find(({ statement }) => statement.speaker)?.statement.speaker?.name ?? '';
      await page.getByTitle(`Alles, was ${speaker} gesagt hat`).first().click();
      await expect(page.getByRole('heading', { level: 1, name: speaker })).toBeVisible();
      await page.getByRole('button', { name: 'Zitatbuch …' }).click();
      const person = page.getByRole('dialog', { name: 'Zitatbuch exportieren' });
      await expect(person.getByText(`Alles, was ${speaker} gesagt hat`)).toBeVisible();
      await person.getByRole('button', { name: 'Exportieren', exact: true }).click();
      await expect(person.getByRole('status')).toContainText(quotes);
      await expect.poll(() => filesIn(quotes).length).toBe(4);
    });
  });
});
