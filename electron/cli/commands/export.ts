import { resolve } from 'node:path';
import type { OutputOf } from '#shared/contract/define.ts';
import { EXPORT_FORMATS, type ExportFormat, QUOTE_LIST_FORMATS } from '#shared/contract/exports.ts';
import type { CommandNamed } from '#shared/contract/index.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Progress } from '../archive-line.ts';
import { type Command, type ExitStatus, stringOf, type Terminal } from '../command.ts';
import { isGate, missingOfOverride, OVERRIDE_OPTIONS, overrideOf } from '../override.ts';
import { failureFrom } from './import.ts';

export const exportArticles: Command = {
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    all: { type: 'boolean' },
    person: { type: 'string' },
    overwrite: { type: 'boolean' },
    ...OVERRIDE_OPTIONS,
  },
  missing(words, values) {
    if (!values['format']) return '--format';
    if (!values['out']) return '--out';
    const isNamed = words.length > 0 || values['all'] === true || values['person'] !== undefined;
    return missingOfOverride(values) ?? (isNamed ? null : 'ARTICLE|--all|--person');
  },
  async run(archive, words, values, terminal) {
    const person = stringOf(values['person']);
    const known = person === null ? EXPORT_FORMATS : QUOTE_LIST_FORMATS;
    const formats = formatsNamed(stringOf(values['format']) ?? '', known);
    if (typeof formats === 'string') {
      terminal.complain('', fail('UNKNOWN_FORMAT', { name: formats, known: known.join(' ') }).error);
      return 2;
    }
    const override = overrideOf(values);
    if (!override.ok) {
      terminal.complain(stringOf(values['despite']) ?? '', override.error);
      return 2;
    }
    const place = {
      folder: resolve(stringOf(values['out']) ?? '.'),
      existing: values['overwrite'] === true ? ('replace' as const) : ('refuse' as const),
      override: override.value,
    };
    const onStep = (step: Progress): void => terminal.progress(step);
    if (person !== null) {
      const quoteFormats = QUOTE_LIST_FORMATS.filter((format) => formats.some((one) => one === format));
      const written = await archive.ask(
        'speakers.exportQuotes',
        { speaker: person, formats: quoteFormats, ...place },
        onStep,
      );
      return reportQuotes(person, written, terminal);
    }
    const result = await archive.ask(
      'exports.run',
      { articleIds: [...words], all: values['all'] === true, formats: [...formats], ...place },
      onStep,
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

/** What was written of a person's quote list; a gate that held all of it back was understood and decided: 1. */
function reportQuotes(
  person: string,
  result: Result<OutputOf<CommandNamed<'speakers.exportQuotes'>>>,
  terminal: Terminal,
): ExitStatus {
  if (!result.ok) {
    terminal.complain(person, result.error);
    return isGate(result.error.code) ? 1 : 2;
  }
  const { files, failed, folder, omitted } = result.value;
  for (const { path } of files) terminal.say(resolve(folder, path));
  for (const { format, error } of failed) terminal.complain(`${person} (${format})`, failureFrom(error));
  terminal.tell(terminal.words.exported(files.length, folder));
  if (omitted > 0) terminal.tell(terminal.words.offTheRecord(omitted));
  return failed.length === 0 ? 0 : files.length === 0 ? 2 : 1;
}

/** The formats of `known` that are named, separated by commas; else the first name that is none of them. */
function formatsNamed(wanted: string, known: readonly ExportFormat[]): readonly ExportFormat[] | string {
  if (wanted === 'all') return known;
  const named = wanted.split(',').map((name) => name.trim());
  const unknown = named.find((name) => !known.some((id) => id === name));
  return unknown ?? known.filter((format) => named.includes(format));
}
