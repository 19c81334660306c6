import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { Script, createContext } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { CHANNELS, type Bridge } from '#shared/contract/bridge.ts';
import { COMMAND_NAMES } from '#shared/contract/names.ts';
import { ROOT } from '../../build/scripts/support/root.ts';

/** The built file as a sandboxed preload sees the world: `require` knows `electron` and nothing else. */
function load() {
  const invoked: unknown[][] = [];
  const sent: unknown[][] = [];
  const listeners = new Map<string, Set<(event: unknown, value: unknown) => void>>();
  const exposed: Record<string, unknown> = {};
  const required: string[] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => void (exposed[name] = value) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => {
        invoked.push(args);
        return Promise.resolve({ ok: true, value: 'answered' });
      },
      send: (...args: unknown[]) => void sent.push(args),
      on: (channel: string, listener: (event: unknown, value: unknown) => void) =>
        void listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      removeListener: (channel: string, listener: (event: unknown, value: unknown) => void) =>
        void listeners.get(channel)?.delete(listener),
    },
  };
  const require = (name: string): unknown => {
    required.push(name);
    if (name === 'electron') return electron;
    throw new Error(`a sandboxed preload cannot load ${name}`);
  };
  const module = { exports: {} };
  const context = createContext({ require, module, exports: module.exports });
  new Script(readFileSync(join(ROOT, 'out/preload.cjs'), 'utf8')).runInContext(context);
  const fire = (channel: string, value: unknown): void =>
    listeners.get(channel)?.forEach((listener) => listener({}, value));
  return { bridge: exposed['copydesk'] as Bridge, exposed, invoked, sent, required, fire };
}

const message = (command: string) => ({
  type: 'call' as const,
  command,
  input: {},
  meta: { person: null, window: 'w', language: 'de' as const, requestId: 'r' },
});

describe('the built preload', () => {
  let loaded: ReturnType<typeof load>;
  beforeEach(() => {
    loaded = load();
  });

  test('is one file without zod, needs nothing but electron, and exposes the bridge only', () => {
    expect(loaded.required).toEqual(['electron']);
    expect(Object.keys(loaded.exposed)).toEqual(['copydesk']);
    expect(Object.keys(loaded.bridge).toSorted()).toEqual([
      'call',
      'cancel',
      'onEvent',
      'onMenuAct',
      'onSaveNow',
    ]);
    expect(readFileSync(join(ROOT, 'out/preload.cjs')).length).toBeLessThan(20_000);
  });

  test('lets every command of the contract through and no other name', async () => {
    for (const name of COMMAND_NAMES)
      expect(await loaded.bridge.call(message(name))).toMatchObject({ ok: true });
    expect(loaded.invoked).toHaveLength(COMMAND_NAMES.length);
    for (const name of ['constructor.name', '__proto__.x', 'articles', 'shell.openExternal', '']) {
      expect(await loaded.bridge.call(message(name))).toMatchObject({
        ok: false,
        error: { code: 'INVALID_INPUT' },
      });
    }
    expect(loaded.invoked).toHaveLength(COMMAND_NAMES.length);
    expect(new Set(loaded.invoked.map(([channel]) => channel))).toEqual(new Set([CHANNELS.call]));
  });

  test('hands on events without Electron’s own event object, until told to stop', () => {
    const seen: unknown[][] = [];
    const stop = loaded.bridge.onEvent((...args) => void seen.push(args));
    loaded.fire(CHANNELS.event, { type: 'desks-changed', ids: [] });
    stop();
    loaded.fire(CHANNELS.event, { type: 'desks-changed', ids: [] });
    expect(seen).toEqual([[{ type: 'desks-changed', ids: [] }]]);
  });

  test('answers "save now" when every saver has ended, also when one fails', async () => {
    let finish = (): void => undefined;
    loaded.bridge.onSaveNow(() => new Promise<void>((resolve) => (finish = resolve)));
    loaded.bridge.onSaveNow(() => Promise.reject(new Error('disk full')));
    loaded.fire(CHANNELS.saveNow, 7);
    await after(5);
    expect(loaded.sent).toEqual([]);
    finish();
    await after(5);
    expect(loaded.sent).toEqual([[CHANNELS.saved, 7]]);
  });
});
