import { startProgram } from './hosts/electron/program.ts';

startProgram();
