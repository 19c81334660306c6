import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** One named piece of a check or test run: a tool of node_modules or a script of ours, with its arguments. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Shows the output while it runs instead of only when it fails. */
  readonly live?: boolean;
}

export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** Runs one step under our Node; never throws. */
export function runStep(step: Step): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'build/run.mjs'), ...step.command], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (step.live) process.stdout.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const finish = (ok: boolean): void =>
      resolve({ name: step.name, ok, seconds: (performance.now() - started) / 1000, output });
    child.on('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/** Runs steps with at most `width` at a time, in order of the list; prints the output of a step that failed. */
export async function runSteps(steps: readonly Step[], width: number): Promise<Outcome[]> {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const outcome = await runStep(step);
      outcomes.push(outcome);
      process.stdout.write(`${outcome.ok ? 'ok  ' : 'FAIL'} ${seconds(outcome)}  ${outcome.name}\n`);
      if (!outcome.ok && outcome.output && !step.live) process.stdout.write(`${indent(outcome.output)}\n`);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return outcomes;
}

/** A table of the times, the number of tests, and one closing line; sets the exit status. */
export function close(title: string, outcomes: readonly Outcome[], startedAt: number): void {
  const failed = outcomes.filter((outcome) => !outcome.ok);
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  const rows = outcomes.map(
    (outcome) => `  ${outcome.name.padEnd(width)}  ${seconds(outcome)}  ${outcome.ok ? 'ok' : 'FAILED'}`,
  );
  const total = ((performance.now() - startedAt) / 1000).toFixed(1);
  const verdict =
    failed.length === 0
      ? `${title}: all ${outcomes.length} steps passed in ${total} s.`
      : `${title}: FAILED after ${total} s: ${failed.map(({ name }) => name).join(', ')}.`;
  const counts = outcomes.map(countTests).reduce(add, { passed: 0, failed: 0, skipped: 0, flaky: 0 });
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const flaky = counts.flaky > 0 ? `, ${counts.flaky} only at the second try (flaky: to be mended)` : '';
  process.stdout.write(`\n${rows.join('\n')}\n\n${verdict}\n`);
  process.stdout.write(`Tests: ${counts.passed} passed, ${counts.failed} failed${skipped}${flaky}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Among those that passed: the ones that needed a second try. */
  readonly flaky: number;
}

/** The tests in a step's output, as Vitest and Playwright count them; any other step counts as one. */
export function countTests({ ok, output }: Pick<Outcome, 'ok' | 'output'>): Counts {
  // Without the colours of a terminal.
  const plain = output.replaceAll(/\u001b\[[0-9;]*m/g, '');
  const summaries = [
    /^ *Tests +(.+)$/gm,
    /^ {2}(\d+ (?:passed|failed|skipped|flaky|did not run)\b)/gm,
  ].flatMap((line) => [...plain.matchAll(line)].map(([, words = '']) => words));
  if (summaries.length === 0) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, flaky: 0 };
  const text = summaries.join(' ');
  const sum = (words: string): number =>
    [...text.matchAll(new RegExp(`(\\d+) (?:${words})`, 'g'))].reduce(
      (all, [, count]) => all + Number(count),
      0,
    );
  const failed = sum('failed|did not run');
  return {
    passed: sum('passed|flaky'),
    failed: ok ? failed : Math.max(1, failed),
    skipped: sum('skipped|todo'),
    flaky: sum('flaky'),
  };
}

function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    flaky: a.flaky + b.flaky,
  };
}

function seconds(outcome: Outcome): string {
  return `${outcome.seconds.toFixed(1)} s`.padStart(8);
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `     ${line}`)
    .join('\n');
}
