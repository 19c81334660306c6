import { useState } from 'react';
import type { Statement } from '#shared/contract/statements.ts';
import { ADDRESSES } from '#shared/contract/wire.ts';
import { useCommand } from '../../host/hooks.ts';
import type { Output } from '../../host/contract-types.ts';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { readingTrouble } from '../../workspace/evidence-words.ts';
import { evidenceWords } from '../../workspace/evidence-words.messages.ts';
import { useSentence } from '../../workspace/failures.ts';
import { EvidenceContent } from './evidence-content.tsx';
import { evidenceMessages } from './evidence.messages.ts';
import { FindInEvidence, type Hit } from './find-in-evidence.tsx';
import { useEvidence } from './use-evidence.ts';
import styles from './viewer.module.css';

/** One piece of evidence with the passage of a statement highlighted in it. */
export function EvidenceViewer(props: { readonly evidenceId: string; readonly statement: Statement | null }) {
  const words = useMessages(evidenceMessages);
  const sentence = useSentence();
  const { evidence, failure } = useEvidence(props.evidenceId);
  if (failure)
    return (
      <p role="alert" className={styles['trouble']}>
        {sentence(failure)}
      </p>
    );
  if (!evidence) return <Skeleton lines={8} />;
  if (!evidence.reading)
    return (
      <>
        <p role="status">{words.reading}</p>
        <Skeleton lines={8} />
      </>
    );
  return (
    <Opened key={evidence.id} evidence={evidence} reading={evidence.reading} statement={props.statement} />
  );
}

type Evidence = Output<'evidence.get'>;

function Opened(props: {
  readonly evidence: Evidence;
  readonly reading: NonNullable<Evidence['reading']>;
  readonly statement: Statement | null;
}) {
  const { evidence, reading, statement } = props;
  const words = useMessages(evidenceMessages);
  const shared = useMessages(evidenceWords);
  const formats = useFormats();
  const anchor = statement?.evidence.find((link) => link.evidenceId === evidence.id)?.anchor ?? null;
  const [hit, setHit] = useState<Hit | null>(null);
  const trouble = readingTrouble(reading, evidence.name, shared);
  const isScan = evidence.mediaType === 'application/pdf' && reading.outcome === 'no-text';
  const origin = evidence.origin === evidence.name ? '' : evidence.origin;
  return (
    <>
      <p className={styles['facts']}>
        {[origin, words.captured(formats.dateTime(evidence.capturedAt))].filter(Boolean).join(' · ')}
        {' · '}
        <a href={`${ADDRESSES.evidence}/${evidence.sha256}`} target="_blank" rel="noreferrer">
          {words.ownWindow}
        </a>
      </p>
      {reading.outcome === 'text' && <FindInEvidence evidenceId={evidence.id} hit={hit} onHit={setHit} />}
      {trouble && (
        <p role="alert" className={styles['trouble']}>
          {trouble}
        </p>
      )}
      {isScan && (
        <p role="status" className={styles['trouble']}>
          {shared.noWords}
        </p>
      )}
      {/* Another quote begins at its own page again. */}
      <EvidenceContent
        key={statement?.id}
        evidence={evidence}
        reading={reading}
        statementId={statement?.id ?? null}
        anchor={anchor}
        hit={hit}
      />
    </>
  );
}

/** The evidence with the statement as the archive has it now. */
export function EvidenceOfStatement(props: {
  readonly evidenceId: string;
  readonly statementId: string | null;
}) {
  return props.statementId === null ? (
    <EvidenceViewer evidenceId={props.evidenceId} statement={null} />
  ) : (
    <WithStatement evidenceId={props.evidenceId} statementId={props.statementId} />
  );
}

function WithStatement(props: { readonly evidenceId: string; readonly statementId: string }) {
  const answer = useCommand('statements.get', { id: props.statementId });
  if (answer.isPending) return <Skeleton lines={8} />;
  return <EvidenceViewer evidenceId={props.evidenceId} statement={answer.data ?? null} />;
}
