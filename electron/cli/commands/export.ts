import { resolve } from 'node:path';
import { EXPORT_FORMATS } from '#shared/contract/exports.ts';
import { fail } from '#shared/result.ts';
import { type Command, stringOf } from '../command.ts';
import { isGate, missingOfOverride, OVERRIDE_OPTIONS, overrideOf } from '../override.ts';
import { failureFrom } from './import.ts';

export const exportArticles: Command = {
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    all: { type: 'boolean' },
    overwrite: { type: 'boolean' },
    ...OVERRIDE_OPTIONS,
  },
  missing(words, values) {
    if (!values['format']) return '--format';
    if (!values['out']) return '--out';
    return missingOfOverride(values) ?? (words.length === 0 && !values['all'] ? 'ARTICLE|--all' : null);
  },
  async run(archive, words, values, terminal) {
    const wanted = stringOf(values['format']) ?? '';
    const named = wanted.split(',').map((name) => name.trim());
    const formats = EXPORT_FORMATS.filter((format) => wanted === 'all' || named.includes(format));
    const unknown =
      wanted === 'all' ? undefined : named.find((name) => !EXPORT_FORMATS.some((id) => id === name));
    if (unknown !== undefined) {
      terminal.complain('', fail('UNKNOWN_FORMAT', { name: unknown, known: EXPORT_FORMATS.join(' ') }).error);
      return 2;
    }
    const override = overrideOf(values);
    if (!override.ok) {
      terminal.complain(stringOf(values['despite']) ?? '', override.error);
      return 2;
    }
    const result = await archive.ask(
      'exports.run',
      {
        articleIds: [...words],
        all: values['all'] === true,
        formats,
        folder: resolve(stringOf(values['out']) ?? '.'),
        existing: values['overwrite'] === true ? 'replace' : 'refuse',
        override: override.value,
      },
      (step) => terminal.progress(step),
    );
    if (!result.ok) {
      terminal.complain(words.join(' '), result.error);
      return 2;
    }
    const { files, failed, folder } = result.value;
    for (const { path } of files) terminal.say(resolve(folder, path));
    for (const { articleId, format, error } of failed) {
      terminal.complain(format ? `${articleId} (${format})` : articleId, failureFrom(error));
    }
    terminal.tell(terminal.words.exported(files.length, folder));
    // What a gate held back was understood and decided, not misread: 1 even where nothing else was asked for.
    const held = failed.some(({ error }) => isGate(error.code));
    return failed.length === 0 ? 0 : files.length === 0 && !held ? 2 : 1;
  },
};
