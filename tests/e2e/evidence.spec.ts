import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { docxOf, pdfOf, wavOf } from '../../electron/formats/evidence/testing.ts';
import { expect, test } from '../support/app.ts';
import {
  actAs,
  askArchive,
  blockOf,
  FIELD,
  putCaretIn,
  quoteCardsOf,
  runByPalette,
  saved,
  sheetOf,
} from '../support/desk.ts';

const PDF = 'application/pdf';
const SECOND_PERSON = {
  name: 'Emil Zweit',
  role: 'editor',
  initials: '',
  email: '',
  deskId: null,
  active: true,
};

/** One page of a letter as scanners pack it: fax (CCITT G4), JBIG2, JPEG 2000. */
const SCANS = new URL('../fixtures/evidence/scans.pdf', import.meta.url);

/** How much of a drawn page is black. */
function blackShare(canvas: Element): number {
  const context = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null;
  if (!context) return Number.NaN;
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  let black = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) black += 1;
  return black / (data.length / 4);
}

/** A rectangle by hand. */
async function drawOn(page: Page, shown: Locator): Promise<void> {
  await expect(shown).toBeVisible();
  const box = await shown.boundingBox();
  if (!box) throw new Error('nothing to draw on');
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 120, { steps: 4 });
  await page.mouse.up();
}

/** A new article with a headline; the caret stands in its body. */
async function beginArticle(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Sie arbeiten als/ })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(sheetOf(page)).toBeFocused();
  await page.keyboard.type('Rat', { delay: 15 });
  await expect(blockOf(page, FIELD.headline)).toHaveText('Rat');
  await blockOf(page, FIELD.body).click();
}

