import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import type { Command, Module } from '#shared/contract/define.ts';
import { callSchema } from '#shared/contract/wire.ts';
import { ERROR_CODES } from '#shared/errors.ts';
import { services } from '../../electron/services/index.ts';

const commands: [name: string, command: Command][] = Object.entries<Module>(contract).flatMap(
  ([module, entries]) =>
    Object.entries(entries).map(([name, command]): [string, Command] => [`${module}.${name}`, command]),
);

const JUNK: readonly unknown[] = [null, undefined, 'junk', 7, true, [], [1], () => 0, Symbol('x')];

describe.each(commands)('%s', (name, command) => {
  test('refuses junk', () => {
    const accepted = JUNK.filter((junk) => command.input.safeParse(junk).success);
    expect(accepted).toEqual([]);
  });

  test('has a name that fits on the wire, and errors from the closed set', () => {
    const meta = { person: null, window: 'w', language: 'de', requestId: 'r' };
    expect(callSchema.safeParse({ type: 'call', command: name, input: {}, meta }).success).toBe(true);
    for (const code of command.errors) expect(ERROR_CODES).toContain(code);
  });
});

describe('services', () => {
  const loaders: Readonly<Record<string, () => Promise<object>>> = services;

  test.each(commands.filter(([, { kind }]) => kind !== 'host'))('%s has a service', async (full) => {
    const [module = '', name = ''] = full.split('.');
    const functions = await loaders[module]?.();
    expect(Object.keys(functions ?? {})).toContain(name);
  });

  test('no service stands beside the contract', () => {
    for (const module of Object.keys(loaders)) expect(Object.keys(contract)).toContain(module);
  });
});
