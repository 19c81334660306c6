import { useEffect } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useImportNotes } from '../../../workspace/import-notes.ts';
import type { EditorContext } from '../../feature.ts';
import { ArticleStrip } from './ArticleStrip.tsx';
import { clipboardMessages, originMessages } from './clipboard.messages.ts';
import styles from './paste.module.css';
import { plainInstead } from './paste.ts';
import { type Pasted, usePasteView } from './paste-state.ts';

/** What a paste has to say: a strip about what was kept, or the one about a whole article. */
export function PastePanel({ context }: { readonly context: EditorContext }) {
  const { view, show } = usePasteView();
  const words = useMessages(clipboardMessages);
  useEffect(() => {
    const { articleId } = context;
    return () => {
      // The next article may have come with greyed blocks of its own already.
      const { view: now } = usePasteView.getState();
      if (now.kind !== 'article' || now.greyed.articleId === articleId) show({ kind: 'nothing' });
    };
  }, [show, context]);
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
      return view.greyed.articleId === context.articleId ? (
        <ArticleStrip context={context} greyed={view.greyed} />
      ) : null;
  }
}

function Report(props: { readonly context: EditorContext; readonly pasted: Pasted; readonly plain: string }) {
  const { context, pasted, plain } = props;
  const words = useMessages(clipboardMessages);
  const origins = useMessages(originMessages);
  const list = useImportNotes();
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
