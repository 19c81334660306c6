import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '#shared/clock.ts';
import { systemIds } from '#shared/ids.ts';
import type { ArchiveEvent } from '#shared/contract/events.ts';
import type { TaskKind } from '../../electron/worker/messages.ts';
import { archivePaths } from '../../electron/worker/paths.ts';
import { openLogFile, openPool, type Pool } from '../../electron/worker/pool.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ENTRY = new URL('../support/pool-thread.ts', import.meta.url);
const LIMITS = { analysisMs: 300, analysisMegabytes: 64, cancelGraceMs: 100 };

async function start(folder = temporaryFolder()) {
  const paths = archivePaths(folder);
  const log = openLogFile(paths.logs, systemClock);
  const common = { timeZone: 'Europe/Berlin', systemAccount: 'tester' };
  const opened = await openPool({ ...common, paths, log, ids: systemIds, entry: ENTRY, limits: LIMITS });
  if (!opened.ok) return { opened, folder };
  const pool = opened.value;
  onTestFinished(() => pool.close());
  const events: ArchiveEvent[] = [];
  pool.onEvent((event) => events.push(event));
  let request = 0;
  const run = (kind: TaskKind, command: string, input: unknown = {}, requestId = `r${++request}`) =>
    pool.run({
      kind,
      command: `notes.${command}`,
      input,
      meta: { person: null, window: 'w', language: 'de', requestId },
    });
  return { opened, folder, pool, events, run };
}

async function startOpen(folder?: string) {
  const started = await start(folder);
  if (!started.pool) throw new Error('the pool did not open');
  return started;
}

function logText(folder: string): string {
  return readdirSync(join(folder, 'logs'))
    .map((name) => readFileSync(join(folder, 'logs', name), 'utf8'))
    .join('');
}

async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition, { timeout: 5000, interval: 10 }).toBe(true);
}

test('a mutation is committed, announced and seen by readers', async () => {
  const { run, events } = await startOpen();
  expect(await run('mutation', 'add', { text: 'eins' })).toEqual({ ok: true, value: { text: 'eins' } });
  expect(await run('query', 'all')).toEqual({ ok: true, value: ['eins'] });
  expect(events).toContainEqual({ type: 'articles-changed', ids: ['eins'] });
});

test('the index thread follows a commit', async () => {
  const { run, events } = await startOpen();
  await run('mutation', 'add', { text: 'eins' });
  await until(() => events.some((event) => event.type === 'index-progress' && event.applied === 1));
  expect(events).toContainEqual({ type: 'index-progress', applied: 1, pending: 0 });
});

test('a failed result and an exception roll back and announce nothing', async () => {
  const { run, events, folder } = await startOpen();
  expect(await run('mutation', 'add', { text: 'refused' })).toMatchObject({ error: { code: 'CONFLICT' } });
  const thrown = await run('mutation', 'add', { text: 'thrown' });
  expect(thrown).toMatchObject({ error: { code: 'INTERNAL' } });
  expect(await run('query', 'all')).toEqual({ ok: true, value: [] });
  expect(events.filter((event) => event.type === 'articles-changed')).toEqual([]);
  const reference = thrown.ok ? '' : String(thrown.error.params['reference']);
  expect(logText(folder)).toContain(reference);
  expect(logText(folder)).not.toContain('secret words');
});

test('what fails after the commit does not undo it', async () => {
  const { run } = await startOpen();
  expect((await run('mutation', 'add', { text: 'broken afterwards' })).ok).toBe(true);
  expect(await run('query', 'all')).toEqual({ ok: true, value: ['broken afterwards'] });
});

test('a query that writes fails in the database', async () => {
  const { run } = await startOpen();
  expect(await run('query', 'writingQuery')).toMatchObject({ error: { code: 'NOT_WRITABLE' } });
  expect(await run('query', 'all')).toEqual({ ok: true, value: [] });
});

test('mutations keep their order', async () => {
  const { run } = await startOpen();
  const texts = Array.from({ length: 50 }, (_, position) => `t${position}`);
  await Promise.all(texts.map((text) => run('mutation', 'add', { text })));
  expect(await run('query', 'all')).toEqual({ ok: true, value: texts });
});

test('a job reports progress, lets mutations through and can be cancelled', async () => {
  const { run, pool, events } = await startOpen();
  const job = run('job', 'addMany', { count: 1_000_000 }, 'long');
  await until(() => events.some((event) => event.type === 'progress' && event.job === 'long'));
  expect((await run('mutation', 'add', { text: 'between' })).ok).toBe(true);
  pool.cancel('w', 'long');
  expect(await job).toMatchObject({ error: { code: 'CANCELLED' } });
});

