/**
 * A start of the program as a process of its own, with the test services: says on stdout whether it became
 * the owner, answers one call, and an owner stays until it is ended.
 */
import { browserFunctions } from '../../electron/hosts/browser/functions.ts';
import { enterArchive } from '../../electron/hosts/house.ts';

const folder = process.argv[2] ?? '';
const entered = await enterArchive({
  folder,
  window: `process-${process.pid}`,
  functions: browserFunctions({ version: '0', logs: folder, openWindow: null }),
  openWindow: null,
  threadEntry: new URL('./pool-thread.ts', import.meta.url),
});
const meta = { person: null, window: 'process', language: 'de', requestId: 'r1' } as const;
if (!entered.ok) {
  say({ as: 'nobody', error: entered.error.code });
} else if (entered.value.as === 'guest') {
  const { owner } = entered.value;
  say({ as: 'guest', result: await owner.call('settings.all', { personId: null }, meta) });
  owner.close();
} else {
  const { house } = entered.value;
  say({ as: 'owner', result: await house.dispatch.call('settings.all', { personId: null }, meta) });
  process.on('SIGTERM', () => void house.close().then(() => process.exit(0)));
}

function say(words: object): void {
  process.stdout.write(`${JSON.stringify(words)}\n`);
}
