import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { WordScanner } from '#shared/text/word-scanner.ts';
import { SearchAnalysis } from './search-analysis.ts';

function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}

test('a word that is remembered does not keep the text that it stood in', () => {
  const analysis = new SearchAnalysis({ isNoun: () => false });
  const before = heapUsed();
  for (let number = 0; number < 3000; number += 1) {
    const scanner = new WordScanner(`Wörterbuchverlag${number} ${'x'.repeat(20_000)}`);
    scanner.next();
    expect(analysis.written(scanner, 'de').stem).toContain('worterbuchverlag');
  }
  // The texts are 60 MB.
  expect(heapUsed() - before).toBeLessThan(20_000_000);
});
