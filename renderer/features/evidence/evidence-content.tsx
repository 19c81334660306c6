import { useRef, useState } from 'react';
import type { ReadingSummary } from '#shared/contract/evidence.ts';
import type { EvidencePart } from '#shared/contract/evidence-reading.ts';
import { ADDRESSES } from '#shared/contract/wire.ts';
import type { Anchor, Box } from '#shared/statement/anchor.ts';
import type { Output } from '../../host/contract-types.ts';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { evidenceMessages } from './evidence.messages.ts';
import type { Hit } from './find-in-evidence.tsx';
import { PageFrame } from './page-frame.tsx';
import { PdfPage, usePdf } from './pdf-view.tsx';
import { RecordingView } from './recording-view.tsx';
import { PairRecording } from './pair-recording.tsx';
import { boxesOf, type PartSpan, spanOf } from './spans.ts';
import { Steps } from './steps.tsx';
import { MailHeadView, TextView } from './text-view.tsx';
import { TranscriptView } from './transcript-view.tsx';
import { usePlace } from './use-place.ts';
import styles from './viewer.module.css';

type Evidence = Output<'evidence.get'>;

interface ContentProps {
  readonly evidence: Evidence;
  readonly reading: ReadingSummary;
  readonly statementId: string | null;
  readonly anchor: Anchor | null;
  readonly hit: Hit | null;
}

const addressOf = (evidence: { readonly sha256: string }): string =>
  `${ADDRESSES.evidence}/${evidence.sha256}`;

