import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import type { Article } from '#shared/contract/models.ts';
import { checkDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useMessages } from '../ui/language.tsx';
import type { ArticleSession } from './article-session.ts';
import { storedDocument } from './serialize.ts';
import { sessionMessages } from './session.messages.ts';
import styles from './session-strips.module.css';

/** Longer than this, and both texts are shown without marking what differs. */
const COMPARE_WITHIN_MS = 500;

interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** Both wordings of an article beside each other, what differs marked; one is taken, the other becomes a version. */
export function ConflictDialog(props: {
  readonly session: ArticleSession;
  readonly theirs: Article;
  readonly onClose: () => void;
}) {
  const { session, theirs, onClose } = props;
  const words = useMessages(sessionMessages);
  const choose = (choice: 'mine' | 'theirs'): void => {
    onClose();
    void session.resolveConflict(choice);
  };
  const sides = useMemo(
    () =>
      compare(
        textOf(JSON.stringify(storedDocument(session.editor.getEditorState()))),
        textOf(theirs.document),
      ),
    [session, theirs],
  );
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={words.conflictTitle}
      description={words.conflictHint}
      footer={
        <>
          <Button onClick={() => choose('theirs')}>{words.takeTheirs}</Button>
          <Button look="primary" onClick={() => choose('mine')}>
            {words.keepMine}
          </Button>
        </>
      }
    >
      <div className={styles['sides']}>
        <Side name={words.mine} pieces={sides.mine} />
        <Side name={words.theirs} pieces={sides.theirs} />
      </div>
    </Dialog>
  );
}

function Side({ name, pieces }: { readonly name: string; readonly pieces: readonly Piece[] }) {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <pre>
        {pieces.map(({ text, differs }, index) =>
          differs ? (
            <mark key={`${index}-${text}`}>{text}</mark>
          ) : (
            <span key={`${index}-${text}`}>{text}</span>
          ),
        )}
      </pre>
    </section>
  );
}

function compare(mine: string, theirs: string): { readonly mine: Piece[]; readonly theirs: Piece[] } {
  const parts = diffWordsWithSpace(mine, theirs, { timeout: COMPARE_WITHIN_MS });
  if (!parts) return { mine: [{ text: mine, differs: false }], theirs: [{ text: theirs, differs: false }] };
  const side = (left: 'added' | 'removed'): Piece[] =>
    parts
      .filter((part) => !part[left])
      .map((part) => ({ text: part.value, differs: part.added || part.removed }));
  return { mine: side('added'), theirs: side('removed') };
}

/** The words of a document, one passage a line; nothing for a document that cannot be read. */
export function textOf(json: string): string {
  const checked = checkDocument(JSON.parse(json));
  if (!checked.ok) return '';
  return passages(lower(checked.value))
    .map((passage) => runsText(passage.runs))
    .filter((text) => text !== '')
    .join('\n\n');
}
