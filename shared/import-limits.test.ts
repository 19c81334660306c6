import { expect, it } from 'vitest';
import { IMPORT_LIMITS, importLimit } from './import-limits.ts';

it.each([
  ['artikel.txt', IMPORT_LIMITS.text],
  ['Seite.HTML', IMPORT_LIMITS.text],
  ['notiz', IMPORT_LIMITS.text],
  ['artikel.json', IMPORT_LIMITS.json],
  ['Artikel.COPYDESK', IMPORT_LIMITS.package],
])('%s', (name, limit) => expect(importLimit(name)).toBe(limit));
