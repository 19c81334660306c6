import type { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import type { Result } from '../result.ts';

/**
 * Where and how a command runs:
 * - `query`: a reader thread with a read-only connection; a query that writes fails in the database.
 * - `mutation`: the writer thread, in order, in one transaction; a failed result rolls back.
 * - `job`: the writer thread, asynchronous, several short transactions, progress events, cancellable.
 * - `analysis`: the workshop thread, which has no database; killed when it exceeds time or memory.
 * - `host`: the host process itself (dialogs, keychain, opening a link).
 */
export const COMMAND_KINDS = ['query', 'mutation', 'job', 'analysis', 'host'] as const;
export type CommandKind = (typeof COMMAND_KINDS)[number];

export interface Command<
  Kind extends CommandKind = CommandKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  /** The errors beyond INVALID_INPUT, CANCELLED, DISCONNECTED and INTERNAL, which every command may return. */
  readonly errors: readonly ErrorCode[];
}

type Spec<Input extends z.ZodType, Output extends z.ZodType> = {
  input: Input;
  output: Output;
  errors?: readonly ErrorCode[];
};

function define<Kind extends CommandKind>(kind: Kind) {
  return <Input extends z.ZodType, Output extends z.ZodType>(
    spec: Spec<Input, Output>,
  ): Command<Kind, Input, Output> => ({ kind, errors: [], ...spec });
}

export const query = define('query');
export const mutation = define('mutation');
export const job = define('job');
export const analysis = define('analysis');
export const host = define('host');

export type Module = Readonly<Record<string, Command>>;
export type Contract = Readonly<Record<string, Module>>;

export type InputOf<C extends Command> = z.output<C['input']>;
/** What a caller may leave out: defaults are filled in by the schema. */
export type CallerInputOf<C extends Command> = z.input<C['input']>;
export type OutputOf<C extends Command> = z.output<C['output']>;

/** `"articles.get"` and so on: every command's name on the wire. */
export type CommandNameOf<C extends Contract> = {
  [M in keyof C & string]: `${M}.${keyof C[M] & string}`;
}[keyof C & string];

export type CommandAt<C extends Contract, Name extends string> = Name extends `${infer M}.${infer K}`
  ? M extends keyof C
    ? K extends keyof C[M]
      ? C[M][K]
      : never
    : never
  : never;

/**
 * The type a service module satisfies: one plain function per command. Jobs are asynchronous; everything
 * else is synchronous, and so transactional. Analyses may be asynchronous: they have no database.
 */
export type ServiceOf<M extends Module, Contexts extends Record<CommandKind, unknown>> = {
  [K in keyof M]: (
    context: Contexts[M[K]['kind']],
    input: InputOf<M[K]>,
  ) => M[K]['kind'] extends 'job' | 'analysis' | 'host'
    ? Promise<Result<OutputOf<M[K]>>> | Result<OutputOf<M[K]>>
    : Result<OutputOf<M[K]>>;
};
