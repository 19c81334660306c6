import { useCommand } from '../../host/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { useSentence } from '../../workspace/failures.ts';
import styles from './evidence-section.module.css';
import { ledgerMessages } from './statements.messages.ts';

/** The stored wording of a text or web capture, to be read beside the draft. */
export function EvidenceText(props: { readonly evidenceId: string }) {
  const words = useMessages(ledgerMessages);
  const sentence = useSentence();
  const answer = useCommand('evidence.part', { id: props.evidenceId, number: 1 });
  if (answer.isPending) return <Skeleton lines={3} />;
  if (answer.error) return <p role="alert">{sentence(answer.error.failure)}</p>;
  return (
    <div className={styles['text']} tabIndex={0} role="document" aria-label={words.evidenceText}>
      {answer.data.text}
    </div>
  );
}
