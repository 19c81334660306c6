import { readFileSync } from 'node:fs';

/** Linux only: memory of a process that belongs to nobody else, file mappings left out. */
export function ownMegabytes(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = /^Anonymous:\s+(\d+)/m.exec(text)?.[1];
  return Number(kilobytes ?? 0) / 1024;
}
