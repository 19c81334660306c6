import { ERROR_CODES, type ErrorCode, type ErrorParams } from '#shared/errors.ts';
import type { Failure } from '#shared/result.ts';
import type { Command } from '../command.ts';
import { findFiles } from '../files.ts';

/** Keeps a message far below its limit, and Ctrl+C loses at most one batch. */
const BATCH = 500;

export const importFiles: Command = {
  options: { report: { type: 'boolean' }, 'keep-all': { type: 'boolean' } },
  beginsArchive: true,
  missing: (words) => (words.length === 0 ? 'FILE|FOLDER' : null),
  async run(archive, words, values, terminal) {
    const found = findFiles(words);
    for (const { name, error } of found.failed) terminal.complain(name, error);
    let imported = 0;
    let failed = found.failed.length;
    for (let start = 0; start < found.files.length; start += BATCH) {
      const paths = found.files.slice(start, start + BATCH);
      const result = await archive.ask(
        'imports.run',
        { paths, keepAll: values['keep-all'] === true, reportOnly: values['report'] === true },
        (step) => terminal.progress({ ...step, done: start + step.done, total: found.files.length }),
      );
      if (!result.ok) {
        terminal.complain('', result.error);
        return imported > 0 ? 1 : 2;
      }
      for (const { name, error, report } of result.value.results) {
        if (error) terminal.complain(name, failureFrom(error));
        if (error) failed += 1;
        else imported += 1;
        if (report) terminal.say(JSON.stringify(report));
      }
    }
    if (!values['report']) terminal.tell(terminal.words.imported(imported, failed));
    return failed === 0 ? 0 : imported === 0 ? 2 : 1;
  },
};

/** Per-input errors travel inside values, where the contract keeps their code as a string. */
export function failureFrom(error: { code: string; params: Record<string, unknown> }): Failure {
  const code = ERROR_CODES.find((known) => known === error.code) ?? ('INTERNAL' satisfies ErrorCode);
  const params: Record<string, ErrorParams[string]> = {};
  for (const [key, value] of Object.entries(error.params))
    params[key] =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : JSON.stringify(value ?? null);
  return { code, params };
}
