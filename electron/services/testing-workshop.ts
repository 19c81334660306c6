import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { prepare } from './assets.ts';
import type { AnalysisContext, IncomingFile, JobContext } from './context.ts';
import { render } from './exports.ts';
import { read } from './imports.ts';
import { renderQuotes } from './speakers.ts';
import { read as readEvidence } from './evidence.ts';
import type { TestArchive } from './testing.ts';

type Analysis = (context: AnalysisContext, input: never) => Promise<Result<unknown>> | Result<unknown>;

const ANALYSES: Readonly<Record<string, Analysis>> = {
  'imports.read': read,
  'exports.render': render,
  'speakers.renderQuotes': renderQuotes,
  'assets.prepare': prepare,
  'evidence.read': readEvidence,
};

/** For tests only: a job whose analyses run at once, as the workshop would run them. */
export function jobWithWorkshop(archive: TestArchive): JobContext {
  const incoming = (token: string): Result<IncomingFile> => {
    const path = join(archive.base.paths.incoming, token);
    if (!existsSync(`${path}.json`)) return fail('NOT_FOUND', { kind: 'upload', id: token });
    const record = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Omit<IncomingFile, 'path'>;
    return ok({ path, ...record });
  };
  const workshop: AnalysisContext = { ...archive.base, signal: new AbortController().signal, incoming };
  return {
    ...archive.job(),
    incoming,
    analyse: async (command, input) =>
      ANALYSES[command]?.(workshop, input as never) ?? fail('NOT_AVAILABLE', { capability: command }),
  };
}
