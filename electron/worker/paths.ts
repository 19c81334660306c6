import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ArchivePaths } from '../services/context.ts';

/** Everything inside one archive folder, as absolute paths. */
export function archivePaths(folder: string): ArchivePaths {
  const root = resolve(folder);
  return {
    folder: root,
    database: join(root, 'archive.db'),
    index: join(root, 'index.db'),
    owner: join(root, 'owner.db'),
    incoming: join(root, 'incoming'),
    assets: join(root, 'assets'),
    evidence: join(root, 'evidence'),
    logs: join(root, 'logs'),
    backups: join(root, 'backups'),
  };
}

export interface FolderSources {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly workingFolder: string;
}

const SYSTEM_SOURCES = (): FolderSources => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  workingFolder: process.cwd(),
});

/**
 * Which archive a start means: `--archive`, else `COPYDESK_ARCHIVE`, else the user's data folder
 * (XDG base directories, `Application Support`, `%APPDATA%`).
 */
export function chooseArchiveFolder(
  argument: string | null,
  { platform, environment, home, workingFolder }: FolderSources = SYSTEM_SOURCES(),
): string {
  if (argument) return resolve(workingFolder, argument);
  if (environment['COPYDESK_ARCHIVE']) return resolve(workingFolder, environment['COPYDESK_ARCHIVE']);
  switch (platform) {
    case 'win32':
      return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Copydesk', 'archive');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Copydesk', 'archive');
    default: {
      // The specification says to ignore relative values.
      const data = environment['XDG_DATA_HOME'];
      return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'copydesk', 'archive');
    }
  }
}
