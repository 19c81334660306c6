import type { Command, Contract } from '#shared/contract/define.ts';
import type { ArchiveEvent } from '#shared/contract/events.ts';
import type { CallMeta } from '#shared/contract/wire.ts';
import { type Ids, systemIds } from '#shared/ids.ts';
import { fail, type Result } from '#shared/result.ts';
import { type Capabilities, describe, type HostContext, type LogFile, type Pool } from '../worker/pool.ts';

/** A host's own functions: module → command → function, one per `host` command of the contract. */
export type HostFunctions = Readonly<
  Record<string, Readonly<Record<string, (context: HostContext, input: never) => unknown>>>
>;

/** What jobs may ask of this host; a missing one answers NOT_AVAILABLE. */
export type HostCapabilities = {
  readonly [Name in keyof Capabilities]?: (
    input: Capabilities[Name]['input'],
  ) => Promise<Result<Capabilities[Name]['output']>>;
};

export interface DispatchOptions {
  readonly contract: Contract;
  readonly pool: Pool;
  readonly functions: HostFunctions;
  readonly capabilities?: HostCapabilities;
  /** Modules this host never serves (the vault over the browser host). */
  readonly refused?: readonly string[];
  /** Sees what is written into the archive, once it is on its way. */
  readonly watch?: (command: string, input: unknown, window: string) => void;
  readonly log: LogFile;
  readonly systemAccount: string;
  readonly ids?: Ids;
  /** Development and tests: a service that answers something else than its contract is a bug. */
  readonly checkOutput: boolean;
}

/** From a command's name to its envelope. Never throws. */
export interface Dispatch {
  call(command: string, input: unknown, meta: CallMeta): Promise<Result<unknown>>;
  cancel(window: string, requestId: string): void;
  onEvent(listener: (event: ArchiveEvent) => void): () => void;
  /** The host's own news (who writes where), to every listener. */
  announce(event: ArchiveEvent): void;
}

export function makeDispatch(options: DispatchOptions): Dispatch {
  const { contract, pool, log, ids = systemIds } = options;

  async function call(command: string, input: unknown, meta: CallMeta): Promise<Result<unknown>> {
    const found = findCommand(contract, command);
    if (!found) return fail('INVALID_INPUT', { path: 'command', reason: 'unknown' });
    if (options.refused?.includes(found.module)) return fail('NOT_AVAILABLE', { capability: command });
    const parsed = found.command.input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return fail('INVALID_INPUT', { path: issue?.path.join('.') ?? '', reason: issue?.code ?? 'invalid' });
    }
    try {
      const result = await perform(found, parsed.data, meta);
      return checked(found.command, command, result);
    } catch (error) {
      return internal(command, describe(error));
    }
  }

  function perform(found: FoundCommand, input: unknown, meta: CallMeta): unknown {
    const { kind } = found.command;
    const command = `${found.module}.${found.name}`;
    if (kind !== 'host') {
      const answer = pool.run({ kind, command, input, meta });
      if (kind === 'mutation' || kind === 'job') options.watch?.(command, input, meta.window);
      return answer;
    }
    const act = options.functions[found.module]?.[found.name];
    if (!act) return fail('NOT_AVAILABLE', { capability: command });
    const actor = { personId: meta.person, systemAccount: options.systemAccount, windowId: meta.window };
    // The schema above is the one the function's type was derived from.
    const run = (command: string, asked: unknown): Promise<Result<unknown>> => call(command, asked, meta);
    return act({ actor, language: meta.language, log, run, announce }, input as never);
  }

  function checked(definition: Command, command: string, result: unknown): Result<unknown> {
    if (!isResult(result)) return internal(command, { error: 'NoResult' });
    if (!options.checkOutput || !result.ok) return result;
    const output = definition.output.safeParse(result.value);
    if (output.success) return result;
    const issue = output.error.issues[0];
    return internal(command, {
      error: 'OutputMismatch',
      path: issue?.path.join('.') ?? '',
      reason: issue?.message ?? '',
    });
  }

  function internal(task: string, fields: Record<string, string>): Result<never> {
    const reference = ids.next();
    log.error('bug', { reference, task, ...fields });
    return fail('INTERNAL', { reference });
  }

  pool.onQuestion(async (question) => {
    try {
      if (question.kind === 'analyse') {
        const found = findCommand(contract, question.command);
        if (found?.command.kind !== 'analysis') return internal(question.command, { error: 'NotAnAnalysis' });
        return await call(question.command, question.input, question.meta);
      }
      const capability = options.capabilities?.[question.name];
      if (!capability) return fail('NOT_AVAILABLE', { capability: question.name });
      // Asked by our own job, whose type names this input.
      return await capability(question.input as never);
    } catch (error) {
      return internal(question.kind, describe(error));
    }
  });

  const listeners = new Set<(event: ArchiveEvent) => void>();
  const announce = (event: ArchiveEvent): void => {
    for (const listener of listeners) listener(event);
  };
  pool.onEvent(announce);

  return {
    call,
    cancel: (window, requestId) => pool.cancel(window, requestId),
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    announce,
  };
}

interface FoundCommand {
  readonly module: string;
  readonly name: string;
  readonly command: Command;
}

/** Own keys only: `constructor.name` and `__proto__.x` are not commands. */
export function findCommand(contract: Contract, full: string): FoundCommand | null {
  const [module = '', name = '', ...rest] = full.split('.');
  if (rest.length > 0 || !Object.hasOwn(contract, module)) return null;
  const commands = contract[module] ?? {};
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return command ? { module, name, command } : null;
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
