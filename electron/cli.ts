/**
 * The `copydesk` command line: the same services without a window. If another process owns the archive, its
 * answers are printed; otherwise this process owns it while the command runs.
 *
 *   node build/run.mjs electron/cli.ts COMMAND … [--archive FOLDER]
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openAnalysisLine, openArchiveLine } from './cli/archive-line.ts';
import type { Command, ExitStatus, FolderCommand, Terminal, Values } from './cli/command.ts';
import { backup, restore, verify } from './cli/commands/care.ts';
import { exportDossier } from './cli/commands/dossier.ts';
import { exportArticles } from './cli/commands/export.ts';
import { importFiles } from './cli/commands/import.ts';
import { searchArticles } from './cli/commands/search.ts';
import { findStatements } from './cli/commands/statements.ts';
import { terminalLanguage } from './cli/messages.ts';
import { processTerminal } from './cli/terminal.ts';
import { archivePaths, chooseArchiveFolder } from './worker/paths.ts';

const COMMANDS: Readonly<Record<string, Command | FolderCommand>> = {
  import: importFiles,
  export: exportArticles,
  dossier: exportDossier,
  search: searchArticles,
  statements: findStatements,
  backup,
  verify,
  restore,
};

async function main(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name = '', ...rest] = words;
  if (name === '' || name === '--help' || name === 'help') {
    (name === '' ? terminal.tell : terminal.say)(terminal.words.usage);
    return name === '' ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return misuse(terminal, terminal.words.unknownCommand(name));
  let parsed: { positionals: string[]; values: Values };
  try {
    parsed = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { ...command.options, archive: { type: 'string' }, lang: { type: 'string' } },
    });
  } catch (error) {
    return misuse(terminal, terminal.words.unknownOption(error instanceof Error ? error.message : name));
  }
  const missing = command.missing(parsed.positionals, parsed.values);
  if (missing) return misuse(terminal, terminal.words.missing(missing));
  const archive = parsed.values['archive'];
  const folder = chooseArchiveFolder(typeof archive === 'string' ? archive : null);
  return runOn(folder, command, parsed, terminal);
}

async function runOn(
  folder: string,
  command: Command | FolderCommand,
  { positionals, values }: { positionals: string[]; values: Values },
  terminal: Terminal,
): Promise<ExitStatus> {
  if ('onFolder' in command) return command.onFolder(folder, terminal);
  if (!command.withoutArchive && !command.beginsArchive && !existsSync(archivePaths(folder).database)) {
    // A slip in the name must not look like an archive in which all is well.
    terminal.complain(folder, { code: 'NOT_FOUND', params: { kind: 'archive' } });
    return 2;
  }
  const opened = command.withoutArchive
    ? await openAnalysisLine(terminal.language)
    : await openArchiveLine(folder, terminal.language);
  if (!opened.ok) {
    terminal.complain(folder, opened.error);
    return 2;
  }
  const archive = opened.value;
  const cancel = () => archive.cancel();
  process.once('SIGINT', cancel);
  try {
    return await command.run(archive, positionals, values, terminal);
  } finally {
    process.off('SIGINT', cancel);
    await archive.close();
  }
}

/** `--lang de` or `--lang=en`, looked for before anything else can be said. */
function chosenLanguage(words: readonly string[]): 'de' | 'en' | null {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = words[at]?.split('=')[1] ?? words[at + 1];
  return at >= 0 && (value === 'de' || value === 'en') ? value : null;
}

function misuse(terminal: Terminal, reason: string): ExitStatus {
  terminal.tell(`copydesk: ${reason}\n\n${terminal.words.usage}`);
  return 2;
}

const terminal = processTerminal(chosenLanguage(process.argv) ?? terminalLanguage(process.env));
// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main(process.argv.slice(2), terminal);
terminal.finish();
