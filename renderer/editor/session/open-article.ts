import { createEditor, type LexicalEditor, mergeRegister, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { createStore } from 'zustand/vanilla';
import type { ArticleFields } from '#shared/article/fields.ts';
import type { Caret } from '#shared/contract/models.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Client } from '../../host/client.ts';
import type { UiLanguage } from '../../ui/messages.ts';
import type { ArticleSession, SessionState } from '../article-session.ts';
import type { EditorContext, EditorFeature, WritingOptions } from '../feature.ts';
import { registerFollowCaret } from '../follow-caret.ts';
import { registerKeepCaret } from '../keep-caret.ts';
import { registerMarkEdges } from '../mark-edges.ts';
import { registerMarkIndex } from '../mark-index.ts';
import { registerMarkPainter } from '../mark-painter.ts';
import { SHEET_NODES } from '../sheet-nodes.ts';
import { SHEET_THEME } from '../sheet-theme.ts';
import { registerUndoStack } from '../undo-stack.ts';
import { BlockLedger } from './block-ledger.ts';
import { $restoreCaret, caretOf } from './caret.ts';
import { calmly } from './calm-state.ts';
import { CountLedger } from './counts.ts';
import { type Opened, readArticle } from './read-article.ts';
import { followWriter } from './live-reader.ts';
import { Saver, type SaverTimes } from './saver.ts';
import { keepVersions } from './pause-versions.ts';
import { TouchedFields } from './touched-fields.ts';

export interface OpenOptions {
  readonly client: Client;
  readonly articleId: string;
  readonly features: readonly EditorFeature[];
  readonly language: () => UiLanguage;
  readonly options: () => WritingOptions;
  readonly upload: EditorContext['upload'];
  readonly onError: (error: Error) => void;
  readonly times?: SaverTimes;
}

/** How long the text must rest before it is counted again. */
const COUNT_AFTER_MS = 250;

/** After a save its own announcement has to pass before it is known that another one came. */
const REFRESH_AFTER_MS = 400;

/** Opens an article for writing, or live and read-only when another window writes it. */
export async function openArticle(options: OpenOptions): Promise<Result<ArticleSession>> {
  const { client, articleId } = options;
  const opened = await readArticle(client, articleId);
  if (!opened.ok) return opened;
  const editor = createEditor({
    namespace: 'copydesk',
    // Until it is known that no other window writes.
    editable: false,
    nodes: [...SHEET_NODES, ...options.features.flatMap((feature) => feature.nodes ?? [])],
    theme: SHEET_THEME,
    onError: options.onError,
  });
  try {
    editor.setEditorState(editor.parseEditorState(opened.value.document));
  } catch (error) {
    return fail('INVALID_DOCUMENT', {
      path: '',
      reason: error instanceof Error ? error.message : 'unreadable',
    });
  }
  return ok(await startSession(editor, opened.value, options));
}

async function startSession(
  editor: LexicalEditor,
  opened: Opened,
  options: OpenOptions,
): Promise<ArticleSession> {
  const { client, articleId } = options;
  const { article } = opened;
  const marks = registerMarkIndex(editor);
  const painter = registerMarkPainter(editor, marks);
  const stopEdges = registerMarkEdges(editor);
  const stopCaret = mergeRegister(registerKeepCaret(editor), registerFollowCaret(editor));
  const undo = registerUndoStack(editor);
  let ledger = new BlockLedger(editor.getEditorState());
  const counter = new CountLedger(options.options().lineLength);
  let scroll = opened.caret?.scroll ?? 0;
  let countTimer: ReturnType<typeof setTimeout> | null = null;
  /** True while the text is replaced from outside, so that this does not count as writing. */
  let replacing = false;
  /** False until it is known who writes: until then nobody types, and features set the sheet up. */
  let started = false;

  const store = createStore<SessionState>(() => ({
    save: { kind: 'saved', at: null },
    fields: article.fields,
    counts: counter.count(editor.getEditorState()),
    revision: article.revision,
    versionNumber: article.versionNumber,
    workflow: article.state,
    trashed: article.trashedAt !== null,
    holder: null,
    restoredUntil: opened.restoredUntil,
    canUndo: false,
    canRedo: false,
  }));

  const touched = new TouchedFields();
  /** Something beside the sheet changed the article while words were on their way. */
  let changedElsewhere = false;
  let refreshTimer: ReturnType<typeof setTimeout> | null = null;
  const shown = calmly((save) => store.setState({ save }));
  const makeSaver = (revision: number): Saver =>
    new Saver({
      client,
      articleId,
      revision,
      source: {
        takeSplice: () => ledger.takeSplice(editor.getEditorState()),
        takeDocument: () => ledger.takeDocument(editor.getEditorState()),
        caret: () => caretOf(editor.getEditorState(), scroll),
        takeFields: () => touched.take(store.getState().fields),
      },
      changed: shown.tell,
      saved: ({ revision: saved, summary }) => {
        store.setState({ revision: saved, workflow: summary.state });
        if (changedElsewhere) refreshTimer ??= setTimeout(() => void refresh(), REFRESH_AFTER_MS);
      },
      ...(options.times ? { times: options.times } : {}),
    });
  let saver = makeSaver(article.revision);
  const versions = keepVersions(client, articleId, () => saver.flush());

  const count = (): void => {
    countTimer = null;
    store.setState({ counts: counter.count(editor.getEditorState()) });
  };
  const stopUpdates = editor.registerUpdateListener((payload) => {
    counter.note(payload);
    const touched = ledger.note(payload);
    if (!touched) {
      const moved = !replacing && payload.editorState._selection !== payload.prevEditorState._selection;
      if (moved && started && editor.isEditable()) saver.caretMoved();
      return;
    }
    if (countTimer !== null) clearTimeout(countTimer);
    countTimer = setTimeout(count, COUNT_AFTER_MS);
    if (!started || replacing || !editor.isEditable()) return;
    saver.textChanged();
    versions.wrote();
  });
  const stopUndo = undo.onChange(() => {
    const { canUndo, canRedo } = store.getState();
    if (canUndo !== undo.canUndo() || canRedo !== undo.canRedo()) {
      store.setState({ canUndo: undo.canUndo(), canRedo: undo.canRedo() });
    }
  });

  const handlers = new Map(options.features.flatMap((feature) => Object.entries(feature.commands ?? {})));
  const context: EditorContext = {
    editor,
    articleId,
    client,
    undo,
    marks,
    painter,
    language: options.language,
    upload: options.upload,
    articleLanguage: () => store.getState().fields.language,
    onArticleLanguage: (listener) =>
      store.subscribe((now, before) => {
        if (now.fields.language !== before.fields.language) listener();
      }),
    options: options.options,
    run(command) {
      if (command === 'editor.save') void saver.flush();
      else handlers.get(command)?.(context);
    },
  };

  /** Without touching the page's own selection while the focus is elsewhere. */
  function putCaret(caret: Caret): void {
    const focused = editor.getRootElement()?.contains(document.activeElement) ?? false;
    const tag = focused ? ['history-merge'] : [SKIP_DOM_SELECTION_TAG, 'history-merge'];
    editor.update(() => $restoreCaret(caret), { discrete: true, tag });
  }

  /** Puts another text in place of this one: from the archive, not from the person. */
  const replaceWith = (next: Opened): void => {
    replacing = true;
    const caret = caretOf(editor.getEditorState(), scroll);
    try {
      editor.setEditorState(editor.parseEditorState(next.document), { tag: 'history-merge' });
      // Without it the next words typed would land at the top of the sheet.
      if (caret) putCaret(caret);
    } finally {
      replacing = false;
    }
    saver.stop();
    ledger = new BlockLedger(editor.getEditorState());
    touched.clear();
    saver = makeSaver(next.article.revision);
    store.setState({
      fields: next.article.fields,
      revision: next.article.revision,
      versionNumber: next.article.versionNumber,
      workflow: next.article.state,
      trashed: next.article.trashedAt !== null,
      save: { kind: 'saved', at: null },
    });
  };
  const reload = async (wanted: () => boolean = () => true): Promise<Result<null>> => {
    const next = await readArticle(client, articleId);
    if (!next.ok) return next;
    if (!wanted()) return ok(null);
    replaceWith(next.value);
    keepRestored(next.value);
    return ok(null);
  };
  /**
   * What came back from the journal is text that no revision holds yet. It becomes one before anything is
   * typed: journal entries of this window cannot follow on those of another.
   */
  function keepRestored({ restoredUntil }: Opened): void {
    if (restoredUntil === null || !editor.isEditable()) return;
    saver.textChanged();
    void saver.flush();
  }

  /** An act beside the sheet (workflow, lists, versions) changed the article: take over what it changed. */
  const refresh = async (): Promise<void> => {
    refreshTimer = null;
    changedElsewhere = true;
    // Asked again after every wait: words typed meanwhile are worth more than what changed elsewhere.
    const atRest = (): boolean => !saver.isBusy() && saver.isSettled();
    if (!atRest()) return;
    const answer = await client.call('articles.get', { id: articleId });
    if (!answer.ok || !atRest()) return;
    const now = answer.value;
    changedElsewhere = false;
    if (now.revision !== saver.currentRevision()) {
      await reload(atRest);
      return;
    }
    store.setState({
      fields: now.fields,
      workflow: now.state,
      trashed: now.trashedAt !== null,
      versionNumber: now.versionNumber,
    });
  };

  const stopFeatures = options.features.map((feature) => feature.register?.(context) ?? (() => {}));
  // Registering transforms makes Lexical touch every node once: no difference to what the archive holds.
  editor.update(() => {}, { discrete: true });
  ledger = new BlockLedger(editor.getEditorState());
  const writer = await followWriter({
    client,
    articleId,
    reload,
    onHolder(holder) {
      editor.setEditable(holder === null);
      store.setState({ holder });
    },
    onLost: () => saver.flush(),
    onChangedElsewhere: () => void refresh(),
  });
  if (opened.caret) putCaret(opened.caret);
  started = true;
  keepRestored(opened);

  const putField = (change: Partial<ArticleFields>): void => {
    store.setState({ fields: { ...store.getState().fields, ...change } });
    touched.add(change);
    saver.fieldsChanged();
  };

  return {
    articleId,
    editor,
    context,
    store,
    setField(name, value) {
      const former = store.getState().fields[name];
      if (Object.is(former, value) || !editor.isEditable()) return;
      putField({ [name]: value });
      undo.do({
        undo: () => putField({ [name]: former }),
        redo: () => putField({ [name]: value }),
      });
    },
    flush: () => saver.flush(),
    reload,
    takeOver: () => writer.takeOver(),
    resolveConflict: async (choice) => {
      const { save } = store.getState();
      if (save.kind !== 'conflict') return;
      const { theirs } = save;
      // Neither text may be lost, whatever is chosen: each becomes a version.
      await client.call('versions.create', { articleId });
      const mine = await saver.keepMine();
      if (!mine.ok || choice === 'mine') return;
      await client.call('versions.create', { articleId });
      editor.setEditorState(editor.parseEditorState(theirs.document));
      store.setState({ fields: theirs.fields });
      touched.add(theirs.fields);
      saver.textChanged();
      await saver.flush();
    },
    dismissRestored: () => store.setState({ restoredUntil: null }),
    scroll: () => scroll,
    setScroll: (top) => {
      scroll = top;
      if (editor.isEditable()) saver.caretMoved();
    },
    async close() {
      if (editor.isEditable()) await saver.flush();
      saver.stop();
      if (refreshTimer !== null) clearTimeout(refreshTimer);
      shown.stop();
      versions.stop();
      await writer.release();
      if (countTimer !== null) clearTimeout(countTimer);
      for (const stop of stopFeatures) stop();
      stopUpdates();
      stopUndo();
      stopEdges();
      stopCaret();
      painter.dispose();
      marks.dispose();
      undo.dispose();
      editor.setRootElement(null);
    },
  };
}
