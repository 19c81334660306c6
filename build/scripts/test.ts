/**
 * `npm test`: everything of `npm run check`, then the builds, the slow tests (real processes, the package),
 * and the journeys in a real browser. No step needs the network.
 */
import { CHECKS } from './check.ts';
import { close, runSteps, type Step } from './support/steps.ts';

const BUILD: readonly Step[] = [{ name: 'build', command: ['build/scripts/build.ts'] }];

const WHOLE: readonly Step[] = [
  {
    name: 'whole program and package',
    command: ['vitest', 'run', '--config', 'build/vitest.config.ts', '--project', 'whole'],
    live: true,
  },
  {
    name: 'journeys in the browser',
    command: ['playwright', 'test', '--config', 'build/playwright.config.ts'],
    live: true,
  },
];

const started = performance.now();
const checks = await runSteps(CHECKS, 2);
const builds = await runSteps(BUILD, 1);
const built = builds.every(({ ok }) => ok);
const whole = built ? await runSteps(WHOLE, 1) : [];
close('Test', [...checks, ...builds, ...whole], started);
