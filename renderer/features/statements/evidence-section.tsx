import { useRef, useState } from 'react';
import type { Statement } from '#shared/contract/statements.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { ProgressBar } from '../../ui/states.tsx';
import { useEvidenceView } from '../../workspace/evidence-view.ts';
import { evidenceWords } from '../../workspace/evidence-words.messages.ts';
import { placeWords } from '../../workspace/evidence-words.ts';
import { useEvidenceActs } from './evidence-acts.ts';
import styles from './evidence-section.module.css';
import { ledgerMessages } from './statements.messages.ts';

type Link = Statement['evidence'][number];

/** Evidence of a statement: drop or choose a file, paste wording or an address; what is there opens again. */
export function EvidenceSection(props: { readonly statement: Statement }) {
  const { statement } = props;
  const words = useMessages(ledgerMessages);
  const acts = useEvidenceActs(statement.id);
  const chooser = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const attach = async (): Promise<void> => {
    if (pasting && pasting.trim() !== '' && (await acts.addTyped(pasting))) setPasting(null);
  };
  return (
    <section
      aria-label={words.evidence}
      className={styles['section']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) void acts.addFiles(files);
        else
          setPasting(event.dataTransfer.getData('text/uri-list') || event.dataTransfer.getData('text/plain'));
      }}
    >
      <h3>{words.evidence}</h3>
      {statement.evidence.length === 0 && <p className={styles['empty']}>{words.evidenceEmpty}</p>}
      <ul className={styles['list']}>
        {statement.evidence.map((link) => (
          <EvidenceLine
            key={link.evidenceId}
            link={link}
            statementId={statement.id}
            detach={() => void acts.detach(link.evidenceId)}
          />
        ))}
      </ul>
      {acts.progress && (
        <ProgressBar
          label={words.uploading(acts.progress.name)}
          done={acts.progress.done}
          total={acts.progress.total}
        />
      )}
      {pasting !== null && (
        <div className={styles['paste']}>
          <TextArea
            autoFocus
            rows={3}
            aria-label={words.pasteHint}
            placeholder={words.pasteHint}
            value={pasting}
            onChange={(event) => setPasting(event.currentTarget.value)}
          />
          <div className={styles['row']}>
            <Button look="primary" disabled={pasting.trim() === ''} onClick={() => void attach()}>
              {words.attach}
            </Button>
            <Button onClick={() => setPasting(null)}>{words.cancel}</Button>
          </div>
        </div>
      )}
      <div className={styles['row']}>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            void acts.addFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <Button icon="upload" title={words.dropHere} onClick={() => chooser.current?.click()}>
          {words.chooseFile}
        </Button>
        {pasting === null && (
          <Button icon="copy" onClick={() => setPasting('')}>
            {words.addText}
          </Button>
        )}
      </div>
    </section>
  );
}

function EvidenceLine(props: {
  readonly link: Link;
  readonly statementId: string;
  readonly detach: () => void;
}) {
  const { link, statementId } = props;
  const words = useMessages(ledgerMessages);
  const formats = useFormats();
  const shared = useMessages(evidenceWords);
  const open = useEvidenceView(
    ({ shown }) => shown?.evidenceId === link.evidenceId && shown.statementId === statementId,
  );
  const place = link.anchor ? placeWords(link.anchor, shared) : '';
  return (
    <li className={styles['line']}>
      <span className={styles['name']}>{link.name}</span>
      <IconButton icon="close" label={words.detach} onClick={props.detach} />
      <span className={styles['origin']}>
        {[link.origin !== link.name ? link.origin : '', formats.dateTime(link.capturedAt)]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        {words.fingerprint(link.sha256.slice(0, 4), link.sha256.slice(-4))}
      </span>
      <Button
        look="quiet"
        aria-pressed={open}
        onClick={() =>
          open
            ? useEvidenceView.getState().close()
            : useEvidenceView.getState().open(link.evidenceId, statementId)
        }
      >
        {[open ? words.closeEvidence : words.openEvidence, place].filter(Boolean).join(' · ')}
      </Button>
    </li>
  );
}
