// @ts-nocheck
import { wavOf, pdfOf } from '../../electron/formats/evidence/testing.ts';
import { expect, test } from '../support/app.ts';
import {
  actAs,
  askArchive,
  articleNow,
  blockOf,
  FIELD,
  openByList,
  putCaretIn,
  quoteCardsOf,
  runByPalette,
  saved,
  sheetOf,
} from '../support/desk.ts';
test.use({ beginning: 'demo' });
test.setTimeout(400000);
const A = 'Torwart Baumann hält das Derby fest';
let n = 0;
const step = async (name, f) => {
  try {
    await f();
    console.log('OK', name);
  } catch (e) {
    console.log('BAD', name, String(e.message).slice(0, 900));
  }
};
test('user', async ({ app }) => {
  const { page } = app;
  const shot = (name) =>
    page.screenshot({ path: `/tmp/shots/u-${String(++n).padStart(2, '0')}-${name}.png` });
  await openByList(page, A);
  const card = quoteCardsOf(page).first();
  await step('space plays', async () => {
    await card.getByRole('button', { name: 'Bearbeiten' }).click();
    await card
      .locator('input[type=file]')
      .setInputFiles({ name: 'Mixed Zone.wav', mimeType: 'audio/wav', buffer: Buffer.from(wavOf(8)) });
    const item = card.getByRole('listitem').filter({ hasText: 'Mixed Zone.wav' });
    await item.getByRole('button', { name: /Beleg öffnen/ }).click();
    await expect(page.locator('audio')).toBeVisible();
    await shot('recording');
    await page.locator('audio').evaluate((a) => {
      a.currentTime = 2;
    });
    await page
      .getByRole('button', { name: /Stelle beginnt hier/ })
      .click({ timeout: 4000 })
      .catch(async () => {
        console.log(await page.getByRole('region', { name: 'Belege', exact: true }).innerText());
      });
    await page.locator('audio').evaluate((a) => {
      a.currentTime = 3.5;
    });
    await page.getByRole('button', { name: 'Stelle endet hier' }).click({ timeout: 4000 });
    await expect(page.getByRole('button', { name: /Diese Sekunden abspielen/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await item.getByRole('button', { name: /Beleg öffnen/ }).click();
    await expect(page.locator('audio')).toBeVisible();
    await page.keyboard.press(' ');
    await page.waitForTimeout(700);
    console.log('playing', await page.locator('audio').evaluate((a) => [a.paused, a.currentTime]));
    await page.waitForTimeout(2500);
    console.log('stopped', await page.locator('audio').evaluate((a) => [a.paused, a.currentTime]));
    await shot('recording-placed');
    await page.keyboard.press('Escape');
    console.log('focus', await page.evaluate(() => document.activeElement?.textContent?.slice(0, 60)));
  });
  await step('picture box', async () => {
    const png = await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 300 } });
    await card
      .locator('input[type=file]')
      .setInputFiles({ name: 'Zettel.png', mimeType: 'image/png', buffer: png });
    const item = card.getByRole('listitem').filter({ hasText: 'Zettel.png' });
    await item.getByRole('button', { name: /Beleg öffnen/ }).click();
    const img = page.getByRole('region', { name: 'Belege', exact: true }).locator('img').first();
    await expect(img).toBeVisible();
    const box = await img.boundingBox();
    await page.mouse.move(box.x + 40, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 200, box.y + 90, { steps: 4 });
    await shot('picture-drawing');
    await page.mouse.up();
    await expect(page.getByRole('img', { name: 'Fundstelle' })).toBeVisible();
    await shot('picture-boxed');
    await page.keyboard.press('Escape');
  });
  await step('B second person', async () => {
    await saved(page);
    await page.keyboard.press('F9');
    const check = page.getByRole('region', { name: 'Zitate prüfen' });
    await expect(check).toBeVisible();
    await shot('check-1');
    await page.keyboard.press('b');
    await page.waitForTimeout(800);
    await shot('check-b-first');
    console.log('B first', await page.locator('[role=alert],[role=status]').allInnerTexts());
    await page.keyboard.press('Enter');
    await page.waitForTimeout(800);
    await shot('check-after-enter');
    await page.keyboard.press('Escape');
    await actAs(page, 'Hanna Voß');
    await page.keyboard.press('F9');
    await page.waitForTimeout(800);
    await shot('check-hanna');
    const again = check.getByRole('button', { name: 'Von vorn durchgehen' });
    for (let i = 0; i < 12 && !(await again.isVisible()); i += 1) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(150);
      if (/Geprüft/.test(await check.innerText())) break;
    }
    if (await again.isVisible()) await again.click();
    await page.waitForTimeout(500);
    await shot('check-hanna-2');
    await page.keyboard.press('b');
    await page.waitForTimeout(800);
    await shot('check-hanna-b');
    await page.keyboard.press('Escape');
    console.log(
      'states',
      await quoteCardsOf(page)
        .allInnerTexts()
        .then((t) => t.map((x) => x.replace(/\n/g, ' | ').slice(0, 140))),
    );
  });
  await step('offices', async () => {
    await actAs(page, 'Anna Muster').catch(() => undefined);
    await page.getByRole('button', { name: /^Sprecher \d/ }).click();
    await page
      .getByRole('button', { name: /Finn Baumann|Lukas Schäfer/ })
      .first()
      .click();
    await page.waitForTimeout(500);
    await shot('person');
    await page.getByRole('button', { name: 'Schreibweisen und Ämter' }).click();
    await page.waitForTimeout(700);
    await shot('person-care');
    await page.getByRole('button', { name: 'Amt hinzufügen' }).click();
    await page
      .getByRole('textbox', { name: 'Amt', exact: true })
      .first()
      .fill('Kapitän des SV Mahrenfeld 09');
    await page
      .getByRole('textbox', { name: /^Von|seit/i })
      .first()
      .fill('Juli 2023');
    await page.getByRole('textbox', { name: /^Bis/i }).first().fill('32.13.2024');
    await page.keyboard.press('Tab');
    await shot('offices-wrong');
    await page.getByRole('textbox', { name: /^Bis/i }).first().fill('30.06.2024');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Sichern' }).first().click();
    await page.waitForTimeout(700);
    await shot('offices-saved');
  });
  await step('reminder', async () => {
    const { id } = await articleNow(app.archive, A);
    const used = await askArchive(app.archive, 'statements.ofArticle', { articleId: id });
    await askArchive(app.archive, 'authorisations.request', {
      articleId: id,
      useIds: [used[0].use.id],
      recipient: 'presse@example.org',
      deadline: '2020-01-01T10:00:00.000Z',
      subject: 'Bitte',
      text: 'Zitat',
    });
    await expect(page.getByRole('button', { name: /überfällig/ })).toBeVisible();
    await shot('reminder');
    await page.getByRole('button', { name: /überfällig/ }).click();
    await page.waitForTimeout(500);
    await shot('reminder-list');
    await page.getByRole('list', { name: 'Autorisierungen' }).getByRole('button').first().click();
    await page.waitForTimeout(700);
    await shot('reminder-opened');
  });
  await step('export override', async () => {
    const { id } = await articleNow(app.archive, A);
    const used = await askArchive(app.archive, 'statements.ofArticle', { articleId: id });
    await askArchive(app.archive, 'statements.update', {
      id: used[0].statement.id,
      fields: { groundRule: 'three' },
      newSpeaker: null,
    });
    await openByList(page, A);
    await runByPalette(page, 'Exportieren');
    const dialog = page.getByRole('dialog', { name: 'Exportieren' });
    await dialog.getByLabel('Ordner', { exact: true }).fill('/tmp/aus-' + Date.now());
    await dialog.getByRole('button', { name: 'Exportieren' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await shot('export-held');
    await dialog.getByRole('button', { name: 'Trotzdem ausgeben' }).click();
    await shot('export-missing');
    await dialog
      .getByLabel('Begründung in einem Satz')
      .fill('Der Sprecher hat es eben am Telefon freigegeben.');
    await dialog.getByRole('button', { name: 'Trotzdem ausgeben' }).click();
    await page.waitForTimeout(1500);
    await dialog.getByText('Was hinausging').click();
    await shot('export-done');
    await dialog.getByRole('button', { name: 'Schließen' }).last().click();
    await page.getByRole('tab', { name: 'Prüfung' }).click();
    await page.waitForTimeout(500);
    await shot('review');
  });
});
