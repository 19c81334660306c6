// allowed
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Result } from '#shared/result.ts';
export const allowed = { readFileSync, Database, z, result: null as Result };
