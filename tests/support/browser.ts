import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { cacheFolder } from '../../build/scripts/support/folders.ts';
import { findSystemBrowser } from '../../electron/hosts/browser/system-browser.ts';

/** What Playwright's `launchOptions` need to start a browser. */
export interface TestBrowser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/**
 * The browser that tests run in: `CHROMIUM`, the system's Chromium, Chrome or Edge, the one from npm
 * (Linux x64), Playwright's own. Throws a plain sentence when there is none.
 */
export function findTestBrowser(): TestBrowser {
  const system = findSystemBrowser();
  if (system) return plain(system);
  const pinned = findPinnedBrowser();
  if (pinned) return pinned;
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return plain(downloaded);
  throw new Error(
    'The tests need a browser and found none. Install Chromium or Google Chrome, name one with CHROMIUM=/path/to/it, ' +
      'or run "node build/run.mjs playwright install chromium".',
  );
}

/**
 * The one browser that visual snapshots are compared in, whatever else the machine has: the headless Chromium
 * of the package @sparticuz/chromium with its own libraries and fonts. `null` where that has no build.
 */
export function findPinnedBrowser(): TestBrowser | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const found = findPackage();
  if (!found) return null;
  const folder = join(cacheFolder(), `test-browser-${found.version}`);
  if (!existsSync(folder)) unpack(found.archives, folder);
  return {
    executablePath: join(folder, 'chromium'),
    args: [...commonArguments(), '--font-render-hinting=none', '--disable-lcd-text'],
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'copydesk-fonts.conf'),
    },
  };
}

function plain(executablePath: string): TestBrowser {
  return { executablePath, args: commonArguments(), env: environment() };
}

function commonArguments(): string[] {
  const asRoot = process.getuid?.() === 0;
  return ['--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : [])];
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function findPackage(): { version: string; archives: string } | null {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const folder = dirname(dirname(entry));
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { version: manifest.version, archives: join(folder, 'bin') };
  } catch {
    return null;
  }
}

/**
 * The package itself unpacks to fixed places in the temporary folder, which every user of the machine shares,
 * and brings its libraries only where it recognises Amazon's servers. Hence our own unpacking: whole or not at all.
 */
function unpack(archives: string, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  const work = mkdtempSync(`${folder}-`);
  const program = join(work, 'chromium');
  writeFileSync(program, brotliDecompressSync(readFileSync(join(archives, 'chromium.br'))));
  chmodSync(program, 0o700);
  for (const name of ['al2023', 'swiftshader', 'fonts']) {
    const tar = brotliDecompressSync(readFileSync(join(archives, `${name}.tar.br`)));
    execFileSync('tar', ['-x', '-C', work], { input: tar });
  }
  writeFileSync(join(work, 'copydesk-fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(work, folder);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    // Another test process was faster: its result is as good as ours.
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}

/** Only the package's own font: the page brings its fonts, and the machine's must not change a snapshot. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