test('a job reads what it committed', async () => {
  const { run } = await startOpen();
  expect(await run('job', 'addMany', { count: 3 })).toEqual({ ok: true, value: { seen: 3 } });
});

test('a job asks for an analysis', async () => {
  const { run, pool } = await startOpen();
  pool.onQuestion((question) =>
    question.kind === 'analyse' ? run('analysis', 'shout', question.input) : Promise.reject(new Error()),
  );
  expect(await run('job', 'addAnalysed', { text: 'leise' })).toMatchObject({ ok: true });
  expect(await run('query', 'all')).toEqual({ ok: true, value: ['LEISE'] });
});

test('a superseded query is dropped, running or waiting', async () => {
  const { run, pool } = await startOpen();
  const running = ['a', 'b'].map((id) => run('query', 'patient', {}, id));
  const waiting = run('query', 'all', {}, 'c');
  for (const id of ['c', 'a', 'b']) pool.cancel('w', id);
  for (const result of await Promise.all([...running, waiting]))
    expect(result).toMatchObject({ error: { code: 'CANCELLED' } });
  expect((await run('query', 'all')).ok).toBe(true);
});

test('a query that cannot be interrupted loses its thread, not the readers', async () => {
  const { run, pool } = await startOpen();
  const stuck = ['a', 'b'].map((id) => run('query', 'stubborn', {}, id));
  await after(50);
  for (const id of ['a', 'b']) pool.cancel('w', id);
  await Promise.all(stuck);
  expect((await run('query', 'all')).ok).toBe(true);
});

test('a worker that dies answers INTERNAL, comes back, and keeps what waited', async () => {
  const { run, events } = await startOpen();
  await run('mutation', 'add', { text: 'kept' });
  const dead = run('mutation', 'add', { text: 'deadly' });
  const next = run('mutation', 'add', { text: 'after' });
  expect(await dead).toMatchObject({ error: { code: 'INTERNAL' } });
  expect((await next).ok).toBe(true);
  expect(await run('query', 'all')).toEqual({ ok: true, value: ['kept', 'after'] });
  expect(events).toContainEqual({ type: 'archive-state', state: 'restarted' });
});

test('the workshop is stopped at its time limit and works again', async () => {
  const { run } = await startOpen();
  for (const command of ['spin', 'forever'])
    expect(await run('analysis', command)).toEqual({
      ok: false,
      error: { code: 'LIMIT_EXCEEDED', params: { task: `notes.${command}`, limit: '0.3 s' } },
    });
  expect(await run('analysis', 'shout', { text: 'da' })).toEqual({ ok: true, value: 'DA' });
});

test('the workshop is stopped at its memory limit and works again', async () => {
  const { pool, folder } = await startOpen();
  await pool.close();
  const paths = archivePaths(folder);
  const log = openLogFile(paths.logs, systemClock);
  const limits = { analysisMegabytes: 32, analysisMs: 30_000 };
  const opened = await openPool({
    paths,
    log,
    ids: systemIds,
    entry: ENTRY,
    limits,
    timeZone: 'UTC',
    systemAccount: 't',
  });
  if (!opened.ok) throw new Error(opened.error.code);
  onTestFinished(() => opened.value.close());
  const run = (command: string) =>
    (opened.value satisfies Pool).run({
      kind: 'analysis',
      command,
      input: { text: 'da' },
      meta: { person: null, window: 'w', language: 'de', requestId: command },
    });
  expect(await run('notes.hungry')).toMatchObject({
    error: { code: 'LIMIT_EXCEEDED', params: { limit: '32 MB' } },
  });
  expect(await run('notes.shout')).toEqual({ ok: true, value: 'DA' });
});

test('a result that cannot cross threads is a logged bug', async () => {
  const { run } = await startOpen();
  expect(await run('query', 'unsendable')).toMatchObject({ error: { code: 'INTERNAL' } });
  expect((await run('query', 'all')).ok).toBe(true);
});

test('closing checkpoints: nothing is left in the write-ahead log', async () => {
  const { run, pool, folder } = await startOpen();
  await run('mutation', 'add', { text: 'eins' });
  await pool.close();
  expect(readdirSync(folder).filter((name) => name.startsWith('archive.db'))).toEqual(['archive.db']);
  expect(await run('query', 'all')).toMatchObject({ error: { code: 'DISCONNECTED' } });
});

test('an archive that the writer refuses does not open', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'newer'), '');
  expect((await start(folder)).opened).toMatchObject({ error: { code: 'NEWER_VERSION' } });
});
