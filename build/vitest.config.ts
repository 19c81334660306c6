/**
 * `unit` and `page` run with `npm run check`; `whole` (slower: real processes, killed on purpose, packages)
 * runs with `npm test`. End-to-end journeys are Playwright's: build/playwright.config.ts.
 */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { ROOT } from './scripts/support/root.ts';

/** A busy machine is no failure: the limit is for tests that hang. */
const shared = { root: ROOT, restoreMocks: true, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  root: ROOT,
  cacheDir: join(ROOT, '.cache/vitest'),
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          environment: 'node',
          include: ['{shared,electron,build}/**/*.test.ts', 'tests/{contract,support}/**/*.test.ts'],
          exclude: ['build/boundaries/canary/**'],
        },
      },
      {
        plugins: [react()],
        test: { ...shared, name: 'page', environment: 'happy-dom', include: ['renderer/**/*.test.{ts,tsx}'] },
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
