import type { ReactNode } from 'react';
import { useCommand } from '../../host/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Highlighted } from '../../ui/highlighted.tsx';
import { useFormats, useMessages } from '../../ui/language.tsx';
import { EmptyState, Skeleton } from '../../ui/states.tsx';
import { type JumpTarget, useWorkspace } from '../../workspace/workspace.ts';
import { searchMessages } from './search.messages.ts';
import styles from './search.module.css';

/** Articles about the same as one. */
export function SimilarDialog({ articleId }: { readonly articleId: string }) {
  const words = useMessages(searchMessages);
  const found = useCommand('search.similar', { articleId });
  return (
    <Likeness title={words.similar} none={words.noSimilar} count={found.data?.length ?? null}>
      {found.data?.map(({ article, words: common }) => (
        <Like
          key={article.id}
          articleId={article.id}
          headline={article.headline || words.untitled}
          day={article.publishedAt ?? article.createdAt}
        >
          {common.length > 0 && words.because(common.join(', '))}
        </Like>
      ))}
    </Likeness>
  );
}

/** "Have we had this sentence?" */
export function SentenceDialog(props: { readonly text: string; readonly articleId: string | null }) {
  const words = useMessages(searchMessages);
  const found = useCommand('search.sentence', { text: props.text, exceptArticleId: props.articleId });
  return (
    <Likeness
      title={words.sentence}
      description={props.text}
      none={words.noSentence}
      count={found.data?.length ?? null}
    >
      {found.data?.map(({ article, text, highlights, block, offset }) => (
        <Like
          key={article.id}
          articleId={article.id}
          headline={article.headline || words.untitled}
          day={article.publishedAt ?? article.createdAt}
          target={{ kind: 'block', block, offset, length: text.length }}
        >
          <Highlighted text={text} highlights={highlights} />
        </Like>
      ))}
    </Likeness>
  );
}

function Likeness(props: {
  readonly title: string;
  readonly description?: string;
  readonly none: string;
  readonly count: number | null;
  readonly children: ReactNode;
}) {
  const words = useMessages(searchMessages);
  const close = useWorkspace((state) => state.closeDialog);
  return (
    <Dialog
      open
      onClose={close}
      title={props.title}
      {...(props.description ? { description: props.description } : {})}
      footer={<Button onClick={close}>{words.close}</Button>}
    >
      {props.count === null ? (
        <Skeleton lines={6} />
      ) : props.count === 0 ? (
        <EmptyState title={props.none} />
      ) : (
        <ul aria-label={props.title}>{props.children}</ul>
      )}
    </Dialog>
  );
}

function Like(props: {
  readonly articleId: string;
  readonly headline: string;
  readonly day: string;
  readonly target?: JumpTarget;
  readonly children: ReactNode;
}) {
  const formats = useFormats();
  return (
    <li className={styles['like']}>
      <button
        type="button"
        className={styles['headline']}
        onClick={() => {
          const { closeDialog, open } = useWorkspace.getState();
          closeDialog();
          open(props.articleId, props.target);
        }}
      >
        {props.headline}
      </button>
      <p className={styles['details']}>
        <span>{formats.date(props.day)}</span>
        <span>{props.children}</span>
      </p>
    </li>
  );
}
