// planted: renderer-host
import { pool } from '../../electron/worker/pool.ts';
export const client = pool;
