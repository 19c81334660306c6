/**
 * `npm run check`: format, lint, types, boundaries with their canary, dead code, lock file, unit and contract tests.
 * Meant to stay under 90 s on two cores, so that nobody is tempted to skip it.
 *
 *   npm run check -- lint types        only the named steps
 */
import { isMain } from './support/is-main.ts';
import { close, runSteps, type Step } from './support/steps.ts';

/** Longest first: two lanes then end at about the same time. */
export const CHECKS: readonly Step[] = [
  {
    name: 'tests',
    command: [
      'vitest',
      'run',
      '--reporter',
      'dot',
      '--config',
      'build/vitest.config.ts',
      '--project',
      'unit',
      '--project',
      'mocking',
      '--project',
      'page',
    ],
  },
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'lint', command: ['oxlint', '-c', 'build/oxlintrc.json', '--deny-warnings', '.'] },
  { name: 'boundaries', command: ['build/boundaries/check.ts'] },
  { name: 'dead code', command: ['knip', '--config', 'build/knip.json', '--no-progress'] },
  { name: 'lock file', command: ['build/scripts/lock-file.ts', '--check'] },
  { name: 'format', command: ['biome', 'format', '.'] },
];

if (isMain(import.meta.url)) {
  const words = process.argv.slice(2);
  const steps = words.length > 0 ? CHECKS.filter(({ name }) => words.includes(name)) : CHECKS;
  if (steps.length === 0) {
    process.stderr.write(`Unknown step. Steps: ${CHECKS.map(({ name }) => name).join(', ')}.\n`);
    process.exit(2);
  }
  const started = performance.now();
  close('Check', await runSteps(steps, 2), started);
}
