import { useMemo } from 'react';
import type { CallerInputOf } from '#shared/contract/define.ts';
import type { CommandNamed } from '#shared/contract/index.ts';
import type { Statement } from '#shared/contract/statements.ts';
import type { SpeakerChoice } from '../../editor/speaker-choice.ts';
import { speakerInput } from '../../editor/speaker-choice.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { $removeMark, $selectMark } from '../../editor/marks.ts';
import { useClient } from '../../host/hooks.ts';
import { useTell } from '../../workspace/failures.ts';

type Change = CallerInputOf<CommandNamed<'statements.update'>>['fields'];
type EventKind = CallerInputOf<CommandNamed<'statements.verify'>>['kind'];

/** What the ledger can do to a statement. Changes go onto the one stack of Ctrl+Z. */
export interface StatementActs {
  change(statement: Statement, fields: Change): Promise<void>;
  changeSpeaker(statement: Statement, speaker: SpeakerChoice): Promise<void>;
  verify(statement: Statement, useId: string, kind: EventKind, note: string): Promise<boolean>;
  /** Brings the words into sight and puts the caret before them; nothing is selected, so nothing typed replaces them. */
  show(useId: string): void;
  unmark(useId: string): void;
}

export function useStatementActs(): StatementActs {
  const client = useClient();
  const tell = useTell();
  return useMemo(() => {
    const change = async (
      statement: Statement,
      input: { fields: Change; newSpeaker?: CallerInputOf<CommandNamed<'statements.update'>>['newSpeaker'] },
    ): Promise<void> => {
      const done = tell(await client.call('statements.update', { id: statement.id, ...input }));
      if (!done) return;
      const { context } = useStatementDesk.getState();
      const again = async (fields: Change): Promise<void> => {
        tell(await client.call('statements.update', { id: statement.id, fields }));
      };
      const after: Change =
        'speakerId' in input.fields ? { ...input.fields, speakerId: done.statement.speakerId } : input.fields;
      context?.undo.do({ undo: () => again(done.former), redo: () => again(after) });
    };
    return {
      change: (statement, fields) => change(statement, { fields }),
      changeSpeaker(statement, speaker) {
        const { speakerId, newSpeaker } = speakerInput(speaker);
        return change(statement, { fields: { speakerId }, newSpeaker });
      },
      async verify(statement, useId, kind, note) {
        return (
          tell(await client.call('statements.verify', { id: statement.id, useId, kind, note })) !== undefined
        );
      },
      show(useId) {
        const { context, activate } = useStatementDesk.getState();
        if (!context) return;
        activate(useId);
        context.editor.update(() => void $selectMark(useId)?.anchor.getNode().selectStart(), {
          onUpdate: () => {
            context.painter.elementsOf(useId)[0]?.scrollIntoView({ block: 'center' });
            context.editor.focus();
          },
        });
      },
      unmark(useId) {
        const { context } = useStatementDesk.getState();
        context?.editor.update(() => $removeMark(useId), { discrete: true, tag: 'history-push' });
      },
    };
  }, [client, tell]);
}
