import type { UsedStatement } from '#shared/contract/statements.ts';
import { driftLine, driftTitle } from '../../editor/drift-acts.ts';
import { DriftChoices } from '../../editor/drift-choices.tsx';
import { driftMessages } from '../../editor/drift.messages.ts';
import { driftNow } from '../../editor/live-drift.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { useMessages } from '../../ui/language.tsx';
import styles from './drift-line.module.css';

/** "Weicht vom Beleg ab: ‚unverzüglich‘ → ‚sofort‘", each with a way back. */
export function DriftLine(props: { readonly used: UsedStatement; readonly printed: string }) {
  const { used, printed } = props;
  const words = useMessages(driftMessages);
  const context = useStatementDesk((state) => state.context);
  const drifted = driftNow(used, printed);
  if (drifted.length === 0) return null;
  return (
    <div className={styles['drift']}>
      <p>{driftTitle(used.compared?.by, words)}</p>
      <ul>
        {drifted.map((passage) => (
          <li key={`${passage.start}-${passage.kind}-${passage.anchored}`}>
            <span>{driftLine(passage, printed, words)}</span>
            {context && <DriftChoices used={used} printed={printed} passage={passage} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
