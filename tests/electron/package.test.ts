import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../build/scripts/support/root.ts';
import { makeStandIn } from './support/stand-in.ts';

const run = promisify(execFile);

/** The states of a fuse as they stand in the program: the digits 0 and 1. */
const FUSE = { off: 0x30, on: 0x31 };

/** Electron's own program cannot be had everywhere; packing does not need it to run, only to be there. */
describe.skipIf(process.platform !== 'linux')('the package', () => {
  let work: string;
  let folder: string;
  let files: string[];
  const unpacked = (path: string): string => join(folder, 'resources/app.asar.unpacked', path);

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'copydesk-package-'));
    await makeStandIn(join(work, 'electron'));
    await run(
      process.execPath,
      [
        join(ROOT, 'build/scripts/package.ts'),
        '--dir',
        '--skip-build',
        ...['--electron-dist', join(work, 'electron')],
        ...['--output', join(work, 'dist')],
      ],
      { cwd: ROOT, maxBuffer: 64e6 },
    );
    folder = join(work, 'dist', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
    files = listPackage(join(folder, 'resources/app.asar'), { isPack: false });
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  test('holds the bundles and the page', () => {
    for (const file of ['/package.json', '/out/main.js', '/out/preload.cjs', '/out/renderer/index.html']) {
      expect(files).toContain(file);
    }
  });

  test('holds no sources, tests, maps, types or tools', () => {
    const unwanted = files.filter(
      (file) =>
        /\.(ts|tsx|map|md|test\.js)$/.test(file) ||
        /^\/(electron|renderer|shared|build|tests|node_modules\/(node-|electron|@playwright|vite|react|lexical))/.test(
          file,
        ),
    );
    expect(unwanted).toEqual([]);
  });

  test('brings no module from node_modules but those with machine code and what they need', () => {
    const modules = new Set(
      files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^@/]+)\//.exec(file)?.[1] ?? []),
    );
    expect([...modules].toSorted()).toEqual([
      '@img/colour',
      `@img/sharp-libvips-linux-${process.arch}`,
      `@img/sharp-linux-${process.arch}`,
      'better-sqlite3',
      'detect-libc',
      'semver',
      'sharp',
    ]);
  });

  test('the native modules lie outside the asar file and load from there', async () => {
    const require = createRequire(unpacked('package.json'));
    const Database = require('better-sqlite3') as new (
      file: string,
    ) => { prepare(sql: string): { get(): unknown } };
    expect(new Database(':memory:').prepare('SELECT 1 AS one').get()).toEqual({ one: 1 });
    const sharp = require('sharp') as typeof import('sharp').default;
    const { info } = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#fff' } })
      .png()
      .toBuffer({ resolveWithObject: true });
    expect(info.width).toBe(2);
  });

  test('worker threads lie outside the asar file', async () => {
    const bundles = ['main.js', ...(await readdir(join(ROOT, 'out/chunks'))).map((name) => `chunks/${name}`)];
    const threads: string[] = [];
    for (const bundle of bundles) {
      const code = await readFile(join(ROOT, 'out', bundle), 'utf8');
      for (const [, path = ''] of code.matchAll(/new URL\("([^"]+\.js)", import\.meta\.url\.replace/g))
        threads.push(join('out', dirname(bundle), path));
    }
    expect(threads.length).toBeGreaterThan(0);
    for (const thread of threads) expect((await stat(unpacked(thread))).isFile()).toBe(true);
  });

  test('has everything it needs: unpacked elsewhere, it opens an archive and answers', async () => {
    const app = join(work, 'app');
    extractAll(join(folder, 'resources/app.asar'), app);
    const script = join(ROOT, 'tests/electron/support/drive-main.ts');
    const { stdout } = await run(process.execPath, [script, 'calls', join(work, 'run'), app], {
      maxBuffer: 64e6,
    });
    const { result } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
      result: Record<string, unknown>;
    };
    expect(result['status']).toMatchObject({ ok: true });
    expect(result['picture']).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  test('the fuses are set: no Node mode, no options from outside, only our own asar file', async () => {
    const { version: _version, ...wire } = await getCurrentFuseWire(join(folder, 'copydesk'));
    expect(wire).toEqual({
      [FuseV1Options.RunAsNode]: FUSE.off,
      [FuseV1Options.EnableCookieEncryption]: FUSE.on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FUSE.off,
      [FuseV1Options.EnableNodeCliInspectArguments]: FUSE.off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FUSE.on,
      [FuseV1Options.OnlyLoadAppFromAsar]: FUSE.on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: FUSE.off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: FUSE.off,
    });
  });

  test('names the licences of what it contains, and ours', async () => {
    const text = await readFile(join(folder, 'THIRD-PARTY.txt'), 'utf8');
    for (const name of ['better-sqlite3', 'sharp', 'lexical', 'react', 'zod'])
      expect(text).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect(text).toMatch(/sharp-libvips-\S+ \S+ \(LGPL-3\.0-or-later\)/);
    expect(await readFile(join(folder, 'LICENSE.copydesk.txt'), 'utf8')).toContain('Copydesk contributors');
  });

  test('has only the interface languages of Copydesk', async () => {
    await expect(stat(join(folder, 'locales/fr.pak'))).rejects.toThrow(/ENOENT/);
    expect((await stat(join(folder, 'locales/de.pak'))).isFile()).toBe(true);
  });
});
