import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { articleNow, askArchive, openByList, runByPalette, sheetOf } from '../support/desk.ts';
import { contentOf } from '../support/package-content.ts';

const ARTICLE = 'Torwart Baumann hält das Derby fest';

test.describe('the desk’s day', () => {
  test.use({ beginning: 'demo' });

  test('finding', async ({ app }) => {
    const { page } = app;
    const box = page.getByRole('combobox', { name: /^Suchen/ });
    await test.step('one box folds ß and umlauts, marks what it found, and opens there', async () => {
      for (const [typed, found] of [
        ['Werftstrasse', 'Werftstraße'],
        ['Bruecke', 'Brücke'],
      ] as const) {
        await page.keyboard.press('Control+k');
        await expect(box).toBeFocused();
        await page.keyboard.type(typed, { delay: 15 });
        await expect(
          page.getByRole('option').locator('mark').filter({ hasText: found }).first(),
        ).toBeVisible();
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('Control+k');
      await expect(box).toBeFocused();
      await page.keyboard.type('Werftstrasse', { delay: 15 });
      const hit = page.getByRole('option').filter({ has: page.locator('mark', { hasText: 'Werftstraße' }) });
      await expect(hit.first()).toBeVisible();
      for (let step = 0; step < 20; step += 1) {
        if (
          (await page.locator('[role=option][aria-selected=true] mark', { hasText: 'Werftstraße' }).count()) >
          0
        )
          break;
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await expect(sheetOf(page)).toContainText('Werftstraße');
      await expect(sheetOf(page)).toBeFocused();
      await expect
        .poll(() => page.evaluate(() => document.getSelection()?.anchorNode?.textContent ?? ''))
        .toContain('Werftstraße');
    });

    await test.step('facets narrow and widen, quotes have their own results, a fault stands at its character', async () => {
      const line = page.getByRole('searchbox', { name: 'Im Archiv suchen' });
      const hits = page.getByRole('list', { name: 'Treffer' }).getByRole('listitem');
      await page.keyboard.press('Control+Shift+f');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Minister', { delay: 15 });
      await expect(hits.filter({ hasText: 'Außenministerin' }).first()).toContainText('Teil eines Wortes');
      const count = page.getByText(/^\d+ Artikel gefunden$/).first();
      const all = await count.textContent();
      const desk = page.getByRole('group', { name: 'Ressort' }).getByRole('button').first();
      await desk.press('Enter');
      await expect(line).toHaveValue(/^Minister ressort:/);
      await expect(count).not.toHaveText(all ?? '');
      await page
        .getByRole('group', { name: 'Ressort' })
        .getByRole('button', { pressed: true })
        .press('Enter');
      await expect(line).toHaveValue('Minister');
      await expect(count).toHaveText(all ?? '');
      await page.getByRole('button', { name: 'Aussagen', exact: true }).press('Enter');
      await expect(page.getByText(/^\d+ Aussagen? gefunden$/).first()).toBeVisible();
      await page.getByRole('button', { name: 'Artikel', exact: true }).press('Enter');
      await line.fill('Minister (Hafen');
      await expect(
        page.getByRole('alert').filter({ hasText: 'Diese Klammer wird nicht geschlossen.' }),
      ).toContainText('(');
      await page.getByRole('button', { name: 'Suchformular' }).press('Enter');
      const form = page.getByRole('form', { name: 'Suchformular' });
      await form.getByLabel('Wörter').fill('Brücke');
      await form.getByLabel('Ressort').selectOption('Lokales');
      await form.getByRole('button', { name: 'Suchen' }).press('Enter');
      await expect(line).toHaveValue('Brücke ressort:Lokales');
      await expect(hits.first()).toBeVisible();
      await line.press('Enter');
      await line.fill('');
      await expect(
        page
          .getByRole('region', { name: 'Zuletzt gesucht' })
          .getByRole('button', { name: /^Brücke ressort:Lokales/ }),
      ).toBeVisible();
    });

    await test.step('a search is kept', async () => {
      await page.keyboard.press('Control+Shift+f');
      await expect(page.getByRole('searchbox', { name: 'Im Archiv suchen' })).toBeFocused();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Sulletalbahn', { delay: 15 });
      await expect(page.getByRole('list', { name: 'Treffer' }).getByRole('listitem').first()).toBeVisible();
      await page.getByRole('button', { name: 'Suche speichern' }).click();
      const kept = page
        .getByRole('navigation', { name: 'Ablagen' })
        .getByRole('button', { name: /^Sulletalbahn \d/ });
      await expect(kept).toBeVisible();
      await page.reload();
      await kept.click();
      await expect(page.getByRole('searchbox', { name: 'Im Archiv suchen' })).toHaveValue('Sulletalbahn');
      await expect(page.getByRole('list', { name: 'Treffer' }).getByRole('listitem').first()).toBeVisible();
    });
  });

  test('lists', async ({ app }) => {
    const { page } = app;
    await runByPalette(page, 'Alle Artikel');
    const list = page.getByRole('listbox', { name: /^Alle Artikel/ });
    const rows = list.getByRole('option');

    await test.step('filter and order', async () => {
      await page.getByRole('searchbox', { name: 'In dieser Liste filtern' }).fill('Brücke');
      await expect(rows.filter({ hasText: 'Alte Brücke bleibt' })).toBeVisible();
      await expect(rows.filter({ hasText: 'Torwart' })).toHaveCount(0);
      await page.getByRole('searchbox', { name: 'In dieser Liste filtern' }).fill('');
      await page.getByRole('button', { name: /^Sortieren nach/ }).click();
      await page.getByRole('menuitemcheckbox', { name: 'Überschrift' }).click();
      await page.getByRole('button', { name: /^Sortieren nach/ }).click();
      await page.getByRole('menuitemcheckbox', { name: 'Aufsteigend' }).click();
      await expect(rows.first(), 'signs do not count, Ä stands with A').toContainText('Alte Brücke');
    });

    await test.step('many at once, and back', async () => {
      await rows.nth(0).click();
      await rows.nth(1).click({ modifiers: ['ControlOrMeta'] });
      await rows.nth(2).click({ modifiers: ['ControlOrMeta'] });
      const bar = page.getByRole('toolbar', { name: '3 ausgewählt' });
      const kultur = async (): Promise<number> =>
        Number(
          (
            await page
              .getByRole('navigation', { name: 'Ablagen' })
              .getByRole('button', { name: /^Kultur/ })
              .textContent()
          )?.replace(/\D/g, ''),
        );
      const before = await kultur();
      await bar.getByRole('button', { name: 'Ressort, Priorität' }).click();
      await page.getByRole('menuitem', { name: 'Kultur' }).click();
      await expect.poll(kultur).toBe(before + 3);
      await page.getByRole('button', { name: 'Rückgängig' }).click();
      await expect.poll(kultur).toBe(before);
      // Nobody acts on rows that a filter hides.
      const filter = page.getByRole('searchbox', { name: 'In dieser Liste filtern' });
      await filter.fill('Alte Brücke bleibt');
      await expect(rows).toHaveCount(1);
      await expect(rows.and(page.locator('[aria-selected="true"]'))).toHaveCount(1);
      await filter.fill('');
      await expect(rows.nth(3)).toBeVisible();
      await expect(rows.and(page.locator('[aria-selected="true"]'))).toHaveCount(1);
      await expect(bar).toBeHidden();
    });

    await test.step('the wastebasket gives back', async () => {
      const first = (await rows.nth(3).getByRole('heading').textContent()) ?? '';
      await rows.nth(3).click();
      await list.focus();
      await page.keyboard.press('Delete');
      await expect(rows.filter({ hasText: first })).toHaveCount(0);
      await page.getByRole('button', { name: /^Papierkorb/ }).click();
      const basket = page.getByRole('listbox', { name: /^Papierkorb/ });
      await basket.getByRole('option', { name: first }).click();
      await expect(page.getByText('Dieser Artikel liegt im Papierkorb.')).toBeVisible();
      await basket.focus();
      await page.keyboard.press('Delete');
      await expect(basket.getByRole('option', { name: first })).toHaveCount(0);
      expect((await articleNow(app.archive, first)).trashedAt).toBeNull();
    });
  });

  test('collecting', async ({ app }, info) => {
    test.setTimeout(120_000);
    const { page } = app;
    const box = page.getByRole('combobox', { name: /^Suchen/ });
    const folder = info.outputPath('dossier');
    const spoken = page.getByRole('list', { name: 'Aussagen' }).getByRole('button');

    await test.step('what somebody said about something', async () => {
      await page.keyboard.press('Control+k');
      await expect(box).toBeFocused();
      await page.keyboard.insertText('Detlef Rohde');
      await expect(page.getByRole('option', { name: /^Detlef Rohde/ })).toBeVisible();
      for (let step = 0; step < 20; step += 1) {
        if (
          (await page.locator('[role=option][aria-selected=true]').textContent())?.startsWith('Detlef Rohde')
        )
          break;
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Detlef Rohde' })).toBeVisible();
      await expect(spoken.nth(2), 'everything Rohde said is there').toBeVisible();
      const all = await spoken.count();
      await page.getByRole('searchbox', { name: 'Worüber?' }).focus();
      await page.keyboard.insertText('Bruecke');
      await expect.poll(() => spoken.count()).toBeLessThan(all);
      await expect(spoken.first()).toContainText('Brücke');
    });

    await test.step('Space collects the statement, Enter opens it in its article, and back', async () => {
      await spoken.first().focus();
      const words = (await spoken.first().locator('[class*=quote]').textContent()) ?? '';
      await page.keyboard.press('Space');
      await expect(page.getByText(/^In „Dossier vom .*“ gesammelt$/)).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(sheetOf(page)).toContainText(words.slice(0, 20));
      await expect(sheetOf(page)).toBeFocused();
      await page.keyboard.press('Control+Shift+c');
      await page.keyboard.press('Control+Shift+r');
      await expect(page.getByRole('heading', { name: 'Detlef Rohde' })).toBeVisible();
    });

    await test.step('a note, an order, a name, and out with its references', async () => {
      const dossier = page
        .getByRole('navigation', { name: 'Ablagen' })
        .getByRole('button', { name: /^Dossier vom/ });
      await expect(dossier).toContainText('2');
      await dossier.press('Enter');
      await page.getByRole('button', { name: 'Notiz anfügen' }).press('Enter');
      const note = page.getByRole('textbox', { name: 'Notiz' });
      await expect(note).toBeFocused();
      await page.keyboard.insertText('Beim Bauamt nachfragen');
      await page.keyboard.press('Control+Shift+ArrowUp');
      await page.keyboard.press('Tab');
      const items = page.getByRole('list', { name: 'Dossier' }).getByRole('listitem');
      await expect(items.nth(1).getByRole('textbox', { name: 'Notiz' })).toHaveValue(
        'Beim Bauamt nachfragen',
      );
      await test.step('dragging moves entries as well', async () => {
        const [dragged = ''] = (await items.first().allTextContents()).map((text) => text.slice(0, 20));
        await items.first().dragTo(items.nth(2));
        await expect(items.nth(2)).toContainText(dragged);
        await expect(items.first().getByRole('textbox', { name: 'Notiz' })).toBeVisible();
        await items.nth(2).dragTo(items.first());
        await expect(items.first()).toContainText(dragged);
        await expect(items.nth(1).getByRole('textbox', { name: 'Notiz' })).toBeVisible();
      });
      await page.getByRole('button', { name: 'Umbenennen' }).press('Enter');
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText('Alte Brücke');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Alte Brücke' })).toBeVisible();
      await page.getByRole('main').getByRole('button', { name: 'Exportieren …' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Dossier exportieren' });
      for (const format of ['HTML', 'Markdown'])
        await dialog.getByRole('checkbox', { name: format }).press('Space');
      await dialog.getByRole('textbox', { name: 'Ordner' }).fill(folder);
      await dialog.getByRole('button', { name: 'Exportieren' }).press('Enter');
      await expect(dialog.getByText(/^3 Dateien in/)).toBeVisible();
      await dialog.getByRole('button', { name: 'Fertig' }).press('Enter');
      const names = (await readdir(folder)).sort();
      expect(names.map((name) => name.replace(/^\d{4}-\d\d-\d\d_/, ''))).toEqual([
        'alte-bruecke.docx',
        'alte-bruecke.html',
        'alte-bruecke.md',
      ]);
      const markdown = await readFile(join(folder, names[2] ?? ''), 'utf8');
      expect(markdown).toContain('— Detlef Rohde, Baudezernent in Mahrenfeld');
      expect(markdown).toMatch(/^\[\^1\]: /m);
      expect(markdown, 'the note stands between the two').toMatch(/\n\nBeim Bauamt nachfragen\n\n> /);
    });

    await test.step('the wastebasket gives a dossier back', async () => {
      await page.getByRole('main').getByRole('button', { name: 'In den Papierkorb' }).press('Enter');
      await page.getByRole('button', { name: '„Alte Brücke“ wiederherstellen' }).press('Enter');
      await expect(
        page.getByRole('list', { name: 'Dossiers' }).getByRole('button', { name: /^Alte Brücke/ }),
      ).toBeVisible();
    });
  });

  test('giving out', async ({ app }, info) => {
    test.setTimeout(120_000);
    const { page } = app;
    const folder = info.outputPath('ausgabe');
    await openByList(page, ARTICLE);

    await test.step('HTML, Word and the package', async () => {
      await page.keyboard.press('Control+e');
      const dialog = page.getByRole('dialog', { name: 'Exportieren' });
      await dialog.getByRole('textbox', { name: 'Ordner' }).fill(folder);
      for (const format of [/^Word/, /^Copydesk-Paket/])
        await dialog.getByRole('checkbox', { name: format }).check();
      await expect(dialog.getByText('Vorschau').first()).toBeVisible();
      await dialog.getByRole('button', { name: 'Exportieren' }).click();
      await expect(
        dialog
          .getByText(/3 Dateien in/)
          .or(page.getByText(/3 Dateien in/))
          .first(),
      ).toBeVisible();
      await dialog.getByText('Was hinausging').click();
      await expect(dialog.getByText(/SHA-256/).first(), 'the log says what went out').toBeVisible();
      await page.keyboard.press('Escape');
      const names = (await readdir(folder)).sort();
      expect(names.map((name) => name.replace(/^.*?\./, '')).sort()).toEqual(['copydesk', 'docx', 'html']);
      for (const name of names) expect(name).toMatch(/^\d{4}-\d{2}-\d{2}_[a-z0-9-]+\.\w+$/);
      const html = await readFile(join(folder, names.find((name) => name.endsWith('.html')) ?? ''), 'utf8');
      expect(html).toContain(ARTICLE);
      expect(html).toContain('application/ld+json');
      expect(html).not.toMatch(/<script(?![^>]*ld\+json)/);
    });

    await test.step('the package comes back without loss', async () => {
      const packed = join(folder, (await readdir(folder)).find((name) => name.endsWith('.copydesk')) ?? '');
      const before = await readFile(packed);
      await page.keyboard.press('Control+o');
      const dialog = page.getByRole('dialog', { name: 'Importieren' });
      await dialog.locator('input[type=file]').setInputFiles(packed);
      await dialog.getByRole('button', { name: /^(Importieren|Vorschlag übernehmen)$/ }).click();
      await expect(dialog).toBeHidden();
      await expect(sheetOf(page)).toContainText(ARTICLE);
      const { items } = await askArchive<{ items: { id: string; headline: string }[] }>(
        app.archive,
        'articles.list',
        {
          filter: { text: ARTICLE },
        },
      );
      expect(items.filter(({ headline }) => headline === ARTICLE)).toHaveLength(2);
      await page.keyboard.press('Control+e');
      const again = info.outputPath('noch-einmal');
      const out = page.getByRole('dialog', { name: 'Exportieren' });
      await out.getByRole('textbox', { name: 'Ordner' }).fill(again);
      await out.getByRole('button', { name: 'Exportieren' }).click();
      await expect(out.getByText(/3 Dateien in/)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      const repacked = (await readdir(again)).find((name) => name.endsWith('.copydesk')) ?? '';
      // The first one is still here, so the second has ids of its own; everything else is the same to the byte.
      expect(contentOf(await readFile(join(again, repacked)))).toEqual(contentOf(before));
    });

    await test.step('into the CMS, whole and field by field', async () => {
      await page.keyboard.press('Control+Shift+k');
      const dialog = page.getByRole('dialog', { name: 'Kopieren fürs CMS' });
      await expect(dialog.getByText('„Ganzer Artikel“ kopiert')).toBeVisible();
      const html = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return item ? (await item.getType('text/html')).text() : '';
      });
      expect(html).toContain(ARTICLE);
      expect(html).not.toMatch(/<script|style=|class=|lexical/i);
      const fields = dialog.getByRole('list', { name: 'Felder' }).getByRole('listitem');
      const headlineAt = (await fields.allTextContents()).findIndex((text) => text.includes(ARTICLE));
      await page.keyboard.press(String(headlineAt + 1));
      await expect(dialog.getByText('„Überschrift“ kopiert')).toBeVisible();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(ARTICLE);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });

    await test.step('a clean proof', async () => {
      await page.evaluate(() => {
        window.print = () => document.documentElement.setAttribute('data-asked-to-print', 'true');
      });
      await page.keyboard.press('Control+p');
      await expect(page.locator('html')).toHaveAttribute('data-asked-to-print', 'true');
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('navigation', { name: 'Ablagen' })).toBeHidden();
      await expect(page.getByRole('heading', { name: ARTICLE }).first()).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    });
  });
});
