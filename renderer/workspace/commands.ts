import { useEffect, useSyncExternalStore } from 'react';

export const COMMAND_GROUPS = [
  'article',
  'edit',
  'format',
  'mark',
  'workflow',
  'go',
  'view',
  'program',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * Something the window can do: shown in the palette and the cheat sheet, run by its keys. (The archive's
 * commands are in the contract; these are the person's.)
 */
export interface WindowCommand {
  /** "article.new"; stable, because changed keys are stored under it. Default keys: `keymap.ts`. */
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
  readonly group: CommandGroup;
  /** Also while a dialog is open. */
  readonly everywhere?: boolean;
  /** Other words it may be looked for by. */
  readonly keywords?: string;
  /** Absent: always. A disabled command is shown grey and its keys do nothing. */
  readonly enabled?: () => boolean;
  readonly run: () => void;
}

let commands: ReadonlyMap<string, WindowCommand> = new Map();
const listeners = new Set<() => void>();

function replace(next: ReadonlyMap<string, WindowCommand>): void {
  commands = next;
  for (const listener of listeners) listener();
}

/** Adds commands until the returned function is called. A second registration of an id replaces the first. */
export function registerCommands(added: readonly WindowCommand[]): () => void {
  const next = new Map(commands);
  for (const command of added) next.set(command.id, command);
  replace(next);
  return () => {
    const left = new Map(commands);
    for (const command of added) if (left.get(command.id) === command) left.delete(command.id);
    replace(left);
  };
}

/** As `registerCommands`, for as long as the component is there. `commands` must be stable (useMemo). */
export function useRegisterCommands(added: readonly WindowCommand[]): void {
  useEffect(() => registerCommands(added), [added]);
}

/** Runs a command if it is there and enabled; says whether it did. */
export function runCommand(id: string): boolean {
  const command = commands.get(id);
  if (!command || command.enabled?.() === false) return false;
  command.run();
  return true;
}

export function commandNow(id: string): WindowCommand | undefined {
  return commands.get(id);
}

export function useCommands(): readonly WindowCommand[] {
  const map = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => commands,
  );
  return [...map.values()];
}
