/**
 * Keeps package-lock.json complete for every system.
 *
 * Tools with machine code name one optional package per system. A registry mirror may offer only some of them;
 * npm then leaves the others out of the lock file, and `npm ci` refuses the file as incomplete. This script
 * adds what is missing, from what the packages say of themselves; it asks no registry.
 *
 *   node build/run.mjs build/scripts/lock-file.ts            after every change of dependencies
 *   node build/run.mjs build/scripts/lock-file.ts --check    only looks
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMain } from './support/is-main.ts';
import { ROOT } from './support/root.ts';

interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, Entry>>;
}

const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64'];

/** Entries for packages of one system that somebody names as optional and the file does not have. */
export function missingEntries(lock: LockFile): Record<string, object> {
  const missing: Record<string, object> = {};
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const target = targetOf(name);
      // A range would have to be resolved; tools pin the packages of their systems exactly.
      if (!target || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) || isPresent(lock, path, name)) continue;
      missing[`node_modules/${name}`] = {
        version,
        cpu: target.cpu,
        ...(entry.dev ? { dev: true } : {}),
        ...(target.libc ? { libc: target.libc } : {}),
        ...(entry.license ? { license: entry.license } : {}),
        optional: true,
        os: target.os,
      };
    }
  }
  return missing;
}

/** The file with its missing entries, in npm's order. */
export function complete(lock: LockFile): LockFile {
  const packages = Object.entries({ ...lock.packages, ...missingEntries(lock) });
  return { ...lock, packages: Object.fromEntries(packages.toSorted(([a], [b]) => a.localeCompare(b, 'en'))) };
}

/** npm looks beside the package first, then in every folder above it. */
function isPresent(lock: LockFile, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === '' || !folder.includes('/node_modules/'))
      return Boolean(lock.packages[`node_modules/${name}`]);
  }
}

/** `@oxlint/binding-linux-arm64-musl`: Linux, arm64, musl. `null` for packages that are for every system. */
function targetOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } | null {
  const words = name.split(/[/-]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word)) ?? (words.includes('arm') ? 'arm' : undefined);
  if (!os || !cpu) return null;
  const musl = words.some((word) => word.startsWith('musl'));
  const glibc = words.some((word) => word.startsWith('gnu'));
  return {
    os: [os],
    cpu: [cpu],
    ...(os === 'linux' && (musl || glibc) ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
  };
}

if (isMain(import.meta.url)) {
  const file = join(ROOT, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  const missing = Object.keys(missingEntries(lock));
  if (process.argv.includes('--check')) {
    for (const path of missing) process.stdout.write(`missing in package-lock.json: ${path}\n`);
    if (missing.length > 0) {
      process.stdout.write('Run "node build/run.mjs build/scripts/lock-file.ts".\n');
      process.exitCode = 1;
    }
  } else {
    writeFileSync(file, `${JSON.stringify(complete(lock), null, 2)}\n`);
    process.stdout.write(`${missing.length} entries added\n`);
  }
}
