import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openPage } from './open-page.ts';

/** A browser that notes what it is started with. */
function pretendedBrowser(): { told(): readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-test-'));
  const notes = join(folder, 'arguments');
  const program = join(folder, 'browser');
  writeFileSync(
    program,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${notes}.part'\nmv '${notes}.part' '${notes}'\n`,
    {
      mode: 0o755,
    },
  );
  vi.stubEnv('CHROMIUM', program);
  vi.stubEnv('XDG_CACHE_HOME', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  return { told: () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : []) };
}

test.runIf(process.platform === 'linux').each([
  ['de', '--accept-lang=de-DE,de'],
  ['en', '--accept-lang=en-GB,en'],
] as const)(
  'the window speaks %s from the first screen and offers no translation',
  async (language, argument) => {
    const browser = pretendedBrowser();
    openPage('http://127.0.0.1:4000/?handover=x', language);
    await expect.poll(browser.told, { timeout: 20_000 }).toContain('--app=http://127.0.0.1:4000/?handover=x');
    expect(browser.told()).toContain(argument);
    expect(browser.told().find((told) => told.startsWith('--disable-features='))).toContain('Translate');
  },
);
