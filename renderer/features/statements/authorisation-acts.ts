import { useMemo } from 'react';
import type { CallerInputOf } from '#shared/contract/define.ts';
import type { CommandNamed } from '#shared/contract/index.ts';
import type { UsedStatement } from '#shared/contract/statements.ts';
import { $replaceWording } from '../../editor/mark-text.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { useClient } from '../../host/hooks.ts';
import { useTell } from '../../workspace/failures.ts';
import { wordingChanges } from './returned-wording.ts';

type Answer = Omit<CallerInputOf<CommandNamed<'authorisations.record'>>, 'statementId'>;

/** What a card can do about a release. Every step goes onto the one stack of Ctrl+Z; undoing one is an event too. */
export function useAuthorisationActs(used: UsedStatement) {
  const client = useClient();
  const tell = useTell();
  const { id } = used.statement;
  return useMemo(() => {
    const step = async (
      act: () => Promise<readonly string[] | undefined>,
      sheet?: () => void,
    ): Promise<boolean> => {
      let events = await act();
      if (!events) return false;
      const { context } = useStatementDesk.getState();
      context?.undo.do(
        {
          undo: async () => {
            if (events) tell(await client.call('authorisations.withdraw', { eventIds: [...events] }));
          },
          redo: async () => {
            events = await act();
          },
        },
        sheet,
      );
      return true;
    };
    const answer = async (input: Answer): Promise<readonly string[] | undefined> => {
      const done = tell(await client.call('authorisations.record', { statementId: id, ...input }));
      return done && [done.eventId];
    };
    return {
      agree: (agreed: boolean) =>
        step(
          async () =>
            tell(await client.call('authorisations.agree', { statementIds: [id], agreed }))?.eventIds,
        ),
      record: (input: Answer) => step(() => answer(input)),
      /** The wording that came back goes into the text, and both are one step of undo. */
      takeOver(printed: string, returned: string) {
        return step(
          () => answer({ kind: 'taken-over' }),
          () => {
            for (const { start, end, words } of wordingChanges(printed, returned).toReversed()) {
              $replaceWording(used.use.id, start, end, words);
            }
          },
        );
      },
    };
  }, [client, tell, id, used.use.id]);
}
