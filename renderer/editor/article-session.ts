import type { LexicalEditor } from 'lexical';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ArticleFieldName, ArticleFields } from '#shared/article/fields.ts';
import type { ArticleState } from '#shared/article/workflow.ts';
import type { Failure, Result } from '#shared/result.ts';
import type { EditorContext } from './feature.ts';
import type { ArticleCounts } from './session/counts.ts';
import type { SaveState } from './session/saver.ts';

export type { ArticleCounts } from './session/counts.ts';
export type { SaveState } from './session/saver.ts';

/** Who else writes this article right now. */
export interface Holder {
  readonly window: string;
  readonly personId: string | null;
  readonly since: string;
}

/** What the window shows about the open article. */
export interface SessionState {
  readonly save: SaveState;
  readonly fields: ArticleFields;
  readonly counts: ArticleCounts;
  readonly revision: number;
  readonly versionNumber: number;
  readonly workflow: ArticleState;
  /** It lies in the wastebasket. */
  readonly trashed: boolean;
  /** Another window writes: this one is live and read-only. */
  readonly holder: Holder | null;
  /** Words came back from the journal: "wiederhergestellt bis 14:03:22". Cleared by `dismissRestored`. */
  readonly restoredUntil: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** One open article: the editor, the form fields and everything that keeps them safe. */
export interface ArticleSession {
  readonly articleId: string;
  readonly editor: LexicalEditor;
  readonly context: EditorContext;
  readonly store: StoreApi<SessionState>;
  /** Changes a form field; one step for undo. */
  setField<Name extends ArticleFieldName>(name: Name, value: ArticleFields[Name]): void;
  /** Makes a revision of everything typed. Call it before any act on the article (workflow, export, version). */
  flush(): Promise<Result<{ revision: number }>>;
  /** Reads the article again from the archive (after an act there changed it). */
  reload(): Promise<Result<null>>;
  /** "Hier weiterschreiben". */
  takeOver(): Promise<void>;
  resolveConflict(choice: 'mine' | 'theirs'): Promise<void>;
  dismissRestored(): void;
  /** Scroll position of the sheet in pixels, remembered with the caret. */
  scroll(): number;
  setScroll(top: number): void;
  /** Saves, gives the writing free and takes everything down. */
  close(): Promise<void>;
}

/** The article that this window has open, for status bar, panels and dialogs. */
const openSession = createStore<{ session: ArticleSession | null; failure: Failure | null }>(() => ({
  session: null,
  failure: null,
}));

export function setOpenSession(session: ArticleSession | null, failure: Failure | null = null): void {
  openSession.setState({ session, failure });
}

export function currentSession(): ArticleSession | null {
  return openSession.getState().session;
}

export function useArticleSession(): ArticleSession | null {
  return useStore(openSession, (state) => state.session);
}

/** Why the article could not be opened; null while it is. */
export function useOpenFailure(): Failure | null {
  return useStore(openSession, (state) => state.failure);
}

export function useSessionState<T>(session: ArticleSession, select: (state: SessionState) => T): T {
  return useStore(session.store, select);
}

/** A form field's value and how to change it (undoable, saved soon). */
export function useArticleField<Name extends ArticleFieldName>(
  session: ArticleSession,
  name: Name,
): readonly [ArticleFields[Name], (value: ArticleFields[Name]) => void] {
  const value = useStore(session.store, (state) => state.fields[name]);
  return [value, (next) => session.setField(name, next)];
}
