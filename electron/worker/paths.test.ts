import { expect, test } from 'vitest';
import { chooseArchiveFolder } from './paths.ts';

const at = (platform: NodeJS.Platform, environment: Record<string, string> = {}) => ({
  platform,
  environment,
  home: '/home/ada',
  workingFolder: '/work',
});

test('the argument goes before the environment, and both before the data folder', () => {
  const environment = { COPYDESK_ARCHIVE: 'b', XDG_DATA_HOME: '/data' };
  expect(chooseArchiveFolder('a', at('linux', environment))).toBe('/work/a');
  expect(chooseArchiveFolder(null, at('linux', environment))).toBe('/work/b');
  expect(chooseArchiveFolder(null, at('linux', { XDG_DATA_HOME: '/data' }))).toBe('/data/copydesk/archive');
});

test('each system has its place; a relative XDG_DATA_HOME does not count', () => {
  expect(chooseArchiveFolder(null, at('linux'))).toBe('/home/ada/.local/share/copydesk/archive');
  expect(chooseArchiveFolder(null, at('linux', { XDG_DATA_HOME: 'data' }))).toBe(
    '/home/ada/.local/share/copydesk/archive',
  );
  expect(chooseArchiveFolder(null, at('darwin'))).toBe(
    '/home/ada/Library/Application Support/Copydesk/archive',
  );
  expect(chooseArchiveFolder(null, at('win32', { APPDATA: '/roaming' }))).toBe('/roaming/Copydesk/archive');
});
