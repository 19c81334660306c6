import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, instant } from '#shared/clock.ts';
import { makeFolder } from '../archive/open-folder.ts';
import type { Log, LogFields } from '../services/context.ts';

const KEEP_DAYS = 14;
const NAME = /^copydesk-(\d{4}-\d{2}-\d{2})\.jsonl$/;

export type LogLevel = 'info' | 'warn' | 'error';

/** A log whose level is a value, for what arrives from threads. */
export interface LogFile extends Log {
  write(level: LogLevel, event: string, fields: LogFields): void;
}

/**
 * JSON lines in the archive's `logs/` folder, one file per day (UTC), two weeks kept. Callers put codes, ids
 * and durations in, never words of an article. Without a writable folder the lines go to stderr.
 */
export function openLogFile(folder: string, clock: Clock): LogFile {
  try {
    // write() below reports on stderr.
    if (makeFolder(folder, 0o700).ok) removeOld(folder, clock);
  } catch {
    // write() below reports on stderr.
  }
  const write = (level: LogLevel, event: string, fields: LogFields): void => {
    const at = instant(clock);
    const line = `${JSON.stringify({ at, level, event, ...fields })}\n`;
    try {
      appendFileSync(join(folder, `copydesk-${at.slice(0, 10)}.jsonl`), line, { mode: 0o600 });
    } catch {
      process.stderr.write(line);
    }
  };
  return {
    write,
    info: (event, fields = {}) => write('info', event, fields),
    warn: (event, fields = {}) => write('warn', event, fields),
    error: (event, fields = {}) => write('error', event, fields),
  };
}

/** For work without an archive: what is wrong goes to stderr. */
export function standardErrorLog(): LogFile {
  const write = (level: LogLevel, event: string, fields: LogFields): void => {
    if (level !== 'info') process.stderr.write(`${JSON.stringify({ level, event, ...fields })}\n`);
  };
  return {
    write,
    info: () => {},
    warn: (event, fields = {}) => write('warn', event, fields),
    error: (event, fields = {}) => write('error', event, fields),
  };
}

function removeOld(folder: string, clock: Clock): void {
  const oldest = new Date(clock.now() - KEEP_DAYS * 86_400_000).toISOString().slice(0, 10);
  for (const name of readdirSync(folder)) {
    const day = NAME.exec(name)?.[1];
    if (day !== undefined && day < oldest) rmSync(join(folder, name), { force: true });
  }
}
