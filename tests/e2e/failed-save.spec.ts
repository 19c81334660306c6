import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { articleNow, blockOf, FIELD, runByPalette, saved } from '../support/desk.ts';

const SIZE = 24 * 1024 * 1024;
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

/** The archive lies on a small file system of its own, which the test may fill up. */
test.use({
  archive: async ({ templates }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-small-disk-'));
    const mounted = mount('-t', 'tmpfs', '-o', `size=${SIZE}`, 'copydesk-test', folder);
    if (mounted) await templates.copy('empty', folder);
    await use(folder);
    if (mounted) execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  },
});

test.beforeEach(({ archive }) => {
  test.skip(
    !existsSync(join(archive, 'archive.db')),
    'needs the right to mount a small file system (root on Linux)',
  );
});

test('a full disk is said at once, the text stays, and it is saved when there is room again', async ({
  app,
}) => {
  const { page } = app;
  await runByPalette(page, 'Neuer Artikel');
  await blockOf(page, FIELD.headline).click();
  await page.keyboard.insertText('Der Speicher am Hafen');
  await saved(page);

  const filler = join(app.archive, 'filler');
  fillUp(filler);
  await blockOf(page, FIELD.body).click();
  await page.keyboard.insertText('Dieser Satz findet erst keinen Platz. '.repeat(400));
  const strip = page.getByRole('alert').filter({ hasText: 'Nicht gespeichert' });
  await expect(strip).toBeVisible();
  await expect(strip).toContainText('voll');
  await expect(page.locator('[data-save="saved"]')).toHaveCount(0);
  await expect(blockOf(page, FIELD.body)).toContainText('Dieser Satz findet erst keinen Platz.');

  rmSync(filler);
  await strip.getByRole('button', { name: 'Jetzt speichern' }).click();
  await saved(page);
  await expect(strip).toBeHidden();
  const { document } = await articleNow(app.archive, 'Der Speicher am Hafen');
  expect(document).toContain('Dieser Satz findet erst keinen Platz.');
});

function mount(...words: string[]): boolean {
  if (!mayMount) return false;
  try {
    execFileSync('mount', words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Writes until the disk refuses. */
function fillUp(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (;;) writeSync(file, Buffer.alloc(64 * 1024));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}
