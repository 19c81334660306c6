import { useEffect, useMemo, useState } from 'react';
import type { Output } from '../../host/contract-types.ts';
import { currentSession } from '../../editor/article-session.ts';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, Field, Select } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { versionsMessages } from './versions.messages.ts';
import styles from './versions.module.css';
import { useRestore } from './versions-panel.tsx';

type Change = Output<'versions.compare'>['changes'][number];

/** Two versions passage by passage: what went, what came, and how many quotes it touched. */
export function CompareDialog(props: {
  readonly articleId: string;
  readonly from: string | null;
  readonly to: string | null;
}) {
  const words = useMessages(versionsMessages);
  const formats = useFormats();
  const { articleId } = props;
  const [from, setFrom] = useState(props.from);
  const [to, setTo] = useState(props.to);
  const [showSame, setShowSame] = useState(false);
  const versions = useCommand('versions.list', { articleId });
  const ready = useFlushed(articleId);
  const answer = useCommand('versions.compare', { articleId, from, to }, { enabled: ready, keep: true });
  const restore = useRestore();
  const close = useWorkspace((state) => state.closeDialog);
  const chosen = versions.data?.find((version) => version.id === from);
  const options = [
    { value: '', label: words.now },
    ...[...(versions.data ?? [])]
      .sort((left, right) => right.number - left.number)
      .map((version) => ({
        value: version.id,
        label: [
          words.number(formats.number(version.number)),
          version.name,
          formats.dateTime(version.createdAt),
        ]
          .filter(Boolean)
          .join(' · '),
      })),
  ];
  return (
    <Dialog
      open
      onClose={close}
      size="large"
      title={words.compareTitle}
      footer={
        chosen && (
          <Button
            icon="undo"
            onClick={() => {
              close();
              void restore(chosen);
            }}
          >
            {`${words.restore}: ${words.number(formats.number(chosen.number))}`}
          </Button>
        )
      }
    >
      <div className={styles['choose']}>
        <Field label={words.from}>
          {(control) => (
            <Select
              {...control}
              value={from ?? ''}
              options={options}
              onChange={(id) => setFrom(id || null)}
            />
          )}
        </Field>
        <Field label={words.to}>
          {(control) => (
            <Select {...control} value={to ?? ''} options={options} onChange={(id) => setTo(id || null)} />
          )}
        </Field>
      </div>
      {answer.data ? (
        <>
          <p className={styles['summary']}>
            <Chip tone={answer.data.quotesChanged > 0 ? 'warn' : 'ok'}>
              {words.quotesChanged(answer.data.quotesChanged)}
            </Chip>
            {answer.data.fieldsChanged.length > 0 && (
              <span>{words.fieldsChanged(answer.data.fieldsChanged.join(', '))}</span>
            )}
            <Checkbox label={words.showSame} checked={showSame} onChange={setShowSame} />
          </p>
          <Changes changes={answer.data.changes} showSame={showSame} />
        </>
      ) : (
        <Skeleton lines={8} />
      )}
    </Dialog>
  );
}

function Changes({ changes, showSame }: { readonly changes: readonly Change[]; readonly showSame: boolean }) {
  const words = useMessages(versionsMessages);
  const rows = useMemo(() => fold(changes, showSame), [changes, showSame]);
  if (changes.every((change) => change.kind === 'same')) return <p>{words.noChanges}</p>;
  return (
    <ol className={styles['changes']}>
      {rows.map((row) =>
        row.kind === 'folded' ? (
          <li key={row.key} className={styles['folded']}>
            {words.unchangedBlocks(row.count)}
          </li>
        ) : (
          <li key={row.key} className={styles['change']} data-kind={row.change.kind}>
            <span className={styles['kind']}>{words[row.change.kind]}</span>
            <p>
              {row.change.pieces.map((piece, index) =>
                piece.kind === 'added' ? (
                  <ins key={`${row.key}-${index}`}>{piece.text}</ins>
                ) : piece.kind === 'removed' ? (
                  <del key={`${row.key}-${index}`}>{piece.text}</del>
                ) : (
                  <span key={`${row.key}-${index}`}>{piece.text}</span>
                ),
              )}
            </p>
          </li>
        ),
      )}
    </ol>
  );
}

type Row =
  | { readonly kind: 'folded'; readonly key: string; readonly count: number }
  | { readonly kind: 'change'; readonly key: string; readonly change: Change };

/** Runs of unchanged passages become one line that says how many there are. */
export function fold(changes: readonly Change[], showSame: boolean): readonly Row[] {
  const rows: Row[] = [];
  for (const [index, change] of changes.entries()) {
    if (change.kind !== 'same' || showSame) {
      rows.push({ kind: 'change', key: `change-${index}`, change });
      continue;
    }
    const last = rows.at(-1);
    if (last?.kind === 'folded') rows[rows.length - 1] = { ...last, count: last.count + 1 };
    else rows.push({ kind: 'folded', key: `folded-${index}`, count: 1 });
  }
  return rows;
}

/** "Now" is what is saved: write first, then compare. */
function useFlushed(articleId: string): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const session = currentSession();
    if (session?.articleId !== articleId) return setReady(true);
    void session.flush().then(() => setReady(true));
  }, [articleId]);
  return ready;
}
