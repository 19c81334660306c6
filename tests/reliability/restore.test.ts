import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../build/scripts/support/root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const environment = { ...process.env, NODE_NO_WARNINGS: '1', LC_ALL: 'en_US.UTF-8' };

function copydesk(...words: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'electron/cli.ts'), ...words], {
    env: environment,
    encoding: 'utf8',
  });
}

test('a damaged archive names its way out, and the way out works', () => {
  const folder = temporaryFolder();
  const archive = ['--archive', folder];
  expect(copydesk('import', join(ROOT, 'tests/fixtures/articles/river-diary.txt'), ...archive).status).toBe(
    0,
  );
  expect(copydesk('backup', ...archive).status).toBe(0);
  expect(copydesk('restore', ...archive).stderr).toContain('in order');
  truncateSync(join(folder, 'archive.db'), 30_000);

  const refused = copydesk('verify', ...archive);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('copydesk restore')]);

  const restored = copydesk('restore', ...archive);
  expect([restored.status, restored.stderr]).toEqual([0, expect.stringContaining('restored')]);
  const aside = readdirSync(folder).find((name) => name.startsWith('damaged-'));
  expect(existsSync(join(folder, aside ?? '', 'archive.db'))).toBe(true);
  expect(copydesk('verify', ...archive).status).toBe(0);
});
