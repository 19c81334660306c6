// planted: renderer-ui
import type { Contract } from '#shared/contract/index.ts';
export const button = (contract: Contract) => <b>{contract.name}</b>;
