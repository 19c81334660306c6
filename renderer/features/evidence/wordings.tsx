import { useMemo } from 'react';
import type { UsedStatement } from '#shared/contract/statements.ts';
import type { Anchor } from '#shared/statement/anchor.ts';
import { useStatementDesk } from '../../editor/statement-desk.ts';
import { useMessages } from '../../ui/language.tsx';
import { evidenceWords } from '../../workspace/evidence-words.messages.ts';
import { placeWords } from '../../workspace/evidence-words.ts';
import { type AlignedRun, alignedRuns } from './aligned.ts';
import { evidenceMessages } from './evidence.messages.ts';
import styles from './quote-check.module.css';

/** The printed words beside those of the evidence; a translation is held by its original. */
export function Wordings(props: { readonly used: UsedStatement; readonly anchor: Anchor | null }) {
  const { used, anchor } = props;
  const { statement } = used;
  const words = useMessages(evidenceMessages);
  const shared = useMessages(evidenceWords);
  const live = useStatementDesk((state) => state.wordings.get(used.use.id));
  const printed = live ?? used.use.printed;
  const compared = statement.translated ? (statement.original?.text ?? '') : printed;
  const exact = anchor?.exact ?? '';
  const comparable = statement.type === 'direct' && compared !== '' && exact !== '';
  const aligned = useMemo(() => alignedRuns(compared, exact), [compared, exact]);
  const differences = aligned.printed
    .concat(aligned.anchored)
    .filter(({ kind }) => kind === 'differs').length;
  const place = anchor ? placeWords(anchor, shared) : '';
  return (
    <div className={styles['wordings']}>
      <Wording
        label={words.inArticle}
        runs={statement.translated || !comparable ? plain(printed) : aligned.printed}
      />
      {statement.translated && compared !== '' && (
        <Wording
          label={words.original}
          runs={comparable ? aligned.printed : plain(compared)}
          language={statement.original?.language}
        />
      )}
      <Wording
        label={[words.inEvidence, place].filter(Boolean).join(' · ')}
        runs={comparable ? aligned.anchored : plain(exact)}
        empty={anchor ? '' : words.noPassage}
      />
      {comparable && (
        <p className={styles['verdict']} data-differs={differences > 0 || undefined} role="status">
          {differences === 0 ? words.agrees : words.differs(Math.max(1, Math.ceil(differences / 2)))}
        </p>
      )}
    </div>
  );
}

function plain(text: string): AlignedRun[] {
  return text === '' ? [] : [{ text, kind: 'same' }];
}

function Wording(props: {
  readonly label: string;
  readonly runs: readonly AlignedRun[];
  readonly language?: string | undefined;
  readonly empty?: string;
}) {
  return (
    <figure className={styles['wording']}>
      <figcaption>{props.label}</figcaption>
      <blockquote lang={props.language}>
        {props.runs.length === 0 && <i>{props.empty}</i>}
        {props.runs.map((run, index) =>
          run.kind === 'same' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other identity than their order
            <span key={index}>{run.text}</span>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other identity than their order
            <mark key={index}>{run.text}</mark>
          ),
        )}
      </blockquote>
    </figure>
  );
}
