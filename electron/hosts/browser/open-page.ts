import { spawn } from 'node:child_process';
import { mkdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findSystemBrowser } from './system-browser.ts';

/**
 * Shows an address in a window of its own: an app window of the system's Chromium, Chrome or Edge
 * (`CHROMIUM` goes first), else a tab of the default browser. The address is ours, never a page's.
 */
export function openPage(address: string, language: 'de' | 'en'): void {
  const browser = findSystemBrowser();
  if (browser)
    return start(browser, [...windowArguments(browser), ...speaking(language), `--app=${address}`]);
  switch (process.platform) {
    case 'darwin':
      return start('open', [address]);
    case 'win32':
      return start('explorer.exe', [address]);
    default:
      return start('xdg-open', [address]);
  }
}

/**
 * Nothing goes over the network unasked: no updates, no accounts, and no offer to have an article translated, which
 * one careless click would send away.
 */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
];

/**
 * What a page is told that the person speaks. On Linux a browser without its package of translations knows only
 * English, whatever the locale; elsewhere it has the system's language by itself.
 */
function speaking(language: 'de' | 'en'): string[] {
  if (process.platform !== 'linux') return [];
  return [`--accept-lang=${language === 'de' ? 'de-DE,de' : 'en-GB,en'}`];
}

/** A profile of its own keeps the person's extensions, history and accounts away from the archive. */
function windowArguments(browser: string): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // A browser from a snap may not write to hidden folders of the home folder, and then does not start.
  if (realpathSync(browser).includes('/snap')) return [...asRoot, ...QUIET];
  const profile = profileFolder();
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  return [...asRoot, ...QUIET, `--user-data-dir=${profile}`];
}

function profileFolder(): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library/Caches/copydesk/window');
    case 'win32':
      return join(process.env['LOCALAPPDATA'] ?? homedir(), 'copydesk', 'window');
    default:
      return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'copydesk/window');
  }
}

function start(program: string, args: string[]): void {
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', (error) => process.stderr.write(`${program}: ${error.message}\n`));
  child.unref();
}
