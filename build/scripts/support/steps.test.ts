import { expect, test } from 'vitest';
import { countTests } from './steps.ts';

test('counts what Vitest says, colours or not', () => {
  const output =
    '\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[31m2 failed\u001b[39m | \u001b[32m19 passed\u001b[39m | 3 skipped (24)\n';
  expect(countTests({ ok: false, output })).toEqual({ passed: 19, failed: 2, skipped: 3, flaky: 0 });
});

test('counts what Playwright says', () => {
  const output =
    '  ✓  1 [browser] › a (1.4s)\n\n  1 failed\n    [browser] › b\n  2 did not run\n  1 skipped\n  12 passed (3.2s)\n';
  expect(countTests({ ok: false, output })).toEqual({ passed: 12, failed: 3, skipped: 1, flaky: 0 });
});

test('a journey that needed a second try passed, and is named', () => {
  const output = '  1 flaky\n    [browser] › a\n  12 passed (3.2s)\n';
  expect(countTests({ ok: true, output })).toEqual({ passed: 13, failed: 0, skipped: 0, flaky: 1 });
});

test('any other step is one thing that passed or failed, and no failure is lost', () => {
  expect(countTests({ ok: true, output: '' })).toEqual({ passed: 1, failed: 0, skipped: 0, flaky: 0 });
  expect(countTests({ ok: false, output: 'boom' })).toEqual({ passed: 0, failed: 1, skipped: 0, flaky: 0 });
  expect(countTests({ ok: false, output: '      Tests  5 passed (5)\n' })).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
    flaky: 0,
  });
});
