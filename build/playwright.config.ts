/**
 * Journeys in a real browser, on the real program: every test gets a host of its own on an archive of its own
 * (tests/support/app.ts). `*.visual.spec.ts` compares pictures and therefore always runs in the pinned browser;
 * everything else runs in the machine's one, and once more in Electron where its binary is present.
 */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { electronProgram } from './scripts/support/electron-program.ts';
import { ROOT } from './scripts/support/root.ts';

const page = { viewport: { width: 1440, height: 900 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' };
const visual = /\.visual\.spec\.ts$/;

export default defineConfig({
  testDir: join(ROOT, 'tests/e2e'),
  outputDir: join(ROOT, 'test-results'),
  snapshotPathTemplate: join(ROOT, 'tests/e2e/snapshots/{arg}{ext}'),
  globalSetup: join(ROOT, 'tests/support/before-journeys.ts'),
  fullyParallel: true,
  workers: 2,
  // A second try for a machine that stalled; the summary then calls the journey flaky by name, and it is to be mended.
  retries: 1,
  forbidOnly: true,
  // Generous: a journey that hangs is found as well after two minutes, and a busy machine is no failure.
  timeout: 120_000,
  expect: { timeout: 20_000, toHaveScreenshot: { maxDiffPixelRatio: 0.001, animations: 'disabled' } },
  reporter: [['list']],
  use: { ...page, actionTimeout: 10_000, trace: 'retain-on-failure' },
  projects: [
    { name: 'browser', testIgnore: visual, metadata: { host: 'browser', browser: 'system' } },
    { name: 'visual', testMatch: visual, metadata: { host: 'browser', browser: 'pinned' } },
    ...(electronProgram() ? [{ name: 'electron', testIgnore: visual, metadata: { host: 'electron' } }] : []),
  ],
});
