import type { CallerInputOf, OutputOf } from '#shared/contract/define.ts';
import type { CommandName, CommandNamed } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';

/** Names of the commands of one kind, e.g. everything a hook may cache. */
export type CommandNameOfKind<Kind extends string> = {
  [Name in CommandName]: CommandNamed<Name> extends { readonly kind: Kind } ? Name : never;
}[CommandName];

/** Commands that only look: their answers are cached and asked for again when an event makes them stale. */
export type QueryName = CommandNameOfKind<'query'>;

export type CallerInput<Name extends CommandName> = CallerInputOf<CommandNamed<Name>>;
export type Output<Name extends CommandName> = OutputOf<CommandNamed<Name>>;
export type Answer<Name extends CommandName> = Result<Output<Name>>;
