import { resolve } from 'node:path';
import { EXPORT_FORMATS, type ExportGate, type ExportOverride } from '#shared/contract/exports.ts';
import { fail } from '#shared/result.ts';
import { type Command, stringOf, type Values } from '../command.ts';
import { failureFrom } from './import.ts';

const GATES: Readonly<Record<string, ExportGate>> = {
  'ground-rule': 'GROUND_RULE',
  'sealed-name': 'SEALED_NAME',
  'name-check': 'NAME_CHECK_UNAVAILABLE',
};

export const exportArticles: Command = {
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    all: { type: 'boolean' },
    overwrite: { type: 'boolean' },
    despite: { type: 'string' },
    by: { type: 'string' },
    because: { type: 'string' },
  },
  missing(words, values) {
    if (!values['format']) return '--format';
    if (!values['out']) return '--out';
    if (values['despite'] && !stringOf(values['by'])?.trim()) return '--by';
    if (values['despite'] && !stringOf(values['because'])?.trim()) return '--because';
    return words.length === 0 && !values['all'] ? 'ARTICLE|--all' : null;
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
    if (override === undefined) {
      const despite = stringOf(values['despite']) ?? '';
      terminal.complain(despite, fail('INVALID_INPUT', { known: Object.keys(GATES).join(' ') }).error);
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
        override,
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
    const held = failed.some(({ error }) => Object.values(GATES).some((gate) => gate === error.code));
    return failed.length === 0 ? 0 : files.length === 0 && !held ? 2 : 1;
  },
};

/** Null without `--despite`; undefined where it names a gate that there is not. */
function overrideOf(values: Values): ExportOverride | null | undefined {
  const despite = stringOf(values['despite']);
  if (despite === null) return null;
  const gates = despite.split(',').map((name) => GATES[name.trim()]);
  const known = gates.filter((gate) => gate !== undefined);
  if (known.length !== gates.length) return undefined;
  return { gates: known, name: stringOf(values['by']) ?? '', reason: stringOf(values['because']) ?? '' };
}