test('evidence on a quote: found on its page, checked with F9, a word that differs is caught', async ({
  app,
}) => {
  test.setTimeout(120_000);
  const { page } = app;
  await beginArticle(page);
  await page.keyboard.type('"Die Pfähle tragen die alte Brücke noch hundert Jahre", sagte Rohde.', {
    delay: 10,
  });
  await putCaretIn(page, 'Die Pfähle tragen');
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Enter');
  const card = quoteCardsOf(page).first();
  await expect(card).toContainText('Erfasst');
  await saved(page);

  await test.step('a PDF is read and the quote found on page 2', async () => {
    await card.getByRole('button', { name: 'Bearbeiten' }).click();
    const buffer = Buffer.from(
      pdfOf([
        ['Gutachten'],
        ['Ergebnis: Die Pfähle tragen die alte Brü-', 'cke noch hundert Jahre. Mehr nicht.'],
      ]),
    );
    await card.locator('input[type=file]').setInputFiles({ name: 'Gutachten.pdf', mimeType: PDF, buffer });
    await expect(page.getByText('Stelle gefunden: Seite 2.')).toBeVisible();
    await expect(card).toContainText('Belegt');
  });

  await test.step('the viewer draws the page with the passage marked', async () => {
    await card.getByRole('button', { name: /Beleg öffnen/ }).click();
    await expect(page.locator('canvas[data-page="2"][data-drawn]')).toBeVisible();
    await expect(page.getByRole('img', { name: 'Fundstelle' })).toHaveCount(2);
    await expect(page.getByText('Seite 2 von 2')).toBeVisible();
    await page.getByRole('textbox', { name: 'Im Beleg suchen' }).fill('gutacht');
    await expect(page.getByText('Seite 1 von 2')).toBeVisible();
    await page.getByRole('button', { name: 'Beleg schließen' }).first().click();
  });

  await test.step('F9 shows both wordings; Enter records the check', async () => {
    await page.keyboard.press('F9');
    const check = page.getByRole('region', { name: 'Zitate prüfen' });
    await expect(check).toBeFocused();
    await expect(check).toContainText('1 von 1');
    await expect(check).toContainText('Wortlaut stimmt überein');
    await expect(check.locator('canvas[data-drawn]')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(check.getByText('Alle Zitate geprüft')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toContainText('Geprüft');
  });

  await test.step('B is for a second person', async () => {
    const check = page.getByRole('region', { name: 'Zitate prüfen' });
    const again = check.getByRole('button', { name: 'Von vorn durchgehen' });
    await page.keyboard.press('F9');
    await again.click();
    await page.keyboard.press('b');
    await expect(page.getByText(/zweite Person|jemand anderes/).last()).toBeVisible();
    await page.keyboard.press('Escape');
    await askArchive(app.archive, 'people.save', SECOND_PERSON);
    await actAs(page, SECOND_PERSON.name);
    await expect(card).toContainText('Geprüft');
    await page.keyboard.press('F9');
    await again.click();
    await page.keyboard.press('b');
    await expect(check.getByText('Alle Zitate geprüft')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toContainText('Bestätigt');
  });

  await test.step('a changed word is marked and cannot be checked', async () => {
    await putCaretIn(page, 'Die Pfähle tragen');
    const quote = blockOf(page, FIELD.body);
    await quote.getByText('Die Pfähle tragen').dblclick({ position: { x: 40, y: 8 } });
    await page.keyboard.type('Stützen');
    await saved(page);
    await page.keyboard.press('F9');
    const check = page.getByRole('region', { name: 'Zitate prüfen' });
    await expect(check).toContainText('1 Unterschied');
    await expect(check.locator('blockquote mark').first()).toHaveText('Stützen');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Erst den Unterschied klären')).toBeVisible();
    await page.keyboard.press('s');
    await expect(check.getByRole('textbox', { name: 'Strittig: Begründung' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(check, 'the keys go on after a change of mind').toBeFocused();
    await page.keyboard.press('s');
    await page.keyboard.type('Rohde widerspricht');
    await page.keyboard.press('Enter');
    await expect(check.getByText('Alle Zitate geprüft')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toContainText('Strittig');
  });
});

test('a line of a transcript becomes a quote with its speaker and its second', async ({ app }) => {
  test.setTimeout(90_000);
  const { page } = app;
  await beginArticle(page);
  await page.keyboard.type('"Das kommt nicht in Frage", sagte Rohde. ', { delay: 15 });
  await putCaretIn(page, 'Das kommt nicht');
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Enter');
  const card = quoteCardsOf(page).first();
  await card.getByRole('button', { name: 'Bearbeiten' }).click();
  const files = card.locator('input[type=file]');
  const vtt =
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Detlef Rohde>Das kommt nicht in Frage.\n\n00:02.000 --> 00:04.500\nWir bauen um die Pfähle herum.\n';
  await files.setInputFiles([
    { name: 'Gespräch.vtt', mimeType: 'text/vtt', buffer: Buffer.from(vtt) },
    { name: 'Gespräch.wav', mimeType: 'audio/wav', buffer: Buffer.from(wavOf(5)) },
  ]);
  await expect(page.getByText('Stelle gefunden: 0:01–0:02.')).toBeVisible();
  await expect(card.getByText('Gespräch.wav', { exact: true }).first()).toBeVisible();
  await saved(page);
  await putCaretIn(page, 'sagte Rohde');
  await page.keyboard.press('End');
  await card.getByRole('button', { name: 'Beleg öffnen · 0:01–0:02' }).click();
  await page.getByRole('combobox', { name: 'Aufnahme dazu' }).selectOption({ label: 'Gespräch.wav' });
  await expect(page.locator('audio')).toBeVisible();
  await page.getByRole('button', { name: /Das kommt nicht in Frage/ }).focus();
  const at = () => page.locator('audio').evaluate((player: HTMLAudioElement) => player.currentTime);
  await page.keyboard.press('Space');
  await expect.poll(at).toBeGreaterThan(1.9);
  await expect
    .poll(() => page.locator('audio').evaluate((player: HTMLAudioElement) => player.paused))
    .toBe(true);
  expect(await at()).toBeLessThan(3.5);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(sheetOf(page)).toContainText('„Wir bauen um die Pfähle herum“');
  await expect(page.getByText('Zitat übernommen: Detlef Rohde, 0:02')).toBeVisible();
  await page.getByRole('button', { name: 'Beleg schließen' }).first().click();
  const lifted = quoteCardsOf(page).filter({ hasText: 'um die Pfähle herum' });
  await expect(lifted).toContainText('Belegt');
  await expect(lifted).toContainText('Detlef Rohde');
});

test('what cannot be read says so and stays', async ({ app }) => {
  test.setTimeout(90_000);
  const { page } = app;
  await beginArticle(page);
  await page.keyboard.type('"Wir bleiben dabei", sagte Rohde.', { delay: 15 });
  await putCaretIn(page, 'Wir bleiben');
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Enter');
  const card = quoteCardsOf(page).first();
  await card.getByRole('button', { name: 'Bearbeiten' }).click();
  const attach = (name: string, bytes: Uint8Array | string) =>
    card.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await attach('Zu.pdf', pdfOf([['x']], { encrypted: true }));
  await expect(page.getByText('„Zu.pdf“ ist mit einem Kennwort geschützt.')).toBeVisible();
  await attach('Kaputt.pdf', '%PDF-1.4 nichts');
  await expect(page.getByText('„Kaputt.pdf“ ist beschädigt')).toBeVisible();
  await attach('Rede.pdf', docxOf(['Wir gehen.']));
  await expect(page.getByText('„Rede.pdf“ ist nach dem Inhalt eine andere Art Datei')).toBeVisible();
  await attach('Scan.pdf', await readFile(SCANS));
  await expect(card.getByText('Scan.pdf', { exact: true }).first()).toBeVisible();
  await card
    .getByRole('listitem')
    .filter({ hasText: 'Scan.pdf' })
    .getByRole('button', { name: 'Beleg öffnen' })
    .click();
  const pane = page.getByRole('region', { name: 'Belege', exact: true });
  await expect(pane.getByText('Kein Text in diesem Dokument – Stelle von Hand markieren.')).toBeVisible();
  const pageOf = (number: number) => pane.locator(`canvas[data-page="${number}"][data-drawn]`);
  for (const number of [1, 2, 3]) {
    await expect(pageOf(number)).toBeVisible();
    expect(await pageOf(number).evaluate(blackShare)).toBeCloseTo(0.09, 1);
    if (number < 3) await pane.getByRole('button', { name: 'Nächste Seite' }).click();
  }
  const canvas = pageOf(3);
  await drawOn(page, canvas);
  await expect(pane.getByRole('img', { name: 'Fundstelle' })).toBeVisible();
  const closing = page.getByRole('button', { name: 'Beleg schließen' });
  await page.keyboard.press('Escape');
  await expect(closing).toHaveCount(0);

  await test.step('a recording gets its seconds by hand, and Space plays them', async () => {
    await attach('Anruf.wav', wavOf(6));
    const line = card.getByRole('listitem').filter({ hasText: 'Anruf.wav' });
    await line.getByRole('button', { name: 'Beleg öffnen' }).click();
    const player = pane.locator('audio');
    await expect(player).toBeVisible();
    const goTo = (second: number) =>
      player.evaluate((audio: HTMLAudioElement, to) => {
        audio.currentTime = to;
      }, second);
    await goTo(1);
    await pane.getByRole('button', { name: /^Stelle beginnt hier/ }).click();
    await goTo(2);
    await pane.getByRole('button', { name: 'Stelle endet hier' }).click();
    await expect(pane.getByRole('button', { name: 'Diese Sekunden abspielen (0:01)' })).toBeVisible();
    await goTo(5);
    await page.keyboard.press('Space');
    await expect
      .poll(() => player.evaluate((audio: HTMLAudioElement) => (audio.paused ? audio.currentTime : 99)))
      .toBeLessThan(4);
    await page.keyboard.press('Escape');
    await expect(closing).toHaveCount(0);
  });

  await test.step('a picture gets its rectangle, and a list takes the place of evidence', async () => {
    await attach('Zettel.png', await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 300 } }));
    const line = card.getByRole('listitem').filter({ hasText: 'Zettel.png' });
    await line.getByRole('button', { name: 'Beleg öffnen' }).click();
    await drawOn(page, pane.getByRole('img', { name: 'Zettel.png' }));
    await expect(pane.getByRole('img', { name: 'Fundstelle' })).toBeVisible();
    await runByPalette(page, 'Alle Artikel');
    await expect(closing).toHaveCount(0);
    await expect(page.getByRole('option', { name: 'Rat' })).toBeVisible();
  });
});
