/** The entry of the packaged program: its window, or with a command word the command line. */
import { commandPosition, isPackaged, runCommandLine } from './hosts/electron/command-line.ts';
import { startProgram } from './hosts/electron/program.ts';

const command = commandPosition(process.argv, isPackaged());
if (command === null) startProgram();
else runCommandLine(command, () => import('./cli.ts'));
