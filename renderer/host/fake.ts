import type { ArchiveEvent } from '#shared/contract/events.ts';
import type { Command } from '#shared/contract/define.ts';
import { contract, type CommandName } from '#shared/contract/index.ts';
import type { CallMessage, Envelope } from '#shared/contract/wire.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { type Client, createClient } from './client.ts';
import type { CallerInput, Output } from './contract-types.ts';
import type { Transport, TransportState } from './transport.ts';

/** Answers of a pretended host, one function per command that a test needs. */
export type FakeAnswers = {
  [Name in CommandName]?: (
    input: CallerInput<Name>,
  ) => Output<Name> | Result<Output<Name>> | Promise<Output<Name>>;
};

export interface FakeHost {
  readonly client: Client;
  /** Every call in order, as `[command, input after defaults]`. */
  readonly calls: (readonly [string, unknown])[];
  emit(event: ArchiveEvent): void;
  become(state: TransportState): void;
}

/**
 * A client for tests, held to the contract: input and output go through the command's own schemas, an
 * unknown command is INVALID_INPUT, a command without an answer NOT_AVAILABLE.
 */
export function fakeHost(answers: FakeAnswers): FakeHost {
  const eventListeners = new Set<(event: ArchiveEvent) => void>();
  const stateListeners = new Set<() => void>();
  const calls: (readonly [string, unknown])[] = [];
  let state: TransportState = 'ready';
  const transport: Transport = {
    async send(message) {
      if (state !== 'ready') return fail('DISCONNECTED');
      return answerTo(message, answers, calls);
    },
    cancel() {},
    onEvent(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    state: () => state,
    onState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    reconnect() {},
  };
  let count = 0;
  const identity = () => ({ person: 'person-1', window: 'window-1', language: 'de' as const });
  return {
    client: createClient(transport, identity, () => `request-${(count += 1)}`),
    calls,
    emit: (event) => {
      for (const listener of eventListeners) listener(event);
    },
    become: (next) => {
      state = next;
      for (const listener of stateListeners) listener();
    },
  };
}

async function answerTo(
  message: CallMessage,
  answers: FakeAnswers,
  calls: (readonly [string, unknown])[],
): Promise<Envelope> {
  const [moduleName = '', commandName = ''] = message.command.split('.');
  const modules: Readonly<Record<string, Readonly<Record<string, Command>>>> = contract;
  const command = modules[moduleName]?.[commandName];
  if (!command) return fail('INVALID_INPUT', { path: 'command', reason: message.command });
  const input = command.input.safeParse(message.input);
  if (!input.success) return fail('INVALID_INPUT', { path: message.command, reason: input.error.message });
  calls.push([message.command, input.data]);
  const answer = answers[message.command as CommandName] as ((input: unknown) => unknown) | undefined;
  if (!answer) return fail('NOT_AVAILABLE', { capability: message.command });
  const value = await answer(input.data);
  if (isResult(value)) return value.ok ? value : { ok: false, error: { ...value.error } };
  return ok(command.output.parse(value));
}

function isResult(value: unknown): value is Result<unknown> {
  return (
    typeof value === 'object' && value !== null && 'ok' in value && ('value' in value || 'error' in value)
  );
}
