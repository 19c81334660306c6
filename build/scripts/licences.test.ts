import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceByText, objection, packagedModules } from './licences.ts';
import { ROOT } from './support/root.ts';

test.each([
  'MIT',
  '(MIT OR GPL-3.0)',
  'Apache-2.0 AND MIT',
  'MPL-2.0',
  'LGPL-3.0-or-later',
  '(MIT AND Zlib)',
])('%s may be shipped', (licence) => {
  expect(objection(licence)).toBeNull();
});

test.each(['GPL-3.0', 'AGPL-3.0-only', 'GPL-2.0-or-later AND MIT', 'UNLICENSED', 'none stated', 'SSPL-1.0'])(
  '%s may not',
  (licence) => {
    expect(objection(licence)).toContain(licence);
  },
);

test('a licence that only its text states is known by the whole of its words', () => {
  const text = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
  expect(licenceByText(text)).toBe('MIT');
  expect(licenceByText(text.replace('free of charge', 'for a fee'))).toBe('none stated');
  expect(licenceByText('All rights reserved.')).toBe('none stated');
});

test('what we ship today is free, and complete down to the last dependency', () => {
  const modules = packagedModules();
  expect(modules.filter(({ licence }) => objection(licence) !== null)).toEqual([]);
  const names = modules.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['better-sqlite3', 'react', 'scheduler', 'zod']));
  expect(names).not.toContain('vite');
});
