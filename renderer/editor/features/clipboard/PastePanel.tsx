import { useEffect, useState } from 'react';
import type { ImportNote } from '#shared/contract/imports.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Checkbox } from '../../../ui/field.tsx';
import { useFormats, useMessages } from '../../../ui/language.tsx';
import { currentSession } from '../../article-session.ts';
import type { EditorContext } from '../../feature.ts';
import {
  clipboardMessages,
  noteMessages,
  originMessages,
  reasonMessages,
  roleMessages,
} from './clipboard.messages.ts';
import styles from './paste.module.css';
import { acceptArticle, keepAll, plainInstead } from './paste.ts';
import { type Pasted, type RecognisedArticle, usePasteView } from './paste-state.ts';

/** What a paste has to say: a strip, or the question about a whole article. */
export function PastePanel({ context }: { readonly context: EditorContext }) {
  const { view, show } = usePasteView();
  const words = useMessages(clipboardMessages);
  useEffect(() => () => show({ kind: 'nothing' }), [show, context]);
  switch (view.kind) {
    case 'nothing':
      return null;
    case 'working':
      return (
        <div className={styles['strip']} role="status">
          {words.working}
        </div>
      );
    case 'report':
      return <Report context={context} pasted={view.pasted} plain={view.plain} />;
    case 'article':
      return <ArticleQuestion context={context} pasted={view.pasted} article={view.article} />;
  }
}

function Report(props: { readonly context: EditorContext; readonly pasted: Pasted; readonly plain: string }) {
  const { context, pasted, plain } = props;
  const words = useMessages(clipboardMessages);
  const origins = useMessages(originMessages);
  const list = useNotes();
  const { show } = usePasteView.getState();
  const close = (): void => show({ kind: 'nothing' });
  const kept = list(pasted.kept);
  const dropped = list(pasted.dropped);
  useEffect(() => {
    // The next words typed mean that it was fine.
    let seen = 0;
    return context.editor.registerUpdateListener(({ dirtyLeaves }) => {
      if (dirtyLeaves.size > 0) seen += 1;
      if (seen > 12) show({ kind: 'nothing' });
    });
  }, [context, show]);
  return (
    <div className={styles['strip']} role="status" data-testid="paste-strip">
      <p>
        <strong>{words.from(origins[pasted.origin])}</strong> {kept && words.kept(kept)}{' '}
        {dropped && words.dropped(dropped)}
      </p>
      <Button
        look="quiet"
        onClick={() => {
          context.undo.undo();
          close();
        }}
      >
        {words.undo}
      </Button>
      {plain !== '' && (
        <Button
          look="quiet"
          onClick={() => {
            plainInstead(context, plain);
            close();
          }}
        >
          {words.plainInstead}
        </Button>
      )}
      <IconButton icon="close" label={words.close} onClick={close} />
    </div>
  );
}

/** "3 Absätze, 1 Liste": what codes and counts mean, in words. */
function useNotes(): (notes: readonly ImportNote[]) => string {
  const words = useMessages(noteMessages);
  return (notes) => {
    const known = notes.filter(({ code }) => code in words);
    const rest = notes.filter(({ code }) => !(code in words)).reduce((sum, note) => sum + note.count, 0);
    return [
      ...known.map(({ code, count }) => words[code as keyof typeof words](count)),
      ...(rest > 0 ? [words.other(rest)] : []),
    ].join(', ');
  };
}

function ArticleQuestion(props: {
  readonly context: EditorContext;
  readonly pasted: Pasted;
  readonly article: RecognisedArticle;
}) {
  const { context, pasted, article } = props;
  const words = useMessages(clipboardMessages);
  const roles = useMessages(roleMessages);
  const reasons = useMessages(reasonMessages);
  const formats = useFormats();
  const [withDate, setWithDate] = useState(false);
  const accept = (): void => {
    acceptArticle(context, article);
    if (withDate && article.date) {
      currentSession()?.setField('publishedAt', `${article.date.proposal.slice(0, 10)}T12:00:00.000Z`);
    }
  };
  const keep = (): void => keepAll(context, pasted, '');
  return (
    <Dialog
      open
      onClose={keep}
      size="large"
      title={words.title}
      description={words.hint}
      footer={
        <>
          <Button onClick={keep}>{words.keepAll}</Button>
          <Button look="primary" onClick={accept} data-autofocus>
            {words.accept}
          </Button>
        </>
      }
    >
      {article.date && (
        <Checkbox
          label={words.date(
            article.date.printed,
            formats.longDate(`${article.date.proposal.slice(0, 10)}T12:00:00.000Z`),
          )}
          {...(article.date.weekdayAgrees === null
            ? {}
            : { hint: article.date.weekdayAgrees ? words.weekdayAgrees : words.weekdayDiffers })}
          checked={withDate}
          onChange={setWithDate}
        />
      )}
      <ol className={styles['blocks']}>
        {article.blocks.map((block, index) => (
          <li key={`${index}-${block.role}`} data-keep={block.keep} data-role={block.role}>
            <span className={styles['role']}>
              {roles[block.role]}
              {!block.keep && block.reason in reasons && (
                <>
                  <br />
                  {reasons[block.reason as keyof typeof reasons]}
                </>
              )}
            </span>
            {block.keep ? <p>{block.text}</p> : <del>{block.text}</del>}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
