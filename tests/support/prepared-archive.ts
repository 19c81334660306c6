import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectOwner } from '../../electron/hosts/owner-client.ts';
import { archivePaths } from '../../electron/worker/paths.ts';
import { startHost } from './host.ts';

/** `nothing`: a first start. `empty`: set up, no articles. `demo`: the demo archive. */
export type Beginning = 'nothing' | 'empty' | 'demo';

/** The person who set the archive up. */
export const OWN_PERSON = { name: 'Anna Muster', initials: 'am', role: 'editor' } as const;

/** Archives to start from, made once and copied for every test: setting one up takes longer than most tests. */
export interface Templates {
  /** Puts an archive of that kind into an empty folder. */
  copy(beginning: Beginning, folder: string): Promise<void>;
  remove(): Promise<void>;
}

export function archiveTemplates(): Templates {
  const made = new Map<Beginning, Promise<string>>();
  return {
    async copy(beginning, folder) {
      if (beginning === 'nothing') return;
      const template = made.get(beginning) ?? make(beginning);
      made.set(beginning, template);
      await cp(await template, folder, { recursive: true });
    },
    async remove() {
      for (const template of made.values()) await rm(await template, { recursive: true, force: true });
    },
  };
}

async function make(beginning: 'empty' | 'demo'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `copydesk-${beginning}-`));
  const host = await startHost(folder);
  const owner = await connectOwner(archivePaths(folder), 'template');
  if (!owner) throw new Error('The host that makes the archive does not answer.');
  const meta = { person: null, window: 'template', language: 'de', requestId: 'set-up' } as const;
  const input = { person: OWN_PERSON, name: 'Testredaktion', demo: beginning === 'demo', language: 'de' };
  const result = await owner.call('archive.setUp', input, meta);
  owner.close();
  await host.stop();
  if (!result.ok) throw new Error(`The archive cannot be set up: ${JSON.stringify(result.error)}`);
  return folder;
}