/** The content by its kind: pages, picture, recording, transcript, words. */
export function EvidenceContent(props: ContentProps) {
  const { mediaType } = props.evidence;
  const { outcome } = props.reading;
  if (mediaType === 'application/pdf')
    return outcome === 'encrypted' || outcome === 'broken' ? null : <PdfContent {...props} />;
  if (/^image\//.test(mediaType)) return <PictureContent {...props} />;
  if (/^(audio|video)\//.test(mediaType)) return <RecordingContent {...props} />;
  return outcome === 'text' ? <WordsContent {...props} /> : null;
}

/** Which part is shown: where the hit is, else where somebody turned to, else where the passage begins. */
function usePart({ evidence, reading, anchor, hit }: ContentProps) {
  const first = useFirstPart(evidence.id, anchor, reading.parts);
  const [turned, setTurned] = useState<number | null>(null);
  const [seen, setSeen] = useState(hit);
  if (hit !== seen) {
    setSeen(hit);
    if (hit) setTurned(hit.part);
  }
  const number = turned ?? first;
  const answer = useCommand('evidence.part', { id: evidence.id, number }, { enabled: reading.parts > 0 });
  const part = answer.data ?? null;
  const passage = part && anchor ? spanOf(part, anchor) : null;
  const found: PartSpan | null = hit && hit.part === number ? hit : null;
  return { number, part, passage, found, turn: setTurned, first };
}

/** A passage of running text has no page: the part is found by its words. */
function useFirstPart(id: string, anchor: Anchor | null, parts: number): number {
  const unknown = anchor !== null && anchor.page === null && anchor.exact !== '' && parts > 1;
  const words = anchor?.exact.split(/\s+/u).slice(0, 12).join(' ').slice(0, 300) ?? '';
  const answer = useCommand('evidence.find', { id, text: words }, { enabled: unknown });
  return anchor?.page ?? answer.data?.hits[0]?.part ?? 1;
}

function PdfContent(props: ContentProps) {
  const { evidence, reading, anchor, statementId } = props;
  const words = useMessages(evidenceMessages);
  const pdf = usePdf(addressOf(evidence), evidence.bytes);
  const { number, part, passage, found, turn, first } = usePart(props);
  const place = usePlace(evidence.id, statementId);
  if (pdf === false)
    return (
      <p role="alert" className={styles['trouble']}>
        {words.cannotDraw(evidence.name)}
      </p>
    );
  if (pdf === null || (reading.parts > 0 && !part)) return <Skeleton lines={12} />;
  const shown = part ?? { number, start: 0, text: '', width: 595, height: 842, segments: [] };
  const onDraw = place && ((box: Box) => place({ kind: 'box', page: number, box }));
  return (
    <>
      <Steps
        at={number}
        of={pdf.numPages}
        label={words.pageOf}
        turn={turn}
        passage={anchor ? first : null}
        previous={words.previousPage}
        next={words.nextPage}
      />
      <PdfPage
        key={number}
        document={pdf}
        name={evidence.name}
        part={shown}
        boxes={passageBoxes(shown, passage, anchor)}
        hits={found ? boxesOf(shown, found) : []}
        onDraw={onDraw}
      />
      {onDraw && <DrawTools onDraw={onDraw} />}
    </>
  );
}

/** The lines of the passage, or the rectangle that somebody drew. */
function passageBoxes(part: EvidencePart, passage: PartSpan | null, anchor: Anchor | null): Box[] {
  if (passage) return boxesOf(part, passage);
  return anchor?.box && anchor.page === part.number ? [anchor.box] : [];
}

function DrawTools(props: { readonly onDraw: (box: Box) => void }) {
  const words = useMessages(evidenceMessages);
  return (
    <p className={styles['tools']}>
      <Button onClick={() => props.onDraw({ x: 0, y: 0, width: 1, height: 1 })}>{words.wholePage}</Button>
      <span>{words.drawHint}</span>
    </p>
  );
}

function PictureContent({ evidence, anchor, statementId }: ContentProps) {
  const words = useMessages(evidenceMessages);
  const place = usePlace(evidence.id, statementId);
  const onDraw = place && ((box: Box) => place({ kind: 'box', page: 1, box }));
  return (
    <>
      <PageFrame boxes={anchor?.box ? [anchor.box] : []} onDraw={onDraw}>
        <img
          className={styles['image']}
          src={addressOf(evidence)}
          alt={words.picture(evidence.name)}
          draggable={false}
        />
      </PageFrame>
      {onDraw && <DrawTools onDraw={onDraw} />}
    </>
  );
}

function RecordingContent({ evidence, anchor, statementId }: ContentProps) {
  const playerRef = useRef<HTMLMediaElement>(null);
  const place = usePlace(evidence.id, statementId);
  const [transcript] = evidence.transcripts;
  return (
    <>
      <RecordingView
        address={addressOf(evidence)}
        name={evidence.name}
        isVideo={evidence.mediaType.startsWith('video/')}
        anchor={anchor}
        playerRef={playerRef}
        place={place}
      />
      {transcript && <PairedTranscript id={transcript.id} playerRef={playerRef} anchor={anchor} />}
    </>
  );
}

function PairedTranscript(props: {
  readonly id: string;
  readonly playerRef: React.RefObject<HTMLMediaElement | null>;
  readonly anchor: Anchor | null;
}) {
  const answer = useCommand('evidence.part', { id: props.id, number: 1 });
  if (!answer.data) return null;
  const { seconds } = props.anchor ?? { seconds: null };
  const line = answer.data.segments.find((one) => seconds !== null && (one.untilSeconds ?? 0) > seconds);
  return (
    <TranscriptView
      evidenceId={props.id}
      part={answer.data}
      passage={line ? { start: line.start, end: line.end } : null}
      playerRef={props.playerRef}
    />
  );
}

function WordsContent(props: ContentProps) {
  const { evidence, reading, anchor, statementId } = props;
  const words = useMessages(evidenceMessages);
  const playerRef = useRef<HTMLMediaElement>(null);
  const { number, part, passage, found, turn, first } = usePart(props);
  const place = usePlace(evidence.id, statementId);
  if (!part) return <Skeleton lines={10} />;
  const { recording } = evidence;
  if (part.segments.some(({ seconds }) => seconds !== null))
    return (
      <>
        {recording && (
          <RecordingView
            address={addressOf(recording)}
            name={recording.name}
            isVideo={recording.mediaType.startsWith('video/')}
            anchor={anchor}
            playerRef={playerRef}
            place={undefined}
          />
        )}
        <PairRecording transcriptId={evidence.id} recordingId={recording?.id ?? null} />
        <TranscriptView
          evidenceId={evidence.id}
          part={part}
          passage={found ?? passage}
          playerRef={playerRef}
        />
      </>
    );
  return (
    <>
      {reading.mail && <MailHeadView head={reading.mail} />}
      {reading.parts > 1 && (
        <Steps
          at={number}
          of={reading.parts}
          label={words.partOf}
          turn={turn}
          passage={anchor ? first : null}
          previous={words.previousPage}
          next={words.nextPage}
        />
      )}
      <TextView part={part} passage={passage} hit={found} language={evidence.language} place={place} />
    </>
  );
}
