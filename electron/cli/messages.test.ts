import { expect, test } from 'vitest';
import { errorLine, terminalLanguage } from './messages.ts';

test.each([
  [{}, 'de'],
  [{ LANG: 'de_AT.UTF-8' }, 'de'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'en_US', LC_MESSAGES: 'de_DE' }, 'de'],
])('the terminal speaks by %o', (environment, language) => {
  expect(terminalLanguage(environment)).toBe(language);
});

test('an error line names the input, the reason and the code', () => {
  const failure = { code: 'TOO_LARGE', params: { name: 'x.txt', bytes: 9, limit: 5 } } as const;
  expect(errorLine('dir/x.txt', failure, 'de')).toBe(
    'dir/x.txt: zu groß; bitte aufteilen (bytes: 9, limit: 5) [TOO_LARGE]',
  );
  expect(errorLine('', failure, 'en')).toBe(
    'x.txt: too large; please split it (bytes: 9, limit: 5) [TOO_LARGE]',
  );
});
