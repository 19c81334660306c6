import type { MessagePort } from 'node:worker_threads';
import { systemClock } from '#shared/clock.ts';
import { systemIds } from '#shared/ids.ts';
import type { CallMeta } from '#shared/contract/wire.ts';
import type { Actor, BaseContext, Log } from '../services/context.ts';
import type { ThreadFaces } from './faces.ts';
import type { FromThread, ThreadSetting } from './messages.ts';

/** What every role of thread works with. */
export interface Thread {
  readonly setting: ThreadSetting;
  readonly faces: ThreadFaces;
  readonly base: BaseContext;
  send(message: FromThread): void;
}

export function makeThread(setting: ThreadSetting, faces: ThreadFaces, port: MessagePort): Thread {
  const send = (message: FromThread) => port.postMessage(message);
  const log: Log = {
    info: (event, fields = {}) => send({ type: 'log', level: 'info', event, fields }),
    warn: (event, fields = {}) => send({ type: 'log', level: 'warn', event, fields }),
    error: (event, fields = {}) => send({ type: 'log', level: 'error', event, fields }),
  };
  const base: BaseContext = {
    clock: systemClock,
    ids: systemIds,
    log,
    timeZone: setting.timeZone,
    language: 'de',
    paths: setting.paths,
  };
  return { setting, faces, base, send };
}

export function baseFor(thread: Thread, meta: CallMeta): BaseContext {
  return { ...thread.base, language: meta.language };
}

export function actorOf(thread: Thread, meta: CallMeta): Actor {
  return {
    personId: meta.person,
    systemAccount: thread.setting.systemAccount,
    windowId: meta.window,
  };
}

/** The service function behind a command. A missing one is a bug: the host knows the contract. */
export async function findService(
  thread: Thread,
  command: string,
): Promise<(context: unknown, input: unknown) => unknown> {
  const [module = '', name = ''] = command.split('.');
  const load = Object.hasOwn(thread.faces.services, module) ? thread.faces.services[module] : undefined;
  const functions: object = (await load?.()) ?? {};
  const found: unknown = Object.hasOwn(functions, name) ? Reflect.get(functions, name) : undefined;
  if (!isServiceFunction(found)) throw new TypeError(`no service for the command ${command}`);
  return found;
}

/** The contract's types bind service and schema together; here only that it is a function is left to see. */
function isServiceFunction(found: unknown): found is (context: unknown, input: unknown) => unknown {
  return typeof found === 'function';
}
