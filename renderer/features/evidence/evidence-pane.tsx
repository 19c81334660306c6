import { IconButton } from '../../ui/button.tsx';
import { useCommand } from '../../host/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { useEvidenceView } from '../../workspace/evidence-view.ts';
import { evidenceMessages } from './evidence.messages.ts';
import { EvidenceOfStatement } from './evidence-viewer.tsx';
import { QuoteCheck } from './quote-check.tsx';
import styles from './viewer.module.css';

/** Beside the sheet: the open evidence, or the quotes that are checked one after the other. */
export function EvidencePane() {
  const shown = useEvidenceView((state) => state.shown);
  const checking = useEvidenceView((state) => state.checking);
  if (checking !== null) return <QuoteCheck key={checking} articleId={checking} />;
  if (shown === null) return null;
  return <OpenEvidence key={shown.evidenceId} {...shown} />;
}

function OpenEvidence(props: { readonly evidenceId: string; readonly statementId: string | null }) {
  const words = useMessages(evidenceMessages);
  const answer = useCommand('evidence.get', { id: props.evidenceId });
  const close = useEvidenceView((state) => state.close);
  return (
    <div
      className={styles['viewer']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header className={styles['head']}>
        <div className={styles['title']}>
          <h2>{answer.data?.name ?? words.evidence}</h2>
          <IconButton icon="close" label={words.close} onClick={close} />
        </div>
      </header>
      <div className={styles['body']}>
        <EvidenceOfStatement {...props} />
      </div>
    </div>
  );
}
