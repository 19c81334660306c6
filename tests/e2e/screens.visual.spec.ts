import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { openByList, runByPalette, sheetOf } from '../support/desk.ts';

/**
 * Ten screens in both themes, compared with stored pictures. The window's clock stands far ahead, so that every
 * time in a list is a full date of the same width; what still differs from day to day is covered.
 */
const ARTICLE = 'Lindqvist hatte Telefongespräch mit Dragomirow';
const FAR_AHEAD = new Date('2099-01-01T12:00:00Z');

interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const SCREENS: readonly Screen[] = [
  { name: 'workplace', open: openArticle },
  {
    name: 'quote-card',
    async open(page) {
      await openArticle(page);
      await page.getByRole('complementary', { name: 'Zitate am Rand' }).getByRole('button').first().click();
      await expect(page.getByRole('button', { name: 'Fertig' })).toBeVisible();
    },
  },
  {
    name: 'marking',
    async open(page) {
      await openByList(page, 'Der Trainer, der nicht schreit');
      await sheetOf(page).getByText('Elf Jahre hat').click();
      await page.keyboard.press('ControlOrMeta+j');
      await expect(
        page.getByRole('dialog', { name: 'Zitat markieren' }).getByRole('combobox').first(),
      ).toBeFocused();
    },
  },
  {
    name: 'palette',
    async open(page) {
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.insertText('Brücke');
      await expect(page.getByRole('option').first()).toContainText('Brücke');
    },
  },
  ...(['Angaben', 'Prüfung', 'Fassungen'] as const).map((tab) => ({
    name: { Angaben: 'fields', Prüfung: 'review', Fassungen: 'versions' }[tab],
    async open(page: Page) {
      await openArticle(page);
      await page.getByRole('tab', { name: tab }).click();
    },
  })),
  {
    name: 'export',
    async open(page) {
      await openArticle(page);
      await page.keyboard.press('ControlOrMeta+e');
      await expect(page.getByRole('dialog', { name: 'Exportieren' }).getByRole('article')).toContainText(
        ARTICLE,
      );
    },
  },
  { name: 'settings', open: (page) => runByPalette(page, 'Einstellungen') },
];

async function openArticle(page: Page): Promise<void> {
  await openByList(page, ARTICLE);
  await expect(page.getByRole('tab', { name: 'Zitate' })).toBeVisible();
}

async function expectPicture(page: Page, name: string, theme: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expect(page).toHaveScreenshot(`${name}-${theme}.png`, {
    mask: [
      page.locator('time'),
      page.locator('[data-save]'),
      page.getByText(/\d{1,2}[.:]\d{2}([.:]\d{2,4})?/),
      page.getByText(/^\d{4}-\d{2}-\d{2}_/),
      // Times in the form follow the day and the machine's own zone.
      page.getByPlaceholder('TT.MM.JJJJ, HH:MM'),
      page.locator('select:has(option[value="UTC"])'),
    ],
    maskColor: '#888888',
  });
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme, viewport: { width: 1280, height: 720 } });

    test.describe('the first start', () => {
      test.use({ beginning: 'nothing' });
      test('looks as it should', async ({ app }) => {
        await app.page.getByLabel('Ihr Name').fill('Marlene Maurer');
        await expect(app.page.getByText(/^Ablageort/)).toBeVisible();
        await expect(app.page).toHaveScreenshot(`first-start-${theme}.png`, {
          mask: [app.page.getByText(/^Ablageort/)],
        });
      });
    });

    test.describe('the workplace', () => {
      test.use({ beginning: 'demo' });
      for (const screen of SCREENS) {
        test(`${screen.name} looks as it should`, async ({ app }) => {
          await app.page.clock.setFixedTime(FAR_AHEAD);
          await app.page.reload();
          await expect(app.page.getByRole('navigation').first()).toBeVisible();
          await screen.open(app.page);
          await expectPicture(app.page, screen.name, theme);
        });
      }
    });
  });
}
