import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawn } from 'node:child_process';
import { ELECTRON_PACKAGE, electronProgram } from './electron-program.ts';
import { cacheFolder } from './folders.ts';

/** Nobody waits for longer than this to see a window; a slow line gets the time as long as bytes arrive. */
const SILENCE_LIMIT_MS = 20_000;
const WHOLE_LIMIT_MS = 5 * 60_000;
const FORGET_FAILURE_MS = 24 * 3_600_000;

/** What we use of @electron/get, which Electron's own installer uses: same cache, same checksums. */
interface Downloader {
  downloadArtifact(options: {
    version: string;
    artifactName: string;
    platform: string;
    arch: string;
    checksums: Record<string, string>;
    downloadOptions: {
      quiet: boolean;
      signal: AbortSignal;
      getProgressCallback: (progress: { transferred: number; total: number | null }) => Promise<void>;
    };
  }): Promise<string>;
}

export interface FailureMemory {
  remembered(): boolean;
  remember(): void;
}

/** A failed fetch is not tried again for a day: an offline machine should start at once. */
export function failureMemory(
  version: string,
  now: () => number,
  folder: string = cacheFolder(),
): FailureMemory {
  const file = join(folder, `electron-${version}-not-fetched`);
  return {
    remembered() {
      try {
        const age = now() - Number(readFileSync(file, 'utf8'));
        return age >= 0 && age < FORGET_FAILURE_MS;
      } catch {
        return false;
      }
    },
    remember() {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(file, String(now()));
    },
  };
}

/** Electron's version as pinned. */
export function electronVersion(): string {
  const manifest = JSON.parse(readFileSync(join(ELECTRON_PACKAGE, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/**
 * Brings Electron's program for this machine and unpacks it beside its package. `progress` gets megabytes.
 * Answers the program's path, or `null` when it cannot be had within the limits.
 */
export async function fetchElectron(
  progress: (done: number, total: number | null) => void,
): Promise<string | null> {
  const abort = new AbortController();
  let silence = setTimeout(() => abort.abort(), SILENCE_LIMIT_MS);
  const whole = setTimeout(() => abort.abort(), WHOLE_LIMIT_MS);
  try {
    const require = createRequire(join(ELECTRON_PACKAGE, 'package.json'));
    const { downloadArtifact } = (await import(
      pathToFileURL(require.resolve('@electron/get')).href
    )) as Downloader;
    await downloadArtifact({
      version: electronVersion(),
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: require('./checksums.json') as Record<string, string>,
      downloadOptions: {
        quiet: true,
        signal: abort.signal,
        getProgressCallback({ transferred, total }) {
          clearTimeout(silence);
          silence = setTimeout(() => abort.abort(), SILENCE_LIMIT_MS);
          progress(transferred / 1e6, total === null ? null : total / 1e6);
          return Promise.resolve();
        },
      },
    });
    await runInstaller();
    return electronProgram();
  } catch {
    // No network, a proxy in between, a full disk: the browser host does the work instead.
    return null;
  } finally {
    clearTimeout(silence);
    clearTimeout(whole);
  }
}

/** Electron's own installer finds the download in the cache, checks and unpacks it. */
function runInstaller(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ELECTRON_PACKAGE, 'install.js')], { stdio: 'ignore' });
    const limit = setTimeout(() => child.kill(), WHOLE_LIMIT_MS);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(limit);
      if (code === 0) resolve();
      else reject(new Error(`install.js ended with ${code}`));
    });
  });
}
