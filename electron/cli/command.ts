import type { Failure } from '#shared/result.ts';
import type { ArchiveLine, Progress } from './archive-line.ts';
import type { TerminalLanguage, WORDS } from './messages.ts';

/** 0: done. 1: some inputs failed, the others are done. 2: nothing done. */
export type ExitStatus = 0 | 1 | 2;

export interface Terminal {
  readonly language: TerminalLanguage;
  readonly words: (typeof WORDS)[TerminalLanguage];
  /** A line on stdout. */
  say(line: string): void;
  /** A line on stderr. */
  tell(line: string): void;
  /** A failure on stderr, naming its input. */
  complain(input: string, failure: Failure): void;
  /** Shown on stderr once the work takes longer than a second. */
  progress(step: Progress): void;
  /** Everything on stdin as text. */
  readInput(): Promise<string>;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  /** True for commands that only analyse: no archive is opened or created for them. */
  readonly withoutArchive?: boolean;
  /** True for commands that may begin an archive; the others want one that is there. */
  readonly beginsArchive?: boolean;
  /** What must be there, as the usage names it; null when the words are complete. */
  missing(words: readonly string[], values: Values): string | null;
  run(
    archive: ArchiveLine,
    words: readonly string[],
    values: Values,
    terminal: Terminal,
  ): Promise<ExitStatus>;
}

/** A command on an archive that must not be opened for it. */
export interface FolderCommand extends Pick<Command, 'options' | 'missing'> {
  onFolder(folder: string, terminal: Terminal): ExitStatus;
}

export function stringOf(value: string | boolean | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
