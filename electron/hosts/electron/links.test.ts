import { expect, test } from 'vitest';
import { allowedLink } from './links.ts';

test.each([
  ['https://www.bundesregierung.de/pk?nr=1#a', 'https://www.bundesregierung.de/pk?nr=1#a'],
  [' http://example.org ', 'http://example.org/'],
  ['mailto:presse@example.org?subject=Autorisierung', 'mailto:presse@example.org?subject=Autorisierung'],
])('opens %s', (address, opened) => {
  expect(allowedLink(address)).toBe(opened);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'smb://server/share',
  'ms-msdt:/id',
  'data:text/html,x',
  'https://user:word@example.org/',
  'https://bank.de@evil.example/',
  'https://exam\u0000ple.org',
  'java\nscript:alert(1)',
  'vscode://x',
  '//example.org',
  '',
  `https://example.org/${'a'.repeat(5000)}`,
])('refuses %j', (address) => {
  expect(allowedLink(address)).toBeNull();
});
