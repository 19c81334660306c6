import {
  type ArticleSession,
  useArticleField,
  useArticleSession,
  useSessionState,
} from '../../editor/article-session.ts';
import { DraftArea } from '../../ui/draft-input.tsx';
import { Field } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { articleFormMessages } from './article-form.messages.ts';
import styles from './article-form.module.css';

/** What the newsroom tells itself about the article; none of it ever leaves. */
export function NotesPanel() {
  const session = useArticleSession();
  return session ? <Notes key={session.articleId} session={session} /> : null;
}

function Notes({ session }: { readonly session: ArticleSession }) {
  const words = useMessages(articleFormMessages);
  const [note, setNote] = useArticleField(session, 'editorialNote');
  const readOnly = useSessionState(session, (state) => state.holder !== null);
  const notes = useSessionState(session, (state) => state.counts.notes);
  const placeholders = useSessionState(session, (state) => state.counts.placeholders);
  return (
    <div className={styles['form']}>
      <Field label={words.note} hint={words.noteHint}>
        {(control) => (
          <DraftArea
            {...control}
            rows={8}
            value={note}
            maxLength={20_000}
            readOnly={readOnly}
            onCommit={setNote}
          />
        )}
      </Field>
      <section className={styles['inText']}>
        <h2>{words.inText}</h2>
        <p>{words.deskNotes(notes)}</p>
        <p>{words.placeholders(placeholders)}</p>
      </section>
    </div>
  );
}
