import { COMMAND_GROUPS, type CommandGroup, type WindowCommand } from '../../workspace/commands.ts';

/** Commands by group, in the order of the groups, sorted by title; only groups that have any. */
export function byGroup(
  commands: readonly WindowCommand[],
  language: 'de' | 'en',
  compare: (left: string, right: string) => number,
): readonly { readonly group: CommandGroup; readonly commands: readonly WindowCommand[] }[] {
  return COMMAND_GROUPS.map((group) => ({
    group,
    commands: commands
      .filter((command) => command.group === group)
      .sort((left, right) => compare(left.title[language], right.title[language])),
  })).filter((entry) => entry.commands.length > 0);
}
