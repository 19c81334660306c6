/**
 * `unit`, `mocking` and `page` run with `npm run check`; `whole` (slower: real processes, killed on purpose, packages)
 * runs with `npm test`. End-to-end journeys are Playwright's: build/playwright.config.ts.
 */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { ROOT } from './scripts/support/root.ts';

/** Tests that put a pretended module in the place of a real one, which must not outlive them. */
const MOCKING = ['electron/hosts/electron/**/*.test.ts'];

/** A busy machine is no failure: the limit is for tests that hang. */
const shared = { root: ROOT, restoreMocks: true, testTimeout: 30_000, hookTimeout: 60_000 };

/** One load of the modules, and one window, for all files of a worker: two thirds of the time was loading. */
const together = { isolate: false, setupFiles: [join(ROOT, 'tests/support/after-file.ts')] };

export default defineConfig({
  root: ROOT,
  cacheDir: join(ROOT, '.cache/vitest'),
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          ...shared,
          ...together,
          name: 'unit',
          environment: 'node',
          include: ['{shared,electron,build}/**/*.test.ts', 'tests/{contract,support}/**/*.test.ts'],
          exclude: ['build/boundaries/canary/**', ...MOCKING],
        },
      },
      { test: { ...shared, name: 'mocking', environment: 'node', include: MOCKING } },
      {
        plugins: [react()],
        test: {
          ...shared,
          ...together,
          name: 'page',
          environment: 'happy-dom',
          include: ['renderer/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          ...shared,
          name: 'whole',
          environment: 'node',
          include: ['tests/{formats,regression,reliability,security,electron}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
