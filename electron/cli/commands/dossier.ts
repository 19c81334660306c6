import { resolve } from 'node:path';
import { DOSSIER_FORMATS } from '#shared/contract/dossiers.ts';
import { fail } from '#shared/result.ts';
import { type Command, stringOf } from '../command.ts';
import { isGate, missingOfOverride, OVERRIDE_OPTIONS, overrideOf } from '../override.ts';

/** Lists the dossiers, or writes one of them, named by its id or its name. */
export const exportDossier: Command = {
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    overwrite: { type: 'boolean' },
    json: { type: 'boolean' },
    ...OVERRIDE_OPTIONS,
  },
  missing(words, values) {
    if (words.length === 0) return null;
    if (!values['format']) return '--format';
    return values['out'] ? missingOfOverride(values) : '--out';
  },
  async run(archive, words, values, terminal) {
    if (words.length === 0) {
      const found = await archive.ask('dossiers.list', {});
      if (!found.ok) {
        terminal.complain('', found.error);
        return 2;
      }
      if (values['json']) terminal.say(JSON.stringify(found.value));
      else for (const { id, name, items } of found.value) terminal.say(`${id}  ${name} (${items})`);
      return 0;
    }
    const wanted = stringOf(values['format']) ?? '';
    const named = wanted.split(',').map((name) => name.trim());
    const formats = DOSSIER_FORMATS.filter((format) => wanted === 'all' || named.includes(format));
    const unknown =
      wanted === 'all' ? undefined : named.find((name) => !formats.some((format) => format === name));
    if (unknown !== undefined) {
      terminal.complain(
        '',
        fail('UNKNOWN_FORMAT', { name: unknown, known: DOSSIER_FORMATS.join(' ') }).error,
      );
      return 2;
    }
    const override = overrideOf(values);
    if (!override.ok) {
      terminal.complain(stringOf(values['despite']) ?? '', override.error);
      return 2;
    }
    const id = words.join(' ');
    const result = await archive.ask(
      'dossiers.export',
      {
        id,
        formats,
        folder: resolve(stringOf(values['out']) ?? '.'),
        overwrite: values['overwrite'] === true,
        override: override.value,
      },
      (step) => terminal.progress(step),
    );
    if (!result.ok) {
      terminal.complain(id, result.error);
      return isGate(result.error.code) ? 1 : 2;
    }
    for (const { path } of result.value.files) terminal.say(path);
    if (result.value.omitted.length > 0) terminal.tell(terminal.words.omitted(result.value.omitted.length));
    return 0;
  },
};
