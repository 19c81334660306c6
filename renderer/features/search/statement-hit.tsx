import type { StatementHit } from '#shared/contract/search.ts';
import { Chip } from '../../ui/chip.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { collectable } from '../../workspace/collecting.ts';
import { SpeakerName } from '../../workspace/speaker-name.tsx';
import { VERIFICATION_TONES, verificationWords } from '../../workspace/verification.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { searchMessages } from './search.messages.ts';
import styles from './search.module.css';
import { useWhy } from './why.ts';

/** A statement that was found: the original wording first; Enter opens the article at the sentence. */
export function StatementHitRow({
  hit,
  onOpen,
}: {
  readonly hit: StatementHit;
  readonly onOpen: () => void;
}) {
  const words = useMessages(searchMessages);
  const states = useMessages(verificationWords);
  const formats = useFormats();
  const why = useWhy();
  const { statement, articleId, useId } = hit;
  const original = statement.original?.text ?? '';
  const speaker = statement.speaker?.name || statement.speakerAsPrinted || words.speakerOpen;
  const said = statement.saidOn || hit.publishedAt;
  const open = (): void => {
    if (!articleId) return;
    onOpen();
    useWorkspace.getState().open(articleId, useId ? { kind: 'use', useId } : undefined);
  };
  return (
    <article className={styles['hit']}>
      <button
        type="button"
        data-hit
        className={styles['said']}
        disabled={articleId === null}
        onClick={open}
        {...collectable({ kind: 'statement', statementId: statement.id, useId })}
      >
        {original !== '' && (
          <span lang={statement.original?.language || undefined}>
            <Highlighted text={original} highlights={hit.originalHighlights} />
          </span>
        )}
        {hit.printed !== '' && hit.printed !== original && (
          <span className={original === '' ? undefined : styles['printed']}>
            <Highlighted text={hit.printed} highlights={hit.highlights} />
          </span>
        )}
      </button>
      <p className={styles['details']}>
        <strong className={styles['speaker']}>
          <SpeakerName speaker={statement.speaker} name={speaker} />
        </strong>
        <Chip tone={VERIFICATION_TONES[statement.verification]}>{states[statement.verification]}</Chip>
        {statement.originalMissing && <Chip tone="warn">{words.originalMissing}</Chip>}
        {said && <span>{formats.date(said)}</span>}
        <span>{hit.headline || words.notUsed}</span>
        {why(hit.why).map((reason) => (
          <span key={reason}>{reason}</span>
        ))}
      </p>
    </article>
  );
}
