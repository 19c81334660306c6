// planted: resolvable
import { gone } from './gone.ts';
export const broken: unknown = gone;
