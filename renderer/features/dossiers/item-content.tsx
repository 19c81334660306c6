import { useEffect, useState } from 'react';
import type { DossierItem } from '#shared/contract/dossiers.ts';
import { useAct } from '../../host/hooks.ts';
import { TextArea } from '../../ui/field.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { useTell } from '../../workspace/failures.ts';
import { type JumpTarget, useWorkspace } from '../../workspace/workspace.ts';
import { dossiersMessages } from './dossiers.messages.ts';
import styles from './dossiers.module.css';

/** One item: its words, and where they come from. Enter opens the article there. */
export function ItemContent({ item }: { readonly item: DossierItem }) {
  return item.kind === 'note' ? <Note item={item} /> : <Found item={item} />;
}

type FoundItem = Exclude<DossierItem, { kind: 'note' }>;

function Found({ item }: { readonly item: FoundItem }) {
  const words = useMessages(dossiersMessages);
  const formats = useFormats();
  const { article } = item;
  const day = article && formats.date(article.publishedAt ?? article.createdAt);
  const headline = article ? article.headline || article.slugline || words.untitled : '';
  return (
    <button
      type="button"
      data-item
      className={styles['found']}
      disabled={!article}
      onClick={() => article && useWorkspace.getState().open(article.id, targetOf(item))}
    >
      <Words item={item} headline={headline} />
      <span className={styles['where']}>
        {[item.kind === 'article' ? article?.byline : headline, day].filter(Boolean).join(' · ')}
      </span>
      {item.kind === 'passage' && item.place === null && <span className={styles['gone']}>{words.gone}</span>}
      {article && article.trashedAt !== null && <span className={styles['gone']}>{words.inBasket}</span>}
    </button>
  );
}

function targetOf(item: FoundItem): JumpTarget | undefined {
  if (item.kind === 'passage') return item.place ? { kind: 'block', ...item.place } : undefined;
  if (item.kind === 'statement') return item.useId ? { kind: 'use', useId: item.useId } : undefined;
  return undefined;
}

function Words({ item, headline }: { readonly item: FoundItem; readonly headline: string }) {
  const words = useMessages(dossiersMessages);
  if (item.kind === 'article') return <strong className={styles['headline']}>{headline}</strong>;
  if (item.kind === 'passage') return <span className={styles['quote']}>{item.text}</span>;
  const { statement, printed } = item;
  const original = statement.original?.text ?? '';
  return (
    <>
      {original !== '' && (
        <span className={styles['quote']} lang={statement.original?.language || undefined}>
          {original}
        </span>
      )}
      {printed !== '' && printed !== original && (
        <span className={original === '' ? styles['quote'] : styles['printed']}>{printed}</span>
      )}
      <span className={styles['speaker']}>
        {statement.speaker?.name || statement.speakerAsPrinted || words.speakerOpen}
        {statement.originalMissing && ` · ${words.originalMissing}`}
      </span>
    </>
  );
}

/** Written down when the field is left. */
function Note({ item }: { readonly item: Extract<DossierItem, { kind: 'note' }> }) {
  const words = useMessages(dossiersMessages);
  const tell = useTell();
  const write = useAct('dossiers.writeNote');
  const [text, setText] = useState(item.text);
  useEffect(() => setText(item.text), [item.text]);
  const save = (): void => {
    if (text !== item.text) void write.mutateAsync({ itemId: item.id, text }).then(tell);
  };
  return (
    <TextArea
      data-item
      aria-label={words.note}
      placeholder={words.writeNote}
      className={styles['note']}
      value={text}
      rows={Math.max(1, text.split('\n').length)}
      maxLength={20_000}
      // A note that has just been made is there to be written.
      autoFocus={item.text === ''}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    />
  );
}
