import { app } from 'electron';

/** The words that make a start of the program a command line; the command line itself knows what they mean. */
const COMMANDS = new Set(['import', 'export', 'search', 'statements', 'backup', 'verify', 'help', '--help']);

/**
 * Where in `argv` a command stands, or `null`. The packaged program gets it first; in development the
 * application's folder comes before it.
 */
export function commandPosition(argv: readonly string[], packaged: boolean): number | null {
  const position = packaged ? 1 : 2;
  return COMMANDS.has(argv[position] ?? '') ? position : null;
}

/**
 * Runs the command line in this process and ends it with the command line's status. No window, no lock, no
 * screen: a server has none.
 */
export function runCommandLine(position: number, load: () => Promise<unknown>): void {
  // As under Node, where the program and the script come first.
  process.argv = [process.execPath, 'copydesk', ...process.argv.slice(position)];
  if (process.platform === 'linux') app.commandLine.appendSwitch('ozone-platform', 'headless');
  app.dock?.hide();
  load().then(
    () => app.exit(Number(process.exitCode ?? 0)),
    (error: unknown) => {
      process.stderr.write(`copydesk: ${error instanceof Error ? error.message : 'failed'}\n`);
      app.exit(2);
    },
  );
}

export function isPackaged(): boolean {
  return app.isPackaged;
}
