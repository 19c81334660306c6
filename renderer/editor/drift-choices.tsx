import type { UsedStatement } from '#shared/contract/statements.ts';
import type { DriftPassage } from '#shared/statement/drift.ts';
import { Button } from '../ui/button.tsx';
import { useMessages } from '../ui/language.tsx';
import { declarationOf, useDriftActs } from './drift-acts.ts';
import { driftMessages } from './drift.messages.ts';

/** The ways back from a changed word: restore it, show the change as one, or answer for the wording. */
export function DriftChoices(props: {
  readonly used: UsedStatement;
  readonly printed: string;
  readonly passage: DriftPassage;
  /** Called when one was chosen. */
  readonly onDone?: () => void;
}) {
  const { used, printed, passage } = props;
  const words = useMessages(driftMessages);
  const acts = useDriftActs();
  const declaration = declarationOf(used);
  const then = (act: void | Promise<void>): void => void Promise.resolve(act).then(() => props.onDone?.());
  return (
    <>
      <Button onClick={() => then(acts.replace(used.use.id, passage.restore))}>{words.restore}</Button>
      <Button look="quiet" onClick={() => then(acts.replace(used.use.id, passage.bracket))}>
        {passage.kind === 'added' ? words.insertion : words.omission}
      </Button>
      {declaration && (
        <Button look="quiet" onClick={() => then(acts.declare(used, declaration, printed))}>
          {declaration === 'smoothed' ? words.smoothed : words.translationChoice}
        </Button>
      )}
    </>
  );
}
