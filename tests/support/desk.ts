import type { Locator, Page } from '@playwright/test';
import { connectOwner } from '../../electron/hosts/owner-client.ts';
import { archivePaths } from '../../electron/worker/paths.ts';
import type { Article, ArticleSummary } from '#shared/contract/models.ts';
import { expect } from './app.ts';

/** What journeys do again and again, as a person would: by roles, names and keys. */

export function sheetOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Artikel', exact: true });
}

/** A block of the sheet by its place: the six fields first, in the order of the sheet, then the body. */
export function blockOf(page: Page, position: number): Locator {
  return sheetOf(page).locator(':scope > *').nth(position);
}

export const FIELD = {
  kicker: 0,
  headline: 1,
  subheadline: 2,
  standfirst: 3,
  byline: 4,
  dateline: 5,
  body: 6,
} as const;

/** The quotes of the ledger; what the rules only propose is not among them. */
export function quoteCardsOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Zitate dieses Artikels' }).locator('article:not([data-proposal])');
}

/** Puts the caret into words of the sheet, and gives the page the moment that hands take from mouse to keys. */
export async function putCaretIn(page: Page, words: string): Promise<void> {
  await sheetOf(page).getByText(words).click();
  await afterKeys(page);
}

/** The moment after a key or a click in which the page takes over where the caret went. */
export async function afterKeys(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
}

/** Runs a command of the palette by its German title. */
export async function runByPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  const box = page.getByRole('combobox', { name: /^Suchen/ });
  await expect(box).toBeFocused();
  await page.keyboard.insertText(title);
  await expect(page.getByRole('option', { name: title }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

/** A new article, empty. */
export async function newArticle(page: Page): Promise<void> {
  await runByPalette(page, 'Neuer Artikel');
  await expect(blockOf(page, FIELD.headline)).toHaveAttribute('data-placeholder', 'Überschrift');
}

/** Opens an article of the list with all articles. */
export async function openByList(page: Page, headline: string): Promise<void> {
  await runByPalette(page, 'Alle Artikel');
  await page.getByRole('option', { name: headline }).click();
  await expect(sheetOf(page)).toContainText(headline);
}

/** Waits until everything typed is on the disk, as the status bar says. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await expect(page.getByText(/^Gespeichert \d\d:\d\d:\d\d$/)).toBeVisible();
}

export interface CaretPlace {
  readonly block: number;
  readonly offset: number;
}

/** Where the caret stands: which block of the sheet, and how many characters before it there. */
export function caretPlace(page: Page): Promise<CaretPlace | null> {
  return page.evaluate(() => {
    const sheet = document.querySelector('[contenteditable="true"]');
    const selection = document.getSelection();
    if (!sheet || !selection?.focusNode || !sheet.contains(selection.focusNode)) return null;
    const block = [...sheet.children].findIndex((child) => child.contains(selection.focusNode));
    const before = document.createRange();
    before.setStart(sheet.children[block] ?? sheet, 0);
    before.setEnd(selection.focusNode, selection.focusOffset);
    return { block, offset: before.toString().length };
  });
}

/** Asks the running program over its own socket, as a command line does. */
export async function askArchive<T>(archive: string, command: string, input: unknown): Promise<T> {
  const owner = await connectOwner(archivePaths(archive), 'journey');
  if (!owner) throw new Error('Nobody serves the archive.');
  try {
    const meta = { person: null, window: 'journey', language: 'de', requestId: crypto.randomUUID() } as const;
    const result = await owner.call(command, input, meta);
    if (!result.ok) throw new Error(`${command}: ${JSON.stringify(result.error)}`);
    return result.value as T;
  } finally {
    owner.close();
  }
}

/** The one article whose headline contains these words. */
export async function articleNow(archive: string, headline: string): Promise<Article> {
  const { items } = await askArchive<{ items: ArticleSummary[] }>(archive, 'articles.list', {
    filter: { text: headline },
  });
  const found = items.find((article) => article.headline.includes(headline));
  if (!found) throw new Error(`No article is called “${headline}”.`);
  return askArchive<Article>(archive, 'articles.get', { id: found.id });
}

/** Changes the acting person by keyboard. */
export async function actAs(page: Page, name: string): Promise<void> {
  await runByPalette(page, `Weiterarbeiten als ${name}`);
  await expect(page.getByRole('button', { name: `Sie arbeiten als ${name}` })).toBeVisible();
}
