// allowed
import { expect } from 'vitest';
import { open } from '../archive/open.ts';
export const allowed = { expect, open };
