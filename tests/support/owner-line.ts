import { onTestFinished } from 'vitest';
import type { CallerInputOf, OutputOf } from '#shared/contract/define.ts';
import type { CommandName, CommandNamed } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import { connectOwner } from '../../electron/hosts/owner-client.ts';
import { archivePaths } from '../../electron/worker/paths.ts';

/** The contract over the owner's socket of a running host: what a page asks, without a page. */
export interface OwnerLine {
  ask<Name extends CommandName>(
    command: Name,
    input: CallerInputOf<CommandNamed<Name>>,
  ): Promise<Result<OutputOf<CommandNamed<Name>>>>;
  /** As `ask`, but a failure fails the test. */
  need<Name extends CommandName>(
    command: Name,
    input: CallerInputOf<CommandNamed<Name>>,
  ): Promise<OutputOf<CommandNamed<Name>>>;
}

export async function openOwnerLine(archive: string): Promise<OwnerLine> {
  const connected = await connectOwner(archivePaths(archive), 'test-window');
  if (!connected) throw new Error('no owner answers');
  const owner = connected;
  onTestFinished(() => owner.close());
  let requests = 0;

  async function ask<Name extends CommandName>(command: Name, input: CallerInputOf<CommandNamed<Name>>) {
    requests += 1;
    const meta = { person: null, window: 'test-window', language: 'de', requestId: `r${requests}` } as const;
    // The host checks its answers against the contract.
    return (await owner.call(command, input, meta)) as Result<OutputOf<CommandNamed<Name>>>;
  }
  return {
    ask,
    async need(command, input) {
      const result = await ask(command, input);
      if (!result.ok) throw new Error(`${command}: ${JSON.stringify(result.error)}`);
      return result.value;
    },
  };
}
