import { parentPort, workerData } from 'node:worker_threads';
import { ok, type Result } from '#shared/result.ts';
import { failureOf } from './failures.ts';
import type { ThreadFaces } from './faces.ts';
import { indexFollower } from './index-follower.ts';
import type { Question, Task, ThreadSetting, ToThread } from './messages.ts';
import { reader } from './reader.ts';
import type { RoleWork } from './role.ts';
import { makeThread, type Thread } from './thread-context.ts';
import { workshop } from './workshop.ts';
import { type Ask, writer } from './writer.ts';

const SLOW_MS = { query: 100, mutation: 50, locate: 50, job: Infinity, analysis: 2000 } as const;

/** The life of a worker thread: take the setting, wait for `open`, answer until `close`. */
export function runThread(faces: ThreadFaces): void {
  if (!parentPort) throw new TypeError('this file runs as a worker thread');
  const port = parentPort;
  // The pool made this value; both ends are our own code.
  const thread = makeThread(workerData as ThreadSetting, faces, port);
  const questions = new Map<number, (result: Result<unknown>) => void>();
  let lastQuestion = 0;
  const ask: Ask = (ticket, question: Question) =>
    new Promise((resolve) => {
      const number = ++lastQuestion;
      questions.set(number, resolve);
      thread.send({ type: 'question', question: number, ticket, ask: question });
    });
  const work = workOf(thread, ask);

  port.on('message', (message: ToThread) => {
    switch (message.type) {
      case 'open':
        return thread.send({ type: 'opened', result: open(thread, work) });
      case 'run':
        return void run(thread, work, message.ticket, message.task);
      case 'cancel':
        return work.cancel(message.ticket);
      case 'follow':
        return work.follow();
      case 'reply':
        questions.get(message.question)?.(message.result);
        questions.delete(message.question);
        return;
      case 'close':
        return void work.close().finally(() => {
          thread.send({ type: 'closed' });
          port.close();
        });
    }
  });
}

function workOf(thread: Thread, ask: Ask): RoleWork {
  switch (thread.setting.role) {
    case 'writer':
      return writer(thread, ask);
    case 'index':
      return indexFollower(thread);
    case 'reader':
      return reader(thread);
    case 'workshop':
      return workshop(thread);
  }
}

function open(thread: Thread, work: RoleWork): Result<null> {
  try {
    const opened = work.open();
    return opened.ok ? ok(null) : opened;
  } catch (error) {
    return failureOf(error, `open ${thread.setting.role}`, thread.setting.paths.folder, thread.base);
  }
}

async function run(thread: Thread, work: RoleWork, ticket: number, task: Task): Promise<void> {
  const started = performance.now();
  let result: Result<unknown>;
  try {
    result = await work.run(ticket, task);
  } catch (error) {
    result = failureOf(error, task.command, thread.setting.paths.database, thread.base);
  }
  const milliseconds = Math.round(performance.now() - started);
  if (milliseconds > SLOW_MS[task.kind]) thread.base.log.warn('slow', { task: task.command, milliseconds });
  answer(thread, ticket, task, result);
}

function answer(thread: Thread, ticket: number, task: Task, result: Result<unknown>): void {
  try {
    thread.send({ type: 'answer', ticket, result });
  } catch (error) {
    // A service returned what cannot cross a thread (a function, an open handle).
    const failure = failureOf(error, task.command, thread.setting.paths.database, thread.base);
    thread.send({ type: 'answer', ticket, result: failure });
  }
}
