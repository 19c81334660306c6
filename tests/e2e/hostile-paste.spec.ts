import type { Page, Request } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { saved, sheetOf } from '../support/desk.ts';

const HOSTILE = `
<meta http-equiv="refresh" content="0;url=https://boese.example/weg">
<base href="https://boese.example/">
<link rel="stylesheet" href="https://boese.example/stil.css">
<style>@import url(https://boese.example/import.css); body { background: url(https://boese.example/bild.png) }</style>
<h2 onclick="window.__ausgefuehrt = 'onclick'">Harmlose Überschrift</h2>
<p onmouseover="window.__ausgefuehrt = 'onmouseover'" style="background:url(https://boese.example/p.png)">
Ein <b>fetter</b> Absatz mit <a href="javascript:window.__ausgefuehrt='link'">einem Link</a>,
<a href="https://gut.example/seite">einem guten Link</a> und
<a href="data:text/html,<script>window.__ausgefuehrt='data'</script>">noch einem</a>.</p>
<p><img src="https://boese.example/zaehlpixel.gif" onerror="window.__ausgefuehrt = 'onerror'" alt="Zählpixel"></p>
<p><img src=x onerror="window.__ausgefuehrt = 'img'"></p>
<svg><script>window.__ausgefuehrt = 'svg'</script><image href="https://boese.example/svg.png"/></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.__ausgefuehrt='mxss'&gt;">
</table></mtext></math>
<iframe src="https://boese.example/rahmen"></iframe>
<object data="https://boese.example/objekt"></object><embed src="https://boese.example/embed">
<form action="https://boese.example/form"><input name="a" autofocus onfocus="window.__ausgefuehrt = 'onfocus'"></form>
<video poster="https://boese.example/poster.png"><source src="https://boese.example/film.mp4" onerror="window.__ausgefuehrt='source'"></video>
<script>window.__ausgefuehrt = 'script'</script>
<p>Der letzte Absatz.</p>`;

/** Everything the page asks for that is not the program itself. */
function foreignRequests(page: Page): string[] {
  const own = new URL(page.url()).host;
  const foreign: string[] = [];
  page.on('request', (request: Request) => {
    const address = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(address.protocol) && address.host !== own)
      foreign.push(request.url());
  });
  return foreign;
}

test('hostile HTML runs nothing and asks for nothing', async ({ app }) => {
  const { page } = app;
  const foreign = foreignRequests(page);
  const before = page.url();
  await page.keyboard.press('Control+n');
  await page.keyboard.type('Titel', { delay: 15 });
  await expect(sheetOf(page)).toContainText('Titel');
  await page.keyboard.press('Control+End');
  // Not over the clipboard: a browser cleans what a page itself puts there, another program's content comes as it is.
  await page.evaluate((html) => {
    const carried = new DataTransfer();
    carried.setData('text/html', html);
    carried.setData('text/plain', 'Harmlose Überschrift');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }),
    );
  }, HOSTILE);

  const strip = page.getByRole('status').filter({ hasText: 'Eingefügt aus' });
  await expect(strip).toBeVisible();
  await expect(strip, 'the strip says what was left out').toContainText('Weggelassen:');
  const sheet = sheetOf(page);
  await expect(sheet).toContainText('Harmlose Überschrift');
  await expect(sheet).toContainText('Der letzte Absatz.');
  await expect(sheet.locator('b, strong').filter({ hasText: 'fetter' })).toBeVisible();
  await expect(sheet.locator('a[href="https://gut.example/seite"]')).toBeVisible();

  await saved(page);
  const attributes = await sheet.evaluate((element) =>
    [...element.querySelectorAll('*')].flatMap((child) =>
      [...child.attributes]
        .filter(({ name, value }) => name.startsWith('on') || /javascript:|boese/i.test(value))
        .map(({ name, value }) => `${name}=${value}`),
    ),
  );
  expect(attributes).toEqual([]);
  expect(await sheet.locator('script, iframe, object, embed, form, svg, link, style').count()).toBe(0);
  await sheet.getByText('Harmlose Überschrift').click();
  await sheet.getByText('Der letzte Absatz.').hover();

  await page.reload();
  await expect(sheet).toContainText('Der letzte Absatz.');
  expect(await page.evaluate(() => '__ausgefuehrt' in window)).toBe(false);
  expect(foreign).toEqual([]);
  expect(new URL(page.url()).host).toBe(new URL(before).host);
});
