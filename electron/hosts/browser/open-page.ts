import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const LINUX = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Shows an address in a window of its own: an app window of the system's Chromium, Chrome or Edge
 * (`CHROMIUM` goes first), else a tab of the default browser. The address is ours, never a page's.
 */
export function openPage(address: string): void {
  const browser = browserCandidates().find(isProgram);
  if (browser) {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return start(browser, [...asRoot, `--app=${address}`]);
  }
  switch (process.platform) {
    case 'darwin':
      return start('open', [address]);
    case 'win32':
      return start('explorer.exe', [address]);
    default:
      return start('xdg-open', [address]);
  }
}

function browserCandidates(): string[] {
  const chosen = process.env['CHROMIUM'] ? [process.env['CHROMIUM']] : [];
  switch (process.platform) {
    case 'darwin':
      return [...chosen, ...MAC];
    case 'win32': {
      const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
        (name) => process.env[name] ?? [],
      );
      return [...chosen, ...WINDOWS.flatMap((program) => folders.map((folder) => join(folder, program)))];
    }
    default: {
      const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
      return [...chosen, ...LINUX.flatMap((name) => folders.map((folder) => join(folder, name)))];
    }
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function start(program: string, args: string[]): void {
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', (error) => process.stderr.write(`${program}: ${error.message}\n`));
  child.unref();
}
