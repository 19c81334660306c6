import type { CallerInputOf, OutputOf } from '#shared/contract/define.ts';
import type { CommandName, CommandNamed } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import { openFirst, openSocket } from './browser-host.ts';

/** A page without a browser: opens a host's address and asks the contract over its socket. */
export interface PageLine {
  ask<Name extends CommandName>(
    command: Name,
    input: CallerInputOf<CommandNamed<Name>>,
  ): Promise<Result<OutputOf<CommandNamed<Name>>>>;
  /** As `ask`, but a failure fails the test. */
  need<Name extends CommandName>(
    command: Name,
    input: CallerInputOf<CommandNamed<Name>>,
  ): Promise<OutputOf<CommandNamed<Name>>>;
  closed: Promise<number>;
}

export async function openPageLine(address: string): Promise<PageLine> {
  const port = Number(new URL(address).port);
  const { cookie, origin, secret } = await openFirst(port, address);
  const socket = openSocket(port, { cookie, origin });
  await socket.greet(secret, 'page-line');
  await socket.message(({ type }) => type === 'welcome');
  let requests = 0;

  async function ask<Name extends CommandName>(command: Name, input: CallerInputOf<CommandNamed<Name>>) {
    requests += 1;
    // The host answers what the contract says, or the test that asked fails on it.
    return (await socket.call(command, input, `r${requests}`)) as Result<OutputOf<CommandNamed<Name>>>;
  }
  return {
    ask,
    async need(command, input) {
      const result = await ask(command, input);
      if (!result.ok) throw new Error(`${command}: ${JSON.stringify(result.error)}`);
      return result.value;
    },
    closed: socket.closed,
  };
}
