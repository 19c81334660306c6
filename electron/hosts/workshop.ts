import { tmpdir, userInfo } from 'node:os';
import { contract } from '#shared/contract/index.ts';
import { systemIds } from '#shared/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import { archivePaths } from '../worker/paths.ts';
import { openPool, standardErrorLog } from '../worker/pool.ts';
import { type Dispatch, makeDispatch } from './dispatch.ts';

/** Analyses without an archive: nothing is opened, created or locked. Other commands answer INTERNAL. */
export async function openWorkshop(): Promise<Result<{ dispatch: Dispatch; close(): Promise<void> }>> {
  const log = standardErrorLog();
  const systemAccount = userInfo().username;
  const opened = await openPool({
    workshopOnly: true,
    // Named, because a thread has a setting; the workshop opens no file in it.
    paths: archivePaths(tmpdir()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    systemAccount,
    log,
    ids: systemIds,
  });
  if (!opened.ok) return opened;
  const pool = opened.value;
  const dispatch = makeDispatch({ contract, pool, functions: {}, log, systemAccount, checkOutput: true });
  return ok({ dispatch, close: () => pool.close() });
}
