// planted: shared-leaves
import type { Contract } from './contract/index.ts';
export type Result = Contract | null;
