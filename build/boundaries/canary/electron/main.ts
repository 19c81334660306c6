// planted: main
import { pool } from './worker/pool.ts';
export const main = pool;
