import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const LINUX_COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The first Chromium, Chrome or Edge of this machine, or `null`. `CHROMIUM` in the environment goes first. */
export function findSystemBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  return candidates(environment).find(isExecutable) ?? null;
}

function candidates(environment: NodeJS.ProcessEnv): string[] {
  const chosen = environment['CHROMIUM'] ? [environment['CHROMIUM']] : [];
  switch (process.platform) {
    case 'darwin':
      return [...chosen, ...MAC_PROGRAMS];
    case 'win32': {
      const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
        (name) => environment[name] ?? [],
      );
      return [
        ...chosen,
        ...WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program))),
      ];
    }
    default: {
      const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
      return [
        ...chosen,
        ...LINUX_COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))),
      ];
    }
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
