import { expect, test } from 'vitest';
import { z } from 'zod';
import { host, mutation, query } from '#shared/contract/define.ts';
import type { CallMeta } from '#shared/contract/wire.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { LogFile, Pool } from '../worker/pool.ts';
import { type HostFunctions, makeDispatch } from './dispatch.ts';

const contract = {
  notes: {
    count: query({
      input: z.object({ of: z.string().default('all') }),
      output: z.object({ count: z.int() }),
    }),
    add: mutation({ input: z.object({ text: z.string().min(1) }), output: z.object({}) }),
  },
  shell: { name: host({ input: z.object({}), output: z.object({ name: z.string() }) }) },
  vault: { reveal: query({ input: z.object({}), output: z.object({}) }) },
};

const META: CallMeta = { person: 'ada', window: 'w', language: 'de', requestId: 'r' };

function start(answer: Result<unknown>, functions: HostFunctions = {}) {
  const tasks: unknown[] = [];
  const logged: string[] = [];
  const pool = {
    run: (task) => {
      tasks.push(task);
      return Promise.resolve(answer);
    },
    cancel: () => {},
    locate: () => Promise.resolve(fail('NOT_FOUND')),
    onEvent: () => () => {},
    onQuestion: () => {},
    close: () => Promise.resolve(),
  } satisfies Pool;
  const log: LogFile = {
    write: (_level, event, fields) => void logged.push(`${event} ${JSON.stringify(fields)}`),
    info: () => {},
    warn: () => {},
    error: (event, fields = {}) => log.write('error', event, fields),
  };
  const dispatch = makeDispatch({
    contract,
    pool,
    functions,
    refused: ['vault'],
    log,
    systemAccount: 'tester',
    ids: { next: () => 'ref-1' },
    checkOutput: true,
  });
  return { dispatch, tasks, logged };
}

test('the worker is handed the input with its defaults', async () => {
  const { dispatch, tasks } = start(ok({ count: 3 }));
  expect(await dispatch.call('notes.count', {}, META)).toEqual(ok({ count: 3 }));
  expect(tasks).toEqual([{ kind: 'query', command: 'notes.count', input: { of: 'all' }, meta: META }]);
});

test('input that does not fit never reaches a worker', async () => {
  const { dispatch, tasks } = start(ok({}));
  expect(await dispatch.call('notes.add', { text: '' }, META)).toEqual(
    fail('INVALID_INPUT', { path: 'text', reason: 'too_small' }),
  );
  expect(await dispatch.call('notes.drop', {}, META)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(await dispatch.call('vault.reveal', {}, META)).toMatchObject({ error: { code: 'NOT_AVAILABLE' } });
  expect(tasks).toEqual([]);
});

test('output that is not what the contract says is a logged bug, without its content', async () => {
  const { dispatch, logged } = start(ok({ count: 'secret words' }));
  expect(await dispatch.call('notes.count', {}, META)).toEqual(fail('INTERNAL', { reference: 'ref-1' }));
  expect(logged.join()).toContain('"path":"count"');
  expect(logged.join()).not.toContain('secret');
});

test('failures pass as they are', async () => {
  const { dispatch } = start(fail('CONFLICT', { id: 'a' }));
  expect(await dispatch.call('notes.count', {}, META)).toEqual(fail('CONFLICT', { id: 'a' }));
});

test('host commands are done here, with who asks; missing ones are not available', async () => {
  const name = (context: { actor: { personId: string | null } }) => ok({ name: context.actor.personId });
  const { dispatch } = start(ok({}), { shell: { name } });
  expect(await dispatch.call('shell.name', {}, META)).toEqual(ok({ name: 'ada' }));
  expect(await start(ok({})).dispatch.call('shell.name', {}, META)).toEqual(
    fail('NOT_AVAILABLE', { capability: 'shell.name' }),
  );
});

test('whatever a host function throws stays inside', async () => {
  const broken = () => {
    throw new SyntaxError('Unexpected token in "secret words"');
  };
  const { dispatch, logged } = start(ok({}), { shell: { name: broken } });
  expect(await dispatch.call('shell.name', {}, META)).toEqual(fail('INTERNAL', { reference: 'ref-1' }));
  expect(logged.join()).toContain('SyntaxError');
  expect(logged.join()).not.toContain('secret');
});
