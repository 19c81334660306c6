import { threadSeconds } from './processor-time.ts';

/** Times in milliseconds, of us and of what we are measured against. */
export interface Pair {
  readonly ours: number[];
  readonly floor: number[];
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

let now = () => performance.now();

/** From now on `timed` answers what the processor worked for it in this thread, whoever else it works for. */
export function countProcessorTime(): void {
  now = () => threadSeconds() * 1000;
}

export function timed(act: () => void): number {
  const begun = now();
  act();
  return now() - begun;
}

/** One line of the table: quantiles of both, and the ratio of the 95th percentiles. */
export function tell(name: string, { ours, floor }: Pair): number {
  const cells = [ours, floor].flatMap((list) =>
    [0.5, 0.95, 0.99].map((share) => quantile(list, share).toFixed(2).padStart(10)),
  );
  const ratio = quantile(ours, 0.95) / quantile(floor, 0.95);
  console.log(`${name.padEnd(26)}${cells.join('')}   p95 ÷ ${ratio.toFixed(3)}   n=${ours.length}`);
  return ratio;
}

export function tellHead(): void {
  const heads = ['p50', 'p95', 'p99', 'floor p50', 'p95', 'p99'];
  console.log(`${'ms'.padEnd(26)}${heads.map((head) => head.padStart(10)).join('')}`);
}

/** A figure beside what is asked for. */
export function judge(name: string, value: number, limit: number, unit = ''): void {
  console.log(
    `${name}: ${value.toFixed(2)}${unit} (asked ≤ ${limit}${unit}) ${value <= limit ? 'kept' : 'MISSED'}`,
  );
}
